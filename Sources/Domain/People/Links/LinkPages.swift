import Access
import Phrases
import Values
import Web

enum LinkPages {
    static func show(_ opened: LinkRoutes.Opened, _ context: Context, _ faults: FormFaults = FormFaults()) -> Response {
        let title = title(opened.link.kind)
        return context.show(context.words(title), status: faults.isEmpty ? .ok : .invalid) { page in
            let labels = ["name": PeoplePhrases.name, "password": PeoplePhrases.newPassword]
            return """
                <div class="wrap narrow band stack"><h1>\(page(title))</h1>\
                \(page.summary(of: faults, labels: labels))\(told(opened, page))\
                <div class="measure">\(form(opened, page, faults))</div></div>
                """
        }
    }

    /// The same page for a link that was used, withdrawn, is too old, or never was.
    static func over(_ context: Context) -> Response {
        context.show(context.words(PeoplePhrases.linkOverTitle), status: .gone) { page in
            """
            <div class="wrap narrow band stack"><h1>\(page(PeoplePhrases.linkOverTitle))</h1>\
            <p class="measure">\(page(PeoplePhrases.linkOverText))</p>\
            <div class="row">\(page.anchor(SessionRoutes.path, WebPhrases.signIn, style: "btn main"))\
            \(page.anchor(ResetRoutes.path, PeoplePhrases.forgotten, style: "btn"))</div></div>
            """
        }
    }

    private static func title(_ kind: LinkKind) -> Phrase {
        switch kind {
        case .confirm: PeoplePhrases.confirmTitle
        case .reset: PeoplePhrases.choosePassword
        case .invitation: PeoplePhrases.acceptTitle
        }
    }

    private static func told(_ opened: LinkRoutes.Opened, _ page: Page) -> HTML {
        var facts: [(Phrase, HTML)] = [(PeoplePhrases.email, page.code(opened.link.email.description))]
        if let offer = opened.link.offer {
            facts.append((PeoplePhrases.role, page(AccessPhrases.name(of: offer.role))))
            if let scope = offer.scope {
                facts.append((PeoplePhrases.scope, page.scope(scope, among: opened.scopes)))
            }
            if let until = offer.until { facts.append((PeoplePhrases.until, page.day(until))) }
            if let inviter = opened.inviter { facts.append((PeoplePhrases.invitedBy, page.written(inviter))) }
        }
        return """
            <div class="measure">\(page.facts(facts))</div>\
            <p class="hint">\(page(PeoplePhrases.linkUntil(LocalTime(opened.link.expiresAt))))</p>
            """
    }

    private static func form(_ opened: LinkRoutes.Opened, _ page: Page, _ faults: FormFaults) -> HTML {
        let typed = page.context.form
        let name: HTML? =
            opened.account == nil
            ? page.field(
                "name", PeoplePhrases.name, in: typed, faults, value: opened.link.name, hint: PeoplePhrases.nameHint,
                autocomplete: "name") : nil
        let password: HTML? =
            opened.needsPassword
            ? page.field(
                "password", PeoplePhrases.newPassword, .newPassword, in: typed, faults,
                hint: PeoplePhrases.passwordHint(PasswordRules.least)) : nil
        let act: Phrase =
            switch opened.link.kind {
            case .confirm: PeoplePhrases.confirmSend
            case .reset: PeoplePhrases.passwordSend
            case .invitation: PeoplePhrases.acceptSend
            }
        return page.form(
            LinkRoutes.path(opened.token), "\(name)\(password)<button class=\"btn main\">\(page(act))</button>")
    }
}
