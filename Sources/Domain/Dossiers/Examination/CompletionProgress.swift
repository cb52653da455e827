import CanonicalJSON
import Calls
import Database
import Digest
import Values

extension DossierContent {
    /// Of what the ministry asked for, what stands as it was deposited: sending it answers nothing, and there is no second time.
    func unchanged(
        of held: HeldDossier, among items: [CompletionItem], in db: any Connection
    ) throws -> [MissingField] {
        guard let deposited = try SubmissionStore.counted(of: held.dossier.id, in: db)?.content else { return [] }
        return unchanged(since: deposited, of: held, among: items)
    }

    /// Of what the ministry asked for, what is the same in both.
    func unchanged(
        since deposited: DossierContent, of held: HeldDossier, among items: [CompletionItem]
    ) -> [MissingField] {
        held.parts.flatMap { part in
            part.asked.filter { field in
                items.contains { $0.part == part.id && $0.field == field.id } && isSame(field, of: part, in: deposited)
            }.map { MissingField(part: part, field: $0) }
        }
    }

    private func isSame(_ field: PartField, of part: Part, in other: DossierContent) -> Bool {
        switch field.kind {
        case .computed: false
        case .memberList: members == other.members
        case .file: Set(digests(field, of: part)) == Set(other.digests(field, of: part))
        default: answer(field, of: part) == other.answer(field, of: part)
        }
    }

    private func answer(_ field: PartField, of part: Part) -> JSONValue? {
        parts[part.id]?.answers[field.id]?.value
    }

    private func digests(_ field: PartField, of part: Part) -> [String] {
        files.filter { $0.part == part.id && $0.field == field.id }.map(\.digest.description)
    }
}
