import Access
import Database
import History
import Jobs
import Values
import Web

/// Colleagues of a dossier: invited by e-mail to read or to write, and removed.
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
        guard reader.faults.isEmpty, let email, let may, let person = actor.person else {
            let (faults, sources) = (reader.faults, sources)
            let model = try await context.site.database.read { db in
                let held = try HeldDossier.find(id, for: actor, in: db)
                try DossierRules.invite.check(actor, held, at: now)
                return try OverviewPages.Model.read(held, sources, in: db)
            }
            return OverviewPages.show(model, faults, context)
        }
        try await context.site.database.write { db in
            let held = try HeldDossier.find(id, for: actor, in: db)
            try DossierRules.invite.check(actor, held, at: now)
            try DossierPeople.invite(email, to: id, may: may, by: person, at: now, in: db)
            try History.record(
                "dossier.invited", of: .init("dossier", id), by: actor, at: now,
                [
                    Change("dossier.email", after: email.description, personal: true),
                    Change("dossier.may", after: may.rawValue),
                ], in: db)
            try Outbox.post(
                DossierJobs.invited, subject: "\(id.text)\n\(email.description)\n\(context.language.rawValue)",
                key: "dossiers.invited.\(id.text).\(email.description).\(now)", at: now, in: db)
        }
        return context.redirect(DossierPaths.show(id), saying: DossierPhrases.invited)
    }

    private func remove(_ context: Context) async throws -> Response {
        let (id, actor, now, form) = (try context.id() as ID<Dossier>, context.actor, context.now, context.form)
        try await context.site.database.write { db in
            let held = try HeldDossier.find(id, for: actor, in: db)
            try DossierRules.invite.check(actor, held, at: now)
            var changes: [Change] = []
            if let person = form["person"].flatMap({ ID<Person>($0) }) {
                try DossierPeople.remove(person, from: id, in: db)
                changes.append(Change("dossier.person", before: person.text))
            } else if let email = form["email"].flatMap({ EmailAddress($0) }) {
                try DossierPeople.uninvite(email, from: id, in: db)
                changes.append(Change("dossier.email", before: email.description, personal: true))
            }
            try History.record("dossier.person-removed", of: .init("dossier", id), by: actor, at: now, changes, in: db)
        }
        return context.redirect(DossierPaths.show(id), saying: DossierPhrases.personRemoved)
    }
}
