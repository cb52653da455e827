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
            .post("/dossiers/{id}/submission", .rule(DossierRules.submit), reading: submit),
            .post("/dossiers/{id}/withdrawal", .rule(DossierRules.withdraw), withdraw),
            .post("/dossiers/{id}/reopening", .rule(DossierRules.reopen), reopen),
        ]
    }

    /// Carries no file. `context.now` is the instant at which the whole request had arrived, read before the transaction.
    private func submit(_: Context) -> Reading {
        let sources = sources
        return Reading(
            questions: { context in
                guard let id = try? context.id() as ID<Dossier> else { return [] }
                return HeldDossier.ownStatements(id, for: context.actor) + WrittenContent.statements(id)
            },
            read: { context, db in try Self.read(context, sources, in: db) })
    }

    private static func read(
        _ context: Context, _ sources: DossierSources, in db: any Connection
    ) throws -> Reading.Drawing {
        let (id, actor, now) = (try context.id() as ID<Dossier>, context.actor, context.now)
        guard let revision = context.form["revision"].flatMap({ Int($0) }) else { throw DossierError.changedMeanwhile }
        let held = try HeldDossier.own(id, for: actor, in: db)
        if !context.form.has("unchanged"),
            let model = try unconfirmed(held, revision, by: actor, at: now, sources, in: db)
        {
            return { asked(model, context) }
        }
        let act = Submitting(id, try ReadContent.of(held, at: now, in: db), revision: revision, by: actor, at: now)
        return {
            let submission = try await context.site.database.write(act)
            let said = submission.kind == .deposit ? DossierPhrases.deposited : DossierPhrases.completionSent
            return context.redirect(DossierPaths.receipt(id, submission.number), saying: said)
        }
    }

    /// The page that asks again; nil where nothing is to be asked: the one answer to the request for missing items would leave some of them as
    /// they were deposited, and nobody said that this is meant. The revision that was looked at is the one that is sent, or nothing is.
    private static func unconfirmed(
        _ held: HeldDossier, _ revision: Int, by actor: Actor, at now: Instant, _ sources: DossierSources,
        in db: any Connection
    ) throws -> OverviewPages.Model? {
        guard held.dossier.state == .toComplete, held.dossier.revision == revision,
            DossierRules.complete(actor, held, at: now).isAllowed
        else { return nil }
        let model = try OverviewPages.Model.read(held, sources, at: now, in: db)
        return model.missing.isEmpty && !model.unchanged.isEmpty ? model : nil
    }

    private static func asked(_ model: OverviewPages.Model, _ context: Context) -> Response {
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
