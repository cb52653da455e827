import Foundation
package import Phrases
import Values

/// What this module says; the texts are in `Phrases`.
package enum EvaluationPhrases {
    static let bundle = Bundle.module

    static let profileFirst: Phrase = "evaluations.profile-first"
    static let declareFirst: Phrase = "evaluations.declare-first"
    static let rulingFirst: Phrase = "evaluations.ruling-first"
    static let alreadySubmitted: Phrase = "evaluations.already-submitted"
    static let evaluationClosed: Phrase = "evaluations.evaluation-closed"
    static let ownFirst: Phrase = "evaluations.own-first"
    static let noModeration: Phrase = "evaluations.no-moderation"
    static let moderationOpen: Phrase = "evaluations.moderation-is-open"
    static let afterDeadline: Phrase = "evaluations.after-deadline"
    static let thirdPerson: Phrase = "evaluations.third-person"
    static let notAllIn: Phrase = "evaluations.not-all-in"
    package static let callNotAllIn: Phrase = "evaluations.call-not-all-in"
    static let changedMeanwhile: Phrase = "evaluations.changed-meanwhile"
    static let alreadyAppointed: Phrase = "evaluations.already-appointed"
    static let notAppointable: Phrase = "evaluations.not-appointable"
    static let isCompetitor: Phrase = "evaluations.is-competitor"
    package static let ownDossier: Phrase = "evaluations.own-dossier"
    static let alreadyRuled: Phrase = "evaluations.already-ruled"
    package static let mineTitle: Phrase = "evaluations.mine-title"
    static let mineNone: Phrase = "evaluations.mine-none"
    static let mineNoneText: Phrase = "evaluations.mine-none-text"
    static let colDossier: Phrase = "evaluations.col-dossier"
    static let colTrack: Phrase = "evaluations.col-track"
    static let colCall: Phrase = "evaluations.col-call"
    static let colState: Phrase = "evaluations.col-state"
    static let colDue: Phrase = "evaluations.col-due"
    static let colReaders: Phrase = "evaluations.col-readers"
    static let colSubmitted: Phrase = "evaluations.col-submitted"
    static let colTotal: Phrase = "evaluations.col-total"
    static let colCriterion: Phrase = "evaluations.col-criterion"
    static let colMean: Phrase = "evaluations.col-mean"
    static let colThreshold: Phrase = "evaluations.col-threshold"
    static let noDue: Phrase = "evaluations.no-due"
    static func dueAt(_ time: LocalTime) -> Phrase { "evaluations.due-at \(time, as: "time")" }
    static let stageNeedsProfile: Phrase = "evaluations.stage-needs-profile"
    static let stageToDeclare: Phrase = "evaluations.stage-to-declare"
    static let stageFlagged: Phrase = "evaluations.stage-flagged"
    static let stageReading: Phrase = "evaluations.stage-reading"
    static let stageRead: Phrase = "evaluations.stage-read"
    static let stageRemoved: Phrase = "evaluations.stage-removed"
    static let stageConflict: Phrase = "evaluations.stage-conflict"
    static let profileTitle: Phrase = "evaluations.profile-title"
    static let profileIntro: Phrase = "evaluations.profile-intro"
    static let employerName: Phrase = "evaluations.employer-name"
    static let employerICE: Phrase = "evaluations.employer-ice"
    static let employerICEHint: Phrase = "evaluations.employer-ice-hint"
    static let iceNotDigits: Phrase = "evaluations.ice-not-digits"
    static func iceLength(_ count: Int) -> Phrase { "evaluations.ice-length \(count, as: "digits")" }
    static let expertise: Phrase = "evaluations.expertise"
    static let profileSaved: Phrase = "evaluations.profile-saved"
    static let profileLink: Phrase = "evaluations.profile-link"
    static let profileChange: Phrase = "evaluations.profile-change"
    static let declarationTitle: Phrase = "evaluations.declaration-title"
    static let declarationIntro: Phrase = "evaluations.declaration-intro"
    static let conflictField: Phrase = "evaluations.conflict-field"
    static let toldNone: Phrase = "evaluations.told-none"
    static let toldDeclared: Phrase = "evaluations.told-declared"
    static let conflictNone: Phrase = "evaluations.conflict-none"
    static let conflictDeclared: Phrase = "evaluations.conflict-declared"
    static let conflictDeclaredHint: Phrase = "evaluations.conflict-declared-hint"
    static let conflictTextHint: Phrase = "evaluations.conflict-text-hint"
    static let conflictText: Phrase = "evaluations.conflict-text"
    static let declare: Phrase = "evaluations.declare"
    static let declaredNone: Phrase = "evaluations.declared-none"
    static let declaredConflict: Phrase = "evaluations.declared-conflict"
    static let declaredFlagged: Phrase = "evaluations.declared-flagged"
    static let lateConflict: Phrase = "evaluations.late-conflict"
    static let openReview: Phrase = "evaluations.open-review"
    static let reviewTitle: Phrase = "evaluations.review-title"
    static let dossierParts: Phrase = "evaluations.dossier-parts"
    static let grid: Phrase = "evaluations.grid"
    static let gridHint: Phrase = "evaluations.grid-hint"
    static func weight(_ tenths: Int) -> Phrase { "evaluations.weight \(tenths: tenths, as: "points")" }
    static func threshold(_ tenths: Int) -> Phrase { "evaluations.threshold \(tenths: tenths, as: "points")" }
    static let commentFor: Phrase = "evaluations.comment-for"
    static let overall: Phrase = "evaluations.overall"
    static let score: Phrase = "evaluations.score"
    static let comment: Phrase = "evaluations.comment"
    static func scoreOf(_ criterion: Localized) -> Phrase { "evaluations.score-of \(criterion, as: "criterion")" }
    static func scoreOf(_ criterion: Localized, _ sub: Localized) -> Phrase {
        "evaluations.sub-score-of \(criterion, as: "criterion") \(sub, as: "sub")"
    }
    static func commentOf(_ criterion: Localized) -> Phrase { "evaluations.comment-of \(criterion, as: "criterion")" }
    static func dossierOf(_ number: String) -> Phrase { "evaluations.dossier-of \(number, as: "number")" }
    static let declarationCandidate: Phrase = "evaluations.declaration-candidate"
    static let declarationCompetitors: Phrase = "evaluations.declaration-competitors"
    static let declarationMembers: Phrase = "evaluations.declaration-members"
    static let noCompetitors: Phrase = "evaluations.no-competitors"
    static let scoreMissing: Phrase = "evaluations.score-missing"
    static let commentMissing: Phrase = "evaluations.comment-missing"
    static let saveDraft: Phrase = "evaluations.save-draft"
    static let submit: Phrase = "evaluations.submit"
    static let submitHint: Phrase = "evaluations.submit-hint"
    static let draftSaved: Phrase = "evaluations.draft-saved"
    static let submitted: Phrase = "evaluations.submitted"
    static let yourReview: Phrase = "evaluations.your-review"
    static let otherReviews: Phrase = "evaluations.other-reviews"
    static let noOthersYet: Phrase = "evaluations.no-others-yet"
    static func reader(_ number: Int) -> Phrase { "evaluations.reader \(number, as: "number")" }
    static func pointsOf(_ tenths: Int) -> Phrase { "evaluations.points-of \(tenths: tenths, as: "points")" }
    static let reviseTitle: Phrase = "evaluations.revise-title"
    static let reviseIntro: Phrase = "evaluations.revise-intro"
    static let reason: Phrase = "evaluations.reason-label"
    static let revise: Phrase = "evaluations.revise"
    static func said(_ answer: Moderation.Answer.Kind) -> Phrase {
        answer == .kept ? "evaluations.kept" : "evaluations.revised"
    }
    /// To whoever answered the moderation that is open.
    static func answered(_ answer: Moderation.Answer) -> Phrase {
        let at = LocalTime(answer.at)
        return answer.kind == .kept ? "evaluations.you-kept \(at, as: "at")" : "evaluations.you-revised \(at, as: "at")"
    }
    /// To whoever may close a moderation in which not all have answered.
    static func silent(_ count: Int) -> Phrase { "evaluations.silent \(count, as: "count")" }
    /// To a reader, once it is concluded.
    static func concluded(_ at: LocalTime) -> Phrase { "evaluations.concluded \(at, as: "at")" }
    static func concluded(_ answer: Moderation.Answer?) -> Phrase {
        guard let answer else { return "evaluations.you-were-silent" }
        return answer.kind == .kept ? "evaluations.you-had-kept" : "evaluations.you-had-revised"
    }
    /// What a reader did in a moderation, to those who conclude it.
    static func reader(_ number: Int, _ answer: Moderation.Answer?, isOver: Bool) -> Phrase {
        guard let answer else {
            return isOver
                ? "evaluations.reader-was-silent \(number, as: "number")"
                : "evaluations.reader-silent \(number, as: "number")"
        }
        let at = LocalTime(answer.at)
        return answer.kind == .kept
            ? "evaluations.reader-kept \(number, as: "number") \(at, as: "at")"
            : "evaluations.reader-revised \(number, as: "number") \(at, as: "at")"
    }
    static let overviewTitle: Phrase = "evaluations.overview-title"
    static let noneEligible: Phrase = "evaluations.none-eligible"
    static func moreThanNeeded(_ have: Int, _ needed: Int) -> Phrase {
        "evaluations.more-than-needed \(have, as: "have") \(needed, as: "needed")"
    }
    static func ratio(_ have: Int, of needed: Int) -> Phrase {
        "evaluations.ratio \(have, as: "have") \(needed, as: "needed")"
    }
    static func loaded(_ name: String, _ count: Int) -> Phrase {
        "evaluations.loaded \(name, as: "name") \(count, as: "files")"
    }
    static let appointTitle: Phrase = "evaluations.appoint-title"
    static let evaluator: Phrase = "evaluations.evaluator"
    static let dossiers: Phrase = "evaluations.dossiers"
    static let appoint: Phrase = "evaluations.appoint"
    static let appointed: Phrase = "evaluations.appointed"
    static let chooseDossier: Phrase = "evaluations.choose-dossier"
    static let noEvaluators: Phrase = "evaluations.no-evaluators"
    static let endAssignment: Phrase = "evaluations.end-assignment"
    static let ended: Phrase = "evaluations.ended"
    static let noProfileYet: Phrase = "evaluations.no-profile-yet"
    static let seeScores: Phrase = "evaluations.see-scores"
    static func pointReaders(_ count: Int) -> Phrase { "evaluations.point-readers \(count, as: "count")" }
    static func pointReviews(_ count: Int) -> Phrase { "evaluations.point-reviews \(count, as: "count")" }
    static func pointFlags(_ count: Int) -> Phrase { "evaluations.point-flags \(count, as: "count")" }
    static let pointModeration: Phrase = "evaluations.point-moderation"
    static let pointNone: Phrase = "evaluations.point-none"
    static let flagTitle: Phrase = "evaluations.flag-title"
    static let flagMember: Phrase = "evaluations.flag-member"
    static let flagCompetitor: Phrase = "evaluations.flag-competitor"
    static let flagCompany: Phrase = "evaluations.flag-company"
    static let flagEmployer: Phrase = "evaluations.flag-employer"
    static let flagAppointedBy: Phrase = "evaluations.flag-appointed-by"
    static let flagRaised: Phrase = "evaluations.flag-raised"
    static let ruling: Phrase = "evaluations.ruling"
    static let rulingCleared: Phrase = "evaluations.ruling-cleared"
    static let rulingUpheld: Phrase = "evaluations.ruling-upheld"
    static let rulingDone: Phrase = "evaluations.ruling-done"
    static let rule: Phrase = "evaluations.rule"
    static let ruledCleared: Phrase = "evaluations.ruled-cleared"
    static let ruledUpheld: Phrase = "evaluations.ruled-upheld"
    static let flagOpen: Phrase = "evaluations.flag-open"
    static let scoresTitle: Phrase = "evaluations.scores-title"
    static let total: Phrase = "evaluations.total"
    static let spread: Phrase = "evaluations.spread"
    static let below: Phrase = "evaluations.below"
    static let belowNone: Phrase = "evaluations.below-none"
    static let notYet: Phrase = "evaluations.not-yet"
    static let moderationTitle: Phrase = "evaluations.moderation-title"
    static func moderationNumber(_ number: Int) -> Phrase { "evaluations.moderation-number \(number, as: "number")" }
    static func moderationByGap(_ gap: Int) -> Phrase { "evaluations.moderation-by-gap \(gap, as: "gap")" }
    static let moderationNone: Phrase = "evaluations.moderation-none"
    static let moderationOpenTitle: Phrase = "evaluations.moderation-open-title"
    static let moderationOpened: Phrase = "evaluations.moderation-opened"
    static let minutes: Phrase = "evaluations.minutes"
    static let minutesHint: Phrase = "evaluations.minutes-hint"
    static let closeModeration: Phrase = "evaluations.close-moderation"
    static let moderationClosed: Phrase = "evaluations.moderation-closed"
    static let historyTitle: Phrase = "evaluations.history-title"
    static func waitProfile() -> Phrase { "evaluations.wait-profile" }
}
