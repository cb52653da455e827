import CanonicalJSON
import Digest
import Values

extension Label {
    /// SHA-256 of what a proposal would have signed. The signature's form carries it, so that nobody signs terms that were corrected
    /// after they were shown.
    var termsDigest: String {
        let names = Language.allCases.compactMap { language in
            name[language].map { (language.rawValue, JSONValue.string($0)) }
        }
        let terms = JSONValue.object([
            "label": .string(id.text), "call": .string(callNumber), "dossier": .string(dossierNumber),
            "name": .object(Dictionary(uniqueKeysWithValues: names)), "decided-on": .string(decidedOn.description),
            "granted-on": .string(grantedOn.description), "valid-until": .string(validUntil.description),
        ])
        return SHA256Digest(of: terms.canonicalText).description
    }
}
