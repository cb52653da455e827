import Access
import Phrases
import Values
import Web

/// Who is in the dossier, and inviting a colleague.
enum PeoplePanel {
    static func draw(_ model: OverviewPages.Model, _ faults: FormFaults, _ page: Page) -> HTML {
        let held = model.held
        let mayInvite = DossierRules.invite(page.actor, held, at: page.now).isAllowed
        let owner = line(model.names[held.dossier.owner.text], DossierPhrases.owner, nil, page)
        let colleagues = model.colleagues.map { colleague in
            line(
                model.names[colleague.person.text], word(colleague.may),
                mayInvite ? removal(held, "person", colleague.person.text, page) : nil, page)
        }
        let invited = model.invitations.map { invitation -> HTML in
            """
            <li>\(Icon.mail.html)<div>\(page.code(invitation.email.description))<p class="muted">\(page(word(invitation.may))), \
            \(page(DossierPhrases.invitedOn(invitation.at.localDay)))</p></div>\
            \(mayInvite ? removal(held, "email", invitation.email.description, page) : nil)</li>
            """
        }
        return """
            <section class="panel"><header><h2>\(page(DossierPhrases.people))</h2></header>\
            <div class="stack"><ul class="lines">\(owner)\(colleagues)\(invited)</ul>\(mayInvite ? form(held, faults, page) : nil)</div></section>
            """
    }

    private static func word(_ may: DossierPeople.May) -> Phrase {
        may == .write ? DossierPhrases.mayWrite : DossierPhrases.mayRead
    }

    private static func line(_ name: String?, _ role: Phrase, _ button: HTML?, _ page: Page) -> HTML {
        let shown: HTML = name.map { page.written($0) } ?? page(WebPhrases.bySomebody)
        return
            "<li>\(Icon.people.html)<div><strong>\(shown)</strong><p class=\"muted\">\(page(role))</p></div>\(button)</li>"
    }

    private static func removal(_ held: HeldDossier, _ field: String, _ value: String, _ page: Page) -> HTML {
        page.form(
            DossierPaths.personRemoval(held.dossier.id), style: "",
            """
            <input type="hidden" name="\(field)" value="\(value)"><button class="btn small">\(page(DossierPhrases.removePerson))</button>
            """)
    }

    private static func form(_ held: HeldDossier, _ faults: FormFaults, _ page: Page) -> HTML {
        let form = page.context.form
        let options = DossierPeople.May.allCases.map { Field.Option($0.rawValue, page(word($0))) }
        return page.form(
            DossierPaths.people(held.dossier.id),
            """
            \(page.field("email", DossierPhrases.colleagueEmail, .email, in: form, faults, hint: DossierPhrases.colleagueHint, autocomplete: "off"))\
            \(page.field("may", DossierPhrases.colleagueMay, .radio(options), in: form, faults, value: "write"))\
            <button class="btn">\(page(DossierPhrases.invite))</button>
            """)
    }
}
