import Access
import Database
import History
import Phrases
import Values
import Web

enum InvitationRoutes {
    static let path: Path = "/invitations"
    static func all(_ scopes: ScopeChoices) -> [Route] {
        [
            .get("/invitations", .rule(PersonRules.seeInvitations)) { try await show($0, scopes) },
            .post("/invitations", .rule(PersonRules.invite)) { try await invite($0, scopes) }
                .named(
                    PeoplePhrases.invite, GrantForm.labels, choices: [GrantForm.roleWords, AccountPages.languageWords]),
            .post("/invitations/{id}/withdrawal", .rule(PersonRules.withdrawInvitation), withdraw),
        ]
    }
    private static let pageSize = 50

    private static func show(
        _ context: Context, _ scopes: ScopeChoices, _ faults: FormFaults = FormFaults()
    ) async throws -> Response {
        try PersonRules.seeInvitations.check(context.actor, at: context.now)
        let (now, roles) = (context.now, PersonRules.readable(by: context.actor))
        let before = context.query["before"].flatMap { ID<Link>($0) }
        let shown = try await context.site.database.read { db -> InvitationPage.Shown in
            let found = try LinkStore.openInvitations(
                to: roles, at: now, before: before, limit: pageSize + 1, in: db)
            let links = Array(found.prefix(pageSize))
            return InvitationPage.Shown(
                links: links, names: try PersonStore.names(of: links.compactMap(\.invitedBy), in: db),
                next: found.count > pageSize ? links.last?.id : nil, isFirst: before == nil,
                scopes: try scopes.all(db))
        }
        return InvitationPage.show(shown, context, faults)
    }

    private static func invite(_ context: Context, _ scopes: ScopeChoices) async throws -> Response {
        let (actor, now, key) = (context.actor, context.now, context.site.settings.key)
        var reader = FormReader(context.form)
        let email = reader.email("email")
        let role: Role? = reader.choice("role")
        let scope = GrantForm.scope(&reader, of: role)
        let until = reader.day("until", required: false)
        let language: Language? = reader.choice("language")
        if let until, until < now.localDay { reader.faults.add("until", PeoplePhrases.untilPast) }
        if let role { try PersonRules.invite.check(actor, role, at: now) }
        guard let email, let role, let language, reader.faults.isEmpty else {
            return try await show(context, scopes, reader.faults)
        }
        let offer = Link.Offer(role: role, scope: scope, until: until)
        _ = try await context.site.database.write { db in
            try Invitations.make(email, offer, language, by: actor, at: now, mailedWith: key, in: db)
        }
        return context.redirect(path, saying: PeoplePhrases.invited)
    }

    private static func withdraw(_ context: Context) async throws -> Response {
        let (id, actor, now): (ID<Link>, Actor, Instant) = (try context.id(), context.actor, context.now)
        try await context.site.database.write { db in
            guard let link = try LinkStore.find(id, in: db), let offer = link.offer, link.isOpen(at: now) else {
                throw Refusal.hidden
            }
            try PersonRules.withdrawInvitation.check(actor, offer.role, at: now)
            try LinkStore.withdraw(id, at: now, in: db)
            try History.record("invitation.withdrawn", of: .init("invitation", id), by: actor, at: now, in: db)
        }
        return context.redirect(path, saying: PeoplePhrases.withdrawn)
    }
}
