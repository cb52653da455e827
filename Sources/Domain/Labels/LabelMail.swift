import Database
import Jobs
import Phrases
import Values
import Web

/// Tells the cluster that its label is signed: the number, the days, and where the certificate is.
enum LabelMail {
    static let signed: JobKind = "labels.signed"

    static func handlers(_ site: Site) -> [JobHandler] {
        [JobHandler(signed) { try await signed(ID(stored: $0.subject), site) }]
    }

    private static func signed(_ id: ID<Label>, _ site: Site) async throws {
        guard let label = try await site.database.read({ try LabelStore.find(id, in: $0) }),
            let signature = label.signature
        else { return }
        try await ClusterMail(site: site).send(dossier: label.dossier, cluster: label.cluster) { words in
            ClusterMail.Letter(
                subject: LabelPhrases.mailSignedSubject(signature.number),
                parts: [
                    words(LabelPhrases.mailSignedText(label.name, label.grantedOn, label.validUntil)),
                    words(LabelPhrases.mailSignedCode(signature.code.description)),
                ], path: LabelPaths.certificate(id))
        }
    }
}
