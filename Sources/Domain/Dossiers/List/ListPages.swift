import Calls
import Phrases
import Values
import Web

enum ListPages {
    static func show(
        _ call: Call, _ list: DossierList, _ dossiers: [Dossier], hasMore: Bool, _ context: Context
    ) -> Response {
        let title = context.words(DossierPhrases.deposits) + " · " + call.name.text(context.language)
        return context.show(title, layout: .work(bar: .empty)) { page in
            let rows = dossiers.map { row($0, call, page) }
            let head: [(Phrase, isNumber: Bool)] = [
                (DossierPhrases.number, false), (DossierPhrases.name, false), (DossierPhrases.track, false),
                (DossierPhrases.state, false), (DossierPhrases.members, true), (DossierPhrases.depositedAt, false),
            ]
            let table: HTML =
                rows.isEmpty
                ? "<p class=\"muted\">\(page(DossierPhrases.noDeposits))</p>"
                : page.table(DossierPhrases.deposits, head: head, rows)
            let next = hasMore ? path(list, after: dossiers.last?.ordinal) : nil
            return """
                <div class="wrap wide band stack"><h1>\(page(DossierPhrases.deposits))</h1>\
                <p>\(page(call.name)) \(page.code(call.number ?? "")) · <span class="muted">\(page(DossierPhrases.until(LocalTime(call.deadline))))</span></p>\
                \(filters(call, list, page))\(table)\(page.more(next, first: list.after > 0 ? path(list, after: nil) : nil))</div>
                """
        }
    }

    private static func path(_ list: DossierList, after: Int?) -> Path {
        DossierPaths.list(list.call).with([
            ("state", list.state?.rawValue), ("track", list.track?.rawValue), ("search", list.search),
            ("after", after.map { String($0) }),
        ])
    }

    private static func row(_ dossier: Dossier, _ call: Call, _ page: Page) -> HTML {
        let track: HTML = call.configuration.track(dossier.track).map { page($0.name) } ?? .empty
        return """
            <tr><td>\(page.anchor(DossierPaths.show(dossier.id), page.code(dossier.number ?? "")))</td>\
            <th scope="row">\(page(dossier.name))</th><td>\(track)</td><td>\(StateLabel.draw(dossier.state, page))</td>\
            <td class="n">\(dossier.members.map { page.words.number($0) } ?? "")</td><td>\(dossier.submittedAt.map { page.time($0) })</td></tr>
            """
    }

    private static func filters(_ call: Call, _ list: DossierList, _ page: Page) -> HTML {
        let states = Dossier.State.allCases.filter { $0 != .draft && $0 != .withdrawn }
        let query = page.context.query
        return """
            <form class="toolbar" method="get" action="\(page.link(DossierPaths.list(call.id)))">\
            \(page.field("search", DossierPhrases.search, .search, in: query))\
            \(page.field("state", DossierPhrases.state, .select(states.map { .init($0.rawValue, page(StateLabel.word($0))) }), in: query))\
            \(page.field("track", DossierPhrases.track, .select(call.configuration.tracks.map { .init($0.id.rawValue, page($0.name)) }), in: query))\
            <button class="btn">\(page(DossierPhrases.filter))</button></form>
            """
    }
}
