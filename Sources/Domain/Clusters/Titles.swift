package import Database
import Values
import Web

/// The regions and sectors of the record, for filters and lines.
struct Places: Sendable {
    struct Region: Sendable {
        let id: String
        let code: String
        let name: Localized
        let column: Int
        let row: Int
    }
    let regions: [Region]
    let sectors: [(id: String, name: Localized)]

    func regionName(_ id: String) -> Localized? { regions.first { $0.id == id }?.name }
    /// The code itself where the record has no such sector.
    func sectorName(_ id: String) -> Localized { sectors.first { $0.id == id }?.name ?? Localized(fr: id) }

    static func read(in db: any Connection) throws -> Places {
        Places(
            regions: try db.all(
                "SELECT id, code, name_fr, name_ar, name_en, tile_column, tile_row FROM region ORDER BY number"
            ) {
                Region(
                    id: try $0.text(0), code: try $0.text(1), name: try $0.localized(2), column: try $0.int(5),
                    row: try $0.int(6))
            },
            sectors: try db.all("SELECT id, name_fr, name_ar, name_en FROM sector ORDER BY position") {
                (try $0.text(0), try $0.localized(1))
            })
    }
}

/// What the codes of the record are called, for the page of a cluster.
struct Titles: Sendable {
    let places: Places
    let authorities: [String: Localized]
    let editions: [String: CallTitles.Title]
    let funds: [String: Localized]
    let indicators: [String: Localized]

    func regionName(_ id: String) -> Localized? { places.regionName(id) }
    func sectorName(_ id: String) -> Localized { places.sectorName(id) }
    func authorityName(_ id: String) -> Localized { authorities[id] ?? Localized(fr: id) }
    /// The edition as a link to its page; nil where no module knows it.
    func edition(_ call: String?, _ page: Page) -> HTML? {
        call.flatMap { editions[$0] }.map { page.anchor($0.path, FactPhrases.edition($0.edition)) }
    }
    func fundName(_ id: String) -> Localized? { funds[id] }
    func indicatorName(_ id: String) -> Localized? { indicators[id] }

    static func read(_ calls: CallTitles, in db: any Connection) throws -> Titles {
        Titles(
            places: try Places.read(in: db), authorities: try names("SELECT id, name_fr, name_ar, name_en FROM authority", in: db),
            editions: try calls.read(db), funds: try names("SELECT id, name_fr, name_ar, name_en FROM fund", in: db),
            indicators: try names("SELECT id, name_fr, name_ar, name_en FROM indicator", in: db))
    }

    private static func names(_ statement: SQL, in db: any Connection) throws -> [String: Localized] {
        var names: [String: Localized] = [:]
        try db.query(statement) { names[try $0.text(0)] = try $0.localized(1) }
        return names
    }
}

extension RegionTile {
    /// The twelve regions with what the register counts there, and how many clusters have no published seat.
    package static func read(in db: any Connection) throws -> (tiles: [RegionTile], unplaced: Int) {
        let counts = try ClusterStore.byRegion(in: db)
        let tiles = try Places.read(in: db).regions.map {
            RegionTile(
                id: $0.id, code: $0.code, name: $0.name, column: $0.column, row: $0.row, count: counts[$0.id] ?? 0)
        }
        return (tiles, counts[nil] ?? 0)
    }
}
