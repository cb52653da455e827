import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// An answer to be read: by its writers before they submit, by the ministry and the evaluators afterwards. A dossier has hundreds of
/// them: they are written one after the other, without a piece of markup made for each.
struct AnswerView {
    let page: Page
    let years: Int
    let registers: [String: [DossierSources.Choice]]

    func draw(_ answer: JSONView?, _ field: PartField) -> HTML {
        let out = HTML.Writer()
        write(answer, field, on: out)
        return out.finished()
    }

    func write(_ answer: JSONView?, _ field: PartField, on out: HTML.Writer) {
        guard let answer, answer.isAnswer else { return writeNone(on: out) }
        let cell = AnswerCell(page: page, registers: registers)
        if let kind = AnswerKind.of(field) {
            if kind == .text { return writeParagraphs(answer, on: out) }
            out.write("<p>")
            cell.write(answer, kind, on: out)
            if field.kind == .percent { out.write(text: page.words.percent("")) }
            return out.write("</p>")
        }
        if field.kind == .list { return writeList(answer, on: out) }
        switch TableShape.of(field, years: years) {
        case .rows(let columns):
            let table = AnswerTable(page: page, cell: cell, field: field)
            table.writeRows(answer.items, columns, years: years, on: out) { row, column, kind in
                if let value = row[column] { cell.write(value, kind, on: out) }
            }
        case .named(let rows): writeNamed(answer, rows, on: out)
        case .crossed(let rows, let columns, let isMoney):
            let table = AnswerTable(page: page, cell: cell, field: field)
            table.writeCrossed(answer, rows, columns, isMoney: isMoney, on: out)
        case nil: return
        }
    }

    /// The register of members, from the values themselves.
    func write(_ members: [Member], _ field: PartField, on out: HTML.Writer) {
        guard !members.isEmpty, case .rows(let columns)? = TableShape.of(field, years: years) else {
            return writeNone(on: out)
        }
        let cell = AnswerCell(page: page, registers: registers)
        AnswerTable(page: page, cell: cell, field: field).writeRows(members, columns, years: years, on: out) {
            cell.write($0, $1, $2, on: out)
        }
    }

    private func writeNone(on out: HTML.Writer) {
        out.write("<p class=\"muted\">")
        out.write(page(DossierPhrases.noAnswer))
        out.write("</p>")
    }

    private func writeParagraphs(_ answer: JSONView, on out: HTML.Writer) {
        answer.withText { page.writeParagraphs($0, on: out) }
    }

    private func writeList(_ answer: JSONView, on out: HTML.Writer) {
        out.write("<ul>")
        for item in answer.items where item.text != nil {
            out.write("<li dir=\"auto\">")
            item.withText { out.write(text: $0) }
            out.write("</li>")
        }
        out.write("</ul>")
    }

    private func writeNamed(_ answer: JSONView, _ rows: [String], on out: HTML.Writer) {
        out.write("<dl class=\"kv\">")
        for row in rows {
            out.write("<div><dt>")
            out.write(DossierNames.row(row, page))
            out.write("</dt><dd>")
            if let text = answer[row] { writeParagraphs(text, on: out) }
            out.write("</dd></div>")
        }
        out.write("</dl>")
    }
}
