import Database
import Programmes
import Values
import Web

/// The regions and sectors of the record, for filters and lines.
struct Places: Sendable {
    let regions: [Region]
    let sectors: [Sector]

    func regionName(_ id: String) -> Localized? { regions.first { $0.id.text == id }?.name }
    /// The code itself where the record has no such sector.
    func sectorName(_ id: String) -> Localized { sectors.first { $0.id.text == id }?.name ?? Localized(fr: id) }

    static func read(in db: any Connection) throws -> Places {
        Places(regions: try RegionStore.all(in: db), sectors: try SectorStore.all(in: db))
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
        call.flatMap { editions[$0] }.map { page.anchor($0.path, page(FactPhrases.edition($0.edition))) }
    }
    func fundName(_ id: String) -> Localized? { funds[id] }
    func indicatorName(_ id: String) -> Localized? { indicators[id] }

    static func read(_ calls: CallTitles, in db: any Connection) throws -> Titles {
        Titles(
            places: try Places.read(in: db), authorities: try AuthorityStore.names(in: db),
            editions: try calls.read(db), funds: try FundStore.names(in: db),
            indicators: try IndicatorStore.names(in: db))
    }
}
