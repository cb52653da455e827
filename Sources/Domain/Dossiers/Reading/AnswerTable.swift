import CanonicalJSON
import Web

/// An answer of several rows or of rows and columns.
enum AnswerTable {
    static func write(_ rows: JSONView, _ layout: TableLayout, _ cell: AnswerCell, on out: HTML.Writer) {
        out.write(layout.head)
        for row in rows.items {
            row.read(layout.names) { found in
                for place in layout.columns.indices {
                    out.write(layout.columns[place].opening)
                    if let value = found[place] { cell.write(value, layout.columns[place].cell, on: out) }
                }
            }
            out.write("</td></tr>")
        }
        out.write("</tbody></table></div>")
    }

    /// One figure in each crossing; amounts are summed under their columns.
    static func write(_ answer: JSONView, _ layout: CrossedLayout, _ cell: AnswerCell, on out: HTML.Writer) {
        var sums = [Int](repeating: 0, count: layout.columns.count)
        out.write(layout.head)
        for row in layout.rows {
            out.write("<tr><th scope=\"row\">")
            out.write(row.said)
            out.write("</th>")
            (answer[row.name] ?? .noAnswers).read(layout.columns) { figures in
                for place in sums.indices {
                    out.write("<td class=\"n\">")
                    if let figure = figures[place] {
                        sums[place] += figure.number ?? 0
                        cell.write(figure, layout.cell, on: out)
                    }
                    out.write("</td>")
                }
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
