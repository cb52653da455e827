import Foundation
import Phrases
import Values

/// What this module says; the texts are in `Phrases`.
package enum SelectionPhrases {
    static let bundle = Bundle.module

    static let rankingTitle: Phrase = "selections.ranking-title"
    static let rankingCaption: Phrase = "selections.ranking-caption"
    static let rank: Phrase = "selections.rank"
    static let dossier: Phrase = "selections.dossier"
    static let track: Phrase = "selections.track"
    static let score: Phrase = "selections.score"
    static let criteria: Phrase = "selections.criteria"
    static let readings: Phrase = "selections.readings"
    static let spread: Phrase = "selections.spread"
    static let outcome: Phrase = "selections.outcome"
    static let unranked: Phrase = "selections.unranked"
    static let tied: Phrase = "selections.tied"
    static let withinBudget: Phrase = "selections.within-budget"
    static let acrossTheLine: Phrase = "selections.across-the-line"
    static func reserve(_ place: Int) -> Phrase { "selections.reserve \(place, as: "place")" }
    static let belowThreshold: Phrase = "selections.below-threshold"
    static let unread: Phrase = "selections.unread"
    static let envelope: Phrase = "selections.envelope"
    static func budgetLine(_ count: Int, _ committed: Money, _ rest: Money) -> Phrase {
        "selections.budget-line \(count, as: "count") \(committed, as: "committed") \(rest, as: "rest")"
    }
    static func committed(_ committed: Money, of budget: Money) -> Phrase {
        "selections.committed \(committed, as: "committed") \(budget, as: "budget")"
    }
    static func contract(_ amount: Money, _ years: Int) -> Phrase {
        "selections.contract \(amount, as: "amount") \(years, as: "count")"
    }
    static let whatIf: Phrase = "selections.what-if"
    static let whatIfHint: Phrase = "selections.what-if-hint"
    static let budgetPerYear: Phrase = "selections.budget-per-year"
    static let simulate: Phrase = "selections.simulate"
    static let simulated: Phrase = "selections.simulated"
    static let provisional: Phrase = "selections.provisional"
    static func frozenAt(_ time: LocalTime) -> Phrase { "selections.frozen-at \(time, as: "time")" }
    static func gridVersion(_ version: Int) -> Phrase { "selections.grid-version \(version, as: "version")" }
    static let fingerprint: Phrase = "selections.fingerprint"
    static let freeze: Phrase = "selections.freeze"
    static let freezeHint: Phrase = "selections.freeze-hint"
    static let frozen: Phrase = "selections.frozen"
    static let alreadyFrozen: Phrase = "selections.already-frozen"
    static func stillOpen(_ count: Int) -> Phrase { "selections.still-open \(count, as: "count")" }
    static let nothingToRank: Phrase = "selections.nothing-to-rank"
    static let moderationPending: Phrase = "selections.moderation-pending"
    static func tieNotice(_ rank: Int, _ names: String) -> Phrase {
        "selections.tie-notice \(rank, as: "rank") \(names, as: "names")"
    }
    static let seeScores: Phrase = "selections.see-scores"
    static let exportCSV: Phrase = "selections.export-csv"
    static let toDecisions: Phrase = "selections.to-decisions"
    static func criterionPoints(_ name: Localized, _ tenths: Int, of weight: Int) -> Phrase {
        "selections.criterion-points \(name, as: "name") \(tenths: tenths, as: "points") \(tenths: weight, as: "weight")"
    }
    static func criterionBelow(_ name: Localized, _ tenths: Int, of weight: Int, _ threshold: Int) -> Phrase {
        "selections.criterion-below \(name, as: "name") \(tenths: tenths, as: "points") \(tenths: weight, as: "weight") \(tenths: threshold, as: "threshold")"
    }
    static func criterionAbove(_ name: Localized, _ tenths: Int, of weight: Int, _ threshold: Int) -> Phrase {
        "selections.criterion-above \(name, as: "name") \(tenths: tenths, as: "points") \(tenths: weight, as: "weight") \(tenths: threshold, as: "threshold")"
    }
    static func field(_ field: Phrase, of name: Localized) -> Phrase {
        "selections.field-of \(name, as: "name") \(field, as: "field")"
    }
    /// As the sheet and its file say it.
    static func word(_ outcome: Ranking.Outcome) -> Phrase {
        switch outcome {
        case .withinBudget: withinBudget
        case .acrossTheLine: acrossTheLine
        case .reserve(let place): reserve(place)
        case .belowThreshold: belowThreshold
        case .unread: unread
        }
    }
    static let candidate: Phrase = "selections.candidate"
    static let evaluator: Phrase = "selections.evaluator"
    static let freezeTitle: Phrase = "selections.freeze-title"
    static let freezeOnce: Phrase = "selections.freeze-once"
    static let freezeNow: Phrase = "selections.freeze-now"
    static let freezeNot: Phrase = "selections.freeze-not"
    static let leaveSimulation: Phrase = "selections.leave-simulation"
    static let decisionsTitle: Phrase = "selections.decisions-title"
    static let selected: Phrase = "selections.selected"
    static let reserveWord: Phrase = "selections.reserve-word"
    static let notSelected: Phrase = "selections.not-selected"
    static let outcomeField: Phrase = "selections.outcome-field"
    static let reserveRank: Phrase = "selections.reserve-rank"
    static let reasonsFr: Phrase = "selections.reasons-fr"
    static let reasonsAr: Phrase = "selections.reasons-ar"
    static let reasonsEn: Phrase = "selections.reasons-en"
    static func withoutArabic(_ count: Int) -> Phrase { "selections.without-arabic \(count, as: "count")" }
    static let withoutArabicText: Phrase = "selections.without-arabic-text"
    static let conditionsHint: Phrase = "selections.conditions-hint"
    static let conditions: Phrase = "selections.conditions"
    static let appealTitle: Phrase = "selections.appeal-title"
    static let appealText: Phrase = "selections.appeal-text"
    static let appealFr: Phrase = "selections.appeal-fr"
    static let appealAr: Phrase = "selections.appeal-ar"
    static let appealEn: Phrase = "selections.appeal-en"
    static let appealDefault: Phrase = "selections.appeal-default"
    static let propose: Phrase = "selections.propose"
    static let proposed: Phrase = "selections.proposed"
    static let proposedState: Phrase = "selections.proposed-state"
    static func proposedBy(_ name: String, _ time: LocalTime) -> Phrase {
        "selections.proposed-by \(name, as: "name") \(time, as: "time")"
    }
    static func signedBy(_ name: String, _ time: LocalTime) -> Phrase {
        "selections.signed-by \(name, as: "name") \(time, as: "time")"
    }
    static let sign: Phrase = "selections.sign"
    static let signHint: Phrase = "selections.sign-hint"
    static let signed: Phrase = "selections.signed"
    static let secondPerson: Phrase = "selections.second-person"
    static let flagOpen: Phrase = "selections.flag-open"
    static let nothingToSign: Phrase = "selections.nothing-to-sign"
    static let notAllProposed: Phrase = "selections.not-all-proposed"
    static let freezeFirst: Phrase = "selections.freeze-first"
    static let alreadySigned: Phrase = "selections.already-signed"
    static let noDecisions: Phrase = "selections.no-decisions"
    static let changedMeanwhile: Phrase = "selections.changed-meanwhile"
    static let proposedMeanwhile: Phrase = "selections.proposed-meanwhile"
    static let proposedMeanwhileText: Phrase = "selections.proposed-meanwhile-text"
    static let labelStands: Phrase = "selections.label-stands"
    static let contractStands: Phrase = "selections.contract-stands"
    static func overBudget(_ count: Int, _ budget: Money) -> Phrase {
        "selections.over-budget \(count, as: "contracts") \(budget, as: "budget")"
    }
    static let belowCannot: Phrase = "selections.below-cannot"
    static let rankMissing: Phrase = "selections.rank-missing"
    static let rankTwice: Phrase = "selections.rank-twice"
    static let clusterTwice: Phrase = "selections.cluster-twice"
    static func unexamined(_ count: Int) -> Phrase { "selections.unexamined \(count, as: "count")" }
    static let unexaminedList: Phrase = "selections.unexamined-list"
    static let reserveRankHint: Phrase = "selections.reserve-rank-hint"
    static let originalReasons: Phrase = "selections.original-reasons"
    static let allSelected: Phrase = "selections.all-selected"
    static let allNotSelected: Phrase = "selections.all-not-selected"
    static let roundedScore: Phrase = "selections.rounded-score"
    static let underBudget: Phrase = "selections.under-budget"
    static let signedDecision: Phrase = "selections.signed-decision"
    static let correctionTitle: Phrase = "selections.correction-title"
    static let correct: Phrase = "selections.correct"
    static let decisionTitle: Phrase = "selections.decision-title"
    static let reasonsTitle: Phrase = "selections.reasons-title"
    static let yourScores: Phrase = "selections.your-scores"
    static let criterion: Phrase = "selections.criterion"
    static let points: Phrase = "selections.points"
    static let outOf: Phrase = "selections.out-of"
    static let threshold: Phrase = "selections.threshold"
    static let total: Phrase = "selections.total"
    static let comments: Phrase = "selections.comments"
    static let overall: Phrase = "selections.overall"
    static let commentsHint: Phrase = "selections.comments-hint"
    static func reader(_ number: Int) -> Phrase { "selections.reader \(number, as: "number")" }
    static let call: Phrase = "selections.call"
    static let decidedOn: Phrase = "selections.decided-on"
    static func correctionOf(_ number: Int) -> Phrase { "selections.correction-of \(number, as: "number")" }
    static let resultsTitle: Phrase = "selections.results-title"
    static let publish: Phrase = "selections.publish"
    static let publishHint: Phrase = "selections.publish-hint"
    static let published: Phrase = "selections.published"
    static let alreadyPublished: Phrase = "selections.already-published"
    static let signFirst: Phrase = "selections.sign-first"
    static func publishedOn(_ day: Day) -> Phrase { "selections.published-on \(day, as: "day")" }
    static let none: Phrase = "selections.none"
    static let seeResults: Phrase = "selections.see-results"
    static let overviewPublished: Phrase = "selections.overview-published"
    static let overviewNonePublished: Phrase = "selections.overview-none-published"
    static let overviewRankings: Phrase = "selections.overview-rankings"
    static let overviewNoRanking: Phrase = "selections.overview-no-ranking"
    static func overviewResults(_ name: Localized) -> Phrase { "selections.overview-results \(name, as: "name")" }
    static func overviewRanking(_ name: Localized) -> Phrase { "selections.overview-ranking \(name, as: "name")" }
    static func overviewDecision(_ number: String, _ name: Localized) -> Phrase {
        "selections.overview-decision \(number, as: "number") \(name, as: "name")"
    }
    static func overviewDecisions(_ name: Localized) -> Phrase { "selections.overview-decisions \(name, as: "name")" }
    static func waitFreeze(_ call: String) -> Phrase { "selections.wait-freeze \(call, as: "call")" }
    static func waitPropose(_ call: String) -> Phrase { "selections.wait-propose \(call, as: "call")" }
    static func waitSign(_ call: String) -> Phrase { "selections.wait-sign \(call, as: "call")" }
    static func waitPublish(_ call: String) -> Phrase { "selections.wait-publish \(call, as: "call")" }
    static func waitSteering(_ call: String) -> Phrase { "selections.wait-steering \(call, as: "call")" }
    static func decisionOn(_ number: String) -> Phrase { "selections.decision-on \(number, as: "number")" }
    static func waitDecision(_ number: String) -> Phrase { "selections.wait-decision \(number, as: "number")" }
    static func mailSubject(_ number: String) -> Phrase { "selections.mail-subject \(number, as: "number")" }
    static let mailGreeting: Phrase = "selections.mail-greeting"
    static func mailCorrectedSubject(_ number: String) -> Phrase {
        "selections.mail-corrected-subject \(number, as: "number")"
    }
    static func mailCorrected(_ number: String) -> Phrase { "selections.mail-corrected \(number, as: "number")" }
    static func mailText(_ number: String) -> Phrase { "selections.mail-text \(number, as: "number")" }
}
