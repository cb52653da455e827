import Phrases
import Values

// The words of corrections, changes of state and mails.
extension ContractPhrases {
    static let editTitle: Phrase = "contracts.edit-title"
    static let saidEdited: Phrase = "contracts.said-edited"
    static let changedMeanwhile: Phrase = "contracts.changed-meanwhile"
    static let staleTitle: Phrase = "contracts.stale-title"
    static func staleText(_ name: String, _ at: LocalTime) -> Phrase {
        "contracts.stale-text \(name, as: "name") \(at, as: "at")"
    }
    static let staleSaved: Phrase = "contracts.stale-saved"
    static let staleSigned: Phrase = "contracts.stale-signed"
    static func documentKept(_ name: String) -> Phrase { "contracts.document-kept \(name, as: "name")" }

    static func change(_ kind: ContractChange.Kind) -> Phrase {
        switch kind {
        case .suspension: changeSuspension
        case .resumption: changeResumption
        case .termination: changeTermination
        case .end: changeEnd
        }
    }
    private static let changeSuspension: Phrase = "contracts.change-suspension"
    private static let changeResumption: Phrase = "contracts.change-resumption"
    private static let changeTermination: Phrase = "contracts.change-termination"
    private static let changeEnd: Phrase = "contracts.change-end"

    /// The same as a sentence, with the day from which it holds.
    static func changed(_ kind: ContractChange.Kind, _ day: Day) -> Phrase {
        switch kind {
        case .suspension: "contracts.changed-suspension \(day, as: "day")"
        case .resumption: "contracts.changed-resumption \(day, as: "day")"
        case .termination: "contracts.changed-termination \(day, as: "day")"
        case .end: "contracts.changed-end \(day, as: "day")"
        }
    }

    static let groundDocuments: Phrase = "contracts.ground-documents"
    static let groundLabel: Phrase = "contracts.ground-label"
    static let groundAsked: Phrase = "contracts.ground-asked"
    static let groundRemedied: Phrase = "contracts.ground-remedied"
    static let groundYearsOver: Phrase = "contracts.ground-years-over"
    static let groundDoesNotFit: Phrase = "contracts.ground-does-not-fit"

    static let changeTitle: Phrase = "contracts.change-title"
    static let changeText: Phrase = "contracts.change-text"
    static let changeOpen: Phrase = "contracts.change-open"
    static let changeKind: Phrase = "contracts.change-kind"
    static let changeGround: Phrase = "contracts.change-ground"
    static let changeReason: Phrase = "contracts.change-reason"
    static let changeReasonHint: Phrase = "contracts.change-reason-hint"
    static let effectiveOn: Phrase = "contracts.effective-on"
    static let effectiveHint: Phrase = "contracts.effective-hint"
    static func dayBetween(_ first: Day, _ last: Day) -> Phrase {
        "contracts.day-between \(first, as: "first") \(last, as: "last")"
    }
    static let changeSend: Phrase = "contracts.change-send"
    static let changeToConfirm: Phrase = "contracts.change-to-confirm"
    static let changeConfirm: Phrase = "contracts.change-confirm"
    static let changeRefuse: Phrase = "contracts.change-refuse"
    static let proposedBy: Phrase = "contracts.proposed-by"
    static let changeWaitsForHead: Phrase = "contracts.change-waits-for-head"
    static let changeWaits: Phrase = "contracts.change-waits"
    static let changeNotPossible: Phrase = "contracts.change-not-possible"
    static let changeSettled: Phrase = "contracts.change-settled"
    static let changeSecondPerson: Phrase = "contracts.change-second-person"
    static let changeHeadOnly: Phrase = "contracts.change-head-only"
    static let saidChangeProposed: Phrase = "contracts.said-change-proposed"
    static let saidChangeConfirmed: Phrase = "contracts.said-change-confirmed"
    static let saidChangeRefused: Phrase = "contracts.said-change-refused"
    static func waitingChange(_ name: Localized) -> Phrase { "contracts.waiting-change \(name, as: "name")" }
    static func waitingEnd(_ name: Localized) -> Phrase { "contracts.waiting-end \(name, as: "name")" }

    static func mailSignedSubject(_ number: String) -> Phrase {
        "contracts.mail-signed-subject \(number, as: "number")"
    }
    static func mailSignedText(_ name: Localized, _ day: Day) -> Phrase {
        "contracts.mail-signed-text \(name, as: "name") \(day, as: "day")"
    }
    static func mailTerms(_ from: Day, _ until: Day, _ total: Money) -> Phrase {
        "contracts.mail-terms \(from, as: "from") \(until, as: "until") \(total, as: "total")"
    }
    static func mailApprovedSubject(_ year: Int, _ number: String) -> Phrase {
        "contracts.mail-approved-subject \(year, as: "year") \(number, as: "number")"
    }
    static func mailApprovedText(_ year: Int, _ amount: Money, _ name: Localized) -> Phrase {
        "contracts.mail-approved-text \(year, as: "year") \(amount, as: "amount") \(name, as: "name")"
    }
    static func mailPaidSubject(_ year: Int, _ number: String) -> Phrase {
        "contracts.mail-paid-subject \(year, as: "year") \(number, as: "number")"
    }
    static func mailPaidText(_ year: Int, _ amount: Money, _ name: Localized) -> Phrase {
        "contracts.mail-paid-text \(year, as: "year") \(amount, as: "amount") \(name, as: "name")"
    }
    static func mailPaidReference(_ reference: String, _ day: Day) -> Phrase {
        "contracts.mail-paid-reference \(reference, as: "reference") \(day, as: "day")"
    }
    static func mailChangedSubject(_ number: String) -> Phrase {
        "contracts.mail-changed-subject \(number, as: "number")"
    }
}
