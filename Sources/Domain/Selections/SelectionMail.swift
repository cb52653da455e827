import Access
import Calls
import Database
import Dossiers
import Jobs
import People
import Phrases
import Values
import Web

/// Tells the people of a dossier that its decision is signed. The outcome itself stands behind the link, not in the mail.
enum SelectionMail {
    static func handlers(_ site: Site) -> [JobHandler] {
        [JobHandler(Deciding.signed) { try await signed(ID(stored: $0.subject), site) }]
    }

    private static func signed(_ id: ID<SelectionDecision>, _ site: Site) async throws {
        let found = try await site.database.read { db -> (Dossier, Int, [Account])? in
            guard let decision = try DecisionStore.find(id, in: db), decision.isSigned,
                let dossier = try DossierStore.find(decision.dossier, in: db)
            else { return nil }
            let people = try DossierPeople.all(of: dossier, in: db)
            return (dossier, decision.number, try people.compactMap { try PersonStore.find($0, in: db) })
        }
        guard let (dossier, version, accounts) = found else { return }
        let number = dossier.number ?? dossier.id.text
        for account in accounts {
            guard let email = account.email else { continue }
            let words = site.words(account.language)
            let url = site.settings.baseURL + NoticeRoutes.path(dossier.id).inLanguage(account.language).text
            let text = version == 1 ? SelectionPhrases.mailText(number) : SelectionPhrases.mailCorrected(number)
            var parts = [
                words(SelectionPhrases.mailGreeting), words(text), url, site.settings.authority.text(account.language),
            ]
            if site.settings.isDemonstration { parts.append(words(WebPhrases.demonstrationFoot)) }
            try await site.deliver(
                OutgoingMail(
                    to: email, subject: words(subject(number, version)),
                    text: parts.joined(separator: "\n\n") + "\n"))
        }
    }

    private static func subject(_ number: String, _ version: Int) -> Phrase {
        version == 1 ? SelectionPhrases.mailSubject(number) : SelectionPhrases.mailCorrectedSubject(number)
    }
}
