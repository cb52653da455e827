import Phrases
import Values
import Web

/// Budgets by period as columns whose height is the amount; the list beside it says the same.
struct BudgetChart {
    let page: Page
    let budgets: [Budget]

    var html: HTML {
        let width = 60 + 150 * budgets.count
        return """
            <svg class="chart" viewBox="0 0 \(width) 220" role="img" aria-labelledby="budget-t budget-d">\
            <title id="budget-t">\(page.text(ProgrammePhrases.budgetsTitle))</title><desc id="budget-d">\(equivalent)</desc>\
            <path class="axis" d="M20 180H\(width - 20)"/>\(budgets.enumerated().map(column))</svg>
            """
    }

    private var equivalent: String {
        budgets.map {
            "\(page.text(ProgrammePhrases.period($0.from, $0.to)))\(page.words.colon)\(page.words.millions($0.amount))"
        }
        .joined(separator: page.words.comma)
    }

    private func column(_ index: Int, _ budget: Budget) -> HTML {
        let highest = budgets.map(\.amount.minor).max() ?? 1
        let height = Int(budget.amount.minor * 130 / max(highest, 1))
        // Time runs the way the reader reads.
        let place = page.language == .ar ? budgets.count - 1 - index : index
        let x = 60 + 150 * place
        return """
            <rect class="f1" x="\(x)" y="\(180 - height)" width="90" height="\(height)"/>\
            <text class="strong" x="\(x + 45)" y="\(170 - height)" text-anchor="middle">\(page.words.millions(budget.amount))</text>\
            <text x="\(x + 45)" y="200" text-anchor="middle">\(budget.from.year)–\(budget.to.year)</text>
            """
    }
}
