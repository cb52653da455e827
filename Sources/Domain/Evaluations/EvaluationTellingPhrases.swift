import Phrases
import Values

/// What is told outside the module's own pages: in histories, on first screens, by mail.
extension EvaluationPhrases {
    static func toldScore(_ criterion: Localized, _ score: Int) -> Phrase {
        "evaluations.told-score \(criterion, as: "criterion") \(score, as: "score")"
    }
    static func toldSubScore(_ criterion: Localized, _ sub: Localized, _ score: Int) -> Phrase {
        "evaluations.told-sub-score \(criterion, as: "criterion") \(sub, as: "sub") \(score, as: "score")"
    }
    static func toldComment(_ criterion: Localized) -> Phrase {
        "evaluations.told-comment \(criterion, as: "criterion")"
    }
    static func journalReading(_ number: String, _ name: Localized) -> Phrase {
        "evaluations.journal-reading \(number, as: "number") \(name, as: "name")"
    }
    static func journalModeration(_ number: String, _ name: Localized) -> Phrase {
        "evaluations.journal-moderation \(number, as: "number") \(name, as: "name")"
    }
    static let overviewProgress: Phrase = "evaluations.overview-progress"
    static let overviewNone: Phrase = "evaluations.overview-none"
    static func overviewRead(_ read: Int, _ count: Int, _ name: Localized) -> Phrase {
        "evaluations.overview-read \(read, as: "read") \(count, as: "count") \(name, as: "name")"
    }
    static func waitDeclare(_ number: String) -> Phrase { "evaluations.wait-declare \(number, as: "number")" }
    static func waitReview(_ number: String) -> Phrase { "evaluations.wait-review \(number, as: "number")" }
    static func waitRevise(_ number: String) -> Phrase { "evaluations.wait-revise \(number, as: "number")" }
    static func waitOfficer(_ call: String, _ count: Int) -> Phrase {
        "evaluations.wait-officer \(call, as: "call") \(count, as: "count")"
    }
    static func waitRuling(_ number: String) -> Phrase { "evaluations.wait-ruling \(number, as: "number")" }
    static func mailAppointedSubject(_ number: String) -> Phrase {
        "evaluations.mail-appointed-subject \(number, as: "number")"
    }
    static func mailAppointed(_ number: String) -> Phrase { "evaluations.mail-appointed \(number, as: "number")" }
    static func mailConflictSubject(_ number: String) -> Phrase {
        "evaluations.mail-conflict-subject \(number, as: "number")"
    }
    static func mailConflict(_ number: String) -> Phrase { "evaluations.mail-conflict \(number, as: "number")" }
    static func mailModerationSubject(_ number: String) -> Phrase {
        "evaluations.mail-moderation-subject \(number, as: "number")"
    }
    static func mailModeration(_ number: String) -> Phrase { "evaluations.mail-moderation \(number, as: "number")" }
}
