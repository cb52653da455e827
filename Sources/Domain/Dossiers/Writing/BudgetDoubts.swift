import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// What the budget and the resources of a dossier say against each other and against the call: told to those who write, never in the way.
struct BudgetDoubts {
    let call: CallConfiguration
    let page: Page

    /// One of the two tables is among these fields.
    static func areAbout(_ fields: [PartField]) -> Bool { fields.contains { $0.headings != nil || $0.sources != nil } }

    /// Of a part that asks for both, on the answers as they are saved; nothing before both were begun.
    func draw(_ part: Part, _ answers: JSONView?, link: HTML = .empty) -> HTML {
        guard let budget = amounts(part, answers, { $0.headings != nil }),
            let resources = amounts(part, answers, { $0.sources != nil })
        else { return .empty }
        let lines = whole(budget, resources) + byYear(budget, resources) + beyondSupport(resources)
        guard !lines.isEmpty else { return .empty }
        return page.notice(
            .warn,
            """
            <h2>\(page(DossierPhrases.budgetTitle))</h2><ul>\(lines.map { "<li>\($0)</li>" })</ul>\
            <p>\(page(DossierPhrases.budgetText))\(link)</p>
            """)
    }

    private struct Amounts {
        /// Hundredths of a dirham, by year.
        let years: [Int]
        /// Of them, what the State is asked for.
        let state: [Int]
    }

    private func amounts(_ part: Part, _ answers: JSONView?, _ isIt: (PartField) -> Bool) -> Amounts? {
        guard let field = part.asked.first(where: isIt), let answer = answers?[field.id], answer.isAnswer,
            case .crossed(let rows, let columns, true) = TableShape.of(field, years: call.support.years)
        else { return nil }
        return Amounts(
            years: columns.map { column in rows.reduce(0) { $0 + (answer[$1]?[column]?.number ?? 0) } },
            state: columns.map { answer["state"]?[$0]?.number ?? 0 })
    }

    private func whole(_ budget: Amounts, _ resources: Amounts) -> [HTML] {
        let (spent, had) = (budget.years.reduce(0, +), resources.years.reduce(0, +))
        guard spent > had else { return [] }
        return [page(DossierPhrases.beyondResources(money(spent), money(had), money(spent - had)))]
    }

    private func byYear(_ budget: Amounts, _ resources: Amounts) -> [HTML] {
        zip(budget.years, resources.years).enumerated().filter { $1.0 != $1.1 }.map { index, sums in
            page(DossierPhrases.unbalanced(money(sums.0), money(sums.1), year: index + 1))
        }
    }

    private func beyondSupport(_ resources: Amounts) -> [HTML] {
        let most = Int(call.support.amountPerYear.minor)
        let years = resources.state.enumerated().filter { $1 > most }.map {
            page.text(DossierPhrases.year($0.offset + 1))
        }
        guard !years.isEmpty else { return [] }
        return [page(DossierPhrases.beyondSupport(years.joined(separator: page.words.comma), money(most)))]
    }

    private func money(_ minor: Int) -> Money { Money(minor: Int64(minor)) }
}
