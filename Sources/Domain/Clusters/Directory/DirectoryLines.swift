import Database
import Record
package import Values

/// A page of the directory, as it is shown in one language.
package struct DirectoryLines: Sendable {
    /// What the directory shows of one cluster. Its texts lie in `texts`.
    package struct Line: Sendable, Equatable {
        package let id: TextBlock.Place
        package let name: ShownText?
        package let acronym: TextBlock.Place?
        /// Its place in `sectors`.
        package let sector: Int
        /// Its place in `cities`.
        package let city: Int?
        /// Its place in `regions`.
        package let region: Int?
        /// Its place in `standings`.
        package let standing: Int
        package let sortKey: TextBlock.Place
    }

    package private(set) var all: [Line] = []
    package private(set) var texts = TextBlock(capacity: ClusterStore.pageLength * 128)
    /// Those of the lines, each once.
    package private(set) var sectors: [String] = []
    package private(set) var cities: [Localized] = []
    package private(set) var regions: [String] = []
    package private(set) var standings: [Standing] = []
    package internal(set) var hasMore = false

    private let language: Language
    private var (sectorTexts, cityTexts, regionTexts) = (DistinctTexts(), DistinctTexts(), DistinctTexts())
    private var (kinds, dates) = (DistinctTexts(), DistinctTexts())
    /// The kind and the date of each of `standings`, by their numbers.
    private var pairs: [(kind: Int, date: Int?)] = []

    init(language: Language) {
        self.language = language
        all.reserveCapacity(ClusterStore.pageLength)
    }

    /// Where the next page begins; nil where none follows.
    package var next: DirectoryFilter.Cursor? {
        guard hasMore, let last = all.last else { return nil }
        return DirectoryFilter.Cursor(sortKey: texts[last.sortKey], id: id(last))
    }

    package func id(_ line: Line) -> ID<Cluster> { ID(stored: texts[line.id]) }
    package var ids: [ID<Cluster>] { all.map(id) }

    mutating func read(_ row: Row) throws {
        let sector = try row.number(5, in: &sectorTexts)
        if sector == sectors.count { sectors.append(try row.text(5)) }
        let city = row.optionalNumber(6, in: &cityTexts)
        if city == cities.count { cities.append(try row.told(6, plain: .fr)) }
        let region = row.optionalNumber(7, in: &regionTexts)
        if region == regions.count { regions.append(try row.text(7)) }
        all.append(
            Line(
                id: try row.text(0, in: &texts), name: row.shown(1, to: language, in: &texts),
                acronym: row.optionalText(4, in: &texts), sector: sector, city: city, region: region,
                standing: try standing(row), sortKey: try row.text(10, in: &texts)))
    }

    private mutating func standing(_ row: Row) throws -> Int {
        let (kind, date) = (try row.number(8, in: &kinds), row.optionalNumber(9, in: &dates))
        if let known = pairs.firstIndex(where: { $0.kind == kind && $0.date == date }) { return known }
        pairs.append((kind, date))
        standings.append(Standing(try row.value(8), try row.optionalPartialDate(9)))
        return pairs.count - 1
    }
}
