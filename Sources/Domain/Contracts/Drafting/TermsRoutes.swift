import Access
import Calls
import Database
import Dossiers
import People
import Phrases
import Values
import Web

/// Correcting the terms of a draft, as long as it is not signed.
struct TermsRoutes: Sendable {
    let duties: Duties
    let barred: [DossierScope]
    let conditions: DecisionConditions

    var all: [Route] {
        [
            .get("/contracts/{id}/terms", .rule(ContractRules.edit), show),
            .post("/contracts/{id}/terms", .rule(ContractRules.edit), save)
                .named(ContractPhrases.editTitle, DraftPage.labels),
        ]
    }

    @Sendable private func show(_ context: Context) async throws -> Response {
        TermsPage.show(try await find(context), context)
    }

    /// Whoever saves over terms that he has not seen gets the form back, with what he typed and what stands now.
    @Sendable private func save(_ context: Context) async throws -> Response {
        let model = try await find(context)
        let (form, faults) = DraftForm.read(
            context.form, label: model.held.label, support: model.call.configuration.support)
        guard let form else { return TermsPage.show(model, context, faults) }
        let version = Digits.read((context.form["version"] ?? "").utf8) ?? 0
        guard version == model.held.contract.version else { return TermsPage.show(model, context, isStale: true) }
        let (id, actor, now, duties, barred, conditions) = (
            model.held.contract.id, context.actor, context.now, duties, barred, conditions
        )
        do {
            try await context.site.database.write { db in
                let held = try HeldContract.find(id, for: actor, barred: barred, in: db)
                try ContractRules.edit.check(actor, held, at: now)
                try Contracting.edit(
                    held, form.terms, over: version, under: try duties.all(db),
                    asked: try conditions.of(held.contract.dossier, db), by: actor, at: now, in: db)
            }
        } catch ContractError.changedMeanwhile {
            return TermsPage.show(try await find(context), context, isStale: true)
        }
        return context.redirect(ContractPaths.show(id), saying: ContractPhrases.saidEdited)
    }

    private func find(_ context: Context) async throws -> TermsPage.Model {
        let (id, actor, now): (ID<Contract>, _, _) = (try context.id(), context.actor, context.now)
        let barred = barred
        return try await context.site.database.read { db in
            let held = try HeldContract.find(id, for: actor, barred: barred, in: db)
            try ContractRules.see.check(actor, held, at: now)
            try ContractRules.edit.check(actor, held, at: now)
            guard let call = try CallStore.find(held.contract.call, in: db) else { throw Refusal.hidden }
            let author = held.contract.draftedBy.text
            return TermsPage.Model(
                held: held, call: call, author: try PersonStore.names(of: [author], in: db)[author])
        }
    }
}
