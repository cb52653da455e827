import Foundation
import Phrases
import Values

enum PeoplePhrases {
    static let bundle = Bundle.module

    // Words of every form
    static let name: Phrase = "people.name"
    static let nameHint: Phrase = "people.name-hint"
    static let email: Phrase = "people.email"
    static let password: Phrase = "people.password"
    static let newPassword: Phrase = "people.new-password"
    static let currentPassword: Phrase = "people.current-password"
    static let role: Phrase = "people.role"
    static let scope: Phrase = "people.scope"
    static let from: Phrase = "people.from"
    static let until: Phrase = "people.until"
    static let saved: Phrase = "people.saved"

    // Signing in and out
    static let wrongPassword: Phrase = "people.wrong-password"
    static let forgotten: Phrase = "people.forgotten"
    static let noAccount: Phrase = "people.no-account"
    static let haveAccount: Phrase = "people.have-account"
    static let register: Phrase = "people.register"
    static let signedOut: Phrase = "people.signed-out"

    // Registration and reset
    static let registerTitle: Phrase = "people.register-title"
    static let registerIntro: Phrase = "people.register-intro"
    static let registerSend: Phrase = "people.register-send"
    static let registerSent: Phrase = "people.register-sent"
    static let resetTitle: Phrase = "people.reset-title"
    static let resetIntro: Phrase = "people.reset-intro"
    static let resetSend: Phrase = "people.reset-send"
    static let resetSent: Phrase = "people.reset-sent"
    static let nothingCame: Phrase = "people.nothing-came"

    // Passwords
    static let passwordIsEmail: Phrase = "people.password-is-email"
    static let passwordCommon: Phrase = "people.password-common"
    static let passwordSet: Phrase = "people.password-set"
    static let passwordSend: Phrase = "people.password-send"
    static let passwordEndsSessions: Phrase = "people.password-ends-sessions"
    static let wrongCurrent: Phrase = "people.wrong-current"
    static let choosePassword: Phrase = "people.choose-password"
    static let changePassword: Phrase = "people.change-password"
    static func passwordHint(_ least: Int) -> Phrase { "people.password-hint \(least, as: "least")" }
    static func passwordTooShort(_ count: Int, _ least: Int) -> Phrase {
        "people.password-too-short \(count, as: "count") \(least, as: "least")"
    }

    // Mailed links
    static let confirmTitle: Phrase = "people.confirm-title"
    static let confirmSend: Phrase = "people.confirm-send"
    static let acceptTitle: Phrase = "people.accept-title"
    static let acceptSend: Phrase = "people.accept-send"
    static let invitedBy: Phrase = "people.invited-by"
    static let linkOverTitle: Phrase = "people.link-over-title"
    static let linkOverText: Phrase = "people.link-over-text"
    static let accountOpened: Phrase = "people.account-opened"
    static func invitationAccepted(_ email: String) -> Phrase { "people.invitation-accepted \(email, as: "email")" }
    static func linkUntil(_ time: LocalTime) -> Phrase { "people.link-until \(time, as: "until")" }

    // First screen
    static let homeTitle: Phrase = "people.home-title"
    static let waiting: Phrase = "people.waiting"
    static let nothingWaits: Phrase = "people.nothing-waits"
    static let noRoleYet: Phrase = "people.no-role-yet"
    static let waitsWithoutDate: Phrase = "people.waits-without-date"
    static let rolesHeld: Phrase = "people.roles-held"
    static let noRole: Phrase = "people.no-role"
    static func waitsUntil(_ time: LocalTime) -> Phrase { "people.waits-until \(time, as: "until")" }
    static func waitedUntil(_ time: LocalTime) -> Phrase { "people.waited-until \(time, as: "until")" }
    static func heldUntil(_ day: Day) -> Phrase { "people.held-until \(day, as: "until")" }

    // Forms kept from an ended session
    static let parkedTitle: Phrase = "people.parked-title"
    static let parkedUnnamed: Phrase = "people.parked-unnamed"
    static let parkedOpen: Phrase = "people.parked-open"
    static let parkedSend: Phrase = "people.parked-send"
    static let parkedRemove: Phrase = "people.parked-remove"
    static let parkedRemoved: Phrase = "people.parked-removed"
    static func parkedText(_ time: LocalTime) -> Phrase { "people.parked-text \(time, as: "at")" }
    static func parkedUntil(_ time: LocalTime) -> Phrase { "people.parked-until \(time, as: "until")" }
    static func parkedLine(_ time: LocalTime) -> Phrase { "people.parked-line \(time, as: "at")" }
    static func parkedOffer(_ count: Int) -> Phrase { "people.parked-offer \(count, as: "count")" }

    // One's own account
    static let accountTitle: Phrase = "people.account-title"
    static let details: Phrase = "people.details"
    static let mailLanguage: Phrase = "people.mail-language"
    static let sessions: Phrase = "people.sessions"
    static let endSessions: Phrase = "people.end-sessions"
    static let sessionsEnded: Phrase = "people.sessions-ended"
    static func sessionsOpen(_ count: Int) -> Phrase { "people.sessions-open \(count, as: "count")" }

    /// A language's name in the reader's.
    static func name(of language: Language) -> Phrase {
        switch language {
        case .fr: "people.language-fr"
        case .ar: "people.language-ar"
        case .en: "people.language-en"
        }
    }
}
