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
        case .evaluation: stepEvaluation
        case .panel: stepPanel
        case .results: stepResults
        case .appealsClose: stepAppealsClose
        case .contracts: stepContracts
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
