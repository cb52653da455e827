package import Database
package import Record
package import Values

/// A sector of the clusters; `unknown` is one of them.
package struct Sector: Sendable, Hashable {
    /// What a call is for: "industrial and technological sectors".
    package enum Scope: String, Sendable, CaseIterable { case industrial, technological }

    package let id: ID<Sector>
    package let name: Localized
    /// nil where it is not established, as for `unknown`.
    package let scope: Scope?
    package let citation: Citation
}

package enum SectorStore {
    package static func all(in db: any Connection) throws -> [Sector] {
        try db.all("SELECT id, name_fr, name_ar, name_en, scope, \(Citation.columns) FROM sector ORDER BY position, id")
        {
            Sector(
                id: try $0.id(0), name: try $0.localized(1),
                scope: try $0.isNull(4) ? nil : $0.value(4) as Sector.Scope, citation: try $0.citation(5))
        }
    }
}
