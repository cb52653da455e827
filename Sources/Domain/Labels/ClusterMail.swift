import Access
import Database
package import Dossiers
import People
package import Phrases
package import Values
package import Web

/// Mail to those who answer for a cluster: the owner of the dossier that was selected, and the cluster's directors.
package struct ClusterMail: Sendable {
    package struct Letter: Sendable {
        package let subject: Phrase
        package let parts: [String]
        /// The page that the mail leads to.
        package let path: Path
        package init(subject: Phrase, parts: [String], path: Path) {
            (self.subject, self.parts, self.path) = (subject, parts, path)
        }
    }

    let site: Site
    package init(site: Site) { self.site = site }

    /// One mail to each, in that person's language.
    package func send(
        dossier: ID<Dossier>, cluster: String?, _ compose: @Sendable (Words) -> Letter
    ) async throws {
        let today = site.clock.now.localDay
        let accounts = try await site.database.read { db in
            try Self.addressees(dossier, cluster, on: today, in: db)
        }
        for account in accounts {
            guard let email = account.email else { continue }
            let words = site.words(account.language)
            let letter = compose(words)
            let url = site.settings.baseURL + letter.path.inLanguage(account.language).text
            var parts = [words(LabelPhrases.mailGreeting)] + letter.parts
            parts += [url, site.settings.authority.text(account.language)]
            if site.settings.isDemonstration { parts.append(words(WebPhrases.demonstrationFoot)) }
            let text = parts.joined(separator: "\n\n") + "\n"
            try await site.deliver(OutgoingMail(to: email, subject: words(letter.subject), text: text))
        }
    }

    /// Open accounts, each once. A director of the whole programme is nobody's in particular.
    private static func addressees(
        _ dossier: ID<Dossier>, _ cluster: String?, on day: Day, in db: any Connection
    ) throws -> [Account] {
        var accounts: [Account] = []
        if let owner = try DossierStore.find(dossier, in: db)?.owner,
            let account = try PersonStore.find(owner, in: db), account.closedAt == nil
        {
            accounts.append(account)
        }
        guard let cluster else { return accounts }
        let directors = try PersonStore.holders(of: .clusterDirector, scope: cluster, on: day, in: db)
        for director in directors where !accounts.contains(where: { $0.id == director.id }) {
            let grants = try GrantStore.holding(director.id, on: day, in: db)
            if grants.contains(where: { $0.role == .clusterDirector && $0.scope == cluster }) {
                accounts.append(director)
            }
        }
        return accounts
    }
}
