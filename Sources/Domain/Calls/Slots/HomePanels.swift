import Database
import Phrases
package import Programmes
import Values
import Web

extension Calls {
    /// What the home page shows of calls: the one that is open, and the latest decisions and dates.
    /// `calls.closed` forgets the page when a deadline has passed.
    package static func homePanels(_ results: CallResults = .none) -> [HomePanel] {
        [
            HomePanel(.hero, order: 10) { page, db in
                "\(try CallStore.open(at: page.now, in: db).map { HomeTicket.render($0, page) })"
            },
            HomePanel(.band, order: 10) { page, db in LatestList.render(try Happening.latest(results, in: db), page) },
        ]
    }
}

/// The open call beside the title of the home page.
enum HomeTicket {
    static func render(_ call: Call, _ page: Page) -> HTML {
        let id = "open-\(call.id)"
        let former: HTML? =
            call.deadline == call.firstDeadline
            ? nil : ". \(page(CallPagePhrases.moved)) <s>\(page.time(call.firstDeadline))</s>"
        return """
            <section class="ticket stack" aria-labelledby="\(id)"><div class="row between"><h2 id="\(id)">\(page(call.name))</h2>\
            \(CallState.badge(call, page))</div><div class="deadline"><span class="over">\(page(CallPagePhrases.openUntil))</span>\
            <span class="day">\(page.time(call.deadline))</span><span class="hint">\(page(CallPagePhrases.zone(call.deadline)))\(former)</span></div>\
            <p>\(page.anchor(CallPaths.call(call.id), CallPagePhrases.readCall, style: "btn main"))</p></section>
            """
    }
}

/// The latest decisions and dates, those of this platform and those that the record tells of.
enum LatestList {
    static func render(_ happenings: [Happening], _ page: Page) -> HTML {
        guard !happenings.isEmpty else { return .empty }
        let items = happenings.map { one -> HTML in
            let detail = one.detail.map { detail -> HTML in "<p>\(page(detail))</p>" }
            return """
                <li>\(page.date(one.date))<div><strong>\(page.anchor(one.path, page(one.name)))</strong>\(detail)</div>\
                \(mark(one.kind, page))</li>
                """
        }
        return """
            <section class="band" aria-labelledby="decisions"><div class="wrap"><div class="head"><h2 id="decisions">\(page(CallPagePhrases.latestTitle))</h2>\
            \(page.anchor(CallPaths.list, CallPagePhrases.allCalls))</div><ul class="lines dated">\(items)</ul></div></section>
            """
    }

    private static func mark(_ kind: Happening.Kind, _ page: Page) -> HTML {
        switch kind {
        case .opened: page.state(.ok, .full, CallPagePhrases.opened)
        case .extended: page.state(.warn, .half, CallPagePhrases.extended)
        case .decided: page.state(.brand, .done, CallPagePhrases.decided)
        case .signed: page.state(.brand, .full, CallPagePhrases.signed)
        }
    }
}
