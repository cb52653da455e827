import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// What the figures of a table come to as they are saved: under the fields, since nothing adds up while somebody types.
struct SavedTotals {
    let sheet: PartSheet
    let page: Page

    /// The last row of a table of amounts: the sum of each column.
    func foot(_ field: PartField, _ rows: [String], _ columns: [String]) -> HTML {
        guard let answer = sheet.saved[field.id] else { return .empty }
        let sums = columns.map { column in rows.reduce(0) { $0 + (answer[$1]?[column]?.number ?? 0) } }
        let cells = zip(columns, sums).map { column, sum -> HTML in
            "<td class=\"n\"><span class=\"cell\">\(DossierNames.column(column, page))</span> \(money(sum))</td>"
        }
        let whole = sums.reduce(0, +)
        return """
            <tfoot><tr><th scope="row">\(page(DossierPhrases.savedTotal))<small>\(money(whole))</small></th>\(cells)</tr></tfoot>
            """
    }

    /// Under rows that the writer adds: their amounts, or what the register of members says.
    func under(_ field: PartField, _ columns: [String]) -> HTML {
        guard let rows = sheet.saved[field.id]?.items, !rows.isEmpty else { return .empty }
        if field.kind == .memberList { return members(rows.count) }
        let facts = columns.filter { AnswerKind.column($0, years: sheet.years) == .amount }.map { column in
            (DossierPhrases.savedTotal, money(rows.reduce(0) { $0 + ($1[column]?.number ?? 0) }))
        }
        return facts.isEmpty ? .empty : page.facts(facts)
    }

    private func members(_ count: Int) -> HTML {
        let view = FactView(page: page, configuration: sheet.held.call.configuration)
        let computed = ["members.active.count", "members.companies.share"]
        return page.facts(
            [(DossierPhrases.savedMembers, "\(page.words.number(count))")]
                + computed.map { (RuleTest.name($0), view.draw($0, sheet.facts)) })
    }

    private func money(_ minor: Int) -> HTML { "<bdi>\(page.words.money(Money(minor: Int64(minor))))</bdi>" }
}
