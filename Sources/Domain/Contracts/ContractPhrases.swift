import Foundation
import Phrases
import Values

/// What this module says.
enum ContractPhrases {
    static let bundle = Bundle.module

    static let title: Phrase = "contracts.title"
    static let titleText: Phrase = "contracts.title-text"
    static func titleOf(_ number: String) -> Phrase { "contracts.title-of \(number, as: "number")" }
    static func ofCall(_ number: String) -> Phrase { "contracts.of-call \(number, as: "number")" }
    static let contract: Phrase = "contracts.contract"
    static let none: Phrase = "contracts.none"
    static let withoutContract: Phrase = "contracts.without-contract"
    static let draftLink: Phrase = "contracts.draft-link"
    static let decisionCondition: Phrase = "contracts.decision-condition"
    static func approvedBy(_ name: String, _ at: LocalTime) -> Phrase {
        "contracts.approved-by \(name, as: "name") \(at, as: "at")"
    }
    static func recordedBy(_ name: String, _ at: LocalTime) -> Phrase {
        "contracts.recorded-by \(name, as: "name") \(at, as: "at")"
    }
    static func recordedAt(_ at: LocalTime) -> Phrase { "contracts.recorded-at \(at, as: "at")" }
    static let recorded: Phrase = "contracts.recorded"
    static let draftTitle: Phrase = "contracts.draft-title"
    static let draftSend: Phrase = "contracts.draft-send"
    static let cluster: Phrase = "contracts.cluster"
    static let label: Phrase = "contracts.label"
    static let labelUntil: Phrase = "contracts.label-until"
    static let dossier: Phrase = "contracts.dossier"
    static let state: Phrase = "contracts.state"
    static let years: Phrase = "contracts.years"
    static let amountPerYear: Phrase = "contracts.amount-per-year"
    static let amountHint: Phrase = "contracts.amount-hint"
    static let amountPositive: Phrase = "contracts.amount-positive"
    static func amountAbove(_ most: Money) -> Phrase { "contracts.amount-above \(most, as: "most")" }
    static func yearsAbove(_ count: Int) -> Phrase { "contracts.years-above \(count, as: "count")" }
    static let dirhams: Phrase = "contracts.dirhams"
    static let startsOn: Phrase = "contracts.starts-on"
    static let startsHint: Phrase = "contracts.starts-hint"
    static func startsBeforeLabel(_ day: Day) -> Phrase { "contracts.starts-before-label \(day, as: "day")" }
    static let endsOn: Phrase = "contracts.ends-on"
    static let rib: Phrase = "contracts.rib"
    static let ribHint: Phrase = "contracts.rib-hint"
    static let ribDigits: Phrase = "contracts.rib-digits"
    static func ribLength(_ count: Int) -> Phrase { "contracts.rib-length \(count, as: "count")" }
    static let ribKey: Phrase = "contracts.rib-key"
    static let ribOverride: Phrase = "contracts.rib-override"
    static let ribReason: Phrase = "contracts.rib-reason"
    static let ribOverridden: Phrase = "contracts.rib-overridden"
    static let total: Phrase = "contracts.total"
    static let received: Phrase = "contracts.received"
    static let remaining: Phrase = "contracts.remaining"
    static let nextTranche: Phrase = "contracts.next-tranche"
    static let allPaid: Phrase = "contracts.all-paid"
    static let tranches: Phrase = "contracts.tranches"
    static let tranche: Phrase = "contracts.tranche"
    static func trancheOf(_ year: Int) -> Phrase { "contracts.tranche-of \(year, as: "year")" }
    static let dueOn: Phrase = "contracts.due-on"
    static let amount: Phrase = "contracts.amount"
    static let missing: Phrase = "contracts.missing"
    static let conditions: Phrase = "contracts.conditions"
    static let nothingMissing: Phrase = "contracts.nothing-missing"
    static func missingCount(_ count: Int) -> Phrase { "contracts.missing-count \(count, as: "count")" }
    static func laterCount(_ count: Int) -> Phrase { "contracts.later-count \(count, as: "count")" }
    static let conditionSignature: Phrase = "contracts.condition-signature"
    static let conditionPreviousReport: Phrase = "contracts.condition-previous-report"
    static let conditionActivityReport: Phrase = "contracts.condition-activity-report"
    static let conditionFinancialReport: Phrase = "contracts.condition-financial-report"
    static let conditionCertifiedAccounts: Phrase = "contracts.condition-certified-accounts"
    static let conditionIndicatorReport: Phrase = "contracts.condition-indicator-report"
    static let conditionAssemblyMinutes: Phrase = "contracts.condition-assembly-minutes"
    static func metAt(_ at: LocalTime) -> Phrase { "contracts.met-at \(at, as: "at")" }
    static let establish: Phrase = "contracts.establish"
    static let reopen: Phrase = "contracts.reopen"
    static let note: Phrase = "contracts.note"
    static let file: Phrase = "contracts.file"
    static let theMinistry: Phrase = "contracts.the-ministry"
    static let owedHow: Phrase = "contracts.owed-how"
    static let evidenceEither: Phrase = "contracts.evidence-either"
    static let evidenceMissing: Phrase = "contracts.evidence-missing"
    static let fileMissing: Phrase = "contracts.file-missing"
    static let approval: Phrase = "contracts.approval"
    static let approvalText: Phrase = "contracts.approval-text"
    static let approveText: Phrase = "contracts.approve-text"
    static let approve: Phrase = "contracts.approve"
    static func approvedAt(_ at: LocalTime) -> Phrase { "contracts.approved-at \(at, as: "at")" }
    static let payment: Phrase = "contracts.payment"
    static let paymentText: Phrase = "contracts.payment-text"
    static let reference: Phrase = "contracts.reference"
    static let referenceHint: Phrase = "contracts.reference-hint"
    static let referenceEmpty: Phrase = "contracts.reference-empty"
    static func referenceUsed(_ number: String, _ year: Int) -> Phrase {
        "contracts.reference-used \(number, as: "number") \(year, as: "year")"
    }
    static let paymentDay: Phrase = "contracts.payment-day"
    static func paidOn(_ day: Day) -> Phrase { "contracts.paid-on \(day, as: "day")" }
    static func paidBeforeApproval(_ day: Day) -> Phrase { "contracts.paid-before-approval \(day, as: "day")" }
    static let paySend: Phrase = "contracts.pay-send"
    static let dayInFuture: Phrase = "contracts.day-in-future"
    static func beforeDecision(_ day: Day) -> Phrase { "contracts.before-decision \(day, as: "day")" }
    static let waitsForApproval: Phrase = "contracts.waits-for-approval"
    static let waitsForPayment: Phrase = "contracts.waits-for-payment"
    static let signature: Phrase = "contracts.signature"
    static let signText: Phrase = "contracts.sign-text"
    static let signedOn: Phrase = "contracts.signed-on"
    static let place: Phrase = "contracts.place"
    static let level: Phrase = "contracts.level"
    static let levelHint: Phrase = "contracts.level-hint"
    static let levelHandwritten: Phrase = "contracts.level-handwritten"
    static let levelSimple: Phrase = "contracts.level-simple"
    static let levelAdvanced: Phrase = "contracts.level-advanced"
    static let levelQualified: Phrase = "contracts.level-qualified"
    static let signedDocument: Phrase = "contracts.signed-document"
    static let signSend: Phrase = "contracts.sign-send"
    static let course: Phrase = "contracts.course"
    static let stepLabel: Phrase = "contracts.step-label"
    static let stepDraft: Phrase = "contracts.step-draft"
    static let stepSigned: Phrase = "contracts.step-signed"
    static let stepPaid: Phrase = "contracts.step-paid"
    static let stepDue: Phrase = "contracts.step-due"
    static let stepEnd: Phrase = "contracts.step-end"
    static let stateDraft: Phrase = "contracts.state-draft"
    static let stateSigned: Phrase = "contracts.state-signed"
    static let stateSuspended: Phrase = "contracts.state-suspended"
    static let stateTerminated: Phrase = "contracts.state-terminated"
    static let stateEnded: Phrase = "contracts.state-ended"
    static let tranchePlanned: Phrase = "contracts.tranche-planned"
    static let trancheConditionsMet: Phrase = "contracts.tranche-conditions-met"
    static let trancheApproved: Phrase = "contracts.tranche-approved"
    static let tranchePaid: Phrase = "contracts.tranche-paid"
    static let notDraft: Phrase = "contracts.not-draft"
    static let notSignedYet: Phrase = "contracts.not-signed-yet"
    static let notInForce: Phrase = "contracts.not-in-force"
    static let labelNotValid: Phrase = "contracts.label-not-valid"
    static let noLabel: Phrase = "contracts.no-label"
    static let notSelected: Phrase = "contracts.not-selected"
    static let clusterContracted: Phrase = "contracts.cluster-contracted"
    static let settled: Phrase = "contracts.settled"
    static let unknownCondition: Phrase = "contracts.unknown-condition"
    static func conditionOpen(_ condition: Phrase) -> Phrase {
        "contracts.condition-open \(condition, as: "condition")"
    }
    static let secondPerson: Phrase = "contracts.second-person"
    static let own: Phrase = "contracts.own"
    static func outOfTurn(_ year: Int) -> Phrase { "contracts.out-of-turn \(year, as: "year")" }
    static let drafterApproves: Phrase = "contracts.drafter-approves"
    static let approverPays: Phrase = "contracts.approver-pays"
    static let notApproved: Phrase = "contracts.not-approved"
    static let alreadyPaid: Phrase = "contracts.already-paid"
    static func otherAmount(_ amount: Money) -> Phrase { "contracts.other-amount \(amount, as: "amount")" }
    static let referenceTaken: Phrase = "contracts.reference-taken"
    static func saidDrafted(_ number: String) -> Phrase { "contracts.said-drafted \(number, as: "number")" }
    static let saidSigned: Phrase = "contracts.said-signed"
    static let saidEstablished: Phrase = "contracts.said-established"
    static let saidReopened: Phrase = "contracts.said-reopened"
    static let saidApproved: Phrase = "contracts.said-approved"
    static func saidPaid(_ reference: String) -> Phrase { "contracts.said-paid \(reference, as: "reference")" }
    static let overviewPayments: Phrase = "contracts.overview-payments"
    static let overviewNoPayment: Phrase = "contracts.overview-no-payment"
    static func overviewPayment(_ amount: Money, _ year: Int, _ name: Localized) -> Phrase {
        "contracts.overview-payment \(amount, as: "amount") \(year, as: "year") \(name, as: "name")"
    }
    static func overviewContract(_ number: String, _ name: Localized) -> Phrase {
        "contracts.overview-contract \(number, as: "number") \(name, as: "name")"
    }
    static func overviewMoney(_ received: Money, _ remaining: Money) -> Phrase {
        "contracts.overview-money \(received, as: "received") \(remaining, as: "remaining")"
    }
    static func waitingDraft(_ name: Localized) -> Phrase { "contracts.waiting-draft \(name, as: "name")" }
    static func waitingSignature(_ name: Localized) -> Phrase { "contracts.waiting-signature \(name, as: "name")" }
    static func waitingConditions(_ name: Localized, _ year: Int) -> Phrase {
        "contracts.waiting-conditions \(name, as: "name") \(year, as: "year")"
    }
    static func waitingApproval(_ name: Localized, _ year: Int) -> Phrase {
        "contracts.waiting-approval \(name, as: "name") \(year, as: "year")"
    }
    static func waitingPayment(_ name: Localized, _ year: Int) -> Phrase {
        "contracts.waiting-payment \(name, as: "name") \(year, as: "year")"
    }
    static func waitingOwed(_ count: Int, _ year: Int) -> Phrase {
        "contracts.waiting-owed \(count, as: "count") \(year, as: "year")"
    }
}
