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
        let layout = DossierLayout.of(snapshot.callNumber, configuration, snapshot.track, page)
        let answers = AnswerView(page: page, years: configuration.support.years, registers: material.registers)
        for section in layout.sections where only?.contains(section.part) ?? true {
            out.write(section.opening)
            let answered = snapshot.answers[section.part]
            for line in section.lines {
                out.write(line.opening)
                switch line.body {
                case .fact(let fact):
                    out.write(FactView(page: page, configuration: configuration).draw(fact, material.facts))
                case .files:
                    let files = snapshot.files.filter { $0.part == section.part && $0.field == line.field }
                    write(files, snapshot.dossier, page, on: out)
                case .members(let layout): answers.write(snapshot.members, layout, on: out)
                case .answer(let layout): answers.write(answered?[line.field], layout, on: out)
                }
                out.write("</div>")
            }
            out.write("</section>")
        }
        return out.finished()
    }

    static func files(_ files: [DossierFile], _ dossier: ID<Dossier>, _ page: Page) -> HTML {
        let out = HTML.Writer()
        write(files, dossier, page, on: out)
        return out.finished()
    }

    private static func write(_ files: [DossierFile], _ dossier: ID<Dossier>, _ page: Page, on out: HTML.Writer) {
        guard !files.isEmpty else {
            out.write("<p class=\"muted\">")
            page.write(DossierPhrases.noAnswer, on: out)
            return out.write("</p>")
        }
        out.write("<ul class=\"lines\">")
        for file in files {
            out.write("<li>")
            out.write(Icon.file.html)
            out.write("<div>")
            FileLine.write(file, of: dossier, page, on: out)
            out.write("</div></li>")
        }
        out.write("</ul>")
    }
}
