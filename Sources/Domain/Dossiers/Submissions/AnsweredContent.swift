package import CanonicalJSON
package import Calls

/// What tells whether a dossier's fields have an answer.
package protocol AnsweredContent {
    func answers(of part: String) -> JSONView?
    /// The register of members holds somebody.
    var hasMembers: Bool { get }
    func hasFile(_ part: String, _ field: String) -> Bool
}

extension AnsweredContent {
    /// The required fields without an answer, in the order of the parts.
    package func missing(_ held: HeldDossier) -> [MissingField] { missing(in: held.parts) }

    func missing(in parts: [Part]) -> [MissingField] {
        var missing: [MissingField] = []
        for part in parts {
            let answers = answers(of: part.id)
            // By their places: a field is large to copy, and hardly any is missing.
            for place in part.fields.indices
            where part.fields[place].isAsked && part.fields[place].isRequired
                && !isAnswered(part.fields[place], of: part, answers)
            {
                missing.append(MissingField(part: part, field: part.fields[place]))
            }
        }
        return missing
    }

    /// Of the fields that the ministry asked for, those still without an answer.
    package func missing(of held: HeldDossier, among items: [CompletionItem]) -> [MissingField] {
        held.parts.flatMap { part in
            part.asked.filter { field in
                items.contains { $0.part == part.id && $0.field == field.id } && !isAnswered(field, of: part)
            }.map { MissingField(part: part, field: $0) }
        }
    }

    package func isAnswered(_ field: PartField, of part: Part) -> Bool {
        isAnswered(field, of: part, answers(of: part.id))
    }

    private func isAnswered(_ field: PartField, of part: Part, _ answers: JSONView?) -> Bool {
        switch field.kind {
        case .computed: true
        case .memberList: hasMembers
        case .file: hasFile(part.id, field.id)
        default: answers?[field.id]?.isAnswer ?? false
        }
    }
}

package struct MissingField: Sendable, Equatable {
    package let part: Part
    package let field: PartField
}
