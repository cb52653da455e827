import Phrases
import Programmes
import Values
import Web

/// The names that the directory shows and offers, in one language, as markup: made once for each version of the data.
struct DirectoryNames: Sendable {
    /// The choices of the filters, each with its value.
    let sectors: [(String, HTML)]
    let regions: [(String, HTML)]
    let facts: [(String, HTML)]
    private let sectorNames: [String: HTML]
    private let regionNames: [String: HTML]

    /// Of `page`, only the language is used.
    init(_ places: Places, _ page: Page) {
        sectors = places.sectors.map { ($0.id.text, page($0.name)) }
        regions = places.regions.map { ($0.id.text, page($0.name)) }
        facts = Standing.Kind.allCases.map { ($0.rawValue, page(ClusterPhrases.choice(of: $0))) }
        sectorNames = Dictionary(uniqueKeysWithValues: sectors)
        regionNames = Dictionary(uniqueKeysWithValues: regions)
    }

    /// The code itself where the record has no such sector.
    func sector(_ id: String, _ page: Page) -> HTML { sectorNames[id] ?? page(Localized(fr: id)) }
    func region(_ id: String) -> HTML? { regionNames[id] }
}
