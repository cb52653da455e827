import Foundation
import Phrases
import Values

/// What this module says.
enum LabelPhrases {
    static let bundle = Bundle.module

    static let verify: Phrase = "labels.verify"
    static let verifyText: Phrase = "labels.verify-text"
    static let code: Phrase = "labels.code"
    static let codeHint: Phrase = "labels.code-hint"
    static let verifySend: Phrase = "labels.verify-send"
    static let codeMistyped: Phrase = "labels.code-mistyped"
    static let codeIsNumber: Phrase = "labels.code-is-number"
    static func codeUnknown(_ code: String) -> Phrase { "labels.code-unknown \(code, as: "code")" }
    static func verificationOf(_ number: String) -> Phrase { "labels.verification-of \(number, as: "number")" }
    static func holdsToday(_ today: Day, _ until: Day) -> Phrase {
        "labels.holds-today \(today, as: "today") \(until, as: "until")"
    }
    static func endedOn(_ until: Day) -> Phrase { "labels.ended-on \(until, as: "until")" }
    static func holdsFrom(_ from: Day) -> Phrase { "labels.holds-from \(from, as: "from")" }
    static func holdsNotToday(_ today: Day) -> Phrase { "labels.holds-not-today \(today, as: "today")" }
    static func since(_ day: Day) -> Phrase { "labels.since \(day, as: "day")" }
    static let proof: Phrase = "labels.proof"
    static let proofText: Phrase = "labels.proof-text"
    static let chainAtSignature: Phrase = "labels.chain-at-signature"
    static let chainNow: Phrase = "labels.chain-now"
    static let digest: Phrase = "labels.digest"
    static let label: Phrase = "labels.label"
    static let number: Phrase = "labels.number"
    static let cluster: Phrase = "labels.cluster"
    static let authority: Phrase = "labels.authority"
    static let edition: Phrase = "labels.edition"
    static let dossier: Phrase = "labels.dossier"
    static let dossiers: Phrase = "labels.dossiers"
    static let track: Phrase = "labels.track"
    static let period: Phrase = "labels.period"
    static let state: Phrase = "labels.state"
    static func beforeDecision(_ day: Day) -> Phrase { "labels.before-decision \(day, as: "day")" }
    static let decidedOn: Phrase = "labels.decided-on"
    static let validFrom: Phrase = "labels.valid-from"
    static let validTo: Phrase = "labels.valid-to"
    static let grantedOn: Phrase = "labels.granted-on"
    static let validUntil: Phrase = "labels.valid-until"
    static func untilHint(_ count: Int) -> Phrase { "labels.until-hint \(count, as: "count")" }
    static func fromTo(_ from: Day, _ until: Day) -> Phrase {
        "labels.from-to \(from, as: "from") \(until, as: "until")"
    }
    static func ofCall(_ number: String) -> Phrase { "labels.of-call \(number, as: "number")" }
    static let noneSelected: Phrase = "labels.none-selected"
    static let noneSelectedText: Phrase = "labels.none-selected-text"
    static let notProposedYet: Phrase = "labels.not-proposed-yet"
    static let withoutNumber: Phrase = "labels.without-number"
    static let propose: Phrase = "labels.propose"
    static let proposeText: Phrase = "labels.propose-text"
    static let proposeSend: Phrase = "labels.propose-send"
    static let chooseDossier: Phrase = "labels.choose-dossier"
    static let dayImplausible: Phrase = "labels.day-implausible"
    static func endsBeforeStart(_ from: Day) -> Phrase { "labels.ends-before-start \(from, as: "from")" }
    static let nameMissing: Phrase = "labels.name-missing"
    static func selectedOn(_ day: Day) -> Phrase { "labels.selected-on \(day, as: "day")" }
    static let decisionCondition: Phrase = "labels.decision-condition"
    static let nameFr: Phrase = "labels.name-fr"
    static let nameAr: Phrase = "labels.name-ar"
    static let nameEn: Phrase = "labels.name-en"
    static let correct: Phrase = "labels.correct"
    static let discard: Phrase = "labels.discard"
    static let discardText: Phrase = "labels.discard-text"
    static let signature: Phrase = "labels.signature"
    static let sign: Phrase = "labels.sign"
    static let signText: Phrase = "labels.sign-text"
    static let waitsForHead: Phrase = "labels.waits-for-head"
    static let proposedBy: Phrase = "labels.proposed-by"
    static let signedBy: Phrase = "labels.signed-by"
    static let signedAt: Phrase = "labels.signed-at"
    static func signedOn(_ at: LocalTime) -> Phrase { "labels.signed-on \(at, as: "at")" }
    static let certificate: Phrase = "labels.certificate"
    static func certificateOf(_ number: String) -> Phrase { "labels.certificate-of \(number, as: "number")" }
    static func labelAndCertificate(_ number: String) -> Phrase {
        "labels.label-and-certificate \(number, as: "number")"
    }
    static let pdf: Phrase = "labels.pdf"
    static let publicPage: Phrase = "labels.public-page"
    static let change: Phrase = "labels.change"
    static let changeText: Phrase = "labels.change-text"
    static let changeKind: Phrase = "labels.change-kind"
    static let changeSend: Phrase = "labels.change-send"
    static let changeToSign: Phrase = "labels.change-to-sign"
    static let reason: Phrase = "labels.reason"
    static let reasonHint: Phrase = "labels.reason-hint"
    static let refuse: Phrase = "labels.refuse"
    static let suspension: Phrase = "labels.suspension"
    static let reinstatement: Phrase = "labels.reinstatement"
    static let withdrawal: Phrase = "labels.withdrawal"
    static let standingProposed: Phrase = "labels.standing-proposed"
    static let standingNotYet: Phrase = "labels.standing-not-yet"
    static let standingValid: Phrase = "labels.standing-valid"
    static let standingEnded: Phrase = "labels.standing-ended"
    static let standingSuspended: Phrase = "labels.standing-suspended"
    static let standingWithdrawn: Phrase = "labels.standing-withdrawn"
    static let notProposed: Phrase = "labels.not-proposed"
    static let own: Phrase = "labels.own"
    static let resultsFirst: Phrase = "labels.results-first"
    static let secondPerson: Phrase = "labels.second-person"
    static let headOnly: Phrase = "labels.head-only"
    static let changeNotPossible: Phrase = "labels.change-not-possible"
    static let changeWaits: Phrase = "labels.change-waits"
    static let changeSettled: Phrase = "labels.change-settled"
    static let notSelected: Phrase = "labels.not-selected"
    static let clusterLabelled: Phrase = "labels.cluster-labelled"
    static let changedMeanwhile: Phrase = "labels.changed-meanwhile"
    static let noDocument: Phrase = "labels.no-document"
    static func saidProposed(_ count: Int) -> Phrase { "labels.said-proposed \(count, as: "count")" }
    static let saidCorrected: Phrase = "labels.said-corrected"
    static let saidDiscarded: Phrase = "labels.said-discarded"
    static let saidSigned: Phrase = "labels.said-signed"
    static let saidChangeProposed: Phrase = "labels.said-change-proposed"
    static let saidChangeSigned: Phrase = "labels.said-change-signed"
    static let saidChangeRefused: Phrase = "labels.said-change-refused"
    static func waitingToPropose(_ count: Int, _ number: String) -> Phrase {
        "labels.waiting-to-propose \(count, as: "count") \(number, as: "number")"
    }
    static let overviewLabels: Phrase = "labels.overview-labels"
    static let overviewNone: Phrase = "labels.overview-none"
    static func overviewLabel(_ number: String, _ name: Localized) -> Phrase {
        "labels.overview-label \(number, as: "number") \(name, as: "name")"
    }
    static func waitingToSign(_ name: Localized) -> Phrase { "labels.waiting-to-sign \(name, as: "name")" }
    static func waitingChange(_ name: Localized) -> Phrase { "labels.waiting-change \(name, as: "name")" }
    static let givenHere: Phrase = "labels.given-here"
    static let certificateTitle: Phrase = "labels.certificate-title"
    static func granting(_ call: String, _ day: Day) -> Phrase {
        "labels.granting \(call, as: "call") \(day, as: "day")"
    }
    static let specimen: Phrase = "labels.specimen"
    static let specimenLine: Phrase = "labels.specimen-line"
    static func qrLabel(_ code: String) -> Phrase { "labels.qr-label \(code, as: "code")" }
    static let toVerify: Phrase = "labels.to-verify"
    static let scanOrType: Phrase = "labels.scan-or-type"
    static let registerRules: Phrase = "labels.register-rules"
    static let signedForAuthority: Phrase = "labels.signed-for-authority"

    static let mailGreeting: Phrase = "labels.mail-greeting"
    static func mailSignedSubject(_ number: String) -> Phrase { "labels.mail-signed-subject \(number, as: "number")" }
    static func mailSignedText(_ name: Localized, _ from: Day, _ until: Day) -> Phrase {
        "labels.mail-signed-text \(name, as: "name") \(from, as: "from") \(until, as: "until")"
    }
    static func mailSignedCode(_ code: String) -> Phrase { "labels.mail-signed-code \(code, as: "code")" }
}
