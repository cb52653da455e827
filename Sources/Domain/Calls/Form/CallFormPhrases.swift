import Phrases
import Values

/// Labels and messages of the officers’ forms.
enum CallFormPhrases {
    static let newTitle: Phrase = "calls.form-new-title"
    static let editTitle: Phrase = "calls.form-edit-title"
    static let back: Phrase = "calls.form-back"
    static let indexTitle: Phrase = "calls.form-index-title"
    static let nameTitle: Phrase = "calls.form-name-title"
    static let nameFr: Phrase = "calls.form-name-fr"
    static let nameAr: Phrase = "calls.form-name-ar"
    static let nameEn: Phrase = "calls.form-name-en"
    static let neededToPublish: Phrase = "calls.form-needed-to-publish"
    static let timeTitle: Phrase = "calls.form-time-title"
    static let recompute: Phrase = "calls.form-recompute"
    static let localTime: Phrase = "calls.form-local-time"
    static let stepsText: Phrase = "calls.form-steps-text"
    static let readingTitle: Phrase = "calls.form-reading-title"
    static let evaluators: Phrase = "calls.form-evaluators"
    static let gap: Phrase = "calls.form-gap"
    static let gapHint: Phrase = "calls.form-gap-hint"
    static let always: Phrase = "calls.form-always"
    static let amount: Phrase = "calls.form-amount"
    static let years: Phrase = "calls.form-years"
    static let budget: Phrase = "calls.form-budget"
    static let budgetHint: Phrase = "calls.form-budget-hint"
    static let dirhams: Phrase = "calls.form-dirhams"
    static let thenPreview: Phrase = "calls.form-then-preview"
    static let save: Phrase = "calls.form-save"
    static let weightsText: Phrase = "calls.form-weights-text"
    static func weightOf(_ criterion: Localized, on track: Localized) -> Phrase {
        "calls.form-weight-of \(criterion, as: "criterion") \(track, as: "track")"
    }
    static func thresholdOf(_ criterion: Localized) -> Phrase {
        "calls.form-threshold-of \(criterion, as: "criterion")"
    }
    static let broughtTo100: Phrase = "calls.form-brought-to-100"
    static let rescaled: Phrase = "calls.form-rescaled"
    static let deadlineBeforeLaunch: Phrase = "calls.form-deadline-before-launch"
    static let tickATrack: Phrase = "calls.form-tick-a-track"
    static func tooEarly(_ step: Phrase) -> Phrase { "calls.form-too-early \(step, as: "step")" }
    static func thresholdTooHigh(_ weight: Int) -> Phrase { "calls.form-threshold-too-high \(weight, as: "weight")" }
    static let rulesTitle: Phrase = "calls.form-rules-title"
    static let rulesText: Phrase = "calls.form-rules-text"
    static let condition: Phrase = "calls.form-condition"
    static let limit: Phrase = "calls.form-limit"
    static func fact(_ name: Localized) -> Phrase { "calls.form-fact \(name, as: "name")" }
    static func limitAtLeast(_ fact: Localized) -> Phrase { "calls.form-limit-at-least \(fact, as: "fact")" }
    static func limitMoreThan(_ fact: Localized) -> Phrase { "calls.form-limit-more-than \(fact, as: "fact")" }
    static func limitAtMost(_ fact: Localized) -> Phrase { "calls.form-limit-at-most \(fact, as: "fact")" }
    static func limitLessThan(_ fact: Localized) -> Phrase { "calls.form-limit-less-than \(fact, as: "fact")" }
    static func numberHint(_ most: Int, _ starter: Int) -> Phrase {
        "calls.form-number-hint \(most, as: "most") \(starter, as: "starter")"
    }
    static func percentHint(_ most: Int, _ starter: Int) -> Phrase {
        "calls.form-percent-hint \(most, as: "most") \(starter, as: "starter")"
    }
    static func monthsHint(_ most: Int, _ starter: Int) -> Phrase {
        "calls.form-months-hint \(most, as: "most") \(starter, as: "starter")"
    }
    static let changedMeanwhile: Phrase = "calls.form-changed-meanwhile"
    static func savedBy(_ name: String, _ time: LocalTime) -> Phrase {
        "calls.form-saved-by \(name, as: "name") \(time, as: "time")"
    }
    static let savedOtherwise: Phrase = "calls.form-saved-otherwise"
    static let saveAgain: Phrase = "calls.form-save-again"
    static let ticked: Phrase = "calls.form-ticked"
    static let notTicked: Phrase = "calls.form-not-ticked"
    static let leftEmpty: Phrase = "calls.form-left-empty"
    static let colon: Phrase = "calls.form-colon"
    static let extendTitle: Phrase = "calls.form-extend-title"
    static let extendText: Phrase = "calls.form-extend-text"
    static let presentDeadline: Phrase = "calls.form-present-deadline"
    static let newDeadline: Phrase = "calls.form-new-deadline"
    static let reasonFr: Phrase = "calls.form-reason-fr"
    static let reasonAr: Phrase = "calls.form-reason-ar"
    static let reasonEn: Phrase = "calls.form-reason-en"
    static let reasonEnHint: Phrase = "calls.form-reason-en-hint"
    static let previewDates: Phrase = "calls.form-preview-dates"
    static let announce: Phrase = "calls.form-announce"
    static let created: Phrase = "calls.form-created"
    static func published(_ number: String) -> Phrase { "calls.form-published \(number, as: "number")" }
    static let cancelled: Phrase = "calls.form-cancelled"
    static func extended(_ number: Int) -> Phrase { "calls.form-extended \(number, as: "number")" }
}
