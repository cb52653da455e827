import Phrases
import Values
import Web

/// The public notice of an extension, by its number.
enum NoticePage {
    static func body(_ call: Call, _ notice: Extension, _ page: Page) -> HTML {
        let facts: [(Phrase, HTML)] = [
            (
                CallPagePhrases.call,
                "\(page.anchor(CallPaths.call(call.id), page(call.name))) \(call.number.map { page.code($0) })"
            ),
            (CallPagePhrases.announced, page.day(notice.announcedAt.localDay)),
            (CallPagePhrases.formerDeadline, "<s>\(page.deadline(notice.from))</s>"),
            (CallPagePhrases.newDeadline, "<strong>\(page.deadline(notice.to))</strong>"),
            (CallPagePhrases.reason, reason(notice, page)),
        ]
        return """
            <div class="wrap narrow pagehead">\
            \(page.crumbs([(CallPhrases.menu, CallPaths.list), (CallPagePhrases.call, CallPaths.call(call.id))], here: page(CallPagePhrases.notice(notice.number))))\
            <h1>\(page(CallPagePhrases.noticeOf(notice.number, call.name)))</h1></div>
            <div class="wrap narrow stack">\(page.facts(facts))\(reopening(call, page))\
            \(LaterSteps.html(call, from: notice.from, to: notice.to, page))</div><div class="band"></div>
            """
    }

    /// Said while there is still time for it.
    static func reopening(_ call: Call, _ page: Page) -> HTML {
        call.isOpen(at: page.now) ? "<p>\(page(CallPagePhrases.movedText))</p>" : .empty
    }

    /// In the reader's language, or in another that is named.
    private static func reason(_ notice: Extension, _ page: Page) -> HTML {
        guard let other = notice.reason.best(page.language)?.language, other != page.language else {
            return page(notice.reason)
        }
        return "\(page(notice.reason)) <span class=\"hint\">\(page(CallPagePhrases.textIn(other)))</span>"
    }
}
