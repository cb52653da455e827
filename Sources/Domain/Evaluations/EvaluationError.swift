package import Phrases
package import Web

/// What can go wrong in an evaluation that is no mistake of a form.
package enum EvaluationError: ReportedError, Equatable {
    /// The review was saved elsewhere since this page was shown.
    case changedMeanwhile
    case alreadyAppointed
    /// Not one of the call's eligible dossiers, or not somebody who evaluates.
    case notAppointable
    /// Owner or colleague of a dossier of the same call.
    case isCompetitor
    /// The review is in: an assignment that has been fulfilled is not ended.
    case alreadySubmitted
    case moderationOpen, noModeration, alreadyRuled
    /// A second note on a conflict that came to light after the closing.
    case alreadyNoted

    package var status: Status { .conflict }
    package var phrase: Phrase {
        switch self {
        case .changedMeanwhile: EvaluationPhrases.changedMeanwhile
        case .alreadyAppointed: EvaluationPhrases.alreadyAppointed
        case .notAppointable: EvaluationPhrases.notAppointable
        case .isCompetitor: EvaluationPhrases.isCompetitor
        case .alreadySubmitted: EvaluationPhrases.alreadySubmitted
        case .moderationOpen: EvaluationPhrases.moderationOpen
        case .noModeration: EvaluationPhrases.noModeration
        case .alreadyRuled: EvaluationPhrases.alreadyRuled
        case .alreadyNoted: LateConflictPhrases.alreadyNoted
        }
    }
}
