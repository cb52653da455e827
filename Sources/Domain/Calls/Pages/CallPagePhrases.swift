import Phrases
import Values

/// What the pages of a call say.
enum CallPagePhrases {
    static func inCasablanca(_ time: LocalTime, offset: String) -> Phrase {
        "calls.in-casablanca \(time, as: "time") \(offset, as: "offset")"
    }
    static func zone(_ instant: Instant) -> Phrase {
        "calls.zone \("UTC+\(LocalTime.offset(at: instant) / 3600)", as: "offset")"
    }
    static func track(_ number: Int) -> Phrase { "calls.track \(number, as: "number")" }
    static let tracksTitle: Phrase = "calls.tracks-title"
    static let tracksHint: Phrase = "calls.tracks-hint"
    static func partCount(_ count: Int) -> Phrase { "calls.part-count \(count, as: "count")" }
    static func only(_ track: Localized) -> Phrase { "calls.only \(track, as: "track")" }
    static let subsidy: Phrase = "calls.subsidy"
    static func perYear(_ amount: String) -> Phrase { "calls.per-year \(amount, as: "amount")" }
    static let duration: Phrase = "calls.duration"
    static func years(_ count: Int) -> Phrase { "calls.years \(count, as: "count")" }
    static let subsidyTotal: Phrase = "calls.subsidy-total"
    static let budget: Phrase = "calls.budget"
    static func budgetPerYear(_ amount: String) -> Phrase { "calls.budget-per-year \(amount, as: "amount")" }
    static let supportTitle: Phrase = "calls.support-title"
    static let threshold: Phrase = "calls.threshold"
    static let thresholdHead: Phrase = "calls.threshold-head"
    static let gridTitle: Phrase = "calls.grid-title"
    static func gridText(_ evaluators: Int, _ gap: Int) -> Phrase {
        "calls.grid-text \(evaluators, as: "count") \(gap, as: "gap")"
    }
    static let criterion: Phrase = "calls.criterion"
    static let total: Phrase = "calls.total"
    static let partsTitle: Phrase = "calls.parts-title"
    static let timetableTitle: Phrase = "calls.timetable-title"
    static let serverTime: Phrase = "calls.server-time"
    static func notice(_ number: Int) -> Phrase { "calls.notice \(number, as: "number")" }
    static func noticeOf(_ number: Int, _ name: Localized) -> Phrase {
        "calls.notice-of \(number, as: "number") \(name, as: "name")"
    }
    static let noticesTitle: Phrase = "calls.notices-title"
    static func intro(_ count: Int) -> Phrase { "calls.intro \(count, as: "count")" }
    static let reference: Phrase = "calls.reference"
    static let movedTitle: Phrase = "calls.moved-title"
    static let movedText: Phrase = "calls.moved-text"
    static let closedAt: Phrase = "calls.closed-at"
    static let openUntil: Phrase = "calls.open-until"
    static let asideTitle: Phrase = "calls.aside-title"
    static let draft: Phrase = "calls.draft"
    static let cancelled: Phrase = "calls.cancelled"
    static let published: Phrase = "calls.published"
    static let open: Phrase = "calls.open"
    static let closed: Phrase = "calls.closed"
    static func weightsOf(_ track: Localized, _ total: Int) -> Phrase {
        "calls.weights-of \(track, as: "track") \(total, as: "total")"
    }
    static func launchOther(_ day: Day) -> Phrase { "calls.launch-other \(day, as: "day")" }
    static let previewReady: Phrase = "calls.preview-ready"
    static let notYet: Phrase = "calls.not-yet"
    static let publish: Phrase = "calls.publish"
    static let edit: Phrase = "calls.edit"
    static let extend: Phrase = "calls.extend"
    static let cancel: Phrase = "calls.cancel"
    static let restUnchanged: Phrase = "calls.rest-unchanged"
    static let history: Phrase = "calls.history"
    static func historyOf(_ name: Localized) -> Phrase { "calls.history-of \(name, as: "name")" }
    static let call: Phrase = "calls.call"
    static let announced: Phrase = "calls.announced"
    static let formerDeadline: Phrase = "calls.former-deadline"
    static let newDeadline: Phrase = "calls.new-deadline"
    static let reason: Phrase = "calls.reason"
    static let laterStepsTitle: Phrase = "calls.later-steps-title"
    static let laterStepsMove: Phrase = "calls.later-steps-move"
    static func laterStepsMoved(_ days: Int) -> Phrase { "calls.later-steps-moved \(days, as: "count")" }
    static let laterStep: Phrase = "calls.later-step"
    static let formerDate: Phrase = "calls.former-date"
    static let newDate: Phrase = "calls.new-date"
    static func textIn(_ language: Language) -> Phrase {
        switch language {
        case .fr: "calls.text-in-fr"
        case .ar: "calls.text-in-ar"
        case .en: "calls.text-in-en"
        }
    }
    static let listIntro: Phrase = "calls.list-intro"
    static let noneOpen: Phrase = "calls.none-open"
    static let openTitle: Phrase = "calls.open-title"
    static let platformTitle: Phrase = "calls.platform-title"
    static let state: Phrase = "calls.state"
    static let draftsTitle: Phrase = "calls.drafts-title"
    static let noDrafts: Phrase = "calls.no-drafts"
    static func both(_ a: Phrase, _ b: Phrase) -> Phrase { "calls.both \(a, as: "a") \(b, as: "b")" }
    static func either(_ a: Phrase, _ b: Phrase) -> Phrase { "calls.either \(a, as: "a") \(b, as: "b")" }
    static func not(_ a: Phrase) -> Phrase { "calls.not \(a, as: "a")" }
    static let always: Phrase = "calls.always"
    static func before(_ fact: Localized, _ value: Phrase) -> Phrase {
        "calls.rule-before \(fact, as: "fact") \(value, as: "value")"
    }
    static func exactly(_ fact: Localized, _ value: Phrase) -> Phrase {
        "calls.rule-exactly \(fact, as: "fact") \(value, as: "value")"
    }
    static func other(_ fact: Localized, _ value: Phrase) -> Phrase {
        "calls.rule-other \(fact, as: "fact") \(value, as: "value")"
    }
    static func atLeast(_ fact: Localized, _ value: Phrase) -> Phrase {
        "calls.rule-at-least \(fact, as: "fact") \(value, as: "value")"
    }
    static func moreThan(_ fact: Localized, _ value: Phrase) -> Phrase {
        "calls.rule-more-than \(fact, as: "fact") \(value, as: "value")"
    }
    static func atMost(_ fact: Localized, _ value: Phrase) -> Phrase {
        "calls.rule-at-most \(fact, as: "fact") \(value, as: "value")"
    }
    static func lessThan(_ fact: Localized, _ value: Phrase) -> Phrase {
        "calls.rule-less-than \(fact, as: "fact") \(value, as: "value")"
    }
    static func percent(_ value: Int) -> Phrase { "calls.percent \(value, as: "value")" }
    static func number(_ value: Int) -> Phrase { "calls.number \(value, as: "value")" }
    static func months(_ count: Int) -> Phrase { "calls.months \(count, as: "count")" }
    static let theDeadline: Phrase = "calls.the-deadline"
    static let association: Phrase = "calls.association"
    static let industrial: Phrase = "calls.industrial"
    static let technological: Phrase = "calls.technological"
    static func word(_ word: String) -> Phrase { "calls.word \(word, as: "word")" }
    static let moved: Phrase = "calls.moved"
    static let readCall: Phrase = "calls.read-call"
    static let latestTitle: Phrase = "calls.latest-title"
    static let allCalls: Phrase = "calls.all-calls"
    static let opened: Phrase = "calls.opened"
    static let extended: Phrase = "calls.extended"
    static let decided: Phrase = "calls.decided"
    static let signed: Phrase = "calls.signed"
    static func extendedTo(_ time: LocalTime, _ reason: Localized) -> Phrase {
        "calls.extended-to \(time, as: "time") \(reason, as: "reason")"
    }
}
