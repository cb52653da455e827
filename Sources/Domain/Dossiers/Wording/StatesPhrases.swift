import Phrases

// The words of the states.
extension DossierPhrases {
    static let stateNeverDeposited: Phrase = "dossiers.state.never-deposited"
    static let stateDraft: Phrase = "dossiers.state.draft"
    static let stateSubmitted: Phrase = "dossiers.state.submitted"
    static let stateWithdrawn: Phrase = "dossiers.state.withdrawn"
    static let stateToComplete: Phrase = "dossiers.state.to-complete"
    static let stateToCompleteYou: Phrase = "dossiers.state.to-complete-you"
    static let stateAdmissible: Phrase = "dossiers.state.admissible"
    static let stateInadmissible: Phrase = "dossiers.state.inadmissible"
    static let stateEligible: Phrase = "dossiers.state.eligible"
    static let stateIneligible: Phrase = "dossiers.state.ineligible"
    static let stateSelected: Phrase = "dossiers.state.selected"
    static let stateReserve: Phrase = "dossiers.state.reserve"
    static let stateNotSelected: Phrase = "dossiers.state.not-selected"
    static let stateReopened: Phrase = "dossiers.state.reopened"
}
