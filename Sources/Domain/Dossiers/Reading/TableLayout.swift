import Calls
import Phrases
import Values
import Web

/// A table of as many rows as there are, before the first of them.
struct TableLayout<Key: Sendable>: Sendable {
    /// A class: each cell of the table comes by it.
    final class Column: Sendable {
        let key: Key
        let cell: CellLayout
        let isFigure: Bool

        init(_ key: Key, _ cell: CellLayout) { (self.key, self.cell, isFigure) = (key, cell, cell.isFigure) }
    }

    let columns: [Column]
    /// Up to the first row.
    let head: HTML

    /// - Parameter key: by which a row gives what stands under the name of a column.
    init(_ field: PartField, _ names: [String], years: Int, _ page: Page, key: (String) -> Key) {
        columns = names.map { Column(key($0), CellLayout(.column($0, years: years), page)) }
        head = TableHead.draw(field, lead: .empty, zip(names, columns).map { ($0, $1.isFigure) }, page)
    }
}

/// A table whose rows and columns the call gives, with one figure in each crossing.
struct CrossedLayout: Sendable {
    let rows: [(name: String, said: HTML)]
    let columns: [String]
    let cell: CellLayout
    let head: HTML
    /// Says what the last row is; nil where the figures are not summed.
    let total: HTML?

    init(_ field: PartField, rows: [String], columns: [String], isMoney: Bool, _ page: Page) {
        self.rows = rows.map { ($0, DossierNames.row($0, page)) }
        self.columns = columns
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
