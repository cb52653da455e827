import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// An answer to be read: by its writers before they submit, by the ministry and the evaluators afterwards. A dossier has hundreds of
/// them: they are written one after the other, without a piece of markup made for each.
struct AnswerView {
    let page: Page
    private let years: Int
    private let cell: AnswerCell

    init(page: Page, years: Int, registers: [String: DossierSources.Register]) {
        (self.page, self.years) = (page, years)
        cell = AnswerCell(page, registers)
    }

    func draw(_ answer: JSONView?, _ field: PartField) -> HTML {
        let out = HTML.Writer()
        write(answer, AnswerLayout(field, years: years, page), on: out)
        return out.finished()
    }

    func write(_ answer: JSONView?, _ layout: AnswerLayout, on out: HTML.Writer) {
        guard let answer, answer.isAnswer else { return writeNone(on: out) }
        switch layout {
        case .paragraphs: writeParagraphs(answer, on: out)
        case .plain(let layout, let isPercent):
            out.write("<p>")
            answer.withLeaf { cell.write($0, layout, on: out) }
            if isPercent { out.write(text: page.words.percent("")) }
            out.write("</p>")
        case .list: writeList(answer, on: out)
        case .rows(let layout): AnswerTable.write(answer, layout, cell, on: out)
        case .named(let rows): writeNamed(answer, rows, on: out)
        case .crossed(let layout): AnswerTable.write(answer, layout, cell, on: out)
        case .none: return
        }
    }

    private func writeNone(on out: HTML.Writer) {
        out.write("<p class=\"muted\">")
        page.write(DossierPhrases.noAnswer, on: out)
        out.write("</p>")
    }

    private func writeParagraphs(_ answer: JSONView, on out: HTML.Writer) {
        answer.withText { page.writeParagraphs($0, on: out) }
    }

    private func writeList(_ answer: JSONView, on out: HTML.Writer) {
        out.write("<ul>")
        for item in answer.items where item.kind == .string {
            out.write("<li dir=\"auto\">")
            item.withText { out.write(text: $0) }
            out.write("</li>")
        }
        out.write("</ul>")
    }

    private func writeNamed(_ answer: JSONView, _ rows: [(name: String, said: HTML)], on out: HTML.Writer) {
        out.write("<dl class=\"kv\">")
        for row in rows {
            out.write("<div><dt>")
            out.write(row.said)
            out.write("</dt><dd>")
            if let text = answer[row.name] { writeParagraphs(text, on: out) }
            out.write("</dd></div>")
        }
        out.write("</dl>")
    }
}
