import Calls
import Evaluations
import Phrases
import Values
import Web

/// Asks once more before the ranking is frozen, and says what follows from it.
enum FreezingPage {
    static func show(_ held: HeldSelection, _ context: Context) -> Response {
        let (call, ranking) = (held.call.call, held.table.ranking())
        let funded = ranking.places.count { $0.outcome == .withinBudget }
        let bar = context.page.bar(
            context.page(SelectionPhrases.freezeTitle),
            [context.page.code(call.number ?? call.id.text), context.page(call.name)])
        return context.show(context.words(SelectionPhrases.freezeTitle), layout: .work(bar: bar)) { page in
            """
            <div class="wrap band stack measure">\(page.crumbs(
                of: call, through: [(SelectionPhrases.rankingTitle, RankingRoutes.path(call.id))], here: page(SelectionPhrases.freezeTitle)))\
            \(page.notice(.warn, SelectionPhrases.freezeOnce))<p>\(page(SelectionPhrases.freezeHint))</p>\
            <p>\(page(SelectionPhrases.budgetLine(funded, ranking.committedPerYear, ranking.remainderPerYear)))</p>\
            <div class="row">\(page.button(RankingRoutes.path(call.id), SelectionPhrases.freezeNow, style: "btn main"))\
            \(page.anchor(RankingRoutes.path(call.id), SelectionPhrases.freezeNot, style: "btn"))</div></div>
            """
        }
    }
}
