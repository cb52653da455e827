package import Database
package import Record
package import Values

/// One of the twelve regions, with its place on the schematic map of 6 columns by 8 rows.
package struct Region: Sendable, Hashable {
    package let id: ID<Region>
    /// ISO 3166-2, `MA-06`.
    package let code: String
    package let number: Int
    package let name: Localized
    package let seat: Localized
    package let column: Int
    package let row: Int
    package let citation: Citation
}

package enum RegionStore {
    /// Ids and names alone, in the official order.
    package static func names(in db: any Connection) throws -> [(id: ID<Region>, name: Localized)] {
        try db.all("SELECT id, name_fr, name_ar, name_en FROM region ORDER BY number") {
            (try $0.id(0), try $0.localized(1))
        }
    }

    /// The twelve, in the official order.
    package static func all(in db: any Connection) throws -> [Region] {
        try db.all(
            """
            SELECT id, code, number, name_fr, name_ar, name_en, seat_fr, seat_ar, seat_en, tile_column, tile_row,
                \(Citation.columns) FROM region ORDER BY number
            """
        ) {
            Region(
                id: try $0.id(0), code: try $0.text(1), number: try $0.int(2), name: try $0.localized(3),
                seat: try $0.localized(6), column: try $0.int(9), row: try $0.int(10), citation: try $0.citation(11))
        }
    }
}
