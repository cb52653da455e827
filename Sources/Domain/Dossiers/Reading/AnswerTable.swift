import CanonicalJSON
import Calls
import Values
import Web

/// An answer of several rows or of rows and columns.
struct AnswerTable {
    let page: Page
    let cell: AnswerCell
    let field: PartField

    /// As many rows as there are.
    /// - Parameter write: writes what stands in a row under the name of a column.
    func writeRows<Row>(
        _ rows: [Row], _ columns: [String], years: Int, on out: HTML.Writer,
        _ write: (Row, String, AnswerKind) -> Void
    ) {
        let kinds = columns.map { AnswerKind.column($0, years: years) }
        let figures = kinds.map { [.decimal, .whole, .amount].contains($0) }
        open(on: out)
        for (column, isFigure) in zip(columns, figures) { writeHead(column, isFigure: isFigure, on: out) }
        out.write("</tr></thead><tbody>")
        for row in rows {
            out.write("<tr>")
            for index in columns.indices {
                out.write(figures[index] ? "<td class=\"n\">" : "<td>")
                write(row, columns[index], kinds[index])
                out.write("</td>")
            }
            out.write("</tr>")
        }
        out.write("</tbody></table></div>")
    }

    /// One figure in each crossing; amounts are summed under their columns.
    func writeCrossed(
        _ answer: JSONView, _ rows: [String], _ columns: [String], isMoney: Bool, on out: HTML.Writer
    ) {
        var sums = columns.map { _ in 0 }
        open(on: out)
        out.write("<td></td>")
        for column in columns { writeHead(column, isFigure: true, on: out) }
        out.write("</tr></thead><tbody>")
        for row in rows {
            let figures = answer[row]
            out.write("<tr><th scope=\"row\">")
            out.write(DossierNames.row(row, page))
            out.write("</th>")
            for (index, column) in columns.enumerated() {
                out.write("<td class=\"n\">")
                if let figure = figures?[column] {
                    sums[index] += figure.number ?? 0
                    cell.write(figure, isMoney ? .amount : .decimal, on: out)
                }
                out.write("</td>")
            }
            out.write("</tr>")
        }
        if isMoney { writeSums(sums, on: out) }
        out.write("</tbody></table></div>")
    }

    private func writeSums(_ sums: [Int], on out: HTML.Writer) {
        out.write("<tr><th scope=\"row\">")
        out.write(page(DossierPhrases.total))
        out.write("</th>")
        for sum in sums {
            out.write("<td class=\"n\"><strong>")
            cell.write(sum, .amount, on: out)
            out.write("</strong></td>")
        }
        out.write("</tr>")
    }

    private func open(on out: HTML.Writer) {
        out.write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
        out.write(text: field.name.text(page.language))
        out.write("\"><table class=\"table compact\"><thead><tr>")
    }

    private func writeHead(_ column: String, isFigure: Bool, on out: HTML.Writer) {
        out.write(isFigure ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
        out.write(DossierNames.column(column, page))
        out.write("</th>")
    }
}
