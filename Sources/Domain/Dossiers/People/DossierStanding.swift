package import Access
package import Calls
package import Database
package import Values

/// Who has an interest in a call: the owners and colleagues of its dossiers, in whatever state these are.
package enum DossierStanding {
    package static func hasAny(_ person: ID<Person>, _ call: ID<Call>, in db: any Connection) throws -> Bool {
        try db.first(statement(person, call)) { try $0.bool(0) } ?? false
    }

    /// What `hasAny` asks.
    static func statement(_ person: ID<Person>, _ call: ID<Call>) -> SQL { "SELECT \(isAny(person, of: "\(call)"))" }

    /// The same as an expression, for a statement that asks more.
    /// Counted: for EXISTS PostgreSQL counts on a row being found early, and reads the whole table for whoever has none.
    /// Crossed: SQLite keeps the order of a CROSS JOIN, from the person's few dossiers to their calls, and would otherwise go through all
    /// dossiers of the call.
    /// - Parameter call: an expression of a call's id.
    package static func isAny(_ person: ID<Person>, of call: SQL) -> SQL {
        """
        ((SELECT COUNT(*) FROM dossier mine WHERE mine.owner = \(person) AND mine.call = \(call))
            + (SELECT COUNT(*) FROM dossier_person p CROSS JOIN dossier d
                WHERE p.person = \(person) AND d.id = p.dossier AND d.call = \(call)) > 0)
        """
    }

    /// Those of these calls in which the person has any.
    package static func calls(of person: ID<Person>, among calls: [ID<Call>], in db: any Connection) throws -> Set<
        ID<Call>
    > {
        Set(try db.all(statement(person, among: calls)) { try $0.id(0) })
    }

    /// What `calls` asks: as `isAny`, from the person to the calls.
    static func statement(_ person: ID<Person>, among calls: [ID<Call>]) -> SQL {
        """
        SELECT mine.call FROM dossier mine WHERE mine.owner = \(person) AND mine.call IN \(list: calls)
        UNION SELECT d.call FROM dossier_person p CROSS JOIN dossier d
            WHERE p.person = \(person) AND d.id = p.dossier AND d.call IN \(list: calls)
        """
    }

    /// All of them, for lists from which they are left out.
    package static func people(in call: ID<Call>, _ db: any Connection) throws -> Set<ID<Person>> {
        Set(
            try db.all(
                """
                SELECT owner FROM dossier WHERE call = \(call)
                UNION SELECT p.person FROM dossier_person p JOIN dossier d ON d.id = p.dossier WHERE d.call = \(call)
                """
            ) { try $0.id(0) })
    }
}
