package import CanonicalJSON
package import Calls

/// What tells whether a dossier's fields have an answer, and whether it is a whole one.
package protocol AnsweredContent {
    func answers(of part: String) -> JSONView?
    /// The register of members holds somebody.
    var hasMembers: Bool { get }
    func hasFile(_ part: String, _ field: String) -> Bool
}

extension AnsweredContent {
    /// The required fields without a whole answer, in the order of the parts.
    package func missing(_ held: HeldDossier) -> [MissingField] { missing(in: held.parts, years: held.years) }

    /// Those without any: what was deposited is judged as it was taken, when a table that was begun may have been an answer.
    func unanswered(_ held: HeldDossier) -> [MissingField] {
        held.parts.flatMap { part in
            part.asked.filter { $0.isRequired && !isAnswered($0, of: part) }.map { MissingField(part: part, field: $0) }
        }
    }

    func missing(in parts: [Part], years: Int) -> [MissingField] {
        var missing: [MissingField] = []
        for part in parts {
            let answers = answers(of: part.id)
            // By their places: a field is large to copy, and hardly any is missing.
            for place in part.fields.indices
            where part.fields[place].isAsked && part.fields[place].isRequired
                && !isComplete(part.fields[place], of: part, answers, years: years)
            {
                missing.append(MissingField(part, part.fields[place], answers, years: years))
            }
        }
        return missing
    }

    /// Of the fields that the ministry asked for, those still without a whole answer.
    package func missing(of held: HeldDossier, among items: [CompletionItem]) -> [MissingField] {
        held.parts.flatMap { part in
            let answers = answers(of: part.id)
            return part.asked.filter { field in
                items.contains { $0.part == part.id && $0.field == field.id }
                    && !isComplete(field, of: part, answers, years: held.years)
            }.map { MissingField(part, $0, answers, years: held.years) }
        }
    }

    /// Something was answered.
    func isAnswered(_ field: PartField, of part: Part) -> Bool { isAnswered(field, of: part, answers(of: part.id)) }

    private func isAnswered(_ field: PartField, of part: Part, _ answers: JSONView?) -> Bool {
        switch field.kind {
        case .computed: true
        case .memberList: hasMembers
        case .file: hasFile(part.id, field.id)
        default: answers?[field.id]?.isAnswer ?? false
        }
    }

    /// Nothing has to be added: a required table that was begun has to be filled in, where another one may stay as it is.
    package func isComplete(_ field: PartField, of part: Part, years: Int) -> Bool {
        isComplete(field, of: part, answers(of: part.id), years: years)
    }

    private func isComplete(_ field: PartField, of part: Part, _ answers: JSONView?, years: Int) -> Bool {
        guard isAnswered(field, of: part, answers) else { return false }
        guard field.isRequired, field.kind == .table || field.kind == .projectList, let answer = answers?[field.id],
            let shape = TableShape.of(field, years: years)
        else { return true }
        return shape.gaps(in: answer).isEmpty
    }
}

package struct MissingField: Sendable, Equatable {
    package let part: Part
    package let field: PartField
    /// Of a table that was begun, what it still wants.
    package let gaps: [TableGap]

    package init(part: Part, field: PartField, gaps: [TableGap] = []) {
        (self.part, self.field, self.gaps) = (part, field, gaps)
    }

    init(_ part: Part, _ field: PartField, _ answers: JSONView?, years: Int) {
        let answer = answers?[field.id].flatMap { $0.isAnswer ? $0 : nil }
        self.init(
            part: part, field: field,
            gaps: answer.flatMap { TableShape.of(field, years: years)?.gaps(in: $0) } ?? [])
    }

    /// The control to begin with, as the part's page names it.
    var control: String { gaps.first.map { "\(field.id).\($0.control)" } ?? field.id }
}
