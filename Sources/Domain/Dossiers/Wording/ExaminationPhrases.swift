import Phrases
import Values

// What the examination says.
extension DossierPhrases {
    static func identifiersDoubted(_ count: Int) -> Phrase { "dossiers.identifiers-doubted \(count, as: "count")" }
    static let candidateItself: Phrase = "dossiers.candidate-itself"
    static let theMinistry: Phrase = "dossiers.exam.the-ministry"
    static let deposits: Phrase = "dossiers.exam.deposits"
    static let notSent: Phrase = "dossiers.exam.not-sent"
    static let whatYouWrote: Phrase = "dossiers.exam.what-you-wrote"
    static func field(_ field: Phrase, of rule: Phrase) -> Phrase {
        "dossiers.exam.field-of \(rule, as: "rule") \(field, as: "field")"
    }
    static let noDeposits: Phrase = "dossiers.exam.no-deposits"
    static func depositedSoFar(_ count: Int) -> Phrase { "dossiers.exam.deposited-so-far \(count, as: "count")" }
    static let number: Phrase = "dossiers.exam.number"
    static let state: Phrase = "dossiers.exam.state"
    static let members: Phrase = "dossiers.exam.members"
    static let readings: Phrase = "dossiers.exam.readings"
    static let score: Phrase = "dossiers.exam.score"
    /// Readings submitted, of those awaited.
    static func readings(_ done: Int, of awaited: Int) -> Phrase {
        "dossiers.exam.readings-of \(done, as: "done") \(awaited, as: "awaited")"
    }
    static let search: Phrase = "dossiers.exam.search"
    static let filter: Phrase = "dossiers.exam.filter"
    static let allStates: Phrase = "dossiers.exam.all-states"
    static let allTracks: Phrase = "dossiers.exam.all-tracks"
    static let admissibility: Phrase = "dossiers.exam.admissibility"
    static let admissibilityMeaning: Phrase = "dossiers.exam.admissibility-meaning"
    static let eligibility: Phrase = "dossiers.exam.eligibility"
    static let eligibilityMeaning: Phrase = "dossiers.exam.eligibility-meaning"
    static let computedChecks: Phrase = "dossiers.exam.checks"
    static let isComplete: Phrase = "dossiers.exam.is-complete"
    static func isIncomplete(_ count: Int) -> Phrase { "dossiers.exam.is-incomplete \(count, as: "count")" }
    static let isOnTime: Phrase = "dossiers.exam.on-time"
    static let isLate: Phrase = "dossiers.exam.late"
    static let askCompletion: Phrase = "dossiers.exam.ask"
    static let onceOnly: Phrase = "dossiers.exam.once"
    static let itemsAsked: Phrase = "dossiers.exam.items"
    static let noteOn: Phrase = "dossiers.exam.note-on"
    static let chooseItems: Phrase = "dossiers.exam.choose-items"
    static let completionMessage: Phrase = "dossiers.exam.message"
    static let completionDue: Phrase = "dossiers.exam.due"
    static let casablanca: Phrase = "dossiers.exam.casablanca"
    static let dueInFuture: Phrase = "dossiers.exam.due-future"
    static func dueTooLate(_ time: LocalTime) -> Phrase { "dossiers.exam.due-too-late \(time, as: "time")" }
    static let completionAsked: Phrase = "dossiers.exam.asked"
    static let completionTitle: Phrase = "dossiers.exam.completion-title"
    static func completionUntil(_ due: LocalTime) -> Phrase { "dossiers.exam.completion-until \(due, as: "due")" }
    static func completionAnswered(_ at: LocalTime) -> Phrase { "dossiers.exam.completion-answered \(at, as: "at")" }
    static func completionNotAnswered(_ due: LocalTime) -> Phrase {
        "dossiers.exam.completion-not-answered \(due, as: "due")"
    }
    static func clockSuspended(_ start: LocalTime, _ due: LocalTime) -> Phrase {
        "dossiers.exam.clock-suspended \(start, as: "from") \(due, as: "due")"
    }
    static let decision: Phrase = "dossiers.exam.decision"
    static let decide: Phrase = "dossiers.exam.decide"
    static let decided: Phrase = "dossiers.exam.decided"
    static let reconsider: Phrase = "dossiers.exam.reconsider"
    static let reconsiderHint: Phrase = "dossiers.exam.reconsider-hint"
    static let reconsidered: Phrase = "dossiers.exam.reconsidered"
    static let goesOn: Phrase = "dossiers.exam.goes-on"
    static func decisionWithdrawn(_ at: LocalTime) -> Phrase { "dossiers.exam.decision-withdrawn \(at, as: "at")" }
    static func decidedOn(_ at: LocalTime) -> Phrase { "dossiers.exam.decided-on \(at, as: "at")" }
    static let reason: Phrase = "dossiers.exam.reason"
    static let admissibilityReasonHint: Phrase = "dossiers.exam.admissibility-reason"
    static let eligibilityReasonHint: Phrase = "dossiers.exam.eligibility-reason"
    static let appeal: Phrase = "dossiers.exam.appeal"
    static let appealOfCandidate: Phrase = "dossiers.exam.appeal-of-candidate"
    static func appealWasUntil(_ time: LocalTime) -> Phrase { "dossiers.exam.appeal-was-until \(time, as: "time")" }
    static func waitsForAppeal(_ name: Localized) -> Phrase { "dossiers.waits-appeal \(name, as: "name")" }
    static let rulesAllHold: Phrase = "dossiers.exam.rules-all-hold"
    static let appealTo: Phrase = "dossiers.exam.appeal-to"
    static func appealUntil(_ time: LocalTime) -> Phrase { "dossiers.exam.appeal-until \(time, as: "time")" }
    static let itemChanged: Phrase = "dossiers.exam.item-changed"
    static let itemUnchanged: Phrase = "dossiers.exam.item-unchanged"
    static let ruleHolds: Phrase = "dossiers.exam.rule-holds"
    static let ruleFails: Phrase = "dossiers.exam.rule-fails"
    static let ruleUndecided: Phrase = "dossiers.exam.rule-undecided"
    static let ruleHoldsByDecision: Phrase = "dossiers.exam.rule-holds-by-decision"
    static let ruleFailsByDecision: Phrase = "dossiers.exam.rule-fails-by-decision"
    static let declinedDeclarations: Phrase = "dossiers.exam.declined"
    static let override: Phrase = "dossiers.exam.override"
    static let overrideTo: Phrase = "dossiers.exam.override-to"
    static let overrideHint: Phrase = "dossiers.exam.override-hint"
    static let overrideKept: Phrase = "dossiers.exam.override-kept"
    static let overriddenYes: Phrase = "dossiers.exam.overridden-yes"
    static let overriddenNo: Phrase = "dossiers.exam.overridden-no"
    static func rulesOpen(_ count: Int) -> Phrase { "dossiers.exam.rules-open \(count, as: "count")" }
    static let mustEqual: Phrase = "dossiers.exam.must-equal"
    static let mustNotEqual: Phrase = "dossiers.exam.must-not-equal"
    static let mustAtLeast: Phrase = "dossiers.exam.must-at-least"
    static let mustMoreThan: Phrase = "dossiers.exam.must-more-than"
    static let mustAtMost: Phrase = "dossiers.exam.must-at-most"
    static let mustBefore: Phrase = "dossiers.exam.must-before"
    static let mustLessThan: Phrase = "dossiers.exam.must-less-than"
    static let mustOneOf: Phrase = "dossiers.exam.must-one-of"
    static func otherFact(_ fact: String) -> Phrase { "dossiers.exam.other-fact \(fact, as: "fact")" }
}
