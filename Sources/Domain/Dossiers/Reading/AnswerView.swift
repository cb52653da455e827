import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// An answer to be read: by its writers before they submit, by the ministry and the evaluators afterwards.
struct AnswerView {
    let page: Page
    let years: Int
    let registers: [String: [DossierSources.Choice]]

    func draw(_ answer: JSONValue?, _ field: PartField) -> HTML {
        guard let answer, answer.isAnswer else { return "<p class=\"muted\">\(page(DossierPhrases.noAnswer))</p>" }
        if let kind = AnswerKind.of(field) {
            if kind == .text { return page.paragraphs(answer.text ?? "") }
            let unit: HTML = field.kind == .percent ? HTML(text: page.words.percent("")) : ""
            return "<p>\(value(answer, kind))\(unit)</p>"
        }
        if field.kind == .list {
            let items = (answer.items ?? []).compactMap(\.text).map { "<li dir=\"auto\">\($0)</li>" as HTML }
            return "<ul>\(items)</ul>"
        }
        switch TableShape.of(field, years: years) {
        case .rows(let columns): return rows(answer.items ?? [], columns, field)
        case .named(let rows):
            let pairs = rows.map { row -> HTML in
                "<div><dt>\(DossierNames.row(row, page))</dt><dd>\(page.paragraphs(answer[row]?.text ?? ""))</dd></div>"
            }
            return "<dl class=\"kv\">\(pairs)</dl>"
        case .crossed(let rows, let columns, let isMoney): return crossed(answer, rows, columns, isMoney, field)
        case nil: return .empty
        }
    }

    private func rows(_ rows: [JSONValue], _ columns: [String], _ field: PartField) -> HTML {
        let kinds = columns.map { AnswerKind.column($0, years: years) }
        let head = zip(columns, kinds).map { column, kind -> HTML in
            isFigure(kind)
                ? "<th scope=\"col\" class=\"n\">\(DossierNames.column(column, page))</th>"
                : "<th scope=\"col\">\(DossierNames.column(column, page))</th>"
        }
        let lines = rows.map { row -> HTML in
            let cells = zip(columns, kinds).map { column, kind -> HTML in
                let shown = row[column].map { value($0, kind) } ?? .empty
                return isFigure(kind) ? "<td class=\"n\">\(shown)</td>" : "<td>\(shown)</td>"
            }
            return "<tr>\(cells)</tr>"
        }
        return table(field, head, lines)
    }

    private func crossed(
        _ answer: JSONValue, _ rows: [String], _ columns: [String], _ isMoney: Bool, _ field: PartField
    ) -> HTML {
        let head = columns.map { "<th scope=\"col\" class=\"n\">\(DossierNames.column($0, page))</th>" as HTML }
        var lines = rows.map { row -> HTML in
            let cells = columns.map { column -> HTML in
                "<td class=\"n\">\(answer[row]?[column].map { value($0, isMoney ? .amount : .decimal) })</td>"
            }
            return "<tr><th scope=\"row\">\(DossierNames.row(row, page))</th>\(cells)</tr>"
        }
        if isMoney {
            let sums = columns.map { column -> HTML in
                let sum = rows.reduce(0) { $0 + (answer[$1]?[column]?.number ?? 0) }
                return "<td class=\"n\"><strong>\(value(.integer(sum), .amount))</strong></td>"
            }
            lines.append("<tr><th scope=\"row\">\(page(DossierPhrases.total))</th>\(sums)</tr>")
        }
        return table(field, ["<td></td>"] + head, lines)
    }

    private func table(_ field: PartField, _ head: [HTML], _ lines: [HTML]) -> HTML {
        """
        <div class="scroll" tabindex="0" role="region" aria-label="\(field.name.text(page.language))"><table class="table compact">\
        <thead><tr>\(head)</tr></thead><tbody>\(lines)</tbody></table></div>
        """
    }

    private func isFigure(_ kind: AnswerKind) -> Bool { [.decimal, .whole, .amount].contains(kind) }

    private func value(_ value: JSONValue, _ kind: AnswerKind) -> HTML {
        switch (value, kind) {
        case (.integer(let minor), .amount): "<bdi>\(page.words.money(Money(minor: Int64(minor))))</bdi>"
        case (.integer(let number), _): "<bdi>\(page.words.number(number))</bdi>"
        case (.bool(let flag), _): page(flag ? DossierPhrases.yes : DossierPhrases.no)
        case (.string(let text), .day): Day(text).map { page.day($0) } ?? page.written(text)
        case (.string(let text), .ice), (.string(let text), .rib): page.code(text)
        case (.string(let text), .word): DossierNames.word(text, page)
        case (.string(let text), .register(let list)):
            registers[list]?.first { $0.id == text }.map { page($0.name) } ?? page.code(text)
        case (.string(let text), .decimal):
            "<bdi>\(page.words.decimal(text))</bdi>"
        case (.string(let text), _): page.written(text)
        default: .empty
        }
    }
}
