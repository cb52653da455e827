import Phrases
import Values
import Web

/// The one page of a call that is run here; for a draft, its preview.
struct CallPage {
    let standing: CallStanding
    /// What this reader may do while the call is open.
    let actions: [CallAction]
    let panels: HTML

    private var call: Call { standing.call }

    func body(_ page: Page, reasons: [Phrase] = []) -> HTML {
        let sections = CallSections(call: call, page: page)
        return """
            <div class="wrap pagehead">\(page.crumbs([(CallPhrases.menu, CallPaths.list)], here: page(call.name)))\
            <h1>\(page(call.name))</h1><p class="intro">\(page(CallPagePhrases.intro(call.configuration.support.years)))</p>\
            \(meta(page))\(doors)\(OfficerBar(standing: standing, page: page, reasons: reasons).render())</div>
            <div class="wrap split lead">\(aside(page))<div class="stack airy">\(moved(page))\(sections.tracks())\
            \(TimetableSection(standing: standing, page: page).render())\(sections.support())\(sections.grid())\
            \(sections.parts())</div></div><div class="band"></div>
            """
    }

    /// The ways on from the call, where they are seen without scrolling.
    private var doors: HTML { panels.isEmpty ? .empty : "<div class=\"row mt-s\">\(panels)</div>" }

    private func meta(_ page: Page) -> HTML {
        let number = call.number.map { number -> HTML in
            "<span>\(page(CallPagePhrases.reference)) \(page.code(number))</span>"
        }
        let unit: HTML? = page.settings.unit.isEmpty ? nil : "<span>\(page(page.settings.unit))</span>"
        return "<p class=\"meta mt-s\">\(CallState.badge(call, page))\(number)\(unit)</p>"
    }

    /// That the deadline is another than was first announced.
    private func moved(_ page: Page) -> HTML {
        guard let last = standing.extensions.last else { return .empty }
        return page.notice(
            .warn,
            """
            <h2>\(page(CallPagePhrases.movedTitle))</h2><p>\(page.deadline(last.to, before: last.from))</p>\
            \(NoticePage.reopening(call, page))\
            <p>\(page.anchor(CallPaths.notice(last.number, of: call.id), CallPagePhrases.notice(last.number)))</p>
            """)
    }

    private func aside(_ page: Page) -> HTML {
        let buttons = actions.map { action -> HTML in
            let hint = action.hint.map { hint -> HTML in "<p class=\"hint\">\(page(hint))</p>" }
            return "\(page.anchor(action.path(call.id), action.label, style: "btn main big"))\(hint)"
        }
        let word = call.isClosed(at: page.now) ? CallPagePhrases.closedAt : CallPagePhrases.openUntil
        let notices = standing.extensions.map { notice -> HTML in
            """
            <li>\(Icon.file.html)\(page.anchor(CallPaths.notice(notice.number, of: call.id), CallPagePhrases.notice(notice.number)))\
            <span class="hint">\(page.day(notice.announcedAt.localDay))</span></li>
            """
        }
        let list: HTML? =
            notices.isEmpty
            ? nil
            : "<div><h2 class=\"over\">\(page(CallPagePhrases.noticesTitle))</h2><ul class=\"lines\">\(notices)</ul></div>"
        return """
            <aside class="stack sticky" aria-label="\(page.text(CallPagePhrases.asideTitle))"><div class="ticket card">\
            <div class="deadline"><span class="over">\(page(word))</span><span class="day">\(page.time(call.deadline))</span>\
            <span class="hint">\(page(CallPagePhrases.zone(call.deadline)))</span></div>\(buttons)</div>\(list)</aside>
            """
    }
}

/// Where a call stands: word, tone and shape together.
enum CallState {
    /// As history tells it, whatever the hour.
    static func word(_ state: Call.State) -> Phrase {
        switch state {
        case .draft: CallPagePhrases.draft
        case .published: CallPagePhrases.published
        case .cancelled: CallPagePhrases.cancelled
        }
    }

    static func badge(_ call: Call, _ page: Page) -> HTML {
        switch call.state {
        case .draft: page.state(.info, .half, CallPagePhrases.draft)
        case .cancelled: page.state(.quiet, .cross, CallPagePhrases.cancelled)
        case .published where call.isOpen(at: page.now): page.state(.ok, .full, CallPagePhrases.open)
        case .published: page.state(.quiet, .done, CallPagePhrases.closed)
        }
    }
}
