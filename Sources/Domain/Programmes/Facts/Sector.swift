package import Database
package import Record
package import Values

/// A sector of the clusters; `unknown` is one of them.
package struct Sector: Sendable, Hashable {
    /// What a call is for: "industrial and technological sectors".
    package enum Scope: String, Sendable, CaseIterable { case industrial, technological }

    /// Stands in the record for the sector of a cluster that no public text tells.
    package static let unknown = ID<Sector>(stored: "unknown")

    package let id: ID<Sector>
    package let name: Localized
    /// nil where it is not established, as for `unknown`.
    package let scope: Scope?
    package let citation: Citation
}

package enum SectorStore {
    /// Ids and names alone, in their order.
    package static func names(in db: any Connection) throws -> [(id: ID<Sector>, name: Localized)] {
        try db.all("SELECT id, name_fr, name_ar, name_en FROM sector ORDER BY position, id") {
            (try $0.id(0), try $0.localized(1))
        }
    }

    /// The sectors that a candidate can be in: the record's mark for one that is not known is not offered.
    package static func known(in db: any Connection) throws -> [(id: ID<Sector>, name: Localized)] {
        try names(in: db).filter { $0.id != Sector.unknown }
    }

    /// The scope of every sector of which it is established.
    package static func scopes(in db: any Connection) throws -> [ID<Sector>: Sector.Scope] {
        let scopes = try db.all("SELECT id, scope FROM sector WHERE scope IS NOT NULL") {
            (try $0.id(0) as ID<Sector>, try $0.value(1) as Sector.Scope)
        }
        return Dictionary(uniqueKeysWithValues: scopes)
    }

    package static func all(in db: any Connection) throws -> [Sector] {
        try db.all("SELECT id, name_fr, name_ar, name_en, scope, \(Citation.columns) FROM sector ORDER BY position, id")
        {
            Sector(
                id: try $0.id(0), name: try $0.localized(1),
                scope: try $0.isNull(4) ? nil : $0.value(4) as Sector.Scope, citation: try $0.citation(5))
        }
    }
}
