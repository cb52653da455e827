import Phrases
import Values

// What the people of a dossier read.
extension DossierPhrases {
    static let mine: Phrase = "dossiers.mine"
    static let overviewNone: Phrase = "dossiers.overview-none"
    static let overviewReceipts: Phrase = "dossiers.overview-receipts"
    static let overviewVerify: Phrase = "dossiers.overview-verify"
    static let overviewNoReceipt: Phrase = "dossiers.overview-no-receipt"
    static func named(_ name: Localized) -> Phrase { "dossiers.named \(name, as: "name")" }
    static func overviewDossier(_ number: String, _ name: Localized) -> Phrase {
        "dossiers.overview-dossier \(number, as: "number") \(name, as: "name")"
    }
    static func overviewReceipt(_ number: String) -> Phrase { "dossiers.overview-receipt \(number, as: "number")" }
    static let dossier: Phrase = "dossiers.dossier"
    static let outcome: Phrase = "dossiers.outcome"
    static let historyElsewhere: Phrase = "dossiers.history-elsewhere"
    static let noneYet: Phrase = "dossiers.none-yet"
    static let openCalls: Phrase = "dossiers.open-calls"
    static let open: Phrase = "dossiers.open"
    static let opened: Phrase = "dossiers.opened"
    static func closedSince(_ deadline: LocalTime) -> Phrase { "dossiers.closed-since \(deadline, as: "deadline")" }
    static func until(_ deadline: LocalTime) -> Phrase { "dossiers.until \(deadline, as: "deadline")" }
    static let nameFr: Phrase = "dossiers.name-fr"
    static let nameAr: Phrase = "dossiers.name-ar"
    static let nameEn: Phrase = "dossiers.name-en"
    static let nameHint: Phrase = "dossiers.name-hint"
    static let nameInOne: Phrase = "dossiers.name-in-one"
    static let track: Phrase = "dossiers.track"
    static let cluster: Phrase = "dossiers.cluster"
    static let clusterHint: Phrase = "dossiers.cluster-hint"
    static let parts: Phrase = "dossiers.parts"
    static func partsFull(_ full: Int, of whole: Int) -> Phrase {
        "dossiers.parts-full \(full, as: "full") \(whole, as: "of")"
    }
    static func blockers(_ count: Int) -> Phrase { "dossiers.blockers \(count, as: "count")" }
    static let beforeDeposit: Phrase = "dossiers.before-deposit"
    static let beforeSending: Phrase = "dossiers.before-sending"
    static let nothingBlocks: Phrase = "dossiers.nothing-blocks"
    static let deposit: Phrase = "dossiers.deposit"
    static let sendCompletion: Phrase = "dossiers.send-completion"
    static let activeWhenComplete: Phrase = "dossiers.active-when-complete"
    static func depositHint(_ deadline: LocalTime) -> Phrase { "dossiers.deposit-hint \(deadline, as: "deadline")" }
    static func completionHint(_ due: LocalTime) -> Phrase { "dossiers.completion-hint \(due, as: "due")" }
    static let reopen: Phrase = "dossiers.reopen"
    static let reopenHint: Phrase = "dossiers.reopen-hint"
    static let reopened: Phrase = "dossiers.reopened-said"
    static let reopenedStands: Phrase = "dossiers.reopened-stands"
    static let reopenedClosed: Phrase = "dossiers.reopened-closed"
    static let withdraw: Phrase = "dossiers.withdraw"
    static func withdrawHint(_ deadline: LocalTime) -> Phrase { "dossiers.withdraw-hint \(deadline, as: "deadline")" }
    static let withdrawn: Phrase = "dossiers.withdrawn-said"
    static func rulesNow(_ count: Int) -> Phrase { "dossiers.rules-now \(count, as: "count")" }
    static let rulesLater: Phrase = "dossiers.rules-later"
    static let answeredNo: Phrase = "dossiers.answered-no"
    static let answeredNoText: Phrase = "dossiers.answered-no-text"
    static let unchangedTitle: Phrase = "dossiers.unchanged-title"
    static let unchangedConfirm: Phrase = "dossiers.unchanged-confirm"
    static let unchangedFault: Phrase = "dossiers.unchanged-fault"
    static let onceOnlyYours: Phrase = "dossiers.once-only-yours"
    static let receipts: Phrase = "dossiers.receipts"
    static func depositNumber(_ number: Int) -> Phrase { "dossiers.deposit-number \(number, as: "number")" }
    static func completionNumber(_ number: Int) -> Phrase { "dossiers.completion-number \(number, as: "number")" }
    static let people: Phrase = "dossiers.people"
    static let owner: Phrase = "dossiers.owner"
    static let mayWrite: Phrase = "dossiers.may-write"
    static let mayRead: Phrase = "dossiers.may-read"
    static let newTrack: Phrase = "dossiers.track-new"
    static let existingTrack: Phrase = "dossiers.track-existing"
    static func invitedOn(_ day: Day) -> Phrase { "dossiers.invited-on \(day, as: "day")" }
    static let colleagueEmail: Phrase = "dossiers.colleague-email"
    static let colleagueHint: Phrase = "dossiers.colleague-hint"
    static let colleagueMay: Phrase = "dossiers.colleague-may"
    static let invite: Phrase = "dossiers.invite"
    static let invited: Phrase = "dossiers.invited-said"
    static let removePerson: Phrase = "dossiers.remove-person"
    static let personRemoved: Phrase = "dossiers.person-removed"
    static let ownAddress: Phrase = "dossiers.own-address"
    static func waitsForDeposit(_ name: Localized) -> Phrase { "dossiers.waits-deposit \(name, as: "name")" }
    static func waitsForItems(_ name: Localized) -> Phrase { "dossiers.waits-items \(name, as: "name")" }
    static func waitsForAdmissibility(_ call: Localized) -> Phrase {
        "dossiers.waits-admissibility \(call, as: "call")"
    }
    static func waitsAfterItems(_ call: Localized) -> Phrase { "dossiers.waits-after-items \(call, as: "call")" }
    static func waitsForEligibility(_ call: Localized) -> Phrase { "dossiers.waits-eligibility \(call, as: "call")" }
}
