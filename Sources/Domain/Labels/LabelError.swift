package import Phrases
package import Values
package import Web

/// What can go wrong with a label that is no mistake of a form.
package enum LabelError: ReportedError, Equatable {
    case notProposed
    case changeNotPossible
    /// It would hold before the decision of this day, from which it follows.
    case beforeDecision(Day)
    /// A proposal to change the label's state waits already.
    case changeWaits
    /// The dossier is not among those that a signed decision selected, or has its label.
    case notSelected
    /// The cluster has a label of the same call, by another dossier.
    case clusterLabelled
    /// The proposal was corrected after the signer saw it.
    case changedMeanwhile
    /// The PDF could not be made now.
    case noDocument

    package var status: Status {
        switch self {
        case .notProposed, .changeNotPossible, .beforeDecision, .changeWaits, .notSelected, .clusterLabelled,
            .changedMeanwhile:
            .conflict
        case .noDocument: .unavailable
        }
    }

    package var phrase: Phrase {
        switch self {
        case .notProposed: LabelPhrases.notProposed
        case .changeNotPossible: LabelPhrases.changeNotPossible
        case .beforeDecision(let day): LabelPhrases.beforeDecision(day)
        case .changeWaits: LabelPhrases.changeWaits
        case .notSelected: LabelPhrases.notSelected
        case .clusterLabelled: LabelPhrases.clusterLabelled
        case .changedMeanwhile: LabelPhrases.changedMeanwhile
        case .noDocument: LabelPhrases.noDocument
        }
    }
}
