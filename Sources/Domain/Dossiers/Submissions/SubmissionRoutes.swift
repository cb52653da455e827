import Access
import Calls
import Database
import History
import Jobs
import Values
import Web

/// Depositing, taking back, opening again.
struct SubmissionRoutes {
    let sources: DossierSources

    var all: [Route] {
        [
            .post("/dossiers/{id}/submission", .rule(DossierRules.submit), submit),
            .post("/dossiers/{id}/withdrawal", .rule(DossierRules.withdraw), withdraw),
            .post("/dossiers/{id}/reopening", .rule(DossierRules.reopen), reopen),
        ]
    }

    /// Carries no file. `context.now` is the instant at which the whole request had arrived, read before the transaction.
    private func submit(_ context: Context) async throws -> Response {
        let (id, actor, now) = (try context.id() as ID<Dossier>, context.actor, context.now)
        guard let revision = context.form["revision"].flatMap({ Int($0) }) else { throw DossierError.changedMeanwhile }
        if !context.form.has("unchanged"), let asked = try await unconfirmed(id, revision, context) { return asked }
        let submission = try await Submitting.submit(
            id, revision: revision, by: actor, at: now, on: context.site.database)
        let said = submission.kind == .deposit ? DossierPhrases.deposited : DossierPhrases.completionSent
        return context.redirect(DossierPaths.receipt(id, submission.number), saying: said)
    }

    /// The page again where the one answer to the request for missing items would leave some of them as they were deposited, and nobody
    /// said that this is meant. The revision that was looked at is the one that is sent, or nothing is.
    private func unconfirmed(_ id: ID<Dossier>, _ revision: Int, _ context: Context) async throws -> Response? {
        let (actor, now, sources) = (context.actor, context.now, sources)
        let model = try await context.site.database.read { db -> OverviewPages.Model? in
            let held = try HeldDossier.own(id, for: actor, in: db)
            guard held.dossier.state == .toComplete, held.dossier.revision == revision,
                DossierRules.complete(actor, held, at: now).isAllowed
            else { return nil }
            return try OverviewPages.Model.read(held, sources, at: now, in: db)
        }
        guard let model, model.missing.isEmpty, !model.unchanged.isEmpty else { return nil }
        var faults = FormFaults()
        faults.add("unchanged", DossierPhrases.unchangedFault)
        return OverviewPages.show(model, faults, context)
    }

    private func withdraw(_ context: Context) async throws -> Response {
        let (id, actor, now) = (try context.id() as ID<Dossier>, context.actor, context.now)
        try await context.site.database.write { db in
            var held = try HeldDossier.own(id, for: actor, in: db)
            try DossierRules.withdraw.check(actor, held, at: now)
            try held.dossier.withdraw()
            try DossierStore.save(&held.dossier, in: db)
            try History.record(
                "dossier.withdrawn", of: .init("dossier", id), by: actor, at: now,
                [Change("dossier.state", before: "submitted", after: "withdrawn")], in: db)
            try Outbox.post(DossierJobs.withdrawn, subject: "\(id.text)\n\(now)", at: now, in: db)
        }
        return context.redirect(DossierPaths.show(id), saying: DossierPhrases.withdrawn)
    }

    private func reopen(_ context: Context) async throws -> Response {
        let (id, actor, now) = (try context.id() as ID<Dossier>, context.actor, context.now)
        try await context.site.database.write { db in
            var held = try HeldDossier.own(id, for: actor, in: db)
            try DossierRules.reopen.check(actor, held, at: now)
            try held.dossier.reopen()
            try DossierStore.save(&held.dossier, in: db)
            try History.record("dossier.reopened", of: .init("dossier", id), by: actor, at: now, in: db)
        }
        return context.redirect(DossierPaths.show(id), saying: DossierPhrases.reopened)
    }
}
