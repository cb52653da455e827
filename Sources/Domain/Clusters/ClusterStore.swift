package import Database
import Record
package import Values

/// Every statement about clusters: here the cluster itself; the directory, the facts and the counters are in files of their own.
package enum ClusterStore {
    /// nil when there is no such cluster.
    package static func find(_ id: ID<Cluster>, in db: any Connection) throws -> Cluster? {
        try db.first(
            """
            SELECT \(Citation.columns), name_fr, name_ar, name_en, acronym, long_name, sector, other_sectors, city, region,
                founded, founded_note, launched, launched_note, governance_kind, governance_commissions, governance_note,
                governance_source, standing, standing_date, last_known
            FROM cluster WHERE id = \(id)
            """
        ) { row in
            Cluster(
                id: id, name: try row.localized(7), acronym: try row.optionalText(10),
                longName: try row.optionalText(11),
                sector: try row.text(12), otherSectors: try row.texts(13), city: try row.told(14, plain: .fr),
                region: try row.optionalText(15), founded: try row.optionalPartialDate(16),
                foundedNote: try row.told(17), launched: try row.optionalPartialDate(18),
                launchedNote: try row.told(19), governance: try governance(row),
                standing: Standing(try row.value(24), try row.optionalPartialDate(25)),
                lastKnown: try row.optionalPartialDate(26), citation: try row.citation(0))
        }
    }

    private static func governance(_ row: Row) throws -> Cluster.Governance? {
        let governance = Cluster.Governance(
            kind: try row.told(20), commissions: try row.optionalInt(21), note: try row.told(22),
            source: try row.optionalText(23))
        return governance == .init(kind: Localized(), commissions: nil, note: Localized(), source: nil)
            ? nil : governance
    }

    /// The labels of the ministry of a cluster decided before `day`, the oldest first: what makes a candidate an existing cluster.
    ///
    /// A date cut to a year or a month counts when its last day lies before `day`, so that a label of the same year, which may be that
    /// of the very call, does not. A label whose date is not published counts, because a text tells of it in the past; it stands first.
    package static func pastLabels(
        of cluster: ID<Cluster>, before day: Day, in db: any Connection
    ) throws -> [ClusterLabel] {
        try labels(of: cluster, in: db)
            .filter { $0.isOfProgramme && $0.isKnown(before: day) }
            .sorted { ($0.decided?.text ?? "") < ($1.decided?.text ?? "") }
    }
}

extension ClusterLabel {
    func isKnown(before day: Day) -> Bool { (decided?.lastDay).map { $0 < day } ?? true }
}
