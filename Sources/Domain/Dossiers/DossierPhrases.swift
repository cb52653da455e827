import Foundation
import Phrases
import Values

enum DossierPhrases {
    static let bundle = Bundle.module
}

// Why something about a dossier cannot be done.
extension DossierPhrases {
    static let writeDossier: Phrase = "dossiers.open.write-dossier"
    static let accountNeeded: Phrase = "dossiers.open.account-needed"
    static let notOpen: Phrase = "dossiers.error.not-open"
    static let changedMeanwhile: Phrase = "dossiers.error.changed-meanwhile"
    static let incomplete: Phrase = "dossiers.error.incomplete"
    static let clusterDeposited: Phrase = "dossiers.error.cluster-deposited"
    static let alreadyAsked: Phrase = "dossiers.error.already-asked"
    static let unknownField: Phrase = "dossiers.error.unknown-field"
    static let reopenFirst: Phrase = "dossiers.error.reopen-first"
    static let withdrawnFirst: Phrase = "dossiers.error.withdrawn"
    static let alreadyDeposited: Phrase = "dossiers.error.already-deposited"
    static let ownerOnly: Phrase = "dossiers.error.owner-only"
    static let readOnly: Phrase = "dossiers.error.read-only"
    static let nothingDeposited: Phrase = "dossiers.error.nothing-deposited"
    static func callClosed(_ deadline: LocalTime) -> Phrase {
        "dossiers.error.call-closed \(deadline, as: "deadline")"
    }
    static func callStillOpen(_ deadline: LocalTime) -> Phrase {
        "dossiers.error.call-still-open \(deadline, as: "deadline")"
    }
    static func completionOver(_ due: LocalTime) -> Phrase { "dossiers.error.completion-over \(due, as: "due")" }
    static func completionRuns(_ due: LocalTime) -> Phrase { "dossiers.error.completion-runs \(due, as: "due")" }
    static let alreadyDecided: Phrase = "dossiers.error.already-decided"
    static let nothingRefused: Phrase = "dossiers.error.nothing-refused"
    static let rankingFrozen: Phrase = "dossiers.error.ranking-frozen"
    static let admissibilityFirst: Phrase = "dossiers.error.admissibility-first"
    static let ownDossier: Phrase = "dossiers.error.own-dossier"
    static let competes: Phrase = "dossiers.error.competes"
    static let uncleared: Phrase = "dossiers.error.uncleared"
    static let worksOnCall: Phrase = "dossiers.error.works-on-call"
    static let evaluatesCall: Phrase = "dossiers.error.evaluates-call"
}
