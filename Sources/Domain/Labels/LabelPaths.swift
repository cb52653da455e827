package import Calls
package import Values
package import Web

/// The addresses of this module's pages.
package enum LabelPaths {
    /// The labels of a call, for the division.
    package static func list(_ call: ID<Call>) -> Path { "/calls/\(call)/labels" }
    /// One label, for the division: proposal, signature, changes, history.
    package static func record(_ label: Label) -> Path { "/calls/\(label.call)/labels/\(label.id)" }
    package static func certificate(_ id: ID<Label>) -> Path { "/labels/\(id)/certificate" }
    package static func certificatePDF(_ id: ID<Label>) -> Path { "/labels/\(id)/certificate.pdf" }
    /// Where anybody types a code.
    package static let verify: Path = "/labels"
    /// What the QR code of a certificate leads to.
    package static func verification(_ code: LabelCode) -> Path { "/labels/\(code.description)" }

    static func proposal(_ label: Label) -> Path { "\(record(label))/proposal" }
    static func discarding(_ label: Label) -> Path { "\(record(label))/proposal/end" }
    static func signature(_ label: Label) -> Path { "\(record(label))/signature" }
    static func changes(_ label: Label) -> Path { "\(record(label))/changes" }
    static func changeSignature(_ label: Label, _ change: LabelChange) -> Path {
        "\(changes(label))/\(change.id)/signature"
    }
    static func changeRefusal(_ label: Label, _ change: LabelChange) -> Path {
        "\(changes(label))/\(change.id)/refusal"
    }
}
