import Phrases

// The words of closed lists.
extension ContractPhrases {
    static func condition(_ kind: TrancheCondition.Kind) -> Phrase {
        switch kind {
        case .signature: conditionSignature
        case .previousReport: conditionPreviousReport
        case .activityReport: conditionActivityReport
        case .financialReport: conditionFinancialReport
        case .certifiedAccounts: conditionCertifiedAccounts
        case .indicatorReport: conditionIndicatorReport
        case .decision: decisionCondition
        case .assemblyMinutes: conditionAssemblyMinutes
        }
    }

    static func state(_ state: Contract.State) -> Phrase {
        switch state {
        case .draft: stateDraft
        case .signed: stateSigned
        case .suspended: stateSuspended
        case .terminated: stateTerminated
        case .ended: stateEnded
        }
    }

    static func level(_ level: ContractSignature.Level) -> Phrase {
        switch level {
        case .handwritten: levelHandwritten
        case .simple: levelSimple
        case .advanced: levelAdvanced
        case .qualified: levelQualified
        }
    }
}
