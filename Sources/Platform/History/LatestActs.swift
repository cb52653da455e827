package import Database
package import Values

/// An act as a list over many records tells it: without its values.
package struct LatestAct: Sendable {
    package let number: Int
    package let at: Instant
    package let actor: String
    package let act: String
    package let record: RecordReference
}

extension History {
    /// So many of the newest entries are looked through: a list of the latest acts never reads the whole history.
    private static let window = 2_000

    /// The newest acts on records of these kinds, the newest first, before the entry `last` where it is given; `kinds` gives for each the acts that are left out.
    package static func latest(
        _ kinds: [String: Set<String>], before last: Int? = nil, limit: Int, in db: any Connection
    ) throws -> [LatestAct] {
        guard !kinds.isEmpty else { return [] }
        let conditions = kinds.sorted { $0.key < $1.key }.map { kind, except -> SQL in
            except.isEmpty
                ? "(record_kind = \(kind))" : "(record_kind = \(kind) AND act NOT IN \(list: except.sorted()))"
        }
        let bound: SQL = last.map { "AND number < \($0)" } ?? ""
        return try db.all(
            """
            SELECT number, at, actor, act, record_kind, record_id FROM history_entry
            WHERE number > \(try head(in: db).length - window) AND (\(conditions.joined(" OR "))) \(bound)
            ORDER BY number DESC LIMIT \(limit)
            """
        ) { row in
            LatestAct(
                number: try row.int(0), at: try row.instant(1), actor: try row.text(2), act: try row.text(3),
                record: RecordReference(kind: try row.text(4), id: try row.text(5)))
        }
    }

    /// When `act` was last done to each of these records; a record to which it never was is absent.
    package static func last(
        _ act: Act, of kind: String, _ ids: [String], in db: any Connection
    ) throws -> [String: Instant] {
        let found = try db.all(
            """
            SELECT record_id, MAX(at) FROM history_entry
            WHERE record_kind = \(kind) AND record_id IN \(list: ids) AND act = \(act.name) GROUP BY record_id
            """
        ) { (try $0.text(0), try $0.instant(1)) }
        return Dictionary(uniqueKeysWithValues: found)
    }
}
