import Access
import Database
import Phrases
import Values
import Web

/// A mailed link is opened by a page with a button: programs that look at mail follow links, but press no buttons.
enum LinkRoutes {
    static func path(_ token: String) -> Path { "/links/\(token)" }
    static func all(_ scopes: ScopeChoices) -> [Route] {
        [
            .get("/links/{token}", .anyone) { try await show($0, scopes) },
            .post("/links/{token}", .anyone) { try await use($0, scopes) },
        ]
    }

    /// A link that can be used, and what its page needs to know.
    struct Opened: Sendable {
        let link: Link
        let token: String
        /// The open account of the link's address.
        let account: Account?
        let inviter: String?
        /// What the offered role is for, where it is known by name.
        let scopes: [ScopeChoices.Scope]

        /// A new account or a new password needs one to be chosen.
        var needsPassword: Bool { link.kind == .reset || account == nil }
    }

    private static func open(_ context: Context, _ scopes: ScopeChoices) async throws -> Opened? {
        let (token, now) = (try context.parameter("token"), context.now)
        return try await context.site.database.read { db in
            guard let link = try LinkStore.find(token: token, in: db), link.isOpen(at: now),
                try LinkUse.isCarried(link, at: now, in: db)
            else { return nil }
            let account = try PersonStore.find(email: link.email, in: db)
            if link.kind == .confirm, account != nil { return nil }
            if link.kind == .reset, account?.id != link.person { return nil }
            let inviter = try link.invitedBy.flatMap { try PersonStore.names(of: [$0], in: db)[$0] }
            let named = link.offer?.scope == nil ? [] : try scopes.all(db)
            return Opened(link: link, token: token, account: account, inviter: inviter, scopes: named)
        }
    }

    private static func show(_ context: Context, _ scopes: ScopeChoices) async throws -> Response {
        guard let opened = try await open(context, scopes) else { return LinkPages.over(context) }
        return LinkPages.show(opened, context)
    }

    private static func use(_ context: Context, _ scopes: ScopeChoices) async throws -> Response {
        guard let opened = try await open(context, scopes) else { return LinkPages.over(context) }
        var reader = FormReader(context.form)
        let name = opened.account == nil ? reader.line("name", most: 120) : opened.account?.name
        let password = context.form["password"] ?? ""
        if opened.needsPassword, let fault = PasswordRules.fault(password, email: opened.link.email) {
            reader.faults.add("password", fault)
        }
        guard let name, reader.faults.isEmpty else { return LinkPages.show(opened, context, reader.faults) }
        let hash = opened.needsPassword ? await PasswordWork.hash(password) : nil
        let (id, now, language) = (opened.link.id, context.now, context.language)
        let done = try await context.site.database.write { db in
            try LinkUse.use(id, name: name, hash: hash, language: language, at: now, in: db)
        }
        guard let done else { return LinkPages.over(context) }
        return answer(done, opened.link, context)
    }

    private static func answer(_ done: LinkUse.Done, _ link: Link, _ context: Context) -> Response {
        let said: Phrase =
            switch link.kind {
            case .confirm: PeoplePhrases.accountOpened
            case .reset: PeoplePhrases.passwordSet
            case .invitation: PeoplePhrases.invitationAccepted(link.email.description)
            }
        // Whoever accepts with an account that exists has shown a mailbox, not a password: that alone opens no session.
        guard let token = done.sessionToken else {
            let isOwn = context.actor.person == done.person
            return context.redirect(isOwn ? HomeRoutes.path : SessionRoutes.path, saying: said)
        }
        var response = context.redirect(HomeRoutes.path, saying: said)
        response.setSession(token, context)
        return response
    }
}
