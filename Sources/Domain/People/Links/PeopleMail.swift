import Access
import Database
import Jobs
import Phrases
import Values
import Web

/// Composes this module's mails. A job names a link or a person; everything else is read when the mail is written.
enum PeopleMail {
    /// Somebody asked for an account with an address that has one: its owner is told, nobody else.
    static let known: JobKind = "people.mail-known"
    static let passwordChanged: JobKind = "people.mail-password-changed"

    static func handlers(_ site: Site) -> [JobHandler] {
        [
            JobHandler(LinkIssue.mailLink) { try await sendLink(ID(stored: $0.subject), site) },
            JobHandler(known) { job in
                try await send(to: ID(stored: job.subject), site, PeoplePhrases.mailKnownSubject) { words in
                    [
                        words(PeoplePhrases.mailKnownText), url(SessionRoutes.path, words.language, site),
                        words(PeoplePhrases.mailKnownReset), url(ResetRoutes.path, words.language, site),
                    ]
                }
            },
            JobHandler(passwordChanged) { job in
                try await send(to: ID(stored: job.subject), site, PeoplePhrases.mailChangedSubject) { words in
                    [words(PeoplePhrases.mailChangedText), url(ResetRoutes.path, words.language, site)]
                }
            },
        ]
    }

    /// Sends nothing when the link was used, withdrawn or mailed already.
    private static func sendLink(_ id: ID<Link>, _ site: Site) async throws {
        let (now, key) = (site.clock.now, site.settings.key)
        let (link, sealed, inviter) = try await site.database.read { db in
            let link = try LinkStore.find(id, in: db)
            let inviter = try link?.invitedBy.flatMap { try PersonStore.names(of: [$0], in: db)[$0] }
            return (link, try LinkStore.sealedToken(of: id, in: db), inviter)
        }
        guard let link, link.isOpen(at: now), let sealed, let token = LinkIssue.token(sealed: sealed, key: key) else {
            return
        }
        let words = site.words(link.language)
        let (subject, opening, closing) = phrases(link, inviter)
        let parts = [words(opening), url(LinkRoutes.path(token), link.language, site), words(closing)]
        try await site.deliver(
            OutgoingMail(to: link.email, subject: words(subject), text: letter(parts, words, site)))
        try await site.database.write { try LinkStore.forgetToken(of: id, in: $0) }
    }

    private static func phrases(_ link: Link, _ inviter: String?) -> (subject: Phrase, opening: Phrase, closing: Phrase)
    {
        let until = LocalTime(link.expiresAt)
        switch (link.kind, link.offer) {
        case (.reset, _):
            return (
                PeoplePhrases.mailResetSubject, PeoplePhrases.mailResetText(until), PeoplePhrases.mailResetIgnore
            )
        case (.invitation, let offer?):
            let role = AccessPhrases.name(of: offer.role)
            let opening =
                inviter.map { PeoplePhrases.mailInvitationBy($0, role, until) }
                ?? PeoplePhrases.mailInvitation(role, until)
            return (PeoplePhrases.mailInvitationSubject(role), opening, PeoplePhrases.mailInvitationIgnore)
        default:
            return (
                PeoplePhrases.mailConfirmSubject, PeoplePhrases.mailConfirmText(until), PeoplePhrases.mailConfirmIgnore
            )
        }
    }

    private static func send(
        to person: ID<Person>, _ site: Site, _ subject: Phrase, _ parts: (Words) -> [String]
    ) async throws {
        guard let account = try await site.database.read({ try PersonStore.find(person, in: $0) }),
            let email = account.email
        else { return }
        let words = site.words(account.language)
        try await site.deliver(
            OutgoingMail(to: email, subject: words(subject), text: letter(parts(words), words, site)))
    }

    private static func letter(_ parts: [String], _ words: Words, _ site: Site) -> String {
        var parts = [words(PeoplePhrases.mailGreeting)] + parts + [site.settings.authority.text(words.language)]
        if site.settings.isDemonstration { parts.append(words(WebPhrases.demonstrationFoot)) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func url(_ path: Path, _ language: Language, _ site: Site) -> String {
        site.settings.baseURL + path.inLanguage(language).text
    }
}
