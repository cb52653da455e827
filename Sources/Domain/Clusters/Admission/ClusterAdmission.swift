package import Access
package import Database
import History
import Record
package import Values

/// How clusters enter the directory otherwise than by the public record.
package enum ClusterAdmission {
    /// Enters a cluster, unless the directory holds one of the same name already, in whatever letters it is written.
    /// - Parameter label: the number of the label with which it enters.
    /// - Returns: the cluster of the directory.
    package static func admit(
        _ newcomer: Newcomer, with label: String, by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> ID<Cluster> {
        if let known = try known(newcomer, in: db) { return known }
        let (id, name) = (try freeID(for: newcomer, label, in: db), newcomer.name)
        var city = Localized()
        if let text = newcomer.city { city[isArabic(text) ? .ar : .fr] = text }
        try db.execute(
            """
            INSERT INTO cluster (id, name_fr, name_ar, name_en, acronym, sector, other_sectors, city, region)
            VALUES (\(id), \(name.fr), \(name.ar), \(name.en), \(newcomer.acronym), \(newcomer.sector), '[]',
                \(city.isEmpty ? nil : JSONText.of(city)), \(newcomer.region))
            """)
        try History.record(
            "cluster.admitted", of: .init("cluster", id), by: actor, at: now,
            [
                Change("cluster.name-fr", after: name.fr), Change("cluster.name-ar", after: name.ar),
                Change("cluster.name-en", after: name.en), Change("cluster.acronym", after: newcomer.acronym),
                Change("cluster.sector", after: newcomer.sector), Change("cluster.region", after: newcomer.region),
                Change("cluster.city", after: newcomer.city), Change("cluster.label", after: label),
            ].filter { $0.after != nil }, in: db)
        return id
    }

    /// Notes what this platform gave a cluster, and what is known of it last with it.
    /// - Parameters:
    ///   - labelled: the day of its newest label; nil when none stands. - supported: the last day of its contracts.
    package static func note(
        labelled: Day?, supported: Day?, of id: ID<Cluster>, in db: any Connection
    ) throws {
        try db.execute(
            """
            UPDATE cluster SET given_label = \(labelled?.description), given_contract = \(supported?.description)
            WHERE id = \(id)
            """)
        try ClusterKeys.refresh(id, in: db)
    }

    /// Written in Arabic letters.
    private static func isArabic(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) }
    }

    private static func known(_ newcomer: Newcomer, in db: any Connection) throws -> ID<Cluster>? {
        let wanted = Set(newcomer.name.all.map(SearchKey.fold))
        let names = try db.all("SELECT id, name_fr, name_ar, name_en FROM cluster ORDER BY id") {
            (try $0.id(0) as ID<Cluster>, try $0.localized(1))
        }
        return names.first { !wanted.isDisjoint(with: $0.1.all.map(SearchKey.fold)) }?.0
    }

    private static func freeID(
        for newcomer: Newcomer, _ label: String, in db: any Connection
    ) throws -> ID<Cluster> {
        let slug = newcomer.slug.isEmpty ? label.lowercased() : newcomer.slug
        var (id, number) = (ID<Cluster>(stored: slug), 1)
        while try ClusterStore.find(id, in: db) != nil {
            number += 1
            id = ID(stored: "\(slug)-\(number)")
        }
        return id
    }
}
