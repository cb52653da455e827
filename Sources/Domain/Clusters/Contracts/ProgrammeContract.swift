package import Record
package import Values

/// A programme contract (contrat-programme) of the public record, between the State and one cluster or, where figures are known only
/// for the group, several. Contracts signed on this platform are another module's.
package struct ProgrammeContract: Sendable, Equatable {
    package enum AmountMeaning: String, Sendable, CaseIterable {
        case totalOverPeriod = "total-over-period"
        case perYear = "per-year"
    }

    package let id: ID<ProgrammeContract>
    package var clusters: [ID<Cluster>]
    /// Amount and targets are of the group, not of each cluster.
    package var isCollective = false
    package var call: String?
    /// `labelled-contract-not-seen`: the label is known, the contract is not.
    package var status: String?
    package var signed: PartialDate?
    package var city = Localized()
    package var years: Int?
    package var starts: PartialDate?
    package var ends: PartialDate?
    package var amount: Money?
    package var amountMeans: AmountMeaning?
    package var fund: String?
    package var targets: [Target] = []
    /// Indicators that are watched without a target.
    package var withoutTarget: [String] = []
    /// `signed` and `period` may be inferred by themselves.
    package var citation: Citation

    package struct Target: Sendable, Equatable {
        package let indicator: String?
        package let name: Localized
        package let value: Int
        package let citation: Citation
    }

    package init(
        _ id: ID<ProgrammeContract>, clusters: [ID<Cluster>], years: Int? = nil, signed: PartialDate? = nil,
        starts: PartialDate? = nil, ends: PartialDate? = nil, citation: Citation
    ) {
        (self.id, self.clusters, self.years, self.signed) = (id, clusters, years, signed)
        (self.starts, self.ends, self.citation) = (starts, ends, citation)
    }
}
