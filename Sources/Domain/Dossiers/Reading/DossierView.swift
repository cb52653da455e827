import CanonicalJSON
package import Calls
import Database
import Values
package import Web

/// A deposited dossier, read only: the parts with their answers, members and files, as they were submitted.
package enum DossierView {
    /// What the view needs besides the snapshot: names of registers' entries, and the facts for computed fields.
    package struct Material: Sendable {
        package let registers: [String: [DossierSources.Choice]]
        package let facts: DossierFacts
        package init(registers: [String: [DossierSources.Choice]], facts: DossierFacts) {
            (self.registers, self.facts) = (registers, facts)
        }
    }

    /// One section per part, each with a heading of level 2 and the anchor `part-P1`.
    /// - Parameter only: ids of the parts to show; nil for all that the track asks.
    package static func parts(
        _ snapshot: Snapshot, _ configuration: CallConfiguration, _ material: Material, only: Set<String>? = nil,
        _ page: Page
    ) -> HTML {
        configuration.parts(for: snapshot.track).filter { only?.contains($0.id) ?? true }.map { part -> HTML in
            let fields = part.asked.map { field(part, $0, snapshot, configuration, material, page) }
            return """
                <section class="stack" id="part-\(part.id)"><h2>\(part.order). \(page(part.name))</h2>\(fields)</section>
                """
        }.joined()
    }

    private static func field(
        _ part: Part, _ field: PartField, _ snapshot: Snapshot, _ configuration: CallConfiguration,
        _ material: Material, _ page: Page
    ) -> HTML {
        let body: HTML
        switch field.kind {
        case .computed: body = FactView(page: page, configuration: configuration).draw(field.fact ?? "", material.facts)
        case .file:
            body = files(snapshot.files.filter { $0.part == part.id && $0.field == field.id }, snapshot.dossier, page)
        default:
            let answer: JSONValue? =
                field.kind == .memberList
                ? .array(snapshot.members.map(\.json)) : snapshot.answers[part.id]?[field.id]
            body = AnswerView(page: page, years: configuration.support.years, registers: material.registers)
                .draw(answer, field)
        }
        return "<div class=\"stack tight answer\"><h3>\(page(field.name))</h3>\(body)</div>"
    }

    static func files(_ files: [DossierFile], _ dossier: ID<Dossier>, _ page: Page) -> HTML {
        guard !files.isEmpty else { return "<p class=\"muted\">\(page(DossierPhrases.noAnswer))</p>" }
        let lines = files.map { "<li>\(Icon.file.html)<div>\(FileLine.draw($0, of: dossier, page))</div></li>" as HTML }
        return "<ul class=\"lines\">\(lines)</ul>"
    }
}
