package import Calls
package import Values
package import Web

/// Where this module's pages are.
package enum DossierPaths {
    package static let mine: Path = "/dossiers"
    package static func new(_ call: ID<Call>) -> Path { "/calls/\(call)/dossiers/new" }
    package static func list(_ call: ID<Call>) -> Path { "/calls/\(call)/dossiers" }
    package static func show(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)" }
    package static func part(_ id: ID<Dossier>, _ part: String) -> Path { "/dossiers/\(id)/parts/\(part)" }
    static func partFiles(_ id: ID<Dossier>, _ part: String) -> Path { "/dossiers/\(id)/parts/\(part)/files" }
    package static func file(_ id: ID<Dossier>, _ file: ID<DossierFile>) -> Path { "/dossiers/\(id)/files/\(file)" }
    /// The path of a file, in place: a page names many of one dossier. `shown` is that of the dossier in the reader's language.
    static func write(file id: UnsafeBufferPointer<UInt8>, under shown: Path, on out: HTML.Writer) {
        out.write(text: shown.text)
        out.write("/files/")
        out.write(text: id)
    }
    static func submission(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/submission" }
    static func withdrawal(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/withdrawal" }
    static func reopening(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/reopening" }
    static func people(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/people" }
    static func personRemoval(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/people/removal" }
    package static func invitation(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/invitation" }
    static func acceptance(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/invitation/acceptance" }
    static func refusal(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/invitation/refusal" }
    package static func receipt(_ id: ID<Dossier>, _ number: Int) -> Path { "/dossiers/\(id)/receipts/\(number)" }
    static func receiptPDF(_ id: ID<Dossier>, _ number: Int) -> Path { "/dossiers/\(id)/receipts/\(number)/pdf" }
    /// Where anybody types the number of a receipt.
    package static let receipts: Path = "/receipts"
    /// Anybody's: what a receipt proves, and nothing of the content.
    package static func verification(_ receipt: ReceiptNumber) -> Path { "/receipts/\(receipt.description)" }
    package static func admissibility(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/admissibility" }
    static func completion(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/admissibility/completion" }
    package static func eligibility(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/eligibility" }
    static func reconsideration(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/reconsideration" }
    static func overrides(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/eligibility/overrides" }
    static func eligibilityDecision(_ id: ID<Dossier>) -> Path { "/dossiers/\(id)/eligibility/decision" }
}
