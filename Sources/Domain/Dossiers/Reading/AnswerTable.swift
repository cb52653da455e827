import CanonicalJSON
import Web

/// An answer of several rows or of rows and columns.
enum AnswerTable {
    /// - Parameter write: writes what stands in a row under a column.
    static func write<Rows: Sequence, Key>(
        _ rows: Rows, _ layout: TableLayout<Key>, on out: HTML.Writer,
        _ write: (Rows.Element, TableLayout<Key>.Column) -> Void
    ) {
        out.write(layout.head)
        for row in rows {
            out.write("<tr>")
            for column in layout.columns {
                out.write(column.isFigure ? "<td class=\"n\">" : "<td>")
                write(row, column)
                out.write("</td>")
            }
            out.write("</tr>")
        }
        out.write("</tbody></table></div>")
    }

    /// One figure in each crossing; amounts are summed under their columns.
    static func write(_ answer: JSONView, _ layout: CrossedLayout, _ cell: AnswerCell, on out: HTML.Writer) {
        var sums = [Int](repeating: 0, count: layout.columns.count)
        out.write(layout.head)
        for row in layout.rows {
            let figures = answer[row.name]
            out.write("<tr><th scope=\"row\">")
            out.write(row.said)
            out.write("</th>")
            for index in layout.columns.indices {
                out.write("<td class=\"n\">")
                if let figure = figures?[layout.columns[index]] {
                    sums[index] += figure.number ?? 0
                    cell.write(figure, layout.cell, on: out)
                }
                out.write("</td>")
            }
            out.write("</tr>")
        }
        if let total = layout.total { write(sums, total, cell, on: out) }
        out.write("</tbody></table></div>")
    }

    private static func write(_ sums: [Int], _ total: HTML, _ cell: AnswerCell, on out: HTML.Writer) {
        out.write("<tr><th scope=\"row\">")
        out.write(total)
        out.write("</th>")
        for sum in sums {
            out.write("<td class=\"n\"><strong>")
            cell.write(sum, isMoney: true, on: out)
            out.write("</strong></td>")
        }
        out.write("</tr>")
    }
}
