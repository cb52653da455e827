package import Record
package import Values

/// A label: who gave it, when, of which kind. A cluster may hold several over time, from several authorities.
package struct ClusterLabel: Sendable, Equatable {
    /// The authority whose labels the programme counts.
    package static let programmeAuthority = "ministry-of-industry"

    package let authority: String
    /// `new`, `renewal`, or the authority's own grade.
    package let kind: String
    /// nil: the date is not published.
    package let decided: PartialDate?
    /// The edition of the call, where it is known.
    package let call: String?
    package let citation: Citation

    package var isOfProgramme: Bool { authority == Self.programmeAuthority }
}

/// A name that the cluster bore or was given by a text, from and until when or when it was seen.
package struct ClusterName: Sendable, Equatable {
    package let name: Localized
    package let from: PartialDate?
    package let until: PartialDate?
    package let seen: PartialDate?
    package let citation: Citation
}

/// A dated figure. Figures are never overwritten: each reading stands with its date and source.
package struct ClusterFigure: Sendable, Equatable {
    package enum Kind: String, Sendable { case members, result, target }

    package let kind: Kind
    /// `members`, `collaborative-projects`…
    package let measure: String
    /// A count, or whole dirhams where `isMoney`.
    package let value: Int
    package let isMoney: Bool
    /// When it was so; for a target, by when. nil: not published.
    package let date: PartialDate?
    package let isAtLeast: Bool
    package let isApproximate: Bool
    /// The parts that the source gives, the largest first.
    package let detail: [Part]
    package let citation: Citation

    package struct Part: Sendable, Equatable {
        package let name: String
        package let value: Int
    }
}

package struct ClusterPole: Sendable, Equatable {
    package let name: Localized
    /// A fund of the record, where a text says who pays.
    package let fundedBy: String?
    package let citation: Citation
}

/// Somebody whom a public text names in a role on a date. A fact of the press, not an account of this platform.
package struct ClusterPerson: Sendable, Equatable {
    package let role: String
    package let name: String
    package let seen: PartialDate
    package let citation: Citation
}

package struct ClusterPartner: Sendable, Equatable {
    package let name: String
    /// ISO 3166-1, two letters.
    package let country: String?
    package let since: PartialDate?
    package let citation: Citation
}

/// A project that the record tells of a cluster, with its amounts.
package struct ClusterProject: Sendable, Equatable {
    package let title: String
    package let from: PartialDate?
    package let until: PartialDate?
    package let amount: Money?
    package let ownFunds: Money?
    package let citation: Citation
}

/// Something that happened before or beside the programme.
package struct ClusterEvent: Sendable, Equatable {
    package let date: PartialDate
    package let text: Localized
    package let citation: Citation
}

/// A line of a dated list of the network's members.
package struct NetworkMembership: Sendable, Equatable {
    package let date: PartialDate
    /// As the source lists it.
    package let listedAs: String
    package let citation: Citation
}
