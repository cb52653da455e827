import Calls
import Phrases
import Values
import Web

enum ListPages {
    static func show(
        _ call: Call, _ list: DossierList, _ lines: DossierLines, _ sight: ReadingProgress.Sight, _ context: Context
    ) -> Response {
        let title = context.words(DossierPhrases.deposits) + " · " + call.name.text(context.language)
        return context.show(title, layout: .work(bar: .empty)) { page in
            let table: HTML =
                lines.all.isEmpty
                ? "<p class=\"muted\">\(page(DossierPhrases.noDeposits))</p>"
                : ListTable(call, lines, sight, page).drawn
            let next = lines.hasMore ? path(list, after: lines.all.last?.ordinal) : nil
            return """
                <div class="wrap wide band stack">\(crumbs(call, page))<h1>\(page(DossierPhrases.deposits))</h1>\
                <p>\(page(call.name)) \(page.code(call.number ?? "")) · <span class="muted">\(page(deadline(call, page.now)))</span></p>\
                \(filters(call, list, page))\(table)\(page.more(next, first: list.after > 0 ? path(list, after: nil) : nil))</div>
                """
        }
    }

    private static func deadline(_ call: Call, _ now: Instant) -> Phrase {
        let time = LocalTime(call.deadline)
        return call.isClosed(at: now) ? DossierPhrases.closedSince(time) : DossierPhrases.until(time)
    }

    private static func crumbs(_ call: Call, _ page: Page) -> HTML {
        page.crumbs(of: call, here: page(DossierPhrases.deposits))
    }

    /// Before the deadline: how many there are, and why no more is said.
    static func sealed(_ call: Call, _ count: Int, _ reason: Phrase, _ context: Context) -> Response {
        let title = context.words(DossierPhrases.deposits) + " · " + call.name.text(context.language)
        return context.show(title, layout: .work(bar: .empty)) { page in
            """
            <div class="wrap wide band stack">\(crumbs(call, page))<h1>\(page(DossierPhrases.deposits))</h1>\
            <p>\(page(call.name)) \(page.code(call.number ?? ""))</p>\
            <p><strong>\(page(DossierPhrases.depositedSoFar(count)))</strong></p>\(page.notice(.info, reason))</div>
            """
        }
    }

    private static func path(_ list: DossierList, after: Int?) -> Path {
        DossierPaths.list(list.call).with([
            ("state", list.state?.rawValue), ("track", list.track?.rawValue), ("search", list.search),
            ("after", after.map { String($0) }),
        ])
    }

    private static func filters(_ call: Call, _ list: DossierList, _ page: Page) -> HTML {
        let states = Dossier.State.allCases.filter { $0 != .draft && $0 != .withdrawn }
        let query = page.context.query
        return """
            <form class="toolbar" method="get" action="\(page.link(DossierPaths.list(call.id)))">\
            \(page.field("search", DossierPhrases.search, .search, in: query))\
            \(page.field("state", DossierPhrases.state, .select(states.map { .init($0.rawValue, page(StateLabel.word($0))) }), in: query, blank: DossierPhrases.allStates))\
            \(page.field("track", DossierPhrases.track, .select(call.configuration.tracks.map { .init($0.id.rawValue, page($0.name)) }), in: query, blank: DossierPhrases.allTracks))\
            <button class="btn">\(page(DossierPhrases.filter))</button></form>
            """
    }
}
