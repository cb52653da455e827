import Access
import Phrases
import Values
import Web

/// Where the division prepares calls and finds those that run.
enum DraftsPage {
    static func bar(_ page: Page) -> HTML {
        let new: HTML? =
            CallRules.create(page.actor, at: page.now).isAllowed
            ? page.anchor(CallPaths.new, CallFormPhrases.newTitle, style: "btn main") : nil
        return """
            <section class="workbar" aria-labelledby="bar-title"><div class="wrap"><h1 id="bar-title">\(page(CallPhrases.menuDrafts))</h1>\
            \(new)</div></section>
            """
    }

    static func body(_ drafts: [Call], _ running: [Call], _ page: Page) -> HTML {
        """
        <div class="wrap band stack airy">\(section("drafts", CallPagePhrases.draftsTitle, CallPagePhrases.noDrafts, drafts, page))\
        \(section("running", CallPagePhrases.openTitle, CallPagePhrases.noneOpen, running, page))</div>
        """
    }

    private static func section(_ id: String, _ title: Phrase, _ empty: Phrase, _ calls: [Call], _ page: Page) -> HTML {
        let rows = calls.map { call -> [HTML] in
            [
                page.anchor(CallPaths.call(call.id), page(call.name)),
                page.deadline(call.deadline, before: call.firstDeadline), CallState.badge(call, page),
            ]
        }
        let head: [(Phrase, isNumber: Bool)] = [
            (CallPagePhrases.call, false), (CallPhrases.stepDeadline, false), (CallPagePhrases.state, false),
        ]
        let list = rows.isEmpty ? "<p class=\"muted\">\(page(empty))</p>" : page.cards(title, head: head, rows)
        return
            "<section class=\"stack\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(page(title))</h2>\(list)</section>"
    }
}
