import Access
package import Calls
package import Database
import Digest
import Evaluations
import History
package import Values

/// A ranking that no longer changes.
package struct FrozenRanking: Sendable {
    package let table: RankingTable
    /// SHA-256 of the table's text.
    package let hash: String
    package let frozenAt: Instant
}

/// Every statement about frozen rankings.
package enum RankingStore {
    package static func find(_ call: ID<Call>, in db: any Connection) throws -> FrozenRanking? {
        try find([call], in: db)[call]
    }

    /// Of each of these calls that has one, in one statement.
    static func find(_ calls: [ID<Call>], in db: any Connection) throws -> [ID<Call>: FrozenRanking] {
        let frozen = try db.all(
            "SELECT snapshot, hash, frozen_at FROM ranking_freeze WHERE call IN \(list: calls)"
        ) {
            FrozenRanking(
                table: try RankingTable(parsing: try $0.text(0)), hash: try $0.text(1), frozenAt: try $0.instant(2))
        }
        return Dictionary(uniqueKeysWithValues: frozen.map { ($0.table.call, $0) })
    }

    /// The calls whose rankings were frozen last, the newest first.
    static func lastFrozen(limit: Int, in db: any Connection) throws -> [ID<Call>] {
        try db.all("SELECT call FROM ranking_freeze ORDER BY frozen_at DESC, call LIMIT \(limit)") { try $0.id(0) }
    }

    static func exists(_ call: ID<Call>, in db: any Connection) throws -> Bool {
        try db.exists("SELECT 1 FROM ranking_freeze WHERE call = \(call)")
    }

    /// Freezes the ranking and ends the evaluation of the call, in one transaction; the rule was checked before.
    static func freeze(_ held: HeldCall, by actor: Actor, at now: Instant, in db: any Connection) throws {
        let text = try RankingTable(held).text
        let hash = SHA256Digest(of: text).description
        try db.execute(
            """
            INSERT INTO ranking_freeze (call, snapshot, hash, frozen_by, frozen_at)
            VALUES (\(held.call.id), \(text), \(hash), \(actor.reference), \(now))
            """)
        try EvaluationStore.close(held.call.id, by: actor.reference, at: now, in: db)
        try CallStore.reach(.ranking, of: held.call.id, at: now, in: db)
        try History.record(
            "selection.ranking-frozen", of: .init("ranking", held.call.id), by: actor, at: now,
            [Change("selection.hash", after: hash)], in: db)
    }
}
