package import Database
package import Phrases
package import Values

/// What the register counts on a day, and how: shown apart from the last announced value.
package struct RegisterCount: Sendable, Equatable {
    package let value: Int
    package let how: Phrase
}

/// Four counters, never one: selected ever, labelled now, supported now and network members are different facts.
///
/// A date cut to a year or a month is known by the last day that it allows; a label whose date is not published is known on any day.
package enum ClusterCounts {
    /// Clusters with a label of the ministry or a programme contract, known by `day`, and those selected on this platform.
    package static func selectedEver(
        on day: Day, _ awarded: Awarded.Answer = .none, in db: any Connection
    ) throws -> RegisterCount {
        let labels = try labels(on: day, in: db)
        let signed = try contracts(in: db).filter { ($0.signed?.lastDay).map { $0 <= day } ?? false }
        let stated = Set(labels.filter { !$0.isInferred }.map(\.cluster)).union(signed.map(\.cluster))
            .union(awarded.ever)
        let all = stated.union(labels.map(\.cluster))
        return RegisterCount(value: all.count, how: ClusterPhrases.howSelected(inferred: all.count - stated.count))
    }

    /// Clusters with a label of the ministry known by `day`, and those of which a label given here holds. The record gives no end of
    /// a label, so none of those is taken off.
    package static func labelledNow(
        on day: Day, _ awarded: Awarded.Answer = .none, in db: any Connection
    ) throws -> RegisterCount {
        let labels = try labels(on: day, in: db)
        let stated = Set(labels.filter { !$0.isInferred }.map(\.cluster)).union(awarded.labelled)
        let all = stated.union(labels.map(\.cluster))
        return RegisterCount(value: all.count, how: ClusterPhrases.howLabelled(inferred: all.count - stated.count))
    }

    /// Clusters of which a contract's period covers `day`, the register's contracts and those signed here.
    package static func supportedNow(
        on day: Day, _ awarded: Awarded.Answer = .none, in db: any Connection
    ) throws -> RegisterCount {
        let record = try contracts(in: db).filter { $0.period?.covers(day) ?? false }.map(\.cluster)
        return RegisterCount(
            value: awarded.supported.union(record).count, how: ClusterPhrases.howSupported(day))
    }

    /// Clusters on the newest list of the network's members that is not later than `day`.
    package static func networkMembers(on day: Day, in db: any Connection) throws -> RegisterCount {
        let members: [(cluster: String, date: PartialDate)] = try db.all("SELECT cluster, as_of FROM network_member") {
            (try $0.text(0), try $0.partialDate(1))
        }
        guard let newest = members.map(\.date).filter({ $0.lastDay <= day }).max() else {
            return RegisterCount(value: 0, how: ClusterPhrases.howNetworkNone)
        }
        let listed = Set(members.filter { $0.date == newest }.map(\.cluster))
        return RegisterCount(value: listed.count, how: ClusterPhrases.howNetwork(newest))
    }

    private struct Label {
        /// Its id in the directory.
        let cluster: String
        let isInferred: Bool
    }

    private static func labels(on day: Day, in db: any Connection) throws -> [Label] {
        let authority = ClusterLabel.programmeAuthority
        let all: [(Label, PartialDate?)] = try db.all(
            "SELECT cluster, certainty, decided FROM cluster_label WHERE authority = \(authority)"
        ) {
            (Label(cluster: try $0.text(0), isInferred: try $0.text(1) == "inferred"), try $0.optionalPartialDate(2))
        }
        return all.filter { _, decided in (decided?.lastDay).map { $0 <= day } ?? true }.map(\.0)
    }

    private struct Contract {
        /// Its id in the directory.
        let cluster: String
        let signed: PartialDate?
        let period: SupportPeriod?
    }

    private static func contracts(in db: any Connection) throws -> [Contract] {
        try ContractStore.periods(in: db).map { Contract(cluster: $0.0.text, signed: $0.1, period: $0.2) }
    }
}
