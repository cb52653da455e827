import Access
import Calls
import Database
import Values

/// A dossier with its call and what an actor is to it, asked in one statement: every page about a dossier begins with it.
struct DossierSight {
    let dossier: Dossier
    let call: Call
    let standing: HeldDossier.Standing?
    let isCompetitor: Bool
    let isUncleared: Bool
    let isBarred: Bool

    /// - Returns: nil for an id that nothing is known of. To its own people a dossier is neither a competitor's nor closed.
    static func find(
        _ id: ID<Dossier>, for actor: Actor, _ closing: DossierClosing, in db: any Connection
    ) throws -> DossierSight? {
        guard let person = actor.person else {
            guard let dossier = try DossierStore.find(id, in: db), let call = try CallStore.find(dossier.call, in: db)
            else { return nil }
            return DossierSight(
                dossier: dossier, call: call, standing: nil, isCompetitor: false, isUncleared: false, isBarred: false)
        }
        let call = CallColumns.now
        let found = try db.first(statement(id, for: actor, person, closing, call)) { row in
            let dossier = try DossierStore.read(row)
            let first = DossierStore.width
            let standing = try standing(of: person, in: dossier, row, first)
            func isStranger(and column: Int) throws -> Bool { try standing == nil && row.bool(column) }
            let sight = DossierSight(
                dossier: dossier, call: try call.read(row, from: first + 3), standing: standing,
                isCompetitor: try isStranger(and: first + 1), isUncleared: false, isBarred: false)
            return (sight, isClosable: try isStranger(and: first + 2))
        }
        guard let (sight, isClosable) = found, isClosable else { return found?.0 }
        return try db.first(closing.statement(id, person)) { row in
            DossierSight(
                dossier: sight.dossier, call: sight.call, standing: sight.standing,
                isCompetitor: sight.isCompetitor, isUncleared: try row.bool(0), isBarred: try row.bool(1))
        }
    }

    /// What `find` asks first, for `Connection.foresee`; nothing for whoever is no person.
    static func statements(_ id: ID<Dossier>, for actor: Actor, _ closing: DossierClosing) -> [SQL] {
        actor.person.map { [statement(id, for: actor, $0, closing, .now)] } ?? []
    }

    private static func statement(
        _ id: ID<Dossier>, for actor: Actor, _ person: ID<Person>, _ closing: DossierClosing, _ call: CallColumns
    ) -> SQL {
        // Asked only for the roles that read what was deposited: everybody else is refused without it.
        let competes: SQL =
            actor.has(any: DossierRules.readers) ? DossierStanding.isAny(person, of: "dossier.call") : "0 = 1"
        return """
            SELECT dossier.*,
                (SELECT may FROM dossier_person own WHERE own.dossier = dossier.id AND own.person = \(person)),
                \(competes), \(closing.any.holds(person)), \(call.columns)
            FROM (SELECT \(DossierStore.columns) FROM dossier WHERE id = \(id)) dossier \(CallColumns.joined(on: "dossier.call"))
            """
    }

    private static func standing(
        of person: ID<Person>, in dossier: Dossier, _ row: Row, _ column: Int
    ) throws -> HeldDossier.Standing? {
        if person == dossier.owner { return .owner }
        if row.isNull(column) { return nil }
        let may: DossierPeople.May = try row.value(column)
        return may == .write ? .write : .read
    }
}
