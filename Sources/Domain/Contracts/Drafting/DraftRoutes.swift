import Access
import Calls
import Database
import Dossiers
import Labels
import Phrases
import Values
import Web

/// From a label to the draft of its contract.
struct DraftRoutes: Sendable {
    let duties: Duties
    let barred: [DossierScope]
    let conditions: DecisionConditions

    var all: [Route] {
        [
            .get("/calls/{id}/contracts", .rule(ContractRules.follow), list),
            .get("/calls/{id}/contracts/new", .rule(ContractRules.draft), new),
            .post("/calls/{id}/contracts", .rule(ContractRules.draft), draft)
                .named(ContractPhrases.draftTitle, DraftPage.labels),
        ]
    }

    @Sendable private func list(_ context: Context) async throws -> Response {
        try ContractRules.follow.check(context.actor, at: context.now)
        let id: ID<Call> = try context.id()
        let (actor, barred) = (context.actor, barred)
        let model = try await context.site.database.read {
            try CallContracts.find(id, for: actor, barred: barred, in: $0)
        }
        return CallContractsPage.show(model, context)
    }

    @Sendable private func new(_ context: Context) async throws -> Response {
        let (call, open) = try await find(context, ID(context.query["label"] ?? ""))
        try ContractRules.draft.check(context.actor, open, at: context.now)
        return DraftPage.show(call, open.label, try await condition(open, context), context)
    }

    @Sendable private func draft(_ context: Context) async throws -> Response {
        let (call, open) = try await find(context, ID(context.form["label"] ?? ""))
        try ContractRules.draft.check(context.actor, open, at: context.now)
        let (form, faults) = DraftForm.read(
            context.form, label: open.label, support: call.configuration.support)
        guard let form else {
            return DraftPage.show(call, open.label, try await condition(open, context), context, faults)
        }
        let (actor, now, duties, barred, conditions) = (context.actor, context.now, duties, barred, conditions)
        let contract = try await context.site.database.write { db in
            guard let label = try LabelStore.find(open.label.id, in: db),
                let open = try LabelToDraft.hold([label], for: actor, barred: barred, in: db).first
            else { throw Refusal.hidden }
            try ContractRules.draft.check(actor, open, at: now)
            return try Contracting.draft(
                label, form.terms, under: try duties.all(db),
                asked: try conditions.of(label.dossier, db), by: actor, at: now, in: db)
        }
        return context.redirect(ContractPaths.show(contract.id), saying: ContractPhrases.saidDrafted(contract.number))
    }

    private func condition(_ open: LabelToDraft, _ context: Context) async throws -> String? {
        let (dossier, conditions) = (open.label.dossier, conditions)
        return try await context.site.database.read { try conditions.of(dossier, $0) }
    }

    private func find(_ context: Context, _ label: ID<Label>?) async throws -> (Call, LabelToDraft) {
        let id: ID<Call> = try context.id()
        guard let label else { throw Refusal.hidden }
        let (actor, barred) = (context.actor, barred)
        return try await context.site.database.read { db in
            guard let call = try CallStore.find(id, in: db), let found = try LabelStore.find(label, in: db),
                found.call == call.id,
                let open = try LabelToDraft.hold([found], for: actor, barred: barred, in: db).first
            else { throw Refusal.hidden }
            return (call, open)
        }
    }
}
