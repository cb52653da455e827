import Access
import Phrases
import Values
import Web

enum HomePages {
    struct Shown: Sendable {
        let lines: [Waiting]
        let parked: [ParkedForm]
        let overviews: [Overview]
        let journal: Journal?
        /// What roles may be for, by name; read where one of the reader's is for something.
        let scopes: [ScopeChoices.Scope]
    }

    static func show(_ shown: Shown, _ context: Context) -> Response {
        context.show(context.words(PeoplePhrases.homeTitle)) { page in
            """
            <div class="wrap pagehead"><h1>\(page(PeoplePhrases.homeTitle))</h1>\
            <p class="intro">\(page.written(page.actor.name))</p></div>\
            <div class="wrap band split"><div class="stack airy">\(kept(shown.parked, page))\
            <section class="stack" aria-labelledby="waiting"><h2 id="waiting">\(page(PeoplePhrases.waiting))</h2>\
            \(waiting(shown.lines, page))</section>\
            \(shown.journal?.draw(page))\(shown.overviews.enumerated().map { OverviewViews.draw($1, $0, page) })</div>\
            <aside class="stack">\(roles(shown.scopes, page))</aside></div>
            """
        }
    }

    private static func waiting(_ lines: [Waiting], _ page: Page) -> HTML {
        guard !lines.isEmpty else {
            let roles = Role.allCases.filter(page.actor.has)
            let texts = roles.isEmpty ? [PeoplePhrases.noRoleYet] : roles.map(PeoplePhrases.usually)
            let sentences = texts.map { text -> HTML in "<p class=\"muted\">\(page(text))</p>" }
            return """
                <div class="empty"><h3>\(page(PeoplePhrases.nothingWaits))</h3>\(sentences)</div>
                """
        }
        let items = lines.map { line -> HTML in
            let isOver = line.until.map { $0 <= page.now } ?? false
            let until: HTML =
                line.until.map(LocalTime.init).map { time -> HTML in
                    "<p>\(page(isOver ? PeoplePhrases.waitedUntil(time) : PeoplePhrases.waitsUntil(time)))</p>"
                } ?? "<p class=\"muted\">\(page(PeoplePhrases.waitsWithoutDate))</p>"
            let grain: HTML = isOver ? Grain.bang.html : Grain.here.html
            return "<li>\(grain)<div>\(page.anchor(line.path, line.what))\(until)</div></li>"
        }
        return "<ul class=\"lines\">\(items)</ul>"
    }

    private static func kept(_ parked: [ParkedForm], _ page: Page) -> HTML {
        guard !parked.isEmpty else { return .empty }
        let items = parked.map { form -> HTML in
            """
            <li>\(page.anchor(ParkedRoutes.path(form.id), ParkedPages.title(form, page.context.site)))\
            <br>\(page(PeoplePhrases.parkedLine(LocalTime(form.createdAt))))</li>
            """
        }
        return page.notice(
            .warn, "<h2>\(page(PeoplePhrases.parkedOffer(parked.count)))</h2><ul>\(items)</ul>")
    }

    private static func roles(_ scopes: [ScopeChoices.Scope], _ page: Page) -> HTML {
        let items = page.actor.grants.map { grant -> HTML in
            let scope: HTML = grant.scope.map { "<br>\(page.scope($0, among: scopes))" } ?? ""
            let until: HTML =
                grant.until.map { "<br><span class=\"hint\">\(page(PeoplePhrases.heldUntil($0)))</span>" } ?? ""
            return "<li>\(page(AccessPhrases.name(of: grant.role)))\(scope)\(until)</li>"
        }
        let list: HTML =
            items.isEmpty
            ? "<p class=\"muted\">\(page(PeoplePhrases.noRole))</p>" : "<ul class=\"stack tight\">\(items)</ul>"
        return """
            <section class="panel" aria-labelledby="roles"><header>\
            <h2 id="roles">\(page(PeoplePhrases.rolesHeld))</h2></header>\
            <div class="stack">\(list)<p>\(page.anchor(AccountRoutes.path, PeoplePhrases.accountTitle))</p></div>\
            </section>
            """
    }
}
