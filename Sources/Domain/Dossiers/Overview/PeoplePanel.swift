import Access
import Phrases
import Values
import Web

/// Who is in the dossier, and inviting a colleague.
enum PeoplePanel {
    static func draw(_ model: OverviewPages.Model, _ faults: FormFaults, _ page: Page) -> HTML {
        let held = model.held
        let mayInvite = DossierRules.invite(page.actor, held, at: page.now).isAllowed
        let owner = line(model.names[held.dossier.owner.text], DossierPhrases.owner, nil, nil, page)
        let colleagues = model.colleagues.map { colleague in
            line(
                model.names[colleague.person.text], word(colleague.may),
                page.state(.ok, .done, DossierPhrases.stateJoined),
                mayInvite
                    ? removal(held, "person", colleague.person.text, DossierPhrases.removePerson, page) : nil, page)
        }
        let invited = model.invitations.map { invitation($0, held, mayInvite, page) }
        return """
            <section class="panel"><header><h2>\(page(DossierPhrases.people))</h2></header>\
            <div class="stack"><ul class="lines">\(owner)\(colleagues)\(invited)</ul>\(mayInvite ? form(held, faults, page) : nil)</div></section>
            """
    }

    private static func word(_ may: DossierPeople.May) -> Phrase {
        may == .write ? DossierPhrases.mayWrite : DossierPhrases.mayRead
    }

    private static func line(_ name: String?, _ role: Phrase, _ state: HTML?, _ button: HTML?, _ page: Page) -> HTML {
        let shown: HTML = name.map { page.written($0) } ?? page(WebPhrases.bySomebody)
        return
            "<li>\(Icon.people.html)<div><strong>\(shown)</strong><p class=\"muted\">\(page(role))</p>\(state)\(button)</div></li>"
    }

    /// What became of an invitation that was not accepted yet, by the address that it was sent to.
    private static func invitation(
        _ invitation: Invitation, _ held: HeldDossier, _ mayInvite: Bool, _ page: Page
    ) -> HTML {
        let (state, verb): (HTML, Phrase) =
            invitation.isPending
            ? (page.state(.info, .open, DossierPhrases.statePending), DossierPhrases.withdrawInvitation)
            : (page.state(.quiet, .cross, DossierPhrases.stateDeclined), DossierPhrases.forgetInvitation)
        let button = mayInvite ? removal(held, "email", invitation.email.description, verb, page) : nil
        return """
            <li>\(Icon.mail.html)<div>\(page.code(invitation.email.description))<p class="muted">\(page(word(invitation.may)))\(page.comma)\
            \(page(DossierPhrases.invitedOn(invitation.at.localDay)))</p>\(state)\(button)</div></li>
            """
    }

    private static func removal(
        _ held: HeldDossier, _ field: String, _ value: String, _ label: Phrase, _ page: Page
    ) -> HTML {
        page.form(
            DossierPaths.personRemoval(held.dossier.id), style: "row mt-s",
            """
            <input type="hidden" name="\(field)" value="\(value)"><button class="btn small">\(page(label))</button>
            """)
    }

    private static func form(_ held: HeldDossier, _ faults: FormFaults, _ page: Page) -> HTML {
        let form = page.context.form
        let rights: [DossierPeople.May] = held.isWritable(at: page.now) ? [.read, .write] : [.read]
        let options = rights.map { Field.Option($0.rawValue, page(word($0))) }
        return page.form(
            DossierPaths.people(held.dossier.id),
            """
            \(page.field("email", DossierPhrases.colleagueEmail, .email, in: form, faults, hint: DossierPhrases.colleagueHint, autocomplete: "off"))\
            \(page.field("may", DossierPhrases.colleagueMay, .radio(options), in: form, faults, value: rights.last?.rawValue))\
            <button class="btn">\(page(DossierPhrases.invite))</button>
            """)
    }
}
