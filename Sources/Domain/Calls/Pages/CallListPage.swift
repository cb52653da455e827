import Access
import Phrases
import Values
import Web

/// All calls: the open ones with their deadline, then those of this platform, then the editions of the record.
struct CallListPage {
    let open: [Call]
    let calls: [Call]
    let next: CallStore.Place?
    let isFirst: Bool
    let editions: [Edition]

    func body(_ page: Page) -> HTML {
        """
        <div class="wrap pagehead"><h1>\(page(CallPhrases.menu))</h1><p class="intro">\(page(CallPagePhrases.listIntro))</p>\(new(page))</div>
        <div class="wrap stack airy">\(isFirst ? tickets(page) : .empty)\(platform(page))\(isFirst ? record(page) : .empty)</div>\
        <div class="band"></div>
        """
    }

    /// For whoever prepares calls.
    private func new(_ page: Page) -> HTML {
        guard CallRules.create(page.actor, at: page.now).isAllowed else { return .empty }
        return """
            <p class="row mt-s">\(page.anchor(CallPaths.new, CallFormPhrases.newTitle, style: "btn main"))\
            \(page.anchor(CallPaths.drafts, CallPhrases.menuDrafts, style: "btn"))</p>
            """
    }

    private func tickets(_ page: Page) -> HTML {
        guard !open.isEmpty else { return page.notice(.info, CallPagePhrases.noneOpen) }
        let cards = open.map { call -> HTML in CallTicket.render(call, page) }
        return
            "<section class=\"stack\" aria-labelledby=\"open\"><h2 id=\"open\">\(page(CallPagePhrases.openTitle))</h2>\(cards)</section>"
    }

    private func platform(_ page: Page) -> HTML {
        guard !calls.isEmpty else { return .empty }
        let rows = calls.map { call -> [HTML] in
            [
                page.anchor(CallPaths.call(call.id), page(call.name)), call.number.map { page.code($0) } ?? .empty,
                page.deadline(call.deadline, before: call.firstDeadline), CallState.badge(call, page),
            ]
        }
        let head: [(Phrase, isNumber: Bool)] = [
            (CallPagePhrases.call, false), (CallPagePhrases.reference, false), (CallPhrases.stepDeadline, false),
            (CallPagePhrases.state, false),
        ]
        let more = next.map { CallPaths.list.with([("after", $0.text)]) }
        return """
            <section class="stack" aria-labelledby="here"><h2 id="here">\(page(CallPagePhrases.platformTitle))</h2>\
            \(page.cards(CallPagePhrases.platformTitle, head: head, rows))\(page.more(more, first: isFirst ? nil : CallPaths.list))</section>
            """
    }

    private func record(_ page: Page) -> HTML {
        guard !editions.isEmpty else { return .empty }
        let rows = editions.map { edition -> [HTML] in
            [
                page.anchor(CallPaths.edition(edition.id), page(edition.name)),
                edition.deadline.map { page.date($0) } ?? EditionPage.unknown(page),
                edition.laureateCount.map { HTML(text: page.words.number($0)) } ?? EditionPage.unknown(page),
                EditionPage.badge(edition, page),
            ]
        }
        let head: [(Phrase, isNumber: Bool)] = [
            (EditionPhrases.edition, false), (CallPhrases.stepDeadline, false), (EditionPhrases.laureates, true),
            (CallPagePhrases.state, false),
        ]
        return """
            <section class="stack" aria-labelledby="past"><h2 id="past">\(page(EditionPhrases.pastTitle))</h2>\
            <p class="muted measure">\(page(EditionPhrases.pastText))</p>\(page.cards(EditionPhrases.pastTitle, head: head, rows))</section>
            """
    }
}

/// The open call with its deadline, wherever it is shown.
enum CallTicket {
    static func render(_ call: Call, _ page: Page) -> HTML {
        """
        <article class="ticket card"><p class="over">\(page(CallPagePhrases.openTitle))\(call.number.map { " · \(page.code($0))" as HTML })</p>\
        <h3>\(page.anchor(CallPaths.call(call.id), page(call.name)))</h3>\
        <p class="deadline"><span class="over">\(page(CallPagePhrases.openUntil))</span> \
        \(page.deadline(call.deadline, before: call.firstDeadline))</p></article>
        """
    }
}
