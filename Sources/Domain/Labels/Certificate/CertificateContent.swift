import CanonicalJSON
import Digest
package import Values

/// What a certificate certifies, and nothing else: its digest stands on the public page, so that anybody can show that a certificate in
/// hand was not changed.
package struct CertificateContent: Sendable {
    /// RFC 8785 canonical JSON.
    package let text: String
    /// SHA-256 of `text`.
    package let digest: String

    package init(_ label: Label, number: String, code: LabelCode, authority: Localized) {
        let content = JSONValue.object([
            "format": .string("grappe-label-1"), "number": .string(number), "code": .string(code.description),
            "cluster": Self.texts(label.name), "authority": Self.texts(authority), "call": .string(label.callNumber),
            "dossier": .string(label.dossierNumber), "decided-on": .string(label.decidedOn.description),
            "granted-on": .string(label.grantedOn.description), "valid-until": .string(label.validUntil.description),
        ])
        text = content.canonicalText
        digest = SHA256Digest(of: text).description
    }

    /// nil for a proposal.
    package init?(_ label: Label) {
        guard let signature = label.signature else { return nil }
        self.init(label, number: signature.number, code: signature.code, authority: signature.authority)
    }

    private static func texts(_ text: Localized) -> JSONValue {
        let pairs = Language.allCases.compactMap { language in
            text[language].map { (language.rawValue, JSONValue.string($0)) }
        }
        return .object(Dictionary(uniqueKeysWithValues: pairs))
    }
}
