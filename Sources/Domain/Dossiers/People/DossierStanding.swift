package import Access
package import Calls
package import Database
package import Values

/// Who has an interest in a call: the owners and colleagues of its dossiers, in whatever state these are.
package enum DossierStanding {
    package static func hasAny(_ person: ID<Person>, _ call: ID<Call>, in db: any Connection) throws -> Bool {
        try db.exists(
            """
            SELECT 1 FROM dossier WHERE owner = \(person) AND call = \(call)
            UNION ALL
            SELECT 1 FROM dossier_person p JOIN dossier d ON d.id = p.dossier
            WHERE p.person = \(person) AND d.call = \(call)
            """)
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
