import Access
import Database
import Values
import Web

/// Colleagues of a dossier as its owner deals with them: invited by e-mail to read or to write, and removed.
struct PeopleRoutes {
    let sources: DossierSources

    var all: [Route] {
        [
            .post("/dossiers/{id}/people", .rule(DossierRules.invite), invite),
            .post("/dossiers/{id}/people/removal", .rule(DossierRules.invite), remove),
        ]
    }

    private func invite(_ context: Context) async throws -> Response {
        let (id, actor, now) = (try context.id() as ID<Dossier>, context.actor, context.now)
        var reader = FormReader(context.form)
        let email = reader.email("email")
        let may: DossierPeople.May? = reader.choice("may")
        if let email, email == actor.email { reader.faults.add("email", DossierPhrases.ownAddress) }
        if may == .write, try await !isWritable(id, context) {
            reader.faults.add("may", DossierPhrases.writeOver)
        }
        guard reader.faults.isEmpty, let email, let may else {
            let (faults, sources) = (reader.faults, sources)
            let model = try await context.site.database.read { db in
                let held = try HeldDossier.own(id, for: actor, in: db)
                try DossierRules.invite.check(actor, held, at: now)
                return try OverviewPages.Model.read(held, sources, at: now, in: db)
            }
            return OverviewPages.show(model, faults, context)
        }
        let (language, sources) = (context.language, sources)
        let said = try await context.site.database.write { db in
            let held = try HeldDossier.own(id, for: actor, in: db)
            try DossierRules.invite.check(actor, held, at: now)
            return try Inviting.invite(email, to: id, may: may, in: language, by: actor, at: now, sources, in: db)
        }
        return context.redirect(DossierPaths.show(id), saying: said)
    }

    /// Whoever is not of the dossier learns nothing by asking.
    private func isWritable(_ id: ID<Dossier>, _ context: Context) async throws -> Bool {
        let (actor, now) = (context.actor, context.now)
        return try await context.site.database.read { db in
            let held = try HeldDossier.own(id, for: actor, in: db)
            try DossierRules.invite.check(actor, held, at: now)
            return held.isWritable(at: now)
        }
    }

    private func remove(_ context: Context) async throws -> Response {
        let (id, actor, now, form) = (try context.id() as ID<Dossier>, context.actor, context.now, context.form)
        let person = form["person"].flatMap { ID<Person>($0) }
        let email = form["email"].flatMap { EmailAddress($0) }
        let said = try await context.site.database.write { db in
            let held = try HeldDossier.own(id, for: actor, in: db)
            try DossierRules.invite.check(actor, held, at: now)
            if let person { return try Inviting.remove(person, from: id, by: actor, at: now, in: db) }
            guard let email else { throw Refusal.hidden }
            return try Inviting.withdraw(email, from: id, by: actor, at: now, in: db)
        }
        return context.redirect(DossierPaths.show(id), saying: said)
    }
}
