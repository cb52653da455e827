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
        let out = HTML.Writer()
        // Counted within the track, as the applicant's pages count them.
        for (index, part) in configuration.parts(for: snapshot.track).enumerated()
        where only?.contains(part.id) ?? true {
            out.write("<section class=\"stack\" id=\"part-\(part.id)\"><h2>\(index + 1). \(page(part.name))</h2>")
            let answers = snapshot.answers[part.id]
            for field in part.fields where field.isAsked {
                out.write("<div class=\"stack tight answer\"><h3>")
                out.write(page(field.name))
                out.write("</h3>")
                write(part, field, answers, snapshot, configuration, material, page, on: out)
                out.write("</div>")
            }
            out.write("</section>")
        }
        return out.finished()
    }

    private static func write(
        _ part: Part, _ field: PartField, _ answers: JSONView?, _ snapshot: Snapshot,
        _ configuration: CallConfiguration, _ material: Material, _ page: Page, on out: HTML.Writer
    ) {
        switch field.kind {
        case .computed:
            out.write(FactView(page: page, configuration: configuration).draw(field.fact ?? "", material.facts))
        case .file:
            let files = snapshot.files.filter { $0.part == part.id && $0.field == field.id }
            out.write(Self.files(files, snapshot.dossier, page))
        default:
            let view = AnswerView(page: page, years: configuration.support.years, registers: material.registers)
            if field.kind == .memberList {
                view.write(snapshot.members, field, on: out)
            } else {
                view.write(answers?[field.id], field, on: out)
            }
        }
    }

    static func files(_ files: [DossierFile], _ dossier: ID<Dossier>, _ page: Page) -> HTML {
        guard !files.isEmpty else { return "<p class=\"muted\">\(page(DossierPhrases.noAnswer))</p>" }
        let lines = files.map { "<li>\(Icon.file.html)<div>\(FileLine.draw($0, of: dossier, page))</div></li>" as HTML }
        return "<ul class=\"lines\">\(lines)</ul>"
    }
}
