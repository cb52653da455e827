import Access
import History
import Phrases
import Values
import Web

enum PersonPage {
    struct Shown: Sendable {
        let account: Account
        /// The newest first, ended ones too.
        let grants: [RoleGrant]
        static let pageSize = 50
        /// A page of it, the newest first.
        let history: [HistoryLine]
        let hasMore: Bool
        let isFirst: Bool
        let names: [String: String]
        /// What a role may be given for, by name.
        let scopes: [ScopeChoices.Scope]
    }

    static func show(_ shown: Shown, _ context: Context, _ faults: FormFaults) -> Response {
        let (account, page) = (shown.account, context.page)
        let title = account.name.isEmpty ? context.words(PeoplePhrases.closedName) : account.name
        let bar: HTML = """
            <section class="workbar" aria-label="\(title)"><div class="wrap wide">\
            <div><h1>\(PeopleListPage.name(account, page))</h1>\
            <p class="meta">\(account.email.map { page.code($0.description) })</p></div>\
            \(PeopleListPage.state(account, page))</div></section>
            """
        return context.show(title, status: faults.isEmpty ? .ok : .invalid, layout: .work(bar: bar)) { page in
            """
            <div class="wrap wide band stack">\
            \(page.crumbs([(PeoplePhrases.listTitle, PeopleRoutes.path)], here: PeopleListPage.name(account, page)))\
            \(page.summary(of: faults, labels: GrantForm.labels))\
            <div class="split"><div class="stack airy">\(roles(shown, page))\(history(shown, page))</div>\
            <aside class="stack">\(facts(account, page))\(give(shown, page, faults))\
            \(close(account, page, faults))</aside>\
            </div></div>
            """
        }
    }

    private static func facts(_ account: Account, _ page: Page) -> HTML {
        var facts: [(Phrase, HTML)] = [
            (PeoplePhrases.mailLanguage, page.inLanguage(account.language.endonym, account.language)),
            (PeoplePhrases.created, page.time(account.createdAt)),
        ]
        if let closed = account.closedAt { facts.append((PeoplePhrases.closed, page.time(closed))) }
        return "<div>\(page.facts(facts))<p class=\"hint\">\(page(PeoplePhrases.casablanca))</p></div>"
    }

    private static func roles(_ shown: Shown, _ page: Page) -> HTML {
        let body: HTML =
            shown.grants.isEmpty
            ? "<p class=\"muted\">\(page(PeoplePhrases.noRole))</p>"
            : page.table(
                PeoplePhrases.roles,
                head: [
                    (PeoplePhrases.role, false), (PeoplePhrases.scope, false), (PeoplePhrases.from, false),
                    (PeoplePhrases.until, false), (PeoplePhrases.grantedBy, false), (PeoplePhrases.state, false),
                ], shown.grants.map { row($0, shown, page) })
        return "<div class=\"stack\"><h2>\(page(PeoplePhrases.roles))</h2>\(body)</div>"
    }

    private static func row(_ held: RoleGrant, _ shown: Shown, _ page: Page) -> HTML {
        let scope = held.grant.scope.map { page.scope($0, among: shown.scopes) } ?? page(PeoplePhrases.scopeAll)
        let giver: HTML = shown.names[held.grantedBy].map { page.written($0) } ?? page(WebPhrases.bySystem)
        return """
            <tr><th scope="row">\(page(AccessPhrases.name(of: held.grant.role)))</th><td>\(scope)</td>\
            <td>\(page.day(held.grant.from))</td><td>\(held.grant.until.map { page.day($0) })</td><td>\(giver)</td>\
            <td>\(state(held, page))\(end(held, page))</td></tr>
            """
    }

    private static func state(_ held: RoleGrant, _ page: Page) -> HTML {
        let today = page.now.localDay
        if held.holds(on: today) { return page.state(.ok, .full, PeoplePhrases.roleHolds) }
        let isFuture = held.endedAt == nil && held.grant.from > today
        return isFuture
            ? page.state(.info, .open, PeoplePhrases.roleFuture) : page.state(.quiet, .bar, PeoplePhrases.roleOver)
    }

    /// Nothing to end where the dates have already ended it.
    private static func end(_ held: RoleGrant, _ page: Page) -> HTML? {
        guard PersonRules.endGrant(page.actor, held, at: page.now).isAllowed,
            held.grant.until.map({ $0 >= page.now.localDay }) ?? true
        else { return nil }
        return page.button(
            "/people/\(held.person)/roles/\(held.id)/end", PeoplePhrases.endRole, style: "btn small")
    }

    private static func give(_ shown: Shown, _ page: Page, _ faults: FormFaults) -> HTML? {
        let account = shown.account
        guard PersonRules.grant(page.actor, account, at: page.now).isAllowed else { return nil }
        let typed = page.context.form
        let (role, scope) = (
            page.field("role", PeoplePhrases.role, GrantForm.options(Role.allCases, page), in: typed, faults),
            page.scopeField(shown.scopes, for: Role.allCases, in: typed, faults)
        )
        let from = page.field(
            "from", PeoplePhrases.from, .day, in: typed, faults, value: page.now.localDay.description)
        let until = page.field("until", PeoplePhrases.until, .day, in: typed, faults, required: false)
        let form = page.form(
            "/people/\(account.id)/roles",
            "\(role)\(scope)\(from)\(until)<button class=\"btn main\">\(page(PeoplePhrases.giveRoleSend))</button>")
        return """
            <section class="panel" aria-labelledby="give"><header>\
            <h2 id="give">\(page(PeoplePhrases.giveRole))</h2></header>\
            <div>\(form)</div></section>
            """
    }

    private static func close(_ account: Account, _ page: Page, _ faults: FormFaults) -> HTML? {
        guard PersonRules.close(page.actor, account, at: page.now).isAllowed else { return nil }
        let typed = page.context.form
        let form = page.form(
            "/people/\(account.id)/closing",
            """
            <p>\(page(PeoplePhrases.closeText))</p>\
            \(page.field("reason", PeoplePhrases.closeReason, in: typed, faults, hint: PeoplePhrases.closeReasonHint))\
            \(page.field("sure", PeoplePhrases.closeSure, .tick, in: typed, faults))\
            <button class="btn danger">\(page(PeoplePhrases.closeTitle))</button>
            """)
        let isOpen = faults["reason"] != nil || faults["sure"] != nil
        return """
            <details class="fold"\(flag: isOpen, " open")><summary><span>\(page(PeoplePhrases.closeTitle))</span>\
            </summary>\
            <div>\(form)</div></details>
            """
    }

    private static func history(_ shown: Shown, _ page: Page) -> HTML {
        let path = PeopleRoutes.path(shown.account.id)
        let next = shown.hasMore ? shown.history.last.map { path.with([("before", String($0.number))]) } : nil
        return """
            <section class="stack" aria-labelledby="history"><h2 id="history">\(page(WebPhrases.history))</h2>\
            \(page.history(shown.history, names: shown.names))\(page.more(next, first: shown.isFirst ? nil : path))</section>
            """
    }
}
