import Phrases
import Values

// What mails say.
extension DossierPhrases {
    static let mailGreeting: Phrase = "dossiers.mail.greeting"
    static func mailDepositSubject(_ number: String) -> Phrase {
        "dossiers.mail.deposit-subject \(number, as: "number")"
    }
    static func mailCompletionSentSubject(_ number: String) -> Phrase {
        "dossiers.mail.completion-sent-subject \(number, as: "number")"
    }
    static func mailDepositText(_ name: Localized, _ call: Localized, _ at: LocalTime) -> Phrase {
        "dossiers.mail.deposit-text \(name, as: "name") \(call, as: "call") \(at, as: "at")"
    }
    static func mailReceipt(_ receipt: String, _ hash: String) -> Phrase {
        "dossiers.mail.receipt \(receipt, as: "receipt") \(hash, as: "hash")"
    }
    static func mailInvitedSubject(_ name: Localized) -> Phrase { "dossiers.mail.invited-subject \(name, as: "name")" }
    static func mailInvitedText(_ inviter: String, _ name: Localized, _ call: Localized) -> Phrase {
        "dossiers.mail.invited-text \(inviter, as: "inviter") \(name, as: "name") \(call, as: "call")"
    }
    static func mailInvitedTextUnnamed(_ name: Localized, _ call: Localized) -> Phrase {
        "dossiers.mail.invited-text-unnamed \(name, as: "name") \(call, as: "call")"
    }
    static let mailInvitedToWrite: Phrase = "dossiers.mail.invited-to-write"
    static let mailInvitedToRead: Phrase = "dossiers.mail.invited-to-read"
    static func mailInvitedUntil(_ deadline: LocalTime) -> Phrase {
        "dossiers.mail.invited-until \(deadline, as: "deadline")"
    }
    static func mailWithdrawnSubject(_ number: String) -> Phrase {
        "dossiers.mail.withdrawn-subject \(number, as: "number")"
    }
    static func mailWithdrawnText(_ name: Localized, _ call: Localized, _ at: LocalTime) -> Phrase {
        "dossiers.mail.withdrawn-text \(name, as: "name") \(call, as: "call") \(at, as: "at")"
    }
    static func mailInvitedHow(_ email: String) -> Phrase { "dossiers.mail.invited-how \(email, as: "email")" }
    static func mailItemsSubject(_ number: String) -> Phrase { "dossiers.mail.items-subject \(number, as: "number")" }
    static func mailItemsText(_ name: Localized, _ due: LocalTime) -> Phrase {
        "dossiers.mail.items-text \(name, as: "name") \(due, as: "due")"
    }
    static func mailAnsweredSubject(_ number: String) -> Phrase {
        "dossiers.mail.answered-subject \(number, as: "number")"
    }
    static func mailAnsweredText(_ name: Localized, _ at: LocalTime) -> Phrase {
        "dossiers.mail.answered-text \(name, as: "name") \(at, as: "at")"
    }
    static func mailAdmissibilitySubject(_ number: String) -> Phrase {
        "dossiers.mail.admissibility-subject \(number, as: "number")"
    }
    static func mailEligibilitySubject(_ number: String) -> Phrase {
        "dossiers.mail.eligibility-subject \(number, as: "number")"
    }
    static func mailAdmissible(_ name: Localized) -> Phrase { "dossiers.mail.admissible \(name, as: "name")" }
    static func mailInadmissible(_ name: Localized) -> Phrase { "dossiers.mail.inadmissible \(name, as: "name")" }
    static func mailEligible(_ name: Localized) -> Phrase { "dossiers.mail.eligible \(name, as: "name")" }
    static func mailReconsideredSubject(_ number: String) -> Phrase {
        "dossiers.mail.reconsidered-subject \(number, as: "number")"
    }
    static func mailReconsidered(_ name: Localized, _ at: LocalTime) -> Phrase {
        "dossiers.mail.reconsidered \(name, as: "name") \(at, as: "at")"
    }
    static func mailIneligible(_ name: Localized) -> Phrase { "dossiers.mail.ineligible \(name, as: "name")" }
    static let mailReason: Phrase = "dossiers.mail.reason"
    static func mailExtendedSubject(_ call: Localized) -> Phrase {
        "dossiers.mail.extended-subject \(call, as: "call")"
    }
    static func mailExtendedText(_ call: Localized, _ start: LocalTime, _ to: LocalTime) -> Phrase {
        "dossiers.mail.extended-text \(call, as: "call") \(start, as: "from") \(to, as: "to")"
    }
    static func mailExtendedDeposited(_ name: Localized) -> Phrase {
        "dossiers.mail.extended-deposited \(name, as: "name")"
    }
    static func mailExtendedDraft(_ name: Localized) -> Phrase { "dossiers.mail.extended-draft \(name, as: "name")" }
}
