import Access
import Calls
import Database
import Values
import Web

/// From the dossiers that were selected to proposals.
struct ProposalRoutes: Sendable {
    let source: LabelSources

    var all: [Route] {
        [
            .get("/calls/{id}/labels", .rule(LabelRules.follow), list),
            .post("/calls/{id}/labels", .rule(LabelRules.propose), propose)
                .named(LabelPhrases.propose, LabelPages.labels),
        ]
    }

    @Sendable private func list(_ context: Context) async throws -> Response {
        try LabelRules.follow.check(context.actor, at: context.now)
        return CallLabelsPage.show(try await find(context), context)
    }

    @Sendable private func propose(_ context: Context) async throws -> Response {
        let model = try await find(context)
        try LabelRules.propose.check(context.actor, model.call, at: context.now)
        let (form, faults) = ProposalForm.read(
            context.form, open: model.open, years: model.call.configuration.support.years)
        guard let form else { return CallLabelsPage.show(model, context, faults) }
        let (actor, now, id, source) = (context.actor, context.now, model.call.id, source)
        try await context.site.database.write { db in
            let fresh = try CallLabels.find(id, for: actor, source, in: db)
            try LabelRules.propose.check(actor, fresh.call, at: now)
            let open = Set(fresh.open)
            for dossier in form.dossiers {
                guard open.contains(dossier) else { throw LabelError.notSelected }
                var named = dossier
                named.name = try source.selected.certifiedName(dossier, db)
                try Labelling.propose(named, form.terms, by: actor, at: now, in: db)
            }
        }
        return context.redirect(LabelPaths.list(id), saying: LabelPhrases.saidProposed(form.dossiers.count))
    }

    private func find(_ context: Context) async throws -> CallLabels {
        let (id, actor, source): (ID<Call>, Actor, LabelSources) = (try context.id(), context.actor, source)
        return try await context.site.database.read { try CallLabels.find(id, for: actor, source, in: $0) }
    }
}
