import Access
import Database
import Values
import Web

/// The invitation as its addressee sees it. Only a sent form joins or declines: opening a page never does.
struct InvitationRoutes {
    let sources: DossierSources

    var all: [Route] {
        [
            .get("/dossiers/{id}/invitation", .signedIn, show),
            .post("/dossiers/{id}/invitation/acceptance", .rule(DossierRules.join), join),
            .post("/dossiers/{id}/invitation/refusal", .rule(DossierRules.decline), decline),
        ]
    }

    /// Who has joined already goes on to the dossier: the link of the mail stays good.
    private func show(_ context: Context) async throws -> Response {
        let (id, actor, sources) = (try context.id() as ID<Dossier>, context.actor, sources)
        let model = try await context.site.database.read { db -> InvitationPages.Model? in
            guard let held = try HeldInvitation.find(id, for: actor, sources, in: db) else {
                _ = try HeldDossier.own(id, for: actor, in: db)
                return nil
            }
            return try InvitationPages.Model.read(held, sources, in: db)
        }
        guard let model else { return context.redirect(DossierPaths.show(id)) }
        return InvitationPages.show(model, context)
    }

    private func join(_ context: Context) async throws -> Response {
        let (id, actor, now, sources) = (try context.id() as ID<Dossier>, context.actor, context.now, sources)
        try await context.site.database.write { db in try Joining.join(id, by: actor, at: now, sources, in: db) }
        return context.redirect(DossierPaths.show(id), saying: DossierPhrases.joined)
    }

    private func decline(_ context: Context) async throws -> Response {
        let (id, actor, now, sources) = (try context.id() as ID<Dossier>, context.actor, context.now, sources)
        try await context.site.database.write { db in try Joining.decline(id, by: actor, at: now, sources, in: db) }
        return context.redirect(DossierPaths.mine, saying: DossierPhrases.declined)
    }
}
