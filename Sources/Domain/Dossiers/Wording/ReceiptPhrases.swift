import Phrases
import Values

// What receipts say.
extension DossierPhrases {
    static let deposited: Phrase = "dossiers.receipt.deposited"
    static let completionSent: Phrase = "dossiers.receipt.completion-sent"
    static let receiptTitle: Phrase = "dossiers.receipt.title"
    static let completionReceiptTitle: Phrase = "dossiers.receipt.completion-title"
    static let receiptNumber: Phrase = "dossiers.receipt.number"
    static let call: Phrase = "dossiers.receipt.call"
    static let name: Phrase = "dossiers.receipt.name"
    static let depositedBy: Phrase = "dossiers.receipt.by"
    static let verifyAddress: Phrase = "dossiers.receipt.address"
    static func qrLabel(_ receipt: String) -> Phrase { "dossiers.receipt.qr \(receipt, as: "receipt")" }
    static let verifyText: Phrase = "dossiers.receipt.verify-text"
    static let numberTyped: Phrase = "dossiers.receipt.number-typed"
    static let numberHint: Phrase = "dossiers.receipt.number-hint"
    static let verifySend: Phrase = "dossiers.receipt.verify"
    static let numberOther: Phrase = "dossiers.receipt.other-number"
    static let numberMistyped: Phrase = "dossiers.receipt.mistyped"
    static func numberUnknown(_ receipt: String) -> Phrase { "dossiers.receipt.unknown \(receipt, as: "receipt")" }
    static let version: Phrase = "dossiers.receipt.version"
    static let depositedAt: Phrase = "dossiers.receipt.at"
    /// The clock comes in one piece: two would change places in a line that runs from right to left.
    static func local(_ day: Day, _ clock: String) -> Phrase {
        "dossiers.receipt.local \(day, as: "day") \(clock, as: "clock")"
    }
    static let filesCount: Phrase = "dossiers.receipt.files"
    static func fileCount(_ count: Int) -> Phrase { "dossiers.receipt.file-count \(count, as: "count")" }
    static let hash: Phrase = "dossiers.receipt.hash"
    static let chainHead: Phrase = "dossiers.receipt.chain"
    static func chainLength(_ number: Int) -> Phrase { "dossiers.receipt.chain-length \(number, as: "number")" }
    static let receiptProves: Phrase = "dossiers.receipt.proves"
    static let receiptPDF: Phrase = "dossiers.receipt.pdf"
    static let toDossier: Phrase = "dossiers.receipt.to-dossier"
    static let verifyPage: Phrase = "dossiers.receipt.verify-page"
    static let verifyTitle: Phrase = "dossiers.receipt.verify-title"
    static let receiptGenuine: Phrase = "dossiers.receipt.genuine"
    static let depositReplaced: Phrase = "dossiers.receipt.replaced"
    static let depositWithdrawn: Phrase = "dossiers.receipt.withdrawn"
    static let hashToCompare: Phrase = "dossiers.receipt.hash-compare"
    static let hashHint: Phrase = "dossiers.receipt.hash-hint"
    static let compare: Phrase = "dossiers.receipt.compare"
    static let hashSame: Phrase = "dossiers.receipt.hash-same"
    static let hashOther: Phrase = "dossiers.receipt.hash-other"
}
