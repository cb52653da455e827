import Phrases
import Values

extension CallPhrases {
    static func step(_ step: TimetableStep.Step) -> Phrase {
        switch step {
        case .launch: stepLaunch
        case .questionsClose: stepQuestionsClose
        case .deadline: stepDeadline
        case .admissibility: stepAdmissibility
        case .completionDue: stepCompletionDue
        case .eligibility: stepEligibility
        case .evaluationBegins: stepEvaluationBegins
        case .evaluation: stepEvaluation
        case .ranking: stepRanking
        case .panel: stepPanel
        case .decisions: stepDecisions
        case .results: stepResults
        case .appealsClose: stepAppealsClose
        case .labels: stepLabels
        case .contracts: stepContracts
        case .payment: stepPayment
        }
    }

    static func inLanguage(_ language: Language) -> Phrase {
        switch language {
        case .fr: inFrench
        case .ar: inArabic
        case .en: inEnglish
        }
    }
}
