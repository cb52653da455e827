package import Phrases
package import Values
package import Web

/// What can go wrong with a contract that is no mistake of a form.
package enum ContractError: ReportedError, Equatable {
    case notDraft
    /// Signed before the decision of this day, from which the label follows.
    case beforeDecision(Day)
    /// Suspended, terminated or over: nothing is approved or paid.
    case notInForce
    /// The label is suspended or withdrawn.
    case labelNotValid
    /// The label has its contract already, or is not signed.
    case noLabel
    /// The label's dossier is not, or no longer, selected.
    case notSelected
    /// The cluster has a contract of the same call, by another dossier.
    case clusterContracted
    /// The tranche is approved: its conditions stand.
    case settled
    case unknownCondition
    case conditionOpen(TrancheCondition.Kind)
    /// The approver established a condition.
    case secondPerson
    case notApproved
    /// The payment differs from the approved amount.
    case otherAmount(Money)
    case referenceTaken
    /// Somebody saved other terms since these were shown.
    case changedMeanwhile
    /// The state of the contract, or the day, does not allow the suspension, resumption, termination or end.
    case changeNotPossible

    package var status: Status {
        switch self {
        case .unknownCondition: .notFound
        case .secondPerson: .forbidden
        default: .conflict
        }
    }

    package var phrase: Phrase {
        switch self {
        case .notDraft: ContractPhrases.notDraft
        case .beforeDecision(let day): ContractPhrases.beforeDecision(day)
        case .notInForce: ContractPhrases.notInForce
        case .labelNotValid: ContractPhrases.labelNotValid
        case .noLabel: ContractPhrases.noLabel
        case .notSelected: ContractPhrases.notSelected
        case .clusterContracted: ContractPhrases.clusterContracted
        case .settled: ContractPhrases.settled
        case .unknownCondition: ContractPhrases.unknownCondition
        case .conditionOpen(let kind): ContractPhrases.conditionOpen(ContractPhrases.condition(kind))
        case .secondPerson: ContractPhrases.secondPerson
        case .notApproved: ContractPhrases.notApproved
        case .otherAmount(let amount): ContractPhrases.otherAmount(amount)
        case .referenceTaken: ContractPhrases.referenceTaken
        case .changedMeanwhile: ContractPhrases.changedMeanwhile
        case .changeNotPossible: ContractPhrases.changeNotPossible
        }
    }
}
