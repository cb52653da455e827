import Access
import Database
import History
import Jobs
import Phrases
import Values
import Web

/// One's own account: name, language, password, sessions.
enum AccountRoutes {
    static let path: Path = "/account"
    static let password: Path = "/account/password"
    static let sessionsEnd: Path = "/account/sessions/end"
    static let all: [Route] = [
        .get("/account", .signedIn) { try await show($0) },
        .post("/account", .signedIn, save)
            .named(PeoplePhrases.details, AccountPages.labels, choices: [AccountPages.languageWords]),
        .post("/account/password", .signedIn, changePassword).named(PeoplePhrases.changePassword),
        .post("/account/sessions/end", .signedIn, endSessions),
    ]

    private static func own(_ context: Context) throws -> ID<Person> {
        guard let person = context.actor.person else { throw Refusal.hidden }
        return person
    }

    private static func show(_ context: Context, _ faults: FormFaults = FormFaults()) async throws -> Response {
        let (person, now, before) = (try own(context), context.now, context.historyBefore)
        let shown = try await context.site.database.read { db -> AccountPages.Shown? in
            guard let account = try PersonStore.find(person, in: db) else { return nil }
            let history = try HistoryPage.read(.init("person", person), before: before, in: db)
            return AccountPages.Shown(
                account: account, sessions: try SessionStore.countOpen(of: person, at: now, in: db), history: history,
                names: try PersonStore.names(of: history.actors, in: db))
        }
        guard let shown else { throw Refusal.hidden }
        return AccountPages.show(shown, context, faults)
    }

    private static func save(_ context: Context) async throws -> Response {
        var reader = FormReader(context.form)
        let name = reader.line("name", most: 120)
        let language: Language? = reader.choice("language")
        guard let name, let language else { return try await show(context, reader.faults) }
        let (person, actor, now) = (try own(context), context.actor, context.now)
        try await context.site.database.write { db in
            guard var account = try PersonStore.find(person, in: db) else { throw Refusal.hidden }
            var changes: [Change] = []
            if account.name != name {
                changes.append(Change("person.name", before: account.name, after: name, personal: true))
            }
            if account.language != language {
                changes.append(
                    Change("person.language", before: account.language.rawValue, after: language.rawValue))
            }
            guard !changes.isEmpty else { return }
            (account.name, account.language) = (name, language)
            try PersonStore.save(account, in: db)
            try History.record("person.updated", of: .init("person", person), by: actor, at: now, changes, in: db)
        }
        return context.redirect(path, saying: PeoplePhrases.saved)
    }

    private static func changePassword(_ context: Context) async throws -> Response {
        let (person, actor, now, database) = (try own(context), context.actor, context.now, context.site.database)
        let (old, new) = (context.form["password"] ?? "", context.form["new-password"] ?? "")
        let throttle = Throttle.signIn(actor.email?.description ?? "")
        let (isLetThrough, kept) = try await database.write { db in
            (try throttle.take(at: now, in: db), try PersonStore.passwordHash(of: person, in: db))
        }
        if !isLetThrough { throw WebError.tooMany }
        var faults = FormFaults()
        if await !PasswordWork.verify(old, against: kept) { faults.add("password", PeoplePhrases.wrongCurrent) }
        if let fault = PasswordRules.fault(new, email: actor.email) { faults.add("new-password", fault) }
        guard faults.isEmpty else { return try await show(context, faults) }
        let hash = await PasswordWork.hash(new)
        let token = context.request.cookie("session")
        try await database.write { db in
            try throttle.forget(in: db)
            try PersonStore.setPassword(hash, of: person, in: db)
            try SessionStore.closeAll(of: person, except: token, in: db)
            try Outbox.post(PeopleMail.passwordChanged, subject: person.text, at: now, in: db)
            try History.record("person.password-changed", of: .init("person", person), by: actor, at: now, in: db)
        }
        return context.redirect(path, saying: PeoplePhrases.passwordSet)
    }

    private static func endSessions(_ context: Context) async throws -> Response {
        let (person, actor, now) = (try own(context), context.actor, context.now)
        try await context.site.database.write { db in
            try SessionStore.closeAll(of: person, in: db)
            try History.record("person.sessions-ended", of: .init("person", person), by: actor, at: now, in: db)
        }
        var response = context.redirect(SessionRoutes.path, saying: PeoplePhrases.sessionsEnded)
        response.setSession("", context)
        return response
    }
}
