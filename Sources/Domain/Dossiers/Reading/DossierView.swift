import CanonicalJSON
package import Calls
import Database
import Values
package import Web

/// A deposited dossier, read only: the parts with their answers, members and files, as they were submitted.
package enum DossierView {
    /// What the view needs besides the snapshot: names of registers' entries, and the facts for computed fields.
    package struct Material: Sendable {
        package let registers: [String: DossierSources.Register]
        package let facts: DossierFacts
        package init(registers: [String: DossierSources.Register], facts: DossierFacts) {
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
        let files = DepositedFiles(snapshot, page)
        for section in layout.sections where only?.contains(section.part) ?? true {
            out.write(section.opening)
            (snapshot.answers[section.part] ?? .noAnswers).read(section.names) { answered in
                for place in section.lines.indices {
                    let line = section.lines[place]
                    out.write(line.opening)
                    switch line.body {
                    case .fact(let fact):
                        out.write(FactView(page: page, configuration: configuration).draw(fact, material.facts))
                    case .files: files.write(section.part, line.field, on: out)
                    case .members(let layout): answers.write(snapshot.membersJSON, layout, on: out)
                    case .answer(let layout): answers.write(answered[place], layout, on: out)
                    }
                    out.write("</div>")
                }
            }
            out.write("</section>")
        }
        return out.finished()
    }

    static func files(_ files: [DossierFile], _ dossier: ID<Dossier>, _ page: Page) -> HTML {
        guard !files.isEmpty else { return "<p class=\"muted\">\(page(DossierPhrases.noAnswer))</p>" }
        let lines = files.map { file -> HTML in
            "<li>\(Icon.file.html)<div>\(FileLine.draw(file, of: dossier, page))</div></li>"
        }
        return "<ul class=\"lines\">\(lines)</ul>"
    }
}
