package import Database
import Programmes
import Record
package import Values

/// What is computed of every cluster from all that is known: search and sort keys, the last known fact and the newest date.
/// Run after each load of the record and after each edit of a cluster, in the same transaction.
package enum ClusterKeys {
    package static func refresh(in db: any Connection) throws {
        let facts = try Facts(in: db)
        for cluster in facts.clusters { try save(cluster, facts, in: db) }
    }

    /// Of one cluster.
    package static func refresh(_ id: ID<Cluster>, in db: any Connection) throws {
        let facts = try Facts(of: id, in: db)
        for cluster in facts.clusters { try save(cluster, facts, in: db) }
    }

    private static func save(_ cluster: Facts.Line, _ facts: Facts, in db: any Connection) throws {
        let id = cluster.id
        let standing = Standing.latest(
            contracts: facts.ends[id] ?? [], labels: facts.labels[id] ?? [], memberships: facts.memberships[id] ?? [],
            named: cluster.named)
        // Of two dates that end on the same day, the one cut less.
        let newest =
            (facts.dates[id] ?? []).max { ($0.lastDay, $0.text.count) < ($1.lastDay, $1.text.count) } ?? cluster.named
        let sortKey = SearchKey.fold(cluster.name.text(.fr))
        let searchKey = SearchKey.fold(facts.words(of: cluster).joined(separator: " "))
        try db.execute(
            """
            UPDATE cluster SET standing = \(standing.kind.rawValue), standing_date = \(standing.date),
                last_known = \(newest), search_key = \(searchKey), sort_key = \(sortKey)
            WHERE id = \(id)
            """)
    }
}

/// What the keys are made from, read table by table for all clusters.
private struct Facts {
    struct Line {
        let id: String
        let name: Localized
        let words: [String]
        let sectors: [String]
        let region: String?
        let city: Localized
        /// The date of the text that names it.
        let named: PartialDate?
    }

    var clusters: [Line] = []
    var ends: [String: [PartialDate]] = [:]
    var labels: [String: [PartialDate?]] = [:]
    var memberships: [String: [PartialDate]] = [:]
    var dates: [String: [PartialDate]] = [:]
    private var names: [String: [String]] = [:]
    private let places: Places
    private let only: ID<Cluster>?

    /// - Parameter id: only of this one; nil: of all.
    init(of id: ID<Cluster>? = nil, in db: any Connection) throws {
        only = id
        places = try Places.read(in: db)
        try readClusters(in: db)
        try readNames(in: db)
        try readStanding(in: db)
        try readDates(in: db)
    }

    /// A reader may type any name, former or present, the acronym, the sector, the city or the region, in any of the three languages;
    /// a city's Arabic and English names are known when it is the chief town of a region.
    func words(of cluster: Line) -> [String] {
        let sectors = cluster.sectors.flatMap { places.sectorName($0).all }
        let region = cluster.region.flatMap(places.regionName)?.all ?? []
        let city = cluster.city.fr.flatMap { city in places.regions.first { $0.seat.fr == city } }?.seat.all ?? []
        return cluster.name.all + cluster.words + (names[cluster.id] ?? []) + sectors + region + city
    }

    /// What follows a statement whose `column` tells the cluster.
    private func among(_ column: SQL, _ word: SQL = "WHERE") -> SQL {
        only.map { "\(word) \(column) = \($0)" } ?? ""
    }

    private mutating func readClusters(in db: any Connection) throws {
        let book = try SourceStore.book(in: db)
        clusters = try db.all(
            """
            SELECT id, name_fr, name_ar, name_en, acronym, long_name, city, sector, other_sectors, region, source
            FROM cluster \(among("id"))
            """
        ) { row in
            Line(
                id: try row.text(0), name: try row.localized(1),
                words: [try row.optionalText(4), try row.optionalText(5)].compactMap(\.self)
                    + (try row.told(6, plain: .fr)).all,
                sectors: [try row.text(7)] + (try row.texts(8)), region: try row.optionalText(9),
                city: try row.told(6, plain: .fr),
                named: try row.optionalText(10).flatMap { book[$0]?.date })
        }
    }

    private mutating func readNames(in db: any Connection) throws {
        try db.query("SELECT cluster, name_fr, name_ar, name_en FROM cluster_name \(among("cluster"))") { row in
            names[try row.text(0), default: []] += try row.localized(1).all
        }
    }

    private mutating func readStanding(in db: any Connection) throws {
        try db.query(
            """
            SELECT m.cluster, c.ends FROM programme_contract_cluster m JOIN programme_contract c ON c.id = m.contract
            WHERE c.ends IS NOT NULL \(among("m.cluster", "AND"))
            """
        ) { row in ends[try row.text(0), default: []].append(try row.partialDate(1)) }
        try db.query(
            """
            SELECT cluster, decided FROM cluster_label
            WHERE authority = \(ClusterLabel.programmeAuthority) \(among("cluster", "AND"))
            """
        ) { row in labels[try row.text(0), default: []].append(try row.optionalPartialDate(1)) }
        try db.query("SELECT id, given_label, given_contract FROM cluster \(among("id"))") { row in
            if let day = try row.optionalPartialDate(1) { labels[try row.text(0), default: []].append(day) }
            if let day = try row.optionalPartialDate(2) { ends[try row.text(0), default: []].append(day) }
        }
        try db.query("SELECT cluster, as_of FROM network_member \(among("cluster"))") { row in
            memberships[try row.text(0), default: []].append(try row.partialDate(1))
        }
    }

    /// Every date at which something is told of a cluster; aims for a later date are not facts of that date.
    private mutating func readDates(in db: any Connection) throws {
        let statements: [SQL] = [
            "SELECT id, founded FROM cluster \(among("id"))", "SELECT id, launched FROM cluster \(among("id"))",
            "SELECT id, given_last FROM cluster \(among("id"))",
            "SELECT cluster, from_date FROM cluster_name \(among("cluster"))",
            "SELECT cluster, seen FROM cluster_name \(among("cluster"))",
            "SELECT cluster, decided FROM cluster_label \(among("cluster"))",
            "SELECT cluster, dated FROM cluster_figure WHERE kind <> 'target' \(among("cluster", "AND"))",
            "SELECT cluster, seen FROM cluster_person \(among("cluster"))",
            "SELECT cluster, since FROM cluster_partner \(among("cluster"))",
            "SELECT cluster, from_date FROM cluster_project \(among("cluster"))",
            "SELECT cluster, dated FROM cluster_event \(among("cluster"))",
            "SELECT cluster, as_of FROM network_member \(among("cluster"))",
            """
            SELECT m.cluster, c.signed FROM programme_contract_cluster m JOIN programme_contract c ON c.id = m.contract \(among("m.cluster"))
            """,
        ]
        for statement in statements {
            try db.query(statement) { row in
                if let date = try row.optionalPartialDate(1) { dates[try row.text(0), default: []].append(date) }
            }
        }
    }
}
