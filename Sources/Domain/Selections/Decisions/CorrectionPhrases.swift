import Phrases
import Values

/// What is said of signing decisions, of correcting them, and of what became of them since.
extension SelectionPhrases {
    static let reasonsOfBefore: Phrase = "selections.reasons-of-before"
    static let nothingCorrected: Phrase = "selections.nothing-corrected"
    static let withdrawCorrection: Phrase = "selections.withdraw-correction"
    static let correctionWithdrawn: Phrase = "selections.correction-withdrawn"
    static func wouldReplace(_ number: Int, _ day: Day) -> Phrase {
        "selections.would-replace \(number, as: "number") \(day, as: "day")"
    }
    static func replaced(_ number: Int, _ day: Day) -> Phrase {
        "selections.replaced \(number, as: "number") \(day, as: "day")"
    }
    static func inForce(_ number: Int, _ day: Day) -> Phrase {
        "selections.in-force \(number, as: "number") \(day, as: "day")"
    }
    static func correctedOn(_ day: Day) -> Phrase { "selections.corrected-on \(day, as: "day")" }
    static func resultsCorrectedOn(_ day: Day) -> Phrase { "selections.results-corrected-on \(day, as: "day")" }
    static let signTitle: Phrase = "selections.sign-title"
    static func signNow(_ count: Int) -> Phrase { "selections.sign-now \(count, as: "count")" }
    static let signNot: Phrase = "selections.sign-not"
}
