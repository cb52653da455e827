package import Access
package import Calls
package import Database
import Values

/// What a call has received, as one actor stands to it: what rules decide on.
package struct HeldDeposits: Sendable {
    package let call: Call
    /// The actor owns a dossier of the call or is a colleague in one, in whatever state it is.
    package let isCompetitor: Bool

    package init(call: Call, isCompetitor: Bool) { (self.call, self.isCompetitor) = (call, isCompetitor) }

    package static func held(_ call: Call, for actor: Actor, in db: any Connection) throws -> HeldDeposits {
        HeldDeposits(call: call, isCompetitor: try isCompetitor(actor, call.id, in: db))
    }

    /// Asked only for the roles that read what was deposited: everybody else is refused without it.
    static func isCompetitor(_ actor: Actor, _ call: ID<Call>, in db: any Connection) throws -> Bool {
        guard let person = actor.person, actor.has(any: DossierRules.readers) else { return false }
        return try DossierStanding.hasAny(person, call, in: db)
    }

    /// The call, how the actor stands to it, and whether any dossier is among those of `barred`, a SELECT of ids: in one statement.
    /// - Returns: nil for an id that nothing is known of.
    static func find(
        _ call: ID<Call>, for actor: Actor, barred: SQL?, in db: any Connection
    ) throws -> (held: HeldDeposits, isAnyBarred: Bool)? {
        let columns = CallColumns.now
        return try db.first(statement(call, for: actor, barred, columns)) { row in
            (
                HeldDeposits(call: try columns.read(row), isCompetitor: try row.bool(CallColumns.width)),
                isAnyBarred: try row.bool(CallColumns.width + 1)
            )
        }
    }

    /// What `find` asks, for `Connection.foresee`.
    static func statement(_ call: ID<Call>, for actor: Actor, barred: SQL?) -> SQL {
        statement(call, for: actor, barred, .now)
    }

    /// As in `isCompetitor`, whoever does not read what was deposited is no competitor here.
    private static func statement(
        _ call: ID<Call>, for actor: Actor, _ barred: SQL?, _ columns: CallColumns
    ) -> SQL {
        let person = actor.has(any: DossierRules.readers) ? actor.person : nil
        let competes = person.map { DossierStanding.isAny($0, of: "c.id") } ?? "0 = 1"
        let isAnyBarred: SQL = barred.map { "EXISTS (SELECT 1 FROM (\($0)) held)" } ?? "0 = 1"
        return columns.statement(and: "\(competes), \(isAnyBarred)", of: call)
    }
}
