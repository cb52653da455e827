package import Database
package import Programmes
import Record
package import Values

/// One line of the directory.
package struct ClusterLine: Sendable, Equatable {
    package let id: ID<Cluster>
    package let name: Localized
    package let acronym: String?
    package let sector: String
    package let city: Localized
    package let region: String?
    package let standing: Standing
    package let sortKey: String

    package var cursor: DirectoryFilter.Cursor { .init(sortKey: sortKey, id: id) }
}

package struct RegionCounts: Sendable, Equatable {
    package let byRegion: [ID<Region>: Int]
    /// Clusters whose seat is not published.
    package let unplaced: Int
}

extension ClusterStore {
    package static let pageLength = 50

    /// A page of the directory, by name, and the cursor of the next one. One statement; nothing is counted.
    package static func search(
        _ filter: DirectoryFilter, limit: Int = pageLength, in db: any Connection
    ) throws -> (lines: [ClusterLine], next: DirectoryFilter.Cursor?) {
        let found = try db.all(statement(filter, limit: limit + 1)) { row in
            ClusterLine(
                id: try row.id(0), name: try row.localized(1), acronym: try row.optionalText(4),
                sector: try row.text(5), city: try row.told(6, plain: .fr), region: try row.optionalText(7),
                standing: Standing(try row.value(8), try row.optionalPartialDate(9)), sortKey: try row.text(10))
        }
        guard found.count > limit else { return (found, nil) }
        let page = Array(found.prefix(limit))
        return (page, page.last?.cursor)
    }

    /// Both key columns are TEXT, so a row value seeks in the index on both engines.
    package static func statement(_ filter: DirectoryFilter, limit: Int) -> SQL {
        let beyond: SQL = filter.after.map { "AND (sort_key, id) > (\($0.sortKey), \($0.id))" } ?? ""
        return """
            SELECT id, name_fr, name_ar, name_en, acronym, sector, city, region, standing, standing_date, sort_key
            FROM cluster WHERE \(filter.condition) \(beyond) ORDER BY sort_key, id LIMIT \(limit)
            """
    }

    /// How many clusters have their seat in each region.
    package static func byRegion(in db: any Connection) throws -> RegionCounts {
        var (byRegion, unplaced): ([ID<Region>: Int], Int) = ([:], 0)
        try db.query("SELECT region, CAST(count(*) AS BIGINT) FROM cluster GROUP BY region") { row in
            if let region: ID<Region> = try row.optionalID(0) {
                byRegion[region] = try row.int(1)
            } else {
                unplaced = try row.int(1)
            }
        }
        return RegionCounts(byRegion: byRegion, unplaced: unplaced)
    }
}
