import Access
import Calls
import Database
import Phrases
import Values
import Web

enum InvitationPages {
    struct Model: Sendable {
        let held: HeldInvitation
        let inviter: String?

        static func read(_ held: HeldInvitation, _ sources: DossierSources, in db: any Connection) throws -> Model {
            let by = held.invitation.by.text
            return Model(held: held, inviter: try sources.names([by], db)[by])
        }
    }

    /// Who invites, to what and to do what; then the two answers.
    static func show(_ model: Model, _ context: Context) -> Response {
        let title = DossierPhrases.invitationTitle
        return context.show(context.words(title)) { page in
            """
            <div class="wrap narrow band stack airy"><h1>\(page(title))</h1>\(facts(model, page))\(answers(model.held, page))</div>
            """
        }
    }

    private static func facts(_ model: Model, _ page: Page) -> HTML {
        let (held, invitation) = (model.held, model.held.invitation)
        let number: HTML = held.dossier.number.map { "<br>\(page.code($0))" } ?? ""
        let callNumber: HTML = held.call.number.map { " \(page.code($0))" } ?? ""
        let inviter: HTML = model.inviter.map { page.written($0) } ?? page(WebPhrases.bySomebody)
        return page.facts([
            (DossierPhrases.invitationFrom, inviter),
            (DossierPhrases.invitationCandidate, "<strong>\(page(held.dossier.name))</strong>\(number)"),
            (
                DossierPhrases.invitationCall,
                """
                \(page(held.call.name))\(callNumber)<br>\
                <span class="muted">\(page(DossierPhrases.until(LocalTime(held.call.deadline))))</span>
                """
            ),
            (
                DossierPhrases.invitationRight,
                page(invitation.may == .write ? DossierPhrases.invitationToWrite : DossierPhrases.invitationToRead)
            ),
            (DossierPhrases.invitationSent, page.time(invitation.at)),
        ])
    }

    private static func answers(_ held: HeldInvitation, _ page: Page) -> HTML {
        let id = held.dossier.id
        switch DossierRules.join(page.actor, held, at: page.now) {
        case .allowed:
            return """
                <p>\(page(DossierPhrases.invitationMeans))</p><div class="row">\
                \(page.button(DossierPaths.acceptance(id), DossierPhrases.join, style: "btn main"))\
                \(page.button(DossierPaths.refusal(id), DossierPhrases.decline))</div>
                """
        case .refused(let reason):
            return "\(page.notice(.quiet, reason))\(page.button(DossierPaths.refusal(id), DossierPhrases.decline))"
        case .hidden: return .empty
        }
    }

    /// The invitations that wait, over somebody's own dossiers.
    static func list(_ waiting: [HeldInvitation], _ page: Page) -> HTML {
        guard !waiting.isEmpty else { return .empty }
        let lines = waiting.map { held -> HTML in
            """
            <li>\(Icon.mail.html)<div><strong>\(page(held.dossier.name))</strong><p class="muted">\(page(held.call.name))</p></div>\
            \(page.anchor(DossierPaths.invitation(held.dossier.id), DossierPhrases.answerInvitation, style: "btn small"))</li>
            """
        }
        return """
            <section class="stack"><h2>\(page(DossierPhrases.pendingInvitations))</h2><ul class="lines">\(lines)</ul></section>
            """
    }
}
