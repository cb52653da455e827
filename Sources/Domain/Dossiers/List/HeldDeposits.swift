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

    /// The call and how the actor stands to it, in one statement.
    /// - Returns: nil for an id that nothing is known of.
    static func find(_ call: ID<Call>, for actor: Actor, in db: any Connection) throws -> HeldDeposits? {
        let columns = CallColumns.now
        return try db.first(statement(call, for: actor, columns)) { row in
            HeldDeposits(call: try columns.read(row), isCompetitor: try row.bool(CallColumns.width))
        }
    }

    /// What `find` asks, for `Connection.foresee`.
    static func statement(_ call: ID<Call>, for actor: Actor) -> SQL { statement(call, for: actor, .now) }

    /// As in `isCompetitor`, whoever does not read what was deposited is no competitor here.
    private static func statement(_ call: ID<Call>, for actor: Actor, _ columns: CallColumns) -> SQL {
        let person = actor.has(any: DossierRules.readers) ? actor.person : nil
        return columns.statement(and: person.map { DossierStanding.isAny($0, of: "c.id") } ?? "0 = 1", of: call)
    }
}
