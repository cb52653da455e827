import Phrases
import Values

/// What is said of conflicts that come to light after the evaluation has been closed.
enum LateConflictPhrases {
    static let title: Phrase = "evaluations.late-title"
    static let stage: Phrase = "evaluations.late-stage"
    static let hint: Phrase = "evaluations.late-hint"
    static let declared: Phrase = "evaluations.late-declared"
    static let stands: Phrase = "evaluations.late-stands"
    static let waits: Phrase = "evaluations.late-waits"
    static let note: Phrase = "evaluations.late-note"
    static let noteHint: Phrase = "evaluations.late-note-hint"
    static let take: Phrase = "evaluations.late-take"
    static let noted: Phrase = "evaluations.late-noted"
    static let alreadyNoted: Phrase = "evaluations.late-already-noted"
    static func told(_ time: LocalTime) -> Phrase { "evaluations.late-told \(time, as: "time")" }
    static func wait(_ number: String) -> Phrase { "evaluations.late-wait \(number, as: "number")" }
}
