import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// A table of as many rows as there are.
final class TableLayout: Sendable {
    /// Nothing that is counted how often it is held: a row's cells are gone through by the hundred.
    struct Column: Sendable {
        /// From the end of what stands before it in its row.
        let opening: StaticString
        let form: CellForm
    }

    let columns: [Column]
    /// By the places of the columns.
    let cells: [CellLayout]
    let names: JSONNames
    /// Up to the first row.
    let head: HTML

    init(_ field: PartField, _ columns: [String], years: Int, _ page: Page) {
        let cells = columns.map { CellLayout(.column($0, years: years), page) }
        self.cells = cells
        self.columns = cells.enumerated().map { index, cell in
            let opening: StaticString =
                switch (index == 0, cell.isFigure) {
                case (true, true): "<tr><td class=\"n\">"
                case (true, false): "<tr><td>"
                case (false, true): "</td><td class=\"n\">"
                case (false, false): "</td><td>"
                }
            return Column(opening: opening, form: cell.form)
        }
        names = JSONNames(columns)
        head = TableHead.draw(field, lead: .empty, zip(columns, cells).map { ($0, $1.isFigure) }, page)
    }
}

/// A table whose rows and columns the call gives, with one figure in each crossing.
final class CrossedLayout: Sendable {
    /// What each row is called, and the names of all of them.
    let rows: [HTML]
    let names: JSONNames
    let columns: JSONNames
    let cell: CellLayout
    let head: HTML
    /// Says what the last row is; nil where the figures are not summed.
    let total: HTML?

    init(_ field: PartField, rows: [String], columns: [String], isMoney: Bool, _ page: Page) {
        self.rows = rows.map { isMoney ? DossierNames.row($0, page) : IndicatorUnit.named($0, page) }
        names = JSONNames(rows)
        self.columns = JSONNames(columns)
        cell = CellLayout(isMoney ? .amount : .decimal, page)
        head = TableHead.draw(field, lead: "<td></td>", columns.map { ($0, true) }, page)
        total = isMoney ? page(DossierPhrases.total) : nil
    }
}

private enum TableHead {
    static func draw(
        _ field: PartField, lead: HTML, _ columns: [(name: String, isFigure: Bool)], _ page: Page
    ) -> HTML {
        let heads = columns.map { name, isFigure -> HTML in
            let said = DossierNames.column(name, page)
            return isFigure ? "<th scope=\"col\" class=\"n\">\(said)</th>" : "<th scope=\"col\">\(said)</th>"
        }
        return """
            <div class="scroll" tabindex="0" role="region" aria-label="\(field.name.text(page.language))">\
            <table class="table compact"><thead><tr>\(lead)\(heads)</tr></thead><tbody>
            """
    }
}
