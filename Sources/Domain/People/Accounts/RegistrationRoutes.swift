import Access
import Database
import Jobs
import Phrases
import Values
import Web

/// Asking for an account. Nothing exists before the mailed link is used; the answer never says whether the address
/// has an account.
enum RegistrationRoutes {
    static let path: Path = "/registration"
    private static let sent: Path = "/registration/sent"
    static let all: [Route] = [
        .get("/registration", .anyone, show),
        .post("/registration", .anyone, register),
        .get("/registration/sent", .anyone) {
            MailedPages.sent($0, PeoplePhrases.registerTitle, PeoplePhrases.registerSent)
        },
    ]

    private static func show(_ context: Context) async throws -> Response {
        context.actor.isSignedIn ? context.redirect(HomeRoutes.path) : MailedPages.register(context)
    }

    private static func register(_ context: Context) async throws -> Response {
        var reader = FormReader(context.form)
        let name = reader.line("name", most: 120)
        let email = reader.email("email")
        guard let name, let email, reader.faults.isEmpty else { return MailedPages.register(context, reader.faults) }
        let (now, key, language) = (context.now, context.site.settings.key, context.language)
        try await MailThrottle.run(email, context) { db in
            if let account = try PersonStore.find(email: email, in: db) {
                try Outbox.post(PeopleMail.known, subject: account.id.text, at: now, in: db)
            } else {
                try LinkStore.withdrawAll(.confirm, to: email, at: now, in: db)
                let link = Link(.confirm, email: email, language: language, name: name, at: now)
                _ = try LinkIssue.issue(link, mailedWith: key, at: now, in: db)
            }
        }
        return context.redirect(sent)
    }
}

/// Asking for a new password.
enum ResetRoutes {
    static let path: Path = "/password-reset"
    private static let sent: Path = "/password-reset/sent"
    static let all: [Route] = [
        .get("/password-reset", .anyone) { MailedPages.reset($0) },
        .post("/password-reset", .anyone, request),
        .get("/password-reset/sent", .anyone) {
            MailedPages.sent($0, PeoplePhrases.resetTitle, PeoplePhrases.resetSent)
        },
    ]

    private static func request(_ context: Context) async throws -> Response {
        var reader = FormReader(context.form)
        guard let email = reader.email("email") else { return MailedPages.reset(context, reader.faults) }
        let (now, key) = (context.now, context.site.settings.key)
        try await MailThrottle.run(email, context) { db in
            guard let account = try PersonStore.find(email: email, in: db) else { return }
            try LinkStore.withdrawAll(.reset, to: email, at: now, in: db)
            let link = Link(.reset, email: email, language: account.language, person: account.id, at: now)
            _ = try LinkIssue.issue(link, mailedWith: key, at: now, in: db)
        }
        return context.redirect(sent)
    }
}

/// Keeps anybody from filling another person's mailbox. Too many for one mailbox are dropped without a word,
/// because saying so would tell who asked before; too many from one address are refused aloud.
enum MailThrottle {
    static func run(
        _ email: EmailAddress, _ context: Context, _ body: @escaping @Sendable (any Connection) throws -> Void
    ) async throws {
        let (now, address) = (context.now, context.request.remoteAddress)
        let isLetThrough = try await context.site.database.write { db in
            guard try Throttle.mail(from: address).take(at: now, in: db) else { return false }
            if try Throttle.mail(to: email.description).take(at: now, in: db) { try body(db) }
            return true
        }
        if !isLetThrough { throw WebError.tooMany }
    }
}
