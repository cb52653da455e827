package import Access
package import Database
import History
import Record
package import Values

/// How clusters enter the directory otherwise than by the public record.
package enum ClusterAdmission {
    /// Enters a cluster under its label's number, which no entry of the public record has for an id.
    ///
    /// One whose name, in whatever letters, is or was that of a cluster of the directory is not entered, and is not taken for it either: whose
    /// label it is was not asked, and a name alone must not lead to another's page and papers.
    /// - Parameter label: the number of the label with which it enters.
    /// - Returns: the new cluster of the directory; nil where its name is known there.
    package static func admit(
        _ newcomer: Newcomer, with label: String, by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> ID<Cluster>? {
        if try isKnown(newcomer.name, in: db) { return nil }
        let (id, name) = (ID<Cluster>(stored: label.lowercased()), newcomer.name)
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
    ///   - last: the newest day on which it was given one or the other.
    package static func note(
        labelled: Day?, supported: Day?, last: Day?, of id: ID<Cluster>, in db: any Connection
    ) throws {
        try db.execute(
            """
            UPDATE cluster SET given_label = \(labelled?.description), given_contract = \(supported?.description),
                given_last = \(last?.description)
            WHERE id = \(id)
            """)
        try ClusterKeys.refresh(id, in: db)
    }

    /// Written in Arabic letters, those of old files among them.
    private static func isArabic(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            [0x600...0x6FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC].contains { $0.contains(scalar.value) }
        }
    }

    private static func isKnown(_ name: Localized, in db: any Connection) throws -> Bool {
        let wanted = Set(name.all.map(SearchKey.fold))
        let names = try db.all(
            """
            SELECT name_fr, name_ar, name_en, long_name FROM cluster
            UNION ALL SELECT name_fr, name_ar, name_en, NULL FROM cluster_name
            """
        ) { try $0.localized(0).all + [try $0.optionalText(3)].compactMap(\.self) }
        return names.contains { !wanted.isDisjoint(with: $0.map(SearchKey.fold)) }
    }
}
