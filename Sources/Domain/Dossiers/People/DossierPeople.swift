package import Access
package import Database
package import Values

/// Every statement about the people of a dossier besides its owner: those who joined it.
package enum DossierPeople {
    package enum May: String, Sendable, CaseIterable { case read, write }

    package struct Colleague: Sendable, Equatable {
        package let person: ID<Person>
        package let may: May
    }

    package static func may(_ person: ID<Person>, in dossier: ID<Dossier>, _ db: any Connection) throws -> May? {
        try db.first("SELECT may FROM dossier_person WHERE dossier = \(dossier) AND person = \(person)") {
            try $0.value(0)
        }
    }

    package static func colleagues(of dossier: ID<Dossier>, in db: any Connection) throws -> [Colleague] {
        try db.all("SELECT person, may FROM dossier_person WHERE dossier = \(dossier) ORDER BY added_at, person") {
            Colleague(person: try $0.id(0), may: try $0.value(1))
        }
    }

    /// The owner and all colleagues: whom a mail about the dossier goes to.
    package static func all(of dossier: Dossier, in db: any Connection) throws -> [ID<Person>] {
        [dossier.owner] + (try colleagues(of: dossier.id, in: db)).map(\.person).filter { $0 != dossier.owner }
    }

    package static func add(
        _ person: ID<Person>, to dossier: ID<Dossier>, may: May, by actor: ID<Person>, at now: Instant,
        in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO dossier_person (dossier, person, may, added_by, added_at)
            VALUES (\(dossier), \(person), \(may), \(actor), \(now))
            ON CONFLICT (dossier, person) DO UPDATE SET may = excluded.may
            """)
    }

    /// - Returns: false when he or she was not in it.
    @discardableResult
    package static func remove(
        _ person: ID<Person>, from dossier: ID<Dossier>, in db: any Connection
    ) throws -> Bool {
        try db.execute("DELETE FROM dossier_person WHERE dossier = \(dossier) AND person = \(person)") == 1
    }
}
