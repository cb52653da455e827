package import Database
package import Record
package import Values

/// A sector of the clusters; `unknown` is one of them.
package struct Sector: Sendable, Hashable {
    package let id: ID<Sector>
    package let name: Localized
    package let citation: Citation
}

package enum SectorStore {
    package static func all(in db: any Connection) throws -> [Sector] {
        try db.all("SELECT id, name_fr, name_ar, name_en, \(Citation.columns) FROM sector ORDER BY position, id") {
            Sector(id: try $0.id(0), name: try $0.localized(1), citation: try $0.citation(4))
        }
    }
}
