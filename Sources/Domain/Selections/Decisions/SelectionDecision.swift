package import Access
package import Calls
package import Dossiers
package import Values

/// The reasoned outcome of one dossier. Signed, it stands; a correction is another one, with the next number.
package struct SelectionDecision: Sendable {
    package enum Outcome: String, Sendable, CaseIterable {
        case selected, reserve, notSelected = "not-selected"

        var state: Dossier.State {
            switch self {
            case .selected: .selected
            case .reserve: .reserve
            case .notSelected: .notSelected
            }
        }
    }

    package let id: ID<SelectionDecision>
    package let call: ID<Call>
    package let dossier: ID<Dossier>
    /// From 1, for each dossier.
    package let number: Int
    package var outcome: Outcome
    /// Place on the reserve list, from 1; nil for the other outcomes.
    package var reserveRank: Int?
    /// French always, the other languages where they were written.
    package var reasons: Localized
    package var conditions: String?
    package let proposedBy: ID<Person>
    package let proposedAt: Instant
    package var signedBy: ID<Person>?
    package var signedAt: Instant?

    package init(
        id: ID<SelectionDecision>, call: ID<Call>, dossier: ID<Dossier>, number: Int, outcome: Outcome,
        reserveRank: Int?, reasons: Localized, conditions: String?, proposedBy: ID<Person>, proposedAt: Instant,
        signedBy: ID<Person>? = nil, signedAt: Instant? = nil
    ) {
        (self.id, self.call, self.dossier, self.number) = (id, call, dossier, number)
        (self.outcome, self.reserveRank, self.reasons) = (outcome, reserveRank, reasons)
        (self.conditions, self.proposedBy, self.proposedAt) = (conditions, proposedBy, proposedAt)
        (self.signedBy, self.signedAt) = (signedBy, signedAt)
    }

    package var isSigned: Bool { signedAt != nil }
}
