package import Access
package import Calls
package import Dossiers
package import Values

/// The programme's label as given to one cluster for one edition: proposed by an officer, signed by a second person, verifiable by anybody.
package struct Label: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable { case proposed, valid, suspended, withdrawn }

    /// What the reader of a day is told. A label ends by itself on its last day, without anybody's act.
    package enum Standing: String, Sendable, CaseIterable {
        case proposed, notYet = "not-yet", valid, ended, suspended, withdrawn
    }

    package let id: ID<Label>
    package let call: ID<Call>
    package let dossier: ID<Dossier>
    package let cluster: String?
    /// The edition, the dossier and the day of the decision, as certified.
    package let callNumber: String
    package let dossierNumber: String
    package let decidedOn: Day
    /// The cluster's name as certified, in the languages in which it is known.
    package var name: Localized
    package var grantedOn: Day
    /// The last day on which it holds.
    package var validUntil: Day
    package var state: State
    /// Who wrote the proposal as it stands: its author, or whoever corrected it last.
    package var proposedBy: ID<Person>
    package var proposedAt: Instant
    package var signature: Signature?

    /// What the second person's signature fixes.
    package struct Signature: Sendable, Equatable {
        /// `LAB-2023-0001`: the year from which it holds and a number within it.
        package let number: String
        package let code: LabelCode
        package let authority: Localized
        package let signedBy: ID<Person>
        package let signedAt: Instant
        /// SHA-256 of the certificate's content.
        package let digest: String
        /// Length and hash of the history's chain with the signature as its last entry.
        package let chainLength: Int
        package let chainHash: String
    }

    package func standing(on day: Day) -> Standing {
        switch state {
        case .proposed: .proposed
        case .suspended: .suspended
        case .withdrawn: .withdrawn
        case .valid: day < grantedOn ? .notYet : day > validUntil ? .ended : .valid
        }
    }
}

// The verbs. Who may do them is in `LabelRules`.
extension Label {
    package mutating func sign(_ signature: Signature) throws {
        guard state == .proposed else { throw LabelError.notProposed }
        (state, self.signature) = (.valid, signature)
    }

    package mutating func apply(_ kind: LabelChange.Kind) throws {
        guard kind.isPossible(in: state) else { throw LabelError.changeNotPossible }
        switch kind {
        case .suspension: state = .suspended
        case .reinstatement: state = .valid
        case .withdrawal: state = .withdrawn
        }
    }
}
