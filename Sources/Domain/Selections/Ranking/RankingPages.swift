import Access
import Calls
import Dossiers
import Evaluations
import History
import Phrases
import Values
import Web

enum RankingPages {
    static func show(
        _ screen: RankingRoutes.Screen, simulated budget: Money?, _ faults: FormFaults, _ context: Context
    ) -> Response {
        let held = screen.held
        let ranking = held.table.ranking(budgetPerYear: budget)
        return context.show(
            context.words(SelectionPhrases.rankingTitle), status: faults.isEmpty ? .ok : .invalid,
            layout: .work(bar: bar(held, isSimulated: budget != nil, context.page))
        ) { page in
            """
            <div class="wrap wide band stack">\(page.crumbs(of: held.call.call, here: page(SelectionPhrases.rankingTitle)))<div class="grid two">\(envelope(held, ranking, page))\
            \(whatIf(held, faults, page))</div>\(notices(held, ranking, page))\
            \(RankingRows.show(held, ranking, page))\(freezing(held, isSimulated: budget != nil, page))\(history(screen, page))</div>
            """
        }
    }

    private static func bar(_ held: HeldSelection, isSimulated: Bool, _ page: Page) -> HTML {
        let call = held.call.call
        var meta = [
            page.code(call.number ?? call.id.text), page(call.name),
            page(SelectionPhrases.gridVersion(held.table.configurationVersion)),
        ]
        if let frozen = held.frozen { meta.append(page(SelectionPhrases.frozenAt(LocalTime(frozen.frozenAt)))) }
        let state: HTML =
            isSimulated
            ? page.state(.info, .half, SelectionPhrases.simulated)
            : held.frozen == nil ? page.state(.info, .half, SelectionPhrases.provisional) : ""
        let links: HTML = """
            \(page.anchor(RankingRoutes.file(call.id), SelectionPhrases.exportCSV, style: "btn small push"))\
            \(held.frozen == nil ? .empty : page.anchor(
                DecisionRoutes.path(call.id), SelectionPhrases.toDecisions, style: "btn small main"))
            """
        return page.bar(page(SelectionPhrases.rankingTitle), meta, state + links)
    }

    private static func envelope(_ held: HeldSelection, _ ranking: Ranking, _ page: Page) -> HTML {
        let support = held.table.support
        return """
            <section class="panel" aria-labelledby="envelope"><header><h2 id="envelope">\(page(SelectionPhrases.envelope))</h2></header>\
            <div class="stack tight"><p><strong>\(page(SelectionPhrases.committed(
                ranking.committedPerYear, of: ranking.budgetPerYear)))</strong></p>\
            <p class="hint">\(page(SelectionPhrases.contract(support.amountPerYear, support.years)))</p></div></section>
            """
    }

    private static func whatIf(_ held: HeldSelection, _ faults: FormFaults, _ page: Page) -> HTML {
        // A question, not an act: it goes by GET and leaves nothing behind.
        """
        <form class="panel" method="get" action="\(page.link(RankingRoutes.path(held.call.call.id)))" aria-labelledby="what-if">\
        <header><h2 id="what-if">\(page(SelectionPhrases.whatIf))</h2></header><div class="stack tight">\
        \(page.field("budget", SelectionPhrases.budgetPerYear, .amount, in: page.context.query, faults,
            value: page.words.typed(held.table.support.budgetPerYear), hint: SelectionPhrases.whatIfHint))\
        <div class="row"><button class="btn">\(page(SelectionPhrases.simulate))</button></div></div></form>
        """
    }

    private static func notices(_ held: HeldSelection, _ ranking: Ranking, _ page: Page) -> HTML {
        let ties = ranking.ties.map { places -> HTML in
            let names = places.compactMap { held.table.row($0.candidate.id)?.name.text(page.language) }
            return "<p>\(page(SelectionPhrases.tieNotice(places[0].rank ?? 0, names.joined(separator: " · "))))</p>"
        }
        let moderation = held.frozen == nil && held.call.evaluations.contains { $0.openPoints.contains(.moderation) }
        let pending: HTML = moderation ? "<p>\(page(SelectionPhrases.moderationPending))</p>" : ""
        return ties.isEmpty && !moderation ? .empty : page.notice(.warn, "\(ties)\(pending)")
    }

    private static func history(_ screen: RankingRoutes.Screen, _ page: Page) -> HTML {
        guard !screen.history.lines.isEmpty || !screen.history.isFirst else { return .empty }
        let path = RankingRoutes.path(screen.held.call.call.id).with([("budget", page.context.query["budget"])])
        return """
            <section class="stack"><h2>\(page(WebPhrases.history))</h2>\(page.history(screen.history, names: screen.names, at: path))</section>
            """
    }

    private static func freezing(_ held: HeldSelection, isSimulated: Bool, _ page: Page) -> HTML {
        if let frozen = held.frozen {
            return page.facts([(SelectionPhrases.fingerprint, "<span class=\"hash\">\(frozen.hash)</span>")])
        }
        if isSimulated {
            let back = page.anchor(
                RankingRoutes.path(held.call.call.id), SelectionPhrases.leaveSimulation, style: "btn")
            return "<p class=\"row\">\(back)</p>"
        }
        switch SelectionRules.freeze(page.actor, held, at: page.now) {
        case .hidden: return .empty
        case .allowed:
            return """
                <section class="stack"><p>\(page(SelectionPhrases.freezeHint))</p>\
                <p>\(page.anchor(RankingRoutes.freezing(held.call.call.id), SelectionPhrases.freeze, style: "btn main"))</p></section>
                """
        case .refused(let reason):
            let lines = held.call.evaluations.flatMap { one in
                one.openPoints.map { point -> HTML in
                    "<li>\(page.code(one.dossier.number ?? one.dossier.id.text)) \(page(point.phrase))</li>"
                }
            }
            let points: HTML = lines.isEmpty ? "" : "<ul>\(lines)</ul>"
            let list: HTML =
                held.unexamined == 0 || held.frozen != nil
                ? ""
                : "<p>\(page.anchor(DossierPaths.list(held.call.call.id), SelectionPhrases.unexaminedList))</p>"
            return page.notice(.info, "<p>\(page(reason))</p>\(list)\(points)")
        }
    }
}
