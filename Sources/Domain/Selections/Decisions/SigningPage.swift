import Calls
import Evaluations
import Phrases
import Values
import Web

/// Asks once more before decisions are signed: what is signed goes out to the candidates at once and cannot be taken back.
enum SigningPage {
    static func show(_ held: HeldSelection, _ context: Context) -> Response {
        let call = held.call.call
        let bar = context.page.bar(
            context.page(SelectionPhrases.signTitle),
            [context.page.code(call.number ?? call.id.text), context.page(call.name)])
        return context.show(context.words(SelectionPhrases.signTitle), layout: .work(bar: bar)) { page in
            let trail = [(SelectionPhrases.decisionsTitle, DecisionRoutes.path(call.id))]
            return """
                <div class="wrap band stack measure">\(page.crumbs(of: call, through: trail, here: page(SelectionPhrases.signTitle)))\
                \(page.notice(.warn, SelectionPhrases.signHint))\(Proposed.withoutArabic(held, page))\
                <ul class="lines">\(lines(held, page))</ul>\(held.appeal.map { Proposed.appeal($0, call, page) })\(signing(held, page))</div>
                """
        }
    }

    /// In the order of the ranking, every word that is signed: what changed since another page was read is seen here.
    private static func lines(_ held: HeldSelection, _ page: Page) -> [HTML] {
        held.table.ranking().places.compactMap { place in
            guard let row = held.table.row(place.candidate.id),
                let decision = held.proposals.first(where: { $0.dossier == row.dossier })
            else { return nil }
            return """
                <li><div><p>\(page(row.name)) \(page.code(row.number)) \(page.decided(decision))</p>\
                \(Proposed.replaced(by: decision, in: held, page))\(Proposed.words(decision, page))</div></li>
                """
        }
    }

    private static func signing(_ held: HeldSelection, _ page: Page) -> HTML {
        let id = held.call.call.id
        let body: HTML = """
            \(Proposed.mark(held.proposals))<div class="row">\
            <button class="btn main">\(page(SelectionPhrases.signNow(held.proposals.count)))</button>\
            \(page.anchor(DecisionRoutes.path(id), SelectionPhrases.signNot, style: "btn"))</div>
            """
        return page.form(DecisionRoutes.signature(id), body)
    }
}
