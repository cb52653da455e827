package import Database
package import Values

extension ClusterStore {
    /// The names of those of `ids` that the directory knows.
    package static func titles(of ids: [String], in db: any Connection) throws -> [String: Localized] {
        guard !ids.isEmpty else { return [:] }
        let pairs = try db.all("SELECT id, name_fr, name_ar, name_en FROM cluster WHERE id IN \(list: ids)") {
            (try $0.text(0), try $0.localized(1))
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}
