import Access
import Phrases
import Values
import Web

enum InvitationPage {
    struct Shown: Sendable {
        let links: [Link]
        let names: [String: String]
        let next: ID<Link>?
        let isFirst: Bool
        /// What a role may be given for, by name.
        let scopes: [ScopeChoices.Scope]
    }

    static func show(_ shown: Shown, _ context: Context, _ faults: FormFaults) -> Response {
        let (page, title) = (context.page, PeoplePhrases.invitationsTitle)
        let bar: HTML = """
            <section class="workbar" aria-label="\(page.text(title))"><div class="wrap wide">\
            <h1>\(page(title))</h1></div></section>
            """
        return context.show(
            context.words(title), status: faults.isEmpty ? .ok : .invalid, layout: .work(bar: bar)
        ) { page in
            let next = shown.next.map { InvitationRoutes.path.with([("before", $0.text)]) }
            return """
                <div class="wrap wide band stack">\(page.summary(of: faults, labels: GrantForm.labels))\
                <div class="split"><div class="stack">\
                <h2>\(page(PeoplePhrases.openInvitations))</h2>\(table(shown, page))\
                \(page.more(next, first: shown.isFirst ? nil : InvitationRoutes.path))</div>\
                <aside class="stack">\(form(shown, page, faults))</aside></div></div>
                """
        }
    }

    private static func table(_ shown: Shown, _ page: Page) -> HTML {
        guard !shown.links.isEmpty else { return "<p class=\"muted\">\(page(PeoplePhrases.noInvitations))</p>" }
        let rows = shown.links.map { row($0, shown, page) }
        let table = page.table(
            PeoplePhrases.openInvitations,
            head: [
                (PeoplePhrases.email, false), (PeoplePhrases.role, false), (PeoplePhrases.invitedBy, false),
                (PeoplePhrases.sentOn, false), (PeoplePhrases.answerBy, false), (PeoplePhrases.action, false),
            ], rows)
        return "\(table)<p class=\"hint\">\(page(PeoplePhrases.casablanca))</p>"
    }

    private static func row(_ link: Link, _ shown: Shown, _ page: Page) -> HTML {
        let (names, scopes) = (shown.names, shown.scopes)
        let role: HTML? = link.offer.map { page(AccessPhrases.name(of: $0.role)) }
        let scope: HTML? = link.offer?.scope.map { "<br>\(page.scope($0, among: scopes))" }
        let inviter: HTML = link.invitedBy.flatMap { names[$0] }.map { page.written($0) } ?? page(WebPhrases.bySystem)
        let mayWithdraw =
            link.offer.map { PersonRules.withdrawInvitation(page.actor, $0.role, at: page.now).isAllowed } ?? false
        let withdrawal: HTML? =
            mayWithdraw
            ? page.button("/invitations/\(link.id)/withdrawal", PeoplePhrases.withdraw, style: "btn small") : nil
        return """
            <tr><th scope="row">\(page.code(link.email.description))</th><td>\(role)\(scope)</td><td>\(inviter)</td>\
            <td>\(page.time(link.createdAt))</td><td>\(page.time(link.expiresAt))</td><td>\(withdrawal)</td></tr>
            """
    }

    private static func form(_ shown: Shown, _ page: Page, _ faults: FormFaults) -> HTML? {
        let roles = PersonRules.invitable(by: page.actor)
        guard !roles.isEmpty else { return nil }
        let typed = page.context.form
        let email = page.field("email", PeoplePhrases.email, .email, in: typed, faults, autocomplete: "off")
        let role = page.field("role", PeoplePhrases.role, GrantForm.options(roles, page), in: typed, faults)
        let scope = page.scopeField(shown.scopes, for: roles, in: typed, faults)
        let until = page.field("until", PeoplePhrases.until, .day, in: typed, faults, required: false)
        let language = page.field(
            "language", PeoplePhrases.mailLanguage, .radio(AccountPages.languages(page)), in: typed, faults,
            value: page.language.rawValue)
        let form = page.form(
            InvitationRoutes.path,
            """
            \(email)\(role)\(scope)\(until)\(language)\
            <button class="btn main">\(page(PeoplePhrases.inviteSend))</button>
            """
        )
        return """
            <section class="panel" aria-labelledby="invite"><header>\
            <h2 id="invite">\(page(PeoplePhrases.invite))</h2></header>\
            <div>\(form)</div></section>
            """
    }
}
