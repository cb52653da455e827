import Access
import Calls
import Database
import Labels
import Phrases
import Values
import Web

/// From a label to the draft of its contract.
struct DraftRoutes: Sendable {
    let duties: Duties

    var all: [Route] {
        [
            .get("/calls/{id}/contracts", .rule(ContractRules.follow), Self.list),
            .get("/calls/{id}/contracts/new", .rule(ContractRules.draft), Self.new),
            .post("/calls/{id}/contracts", .rule(ContractRules.draft), draft),
        ]
    }

    private static func list(_ context: Context) async throws -> Response {
        try ContractRules.follow.check(context.actor, at: context.now)
        let id: ID<Call> = try context.id()
        let model = try await context.site.database.read { try CallContracts.find(id, in: $0) }
        return CallContractsPage.show(model, context)
    }

    private static func new(_ context: Context) async throws -> Response {
        let (call, label) = try await find(context, ID(context.query["label"] ?? ""))
        try ContractRules.draft.check(context.actor, label, at: context.now)
        return DraftPage.show(call, label, context)
    }

    @Sendable private func draft(_ context: Context) async throws -> Response {
        let (call, label) = try await Self.find(context, ID(context.form["label"] ?? ""))
        try ContractRules.draft.check(context.actor, label, at: context.now)
        let (form, faults) = DraftForm.read(
            context.form, label: label, support: call.configuration.support)
        guard let form else { return DraftPage.show(call, label, context, faults) }
        let (actor, now, duties) = (context.actor, context.now, duties)
        let contract = try await context.site.database.write { db in
            guard let label = try LabelStore.find(label.id, in: db) else { throw Refusal.hidden }
            try ContractRules.draft.check(actor, label, at: now)
            return try Contracting.draft(label, form.terms, under: try duties.all(db), by: actor, at: now, in: db)
        }
        return context.redirect(ContractPaths.show(contract.id), saying: ContractPhrases.saidDrafted(contract.number))
    }

    private static func find(_ context: Context, _ label: ID<Label>?) async throws -> (Call, Label) {
        let id: ID<Call> = try context.id()
        guard let label else { throw Refusal.hidden }
        let found = try await context.site.database.read {
            (try CallStore.find(id, in: $0), try LabelStore.find(label, in: $0))
        }
        guard let call = found.0, let label = found.1, label.call == call.id else { throw Refusal.hidden }
        return (call, label)
    }
}
