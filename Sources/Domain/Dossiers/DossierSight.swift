import Access
import Database
import Values

/// A dossier with what an actor is to it, asked in one statement: every page about a dossier begins with it.
struct DossierSight {
    let dossier: Dossier
    let standing: HeldDossier.Standing?
    let isCompetitor: Bool
    let isUncleared: Bool
    let isBarred: Bool

    /// - Parameters:
    ///   - barred: of whom no role opens the dossier any more.
    ///   - uncleared: of whom no role opens it yet.
    /// - Returns: nil for an id that nothing is known of. To its own people a dossier is neither a competitor's nor closed.
    static func find(
        _ id: ID<Dossier>, for actor: Actor, barred: [DossierScope], uncleared: [DossierScope], in db: any Connection
    ) throws -> DossierSight? {
        guard let person = actor.person else {
            return try DossierStore.find(id, in: db).map {
                DossierSight(dossier: $0, standing: nil, isCompetitor: false, isUncleared: false, isBarred: false)
            }
        }
        return try db.first(statement(id, for: actor, person, barred: barred, uncleared: uncleared)) { row in
            let dossier = try DossierStore.read(row)
            let standing = try standing(of: person, in: dossier, row, DossierStore.width)
            func isStranger(and column: Int) throws -> Bool { try standing == nil && row.bool(column) }
            return DossierSight(
                dossier: dossier, standing: standing, isCompetitor: try isStranger(and: DossierStore.width + 1),
                isUncleared: try isStranger(and: DossierStore.width + 2),
                isBarred: try isStranger(and: DossierStore.width + 3))
        }
    }

    /// What `find` asks for those of the dossier, for `Connection.foresee`; nothing for whoever is no person.
    static func statements(_ id: ID<Dossier>, for actor: Actor) -> [SQL] {
        actor.person.map { [statement(id, for: actor, $0, barred: [], uncleared: [])] } ?? []
    }

    private static func statement(
        _ id: ID<Dossier>, for actor: Actor, _ person: ID<Person>, barred: [DossierScope], uncleared: [DossierScope]
    ) -> SQL {
        // Asked only for the roles that read what was deposited: everybody else is refused without it.
        let competes: SQL =
            actor.has(any: DossierRules.readers) ? DossierStanding.isAny(person, of: "dossier.call") : "0 = 1"
        return """
            SELECT \(DossierStore.columns),
                (SELECT may FROM dossier_person own WHERE own.dossier = dossier.id AND own.person = \(person)),
                \(competes), \(uncleared.holds(person)), \(barred.holds(person))
            FROM dossier WHERE id = \(id)
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

extension [DossierScope] {
    /// Whether they hold the row of `dossier`, as an expression: asked of that row alone, which a list of all their ids is not.
    fileprivate func holds(_ person: ID<Person>) -> SQL {
        map { scope -> SQL in "EXISTS (SELECT 1 FROM (\(scope(person))) held WHERE held.dossier = dossier.id)" }
            .joined(" OR ", empty: "0 = 1")
    }
}
