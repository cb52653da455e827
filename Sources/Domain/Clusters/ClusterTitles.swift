package import Database
package import Values

extension ClusterStore {
    /// The names of those of `ids` that the directory knows.
    package static func titles(of ids: [String], in db: any Connection) throws -> [String: Localized] {
        guard !ids.isEmpty else { return [:] }
        return try titles("WHERE id IN \(list: ids)", in: db)
    }

    /// The names of all clusters: a few dozen.
    package static func titles(in db: any Connection) throws -> [String: Localized] { try titles("", in: db) }

    private static func titles(_ condition: SQL, in db: any Connection) throws -> [String: Localized] {
        let pairs = try db.all("SELECT id, name_fr, name_ar, name_en FROM cluster \(condition)") {
            (try $0.text(0), try $0.localized(1))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
