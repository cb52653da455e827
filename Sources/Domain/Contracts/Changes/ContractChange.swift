package import Access
package import Values

/// A suspension, its end, the termination or the end of a contract: asked for with a ground and a reason, in force once a second
/// person has confirmed it.
package struct ContractChange: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable { case suspension, resumption, termination, end }
    package enum State: String, Sendable { case proposed, confirmed, refused }

    package let id: ID<ContractChange>
    package let contract: ID<Contract>
    package let kind: Kind
    package let ground: ChangeGround
    /// In the proposer's words; the cluster reads it.
    package let reason: String
    /// The first day on which it holds: the first without support, or with support again.
    package let effectiveOn: Day
    package var state: State
    package let proposedBy: ID<Person>
    package let proposedAt: Instant
    /// Who confirmed or refused it.
    package var settledBy: ID<Person>?
    package var settledAt: Instant?
}

/// Why a contract changes its state: one of this list, or a duty of the public record (`obligations.yaml`).
///
/// The list is a starter (inferred): the ministry's contracts are not public. What a contract asks for is in its conditions.
package enum ChangeGround: Sendable, Hashable {
    /// Reports or documents that a tranche asks for are not handed in.
    case documentsMissing
    /// The label is suspended or withdrawn.
    case label
    case clusterAsked
    /// What was missing has been put right.
    case remedied
    /// The years are over and each tranche is paid.
    case yearsOver
    /// A duty of the record, by its id.
    case duty(String)

    /// As the table keeps it.
    package var stored: String {
        switch self {
        case .documentsMissing: "documents-missing"
        case .label: "label"
        case .clusterAsked: "cluster-asked"
        case .remedied: "remedied"
        case .yearsOver: "years-over"
        case .duty(let id): "duty:\(id)"
        }
    }

    package init?(stored text: String) {
        let own: [ChangeGround] = [.documentsMissing, .label, .clusterAsked, .remedied, .yearsOver]
        if text.hasPrefix("duty:"), text.count > 5 {
            self = .duty(String(text.dropFirst(5)))
        } else if let ground = own.first(where: { $0.stored == text }) {
            self = ground
        } else {
            return nil
        }
    }

    /// What each kind of change may rest on.
    package func fits(_ kind: ContractChange.Kind) -> Bool {
        switch (kind, self) {
        case (.suspension, .documentsMissing), (.suspension, .label), (.suspension, .clusterAsked),
            (.suspension, .duty),
            (.termination, .documentsMissing), (.termination, .label), (.termination, .clusterAsked),
            (.termination, .duty), (.resumption, .remedied), (.resumption, .clusterAsked), (.end, .yearsOver):
            true
        default: false
        }
    }
}

extension Contract {
    package mutating func apply(_ kind: ContractChange.Kind) throws {
        switch kind {
        case .suspension: try suspend()
        case .resumption: try resume()
        case .termination: try terminate()
        case .end: try end()
        }
    }
}
