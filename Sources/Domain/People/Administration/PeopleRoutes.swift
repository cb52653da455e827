import Access
import Database
import History
import Phrases
import Values
import Web

/// The people of the programme and the roles they hold, for administrators and, read-only, for auditors.
enum PeopleRoutes {
    static let path: Path = "/people"
    static func path(_ id: ID<Person>) -> Path { "/people/\(id)" }
    static func all(_ erasing: [People.Erasing], _ scopes: ScopeChoices) -> [Route] {
        [
            .get("/people", .rule(PersonRules.see)) { try await list($0, scopes) },
            .get("/people/{id}", .rule(PersonRules.see)) { try await show($0, scopes) },
            .post("/people/{id}/roles", .rule(PersonRules.grant)) { try await grant($0, scopes) }
                .named(PeoplePhrases.giveRole, GrantForm.labels, choices: [GrantForm.roleWords]),
            .post("/people/{id}/roles/{grant}/end", .rule(PersonRules.endGrant), endGrant),
            .post("/people/{id}/closing", .rule(PersonRules.close)) { try await close($0, erasing, scopes) }
                .named(PeoplePhrases.closeTitle, ["reason": PeoplePhrases.closeReason]),
        ]
    }
    static let pageSize = 50

    private static func list(_ context: Context, _ scopes: ScopeChoices) async throws -> Response {
        try PersonRules.see.check(context.actor, at: context.now)
        let search = context.query["q"] ?? ""
        let after = context.query["after"].flatMap { ID<Person>($0) }
        let today = context.now.localDay
        let shown = try await context.site.database.read { db -> PeopleListPage.Shown in
            let start = try after.flatMap { try PersonStore.find($0, in: db) }.map { ($0.sortKey, $0.id.text) }
            let found = try PersonStore.page(search, after: start, limit: pageSize + 1, in: db)
            let people = Array(found.prefix(pageSize))
            let grants = try GrantStore.of(people.map(\.id), in: db).filter { $0.holds(on: today) }
            return PeopleListPage.Shown(
                search: search, people: people, grants: Dictionary(grouping: grants, by: \.person),
                next: found.count > pageSize ? people.last?.id : nil, isFirst: start == nil, scopes: try scopes.all(db))
        }
        return PeopleListPage.show(shown, context)
    }

    static func show(
        _ context: Context, _ scopes: ScopeChoices, _ faults: FormFaults = FormFaults()
    ) async throws -> Response {
        try PersonRules.see.check(context.actor, at: context.now)
        let id: ID<Person> = try context.id()
        let before = context.query["before"].flatMap { Digits.read($0.utf8) }
        let shown = try await context.site.database.read { db -> PersonPage.Shown in
            guard let account = try PersonStore.find(id, in: db) else { throw Refusal.hidden }
            let grants = try GrantStore.of(id, in: db)
            let found = try History.lines(
                of: .init("person", id), before: before, limit: PersonPage.Shown.pageSize + 1, in: db)
            let lines = Array(found.prefix(PersonPage.Shown.pageSize))
            let people = lines.map(\.actor) + grants.map(\.grantedBy)
            return PersonPage.Shown(
                account: account, grants: grants, history: lines, hasMore: found.count > lines.count,
                isFirst: before == nil, names: try PersonStore.names(of: people, in: db), scopes: try scopes.all(db))
        }
        return PersonPage.show(shown, context, faults)
    }

    private static func grant(_ context: Context, _ scopes: ScopeChoices) async throws -> Response {
        let (id, actor, now): (ID<Person>, Actor, Instant) = (try context.id(), context.actor, context.now)
        let form = GrantForm.read(context.form, today: now.localDay)
        guard let given = form.grant else { return try await show(context, scopes, form.faults) }
        let isNew = try await context.site.database.write { db in
            guard let account = try PersonStore.find(id, in: db) else { throw Refusal.hidden }
            try PersonRules.grant.check(actor, account, at: now)
            let held = try GrantStore.of(id, in: db).filter { $0.endedAt == nil }
            if held.contains(where: { GrantForm.overlaps($0.grant, given) }) { return false }
            try Granting.give(given, to: id, by: actor, at: now, in: db)
            return true
        }
        guard isNew else {
            var faults = FormFaults()
            faults.add("role", PeoplePhrases.roleHeldAlready)
            return try await show(context, scopes, faults)
        }
        return context.redirect(path(id), saying: PeoplePhrases.roleGiven)
    }

    private static func endGrant(_ context: Context) async throws -> Response {
        let (id, actor, now): (ID<Person>, Actor, Instant) = (try context.id(), context.actor, context.now)
        let grant: ID<RoleGrant> = try context.id("grant")
        try await context.site.database.write { db in
            guard let held = try GrantStore.find(grant, in: db), held.person == id else { throw Refusal.hidden }
            try PersonRules.endGrant.check(actor, held, at: now)
            try Granting.end(held, by: actor, at: now, in: db)
        }
        return context.redirect(path(id), saying: PeoplePhrases.roleEnded)
    }

    private static func close(
        _ context: Context, _ erasing: [People.Erasing], _ scopes: ScopeChoices
    ) async throws -> Response {
        let (id, actor, now): (ID<Person>, Actor, Instant) = (try context.id(), context.actor, context.now)
        var reader = FormReader(context.form)
        let reason = reader.line("reason", most: 500)
        if !reader.isTicked("sure") { reader.faults.add("sure", PeoplePhrases.closeNotSure) }
        guard let reason, reader.faults.isEmpty else { return try await show(context, scopes, reader.faults) }
        try await context.site.database.write { db in
            guard let account = try PersonStore.find(id, in: db) else { throw Refusal.hidden }
            try PersonRules.close.check(actor, account, at: now)
            try Closing.close(account, erasing, because: reason, by: actor, at: now, in: db)
        }
        return context.redirect(path(id), saying: PeoplePhrases.accountClosed)
    }
}
