import Access
import CanonicalJSON
import Calls
import Database
import Values

/// What is about to be submitted, read and written out before the transaction, so that the one writer has little left to do. It stands for
/// one revision of the dossier under one version of the call: where either has moved on meanwhile, it is worth nothing.
struct ReadContent: Sendable {
    /// As it was read.
    let held: HeldDossier
    let isComplete: Bool
    let members: MemberFacts
    let fileCount: Int
    let text: SnapshotText

    /// - Parameter now: the instant of the submission.
    static func of(_ held: HeldDossier, at now: Instant, in db: any Connection) throws -> ReadContent {
        var text = SnapshotText.Writing(held)
        let parts = held.parts
        let content = try WrittenContent.of(
            held.dossier.id, asked: Set(parts.map(\.id)), into: &text.out, in: db)
        let missing =
            held.dossier.state == .toComplete
            ? try content.missing(of: held, among: CompletionStore.items(of: held.dossier.id, in: db))
            : content.missing(in: parts, years: held.years)
        return ReadContent(
            held: held, isComplete: missing.isEmpty, members: content.members.facts,
            fileCount: content.files.fields.count, text: text.finished(held, at: now))
    }

    /// Of the dossier as `current` has it.
    func stands(for current: HeldDossier) -> Bool {
        held.dossier.revision == current.dossier.revision && held.call.number == current.call.number
            && held.call.configuration.version == current.call.configuration.version
    }
}
