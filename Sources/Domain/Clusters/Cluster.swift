package import Record
package import Values

/// A cluster of the public register: what public texts say of it, and what this platform adds later.
///
/// Nothing here says "active": the record gives no end of a label. What can be said is the last known fact (`Standing`).
package struct Cluster: Sendable, Equatable {
    package let id: ID<Cluster>
    /// At least one language. A language in which no name is attested is absent, never invented.
    package var name: Localized
    package var acronym: String?
    /// What the name stands for, in its own language.
    package var longName: String?
    package var sector: String
    package var otherSectors: [String] = []
    /// As the sources write it.
    package var city: Localized
    package var region: String?
    package var founded: PartialDate?
    package var foundedNote: Localized
    package var launched: PartialDate?
    package var launchedNote: Localized
    package var governance: Governance?
    package var standing: Standing
    /// The newest date of any fact kept about it.
    package var lastKnown: PartialDate?
    /// `place` and `founded` may be inferred by themselves.
    package var citation: Citation

    /// What is known of its governing bodies.
    package struct Governance: Sendable, Equatable {
        package let kind: Localized
        package let commissions: Int?
        package let note: Localized
        /// Its own source, where it has one.
        package let source: String?
    }
}

/// The last known fact of a cluster in the programme: the newest of its contract's known end, its ministry labels and its place on the
/// network's list of members. Compared by the last day that each partial date allows; on a tie the contract stands before the label,
/// the label before the network.
package struct Standing: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable { case contract, label, network, named }

    package let kind: Kind
    /// End of the contract, date of the label, of the list of members, or of the text that names it. nil when not published.
    package let date: PartialDate?

    package init(_ kind: Kind, _ date: PartialDate?) { (self.kind, self.date) = (kind, date) }

    /// - Parameters:
    ///   - contracts: known ends. - labels: dates of the ministry's labels, nil where not published.
    ///   - memberships: dates of the lists of members. - named: the date of the text that names the cluster.
    package static func latest(
        contracts: [PartialDate], labels: [PartialDate?], memberships: [PartialDate], named: PartialDate?
    ) -> Standing {
        var best: Standing?
        let known =
            contracts.map { Standing(.contract, $0) } + labels.map { Standing(.label, $0) }
            + memberships.map { Standing(.network, $0) }
        for candidate in known where best.map({ candidate.isNewer(than: $0) }) ?? true { best = candidate }
        return best ?? Standing(.named, named)
    }

    /// A label without a date is older than anything that has one.
    private func isNewer(than other: Standing) -> Bool {
        guard let date else { return false }
        guard let otherDate = other.date else { return true }
        return otherDate.lastDay < date.lastDay
    }
}

extension PartialDate {
    /// The first day that the date allows: `2011-09` is 1 September 2011.
    package var firstDay: Day { day ?? Day(max(year, 1), month ?? 1, 1)! }
    /// The last day that the date allows: `2011` is 31 December 2011.
    package var lastDay: Day {
        if let day { return day }
        let (year, month) = (max(self.year, 1), self.month ?? 12)
        return Day(year, month, Day.length(year, month))!
    }
}
