package import Access
import Calls
package import Database
package import Values

/// Dossiers in which a person has a part that another module knows of: a SELECT of their ids, in a column
/// that is named `dossier`. One statement answers for a single dossier
/// and for a whole list, so the two cannot differ.
package typealias DossierScope = @Sendable (ID<Person>) -> SQL

extension [DossierScope] {
    /// The dossiers of all of these; nil where there are none to ask for.
    package func ids(_ person: ID<Person>?) -> SQL? {
        guard let person, !isEmpty else { return nil }
        return map { $0(person) }.joined(" UNION ")
    }

    /// Whether they hold any dossier of the call.
    func hold(any call: ID<Call>, _ person: ID<Person>?, in db: any Connection) throws -> Bool {
        guard let ids = ids(person) else { return false }
        return try db.exists("SELECT 1 FROM dossier WHERE call = \(call) AND id IN (\(ids))")
    }

    /// Those of these dossiers that they hold, in one statement.
    func held(
        among dossiers: [ID<Dossier>], _ person: ID<Person>?, in db: any Connection
    ) throws -> Set<ID<Dossier>> {
        guard let ids = ids(person) else { return [] }
        return Set(
            try db.all("SELECT id FROM dossier WHERE id IN \(list: dossiers) AND id IN (\(ids))") { try $0.id(0) })
    }

    /// Those of these calls of which they hold any dossier, in one statement.
    func calls(among calls: [ID<Call>], _ person: ID<Person>?, in db: any Connection) throws -> Set<ID<Call>> {
        guard let ids = ids(person) else { return [] }
        return Set(
            try db.all("SELECT DISTINCT call FROM dossier WHERE call IN \(list: calls) AND id IN (\(ids))") {
                try $0.id(0)
            })
    }
}
