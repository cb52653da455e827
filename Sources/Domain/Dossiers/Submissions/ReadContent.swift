import Access
import CanonicalJSON
import Calls
import Database
import Values

/// What is about to be submitted, read and written out before the transaction, so that the one writer has little left to do. It stands for
/// one revision of the dossier under one version of the call: where either has moved on meanwhile, it is worth nothing.
struct ReadContent: Sendable {
    let call: ID<Call>
    let revision: Int
    let configurationVersion: Int
    let isComplete: Bool
    let members: MemberFacts
    let fileCount: Int
    let body: Snapshot.Body

    static func of(_ held: HeldDossier, in db: any Connection) throws -> ReadContent {
        let content = try DossierContent.of(held, in: db)
        let missing =
            held.dossier.state == .toComplete
            ? try content.missing(of: held, among: CompletionStore.items(of: held.dossier.id, in: db))
            : content.missing(held)
        return ReadContent(
            call: held.call.id, revision: held.dossier.revision, configurationVersion: held.call.configuration.version,
            isComplete: missing.isEmpty, members: MemberFacts(content.members), fileCount: content.files.count,
            body: Snapshot.Body(content, asked: Set(held.parts.map(\.id))))
    }

    /// Of the dossier as `held` has it.
    func stands(for held: HeldDossier) -> Bool {
        revision == held.dossier.revision && configurationVersion == held.call.configuration.version
    }
}

extension Snapshot {
    /// The large members of a snapshot in canonical form, ready to be put together with the rest.
    struct Body: Sendable {
        let files: String
        let members: String
        let parts: String

        init(_ content: DossierContent, asked: Set<String>) {
            files = JSONValue.array(content.files.filter { asked.contains($0.part) }.map(\.json)).canonicalText
            members = JSONValue.array(content.members.map(\.json)).canonicalText
            // Each is canonical as it is kept.
            let kept = JSONMembers(content.parts.filter { asked.contains($0.key) }.mapValues { _ in .null })
            parts =
                "{"
                + kept.all.map {
                    "\(JSONValue.string($0.name).canonicalText):\(content.parts[$0.name]?.answers.canonicalText ?? "null")"
                }.joined(separator: ",") + "}"
        }
    }

    /// The canonical text of what is submitted now; the same bytes as `canonicalText` of the whole.
    static func text(_ held: HeldDossier, _ body: Body, at now: Instant) -> String {
        let dossier = held.dossier
        let frame = Snapshot(
            callNumber: held.call.number ?? held.call.id.text, configurationVersion: held.call.configuration.version,
            dossier: dossier.id, number: dossier.number ?? "", name: dossier.name, cluster: dossier.cluster,
            track: dossier.track, submission: dossier.submissions, at: now, answers: [:], members: [], files: [])
        return frame.text(around: body)
    }
}
