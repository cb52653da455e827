package import CanonicalJSON
import Calls
import Phrases
import Web

/// What a table that somebody began still wants before it answers a required question.
package enum TableGap: Sendable, Equatable {
    /// A cell of a begun row, or of a grid in which nothing stands for itself: `1.cost`, `I02.year-3`, `strengths`.
    case cell(String)
    /// A column of amounts without a single one: a year of which nothing is told.
    case column(String, first: String)

    /// Its first control, within the field.
    var control: String {
        switch self {
        case .cell(let cell): cell
        case .column(let column, let row): "\(row).\(column)"
        }
    }
}

extension TableShape {
    /// In the order of the page. An empty amount is nothing spent, so that a budget wants one of each year; a target that is nought is
    /// written as such.
    package func gaps(in answer: JSONView) -> [TableGap] {
        switch self {
        case .rows(let columns):
            let needed = columns.filter(Self.needed.contains)
            return answer.items.enumerated().flatMap { index, row in
                needed.filter { !says(row[$0]) }.map { .cell("\(index).\($0)") }
            }
        case .named(let rows): return rows.filter { !says(answer[$0]) }.map { .cell($0) }
        case .crossed(let rows, let columns, let isMoney):
            let told = rows.map { answer[$0] }
            guard isMoney else {
                return zip(rows, told).flatMap { row, told in
                    columns.filter { !says(told?[$0]) }.map { .cell("\(row).\($0)") }
                }
            }
            return columns.filter { column in !told.contains { says($0?[column]) } }
                .map { .column($0, first: rows.first ?? "") }
        }
    }

    private func says(_ cell: JSONView?) -> Bool { cell?.saysSomething ?? false }

    /// Without these a row says too little to be read: what, who, when, and for how much. What may be open or known later is not among them.
    private static let needed: Set = [
        "year", "action", "deliverable", "owner", "cost", "name", "role", "title", "lead", "budget", "from", "to",
    ]
}

/// Names gaps in words.
struct GapWords {
    let field: PartField
    let years: Int
    let page: Page
    /// So many are named; that there are more is told by dots.
    static let named = 4

    /// "3 cells to fill in: row 2, cost · row 3, owner · …".
    func draw(_ gaps: [TableGap]) -> HTML {
        let names = gaps.prefix(Self.named).map(name)
        let more: HTML = gaps.count > names.count ? " · …" : ""
        return "\(page(DossierPhrases.gaps(gaps.count))) \(names.joined(" · "))\(more)"
    }

    private func name(_ gap: TableGap) -> HTML {
        switch gap {
        case .cell(let cell):
            ControlPlace(fields: [field], years: years, page: page).within("\(field.id).\(cell)")
        case .column(let column, _): DossierNames.column(column, page)
        }
    }
}
