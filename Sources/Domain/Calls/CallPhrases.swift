import Foundation
import Phrases
import Values

/// What calls say of themselves: states, steps, reasons.
enum CallPhrases {
    static let bundle = Bundle.module

    static let templateMissing: Phrase = "calls.template-missing"
    static let notADraft: Phrase = "calls.not-a-draft"
    static let notPublished: Phrase = "calls.not-published"
    static let deadlinePassed: Phrase = "calls.deadline-passed"
    static let resultsAreOut: Phrase = "calls.results-are-out"
    static func nameMissing(in language: Language) -> Phrase {
        "calls.name-missing \(inLanguage(language), as: "language")"
    }
    static let inFrench: Phrase = "calls.in-french"
    static let inArabic: Phrase = "calls.in-arabic"
    static let inEnglish: Phrase = "calls.in-english"
    static func deadlinePast(_ time: LocalTime) -> Phrase { "calls.deadline-past \(time, as: "time")" }
    static let launchMissing: Phrase = "calls.launch-missing"
    static func stepsOutOfOrder(_ later: Phrase, before earlier: Phrase) -> Phrase {
        "calls.steps-out-of-order \(later, as: "later") \(earlier, as: "earlier")"
    }
    static let noTrack: Phrase = "calls.no-track"
    static func noWeight(on track: Localized) -> Phrase { "calls.no-weight \(track, as: "track")" }
    static func noPart(on track: Localized) -> Phrase { "calls.no-part \(track, as: "track")" }
    static let noSupport: Phrase = "calls.no-support"
    static let budgetTooSmall: Phrase = "calls.budget-too-small"
    static func notLate(after time: LocalTime) -> Phrase { "calls.not-so-late \(time, as: "time")" }
    static func deadlineFar(_ time: LocalTime) -> Phrase { "calls.deadline-far \(time, as: "time")" }
    static func notLater(than time: LocalTime) -> Phrase { "calls.not-later \(time, as: "time")" }
    static let stepLaunch: Phrase = "calls.step-launch"
    static let stepQuestionsClose: Phrase = "calls.step-questions-close"
    static let stepDeadline: Phrase = "calls.step-deadline"
    static let stepAdmissibility: Phrase = "calls.step-admissibility"
    static let stepCompletionDue: Phrase = "calls.step-completion-due"
    static let stepEvaluation: Phrase = "calls.step-evaluation"
    static let stepPanel: Phrase = "calls.step-panel"
    static let stepResults: Phrase = "calls.step-results"
    static let stepAppealsClose: Phrase = "calls.step-appeals-close"
    static let stepContracts: Phrase = "calls.step-contracts"
    static let stepEligibility: Phrase = "calls.step-eligibility"
    static let stepEvaluationBegins: Phrase = "calls.step-evaluation-begins"
    static let stepRanking: Phrase = "calls.step-ranking"
    static let stepDecisions: Phrase = "calls.step-decisions"
    static let stepLabels: Phrase = "calls.step-labels"
    static let stepPayment: Phrase = "calls.step-payment"
    static let menu: Phrase = "calls.menu"
    static let menuDrafts: Phrase = "calls.menu-drafts"
    static let overviewOpen: Phrase = "calls.overview-open"
    static let overviewNoneOpen: Phrase = "calls.overview-none-open"
    static func named(_ name: Localized) -> Phrase { "calls.named \(name, as: "name")" }
    static func waitingDraft(_ name: Localized) -> Phrase { "calls.waiting-draft \(name, as: "name")" }
    static func waitingClosing(_ name: Localized) -> Phrase { "calls.waiting-closing \(name, as: "name")" }
}
