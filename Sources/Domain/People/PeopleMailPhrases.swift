import Phrases
import Values

/// What the mails say. Each is a subject, what happened, an address to follow, and what to do when it was not the
/// reader.
extension PeoplePhrases {
    static let mailGreeting: Phrase = "people.mail-greeting"
    static let mailConfirmSubject: Phrase = "people.mail-confirm-subject"
    static let mailConfirmIgnore: Phrase = "people.mail-confirm-ignore"
    static let mailResetSubject: Phrase = "people.mail-reset-subject"
    static let mailResetIgnore: Phrase = "people.mail-reset-ignore"
    static let mailInvitationIgnore: Phrase = "people.mail-invitation-ignore"
    static let mailKnownSubject: Phrase = "people.mail-known-subject"
    static let mailKnownText: Phrase = "people.mail-known-text"
    static let mailKnownReset: Phrase = "people.mail-known-reset"
    static let mailChangedSubject: Phrase = "people.mail-changed-subject"
    static let mailChangedText: Phrase = "people.mail-changed-text"

    static func mailConfirmText(_ until: LocalTime) -> Phrase { "people.mail-confirm-text \(until, as: "until")" }
    static func mailResetText(_ until: LocalTime) -> Phrase { "people.mail-reset-text \(until, as: "until")" }
    static func mailInvitationSubject(_ role: Phrase) -> Phrase {
        "people.mail-invitation-subject \(role, as: "role")"
    }
    static func mailInvitation(_ role: Phrase, _ until: LocalTime) -> Phrase {
        "people.mail-invitation \(role, as: "role") \(until, as: "until")"
    }
    static func mailInvitationBy(_ name: String, _ role: Phrase, _ until: LocalTime) -> Phrase {
        "people.mail-invitation-by \(name, as: "name") \(role, as: "role") \(until, as: "until")"
    }
}
