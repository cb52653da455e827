package import Database
package import Programmes
package import Values

package struct RegionCounts: Sendable, Equatable {
    package let byRegion: [ID<Region>: Int]
    /// Clusters whose seat is not published.
    package let unplaced: Int
}

extension ClusterStore {
    package static let pageLength = 50

    /// A page of the directory, by name, as a reader of `language` is shown it, and the cursor of the next one. One statement; nothing
    /// is counted.
    package static func search(
        _ filter: DirectoryFilter, for language: Language = .fr, limit: Int = pageLength, in db: any Connection
    ) throws -> DirectoryLines {
        var lines = DirectoryLines(language: language)
        try db.query(statement(filter, limit: limit + 1)) { row in
            // The last one only tells that more follow.
            if lines.all.count == limit { lines.hasMore = true } else { try lines.read(row) }
        }
        return lines
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
