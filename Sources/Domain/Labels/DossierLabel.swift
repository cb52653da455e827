import Database
package import Dossiers
import Phrases
import Values
import Web

extension Labels {
    /// On the page of a dossier and on its people's first screen: the signed label, as anybody may verify it, and its certificate.
    package static let sequel = DossierSequel { dossiers, now, db in
        let labels = try LabelStore.find(dossiers: dossiers.map(\.id), in: db)
        let lines = labels.compactMap { label in
            label.signature.map { signature in
                (
                    label.dossier,
                    DossierSequel.Line(
                        LabelPhrases.labelAndCertificate(signature.number),
                        state: Standing.look(label.standing(on: now.localDay)), at: signature.signedAt,
                        LabelPaths.certificate(label.id),
                        document: (LabelPhrases.pdf, LabelPaths.certificatePDF(label.id)))
                )
            }
        }
        return Dictionary(uniqueKeysWithValues: lines)
    }
}
