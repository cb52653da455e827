package import Access
package import Database
package import Values

/// Every statement about the authors of proposals: whoever wrote one version of it, were it replaced since.
package enum LabelAuthors {
    package static func of(_ labels: [ID<Label>], in db: any Connection) throws -> [ID<Label>: Set<ID<Person>>] {
        let pairs = try db.all("SELECT label, person FROM label_author WHERE label IN \(list: labels)") { row in
            (try row.id(0) as ID<Label>, try row.id(1) as ID<Person>)
        }
        return Dictionary(grouping: pairs, by: \.0).mapValues { Set($0.map(\.1)) }
    }

    static func add(_ person: ID<Person>, to label: ID<Label>, in db: any Connection) throws {
        try db.execute(
            "INSERT INTO label_author (label, person) VALUES (\(label), \(person)) ON CONFLICT (label, person) DO NOTHING"
        )
    }

    /// Written before the signature itself: here the table checks for the second person.
    static func sign(_ label: ID<Label>, by person: ID<Person>, in db: any Connection) throws {
        try db.execute("UPDATE label_author SET signed_by = \(person) WHERE label = \(label)")
    }

    static func remove(of proposal: ID<Label>, in db: any Connection) throws {
        try db.execute("DELETE FROM label_author WHERE label = \(proposal)")
    }
}
