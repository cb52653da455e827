import CanonicalJSON
import Web

/// An answer of several rows or of rows and columns.
enum AnswerTable {
    static func write(_ rows: JSONView, _ layout: TableLayout, _ cell: AnswerCell, on out: HTML.Writer) {
        out.write(layout.head)
        for row in rows.items {
            row.read(layout.names) { found in
                for place in layout.columns.indices {
                    out.write(literal: layout.columns[place].opening)
                    guard let value = found.leaf(place) else { continue }
                    cell.write(value, layout.columns[place].form, layout.cells[place], on: out)
                }
            }
            out.write("</td></tr>")
        }
        out.write("</tbody></table></div>")
    }

    /// One figure in each crossing; amounts are summed under their columns.
    static func write(_ answer: JSONView, _ layout: CrossedLayout, _ cell: AnswerCell, on out: HTML.Writer) {
        var sums = [Int](repeating: 0, count: layout.columns.count)
        let form = layout.cell.form
        out.write(layout.head)
        answer.read(layout.names) { answered in
            for row in layout.rows.indices {
                out.write(literal: "<tr><th scope=\"row\">")
                out.write(layout.rows[row])
                out.write(literal: "</th>")
                (answered[row] ?? .noAnswers).read(layout.columns) { figures in
                    for place in sums.indices {
                        out.write(literal: "<td class=\"n\">")
                        if let figure = figures.leaf(place) {
                            if let number = figure.number {
                                sums[place] += number
                                cell.write(number, isMoney: form == .amount, on: out)
                            } else {
                                cell.write(figure, form, layout.cell, on: out)
                            }
                        }
                        out.write(literal: "</td>")
                    }
                }
                out.write(literal: "</tr>")
            }
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
