package import Access
package import Values

/// A suspension, its end, or the withdrawal of a label: asked for with a reason, in force once a second person has signed it.
package struct LabelChange: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        case suspension, reinstatement, withdrawal

        package func isPossible(in state: Label.State) -> Bool {
            switch self {
            case .suspension: state == .valid
            case .reinstatement: state == .suspended
            case .withdrawal: state == .valid || state == .suspended
            }
        }
    }
    package enum State: String, Sendable { case proposed, signed, refused }

    package let id: ID<LabelChange>
    package let label: ID<Label>
    package let kind: Kind
    /// Published with the label's state.
    package let reason: String
    package var state: State
    package let proposedBy: ID<Person>
    package let proposedAt: Instant
    /// Who signed or refused it.
    package var settledBy: ID<Person>?
    package var settledAt: Instant?
}
