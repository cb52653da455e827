import Access
import Phrases
import Values
import Web

enum PeopleListPage {
    struct Shown: Sendable {
        let search: String
        let people: [Account]
        let grants: [ID<Person>: [RoleGrant]]
        let next: ID<Person>?
        let isFirst: Bool
        let scopes: [ScopeChoices.Scope]
    }

    static func show(_ shown: Shown, _ context: Context) -> Response {
        let page = context.page
        let bar: HTML = """
            <section class="workbar" aria-label="\(page.text(PeoplePhrases.listTitle))"><div class="wrap wide">\
            <h1>\(page(PeoplePhrases.listTitle))</h1>\(invite(page))</div></section>
            """
        return context.show(context.words(PeoplePhrases.listTitle), layout: .work(bar: bar)) { page in
            let query = shown.search.isEmpty ? nil : shown.search
            let next = shown.next.map { PeopleRoutes.path.with([("q", query), ("after", $0.text)]) }
            let first = shown.isFirst ? nil : PeopleRoutes.path.with([("q", query)])
            return """
                <div class="wrap wide band stack">\(search(shown.search, page))\(table(shown, page))\
                \(page.more(next, first: first))</div>
                """
        }
    }

    private static func invite(_ page: Page) -> HTML? {
        guard PersonRules.seeInvitations(page.actor, at: page.now).isAllowed else { return nil }
        return page.anchor(InvitationRoutes.path, PeoplePhrases.invitationsTitle, style: "btn small push")
    }

    private static func search(_ typed: String, _ page: Page) -> HTML {
        let all: HTML? = typed.isEmpty ? nil : page.anchor(PeopleRoutes.path, PeoplePhrases.searchAll)
        var field = Field("q", page(PeoplePhrases.search), .search)
        field.value = typed
        return """
            <form class="stack tight measure" method="get" action="\(page.link(PeopleRoutes.path))" role="search">\
            \(page.render(field))<div class="row">\
            <button class="btn">\(page(PeoplePhrases.searchSend))</button>\(all)</div></form>
            """
    }

    private static func table(_ shown: Shown, _ page: Page) -> HTML {
        guard !shown.people.isEmpty else { return "<p class=\"muted\">\(page(PeoplePhrases.foundNobody))</p>" }
        let rows = shown.people.map { account -> HTML in
            let roles = (shown.grants[account.id] ?? []).map { held -> HTML in
                let scope: HTML = held.grant.scope.map { " · \(page.scope($0, among: shown.scopes))" } ?? ""
                return "<li>\(page(AccessPhrases.name(of: held.grant.role)))\(scope)</li>"
            }
            let list: HTML = roles.isEmpty ? "" : "<ul>\(roles)</ul>"
            return """
                <tr><th scope="row">\(page.anchor(PeopleRoutes.path(account.id), name(account, page)))</th>\
                <td>\(account.email.map { page.code($0.description) })</td><td>\(list)</td>\
                <td>\(state(account, page))</td></tr>
                """
        }
        return page.table(
            PeoplePhrases.listTitle,
            head: [
                (PeoplePhrases.name, false), (PeoplePhrases.email, false), (PeoplePhrases.roles, false),
                (PeoplePhrases.state, false),
            ], rows)
    }

    static func name(_ account: Account, _ page: Page) -> HTML {
        account.name.isEmpty ? page(PeoplePhrases.closedName) : page.written(account.name)
    }

    static func state(_ account: Account, _ page: Page) -> HTML {
        account.isClosed
            ? page.state(.quiet, .bar, PeoplePhrases.stateClosed) : page.state(.ok, .done, PeoplePhrases.stateOpen)
    }
}
