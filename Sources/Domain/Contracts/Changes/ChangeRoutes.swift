import Access
import Database
import Dossiers
import Phrases
import Values
import Web

/// Asking for a change of a contract's state, confirming it, or not following it.
struct ChangeRoutes: Sendable {
    let pages: ContractRoutes

    var all: [Route] {
        [
            .post("/contracts/{id}/changes", .rule(ContractRules.change), propose)
                .named(ContractPhrases.changeTitle, ChangeForm.labels, choices: [ChangeForm.kinds]),
            .post("/contracts/{id}/changes/{change}/confirmation", .rule(ContractRules.confirmChange), confirm),
            .post("/contracts/{id}/changes/{change}/refusal", .rule(ContractRules.refuseChange), refuse),
        ]
    }

    @Sendable private func propose(_ context: Context) async throws -> Response {
        let (id, actor, now): (ID<Contract>, _, _) = (try context.id(), context.actor, context.now)
        let (duties, barred) = (pages.duties, pages.barred)
        let (held, known) = try await context.site.database.read {
            (try HeldContract.find(id, for: actor, barred: barred, in: $0), try duties.all($0))
        }
        try ContractRules.see.check(actor, held, at: now)
        try ContractRules.change.check(actor, held, at: now)
        let (terms, faults) = ChangeForm.read(context, held, known)
        guard let terms else { return try await pages.show(context, faults) }
        return try await act(context, saying: ContractPhrases.saidChangeProposed) { held, db in
            try ContractRules.change.check(actor, held, at: now)
            try Changing.propose(terms, of: held, by: actor, at: now, in: db)
        }
    }

    @Sendable private func confirm(_ context: Context) async throws -> Response {
        let (actor, now, id): (_, _, ID<ContractChange>) = (context.actor, context.now, try context.id("change"))
        let news = pages.news
        return try await act(context, saying: ContractPhrases.saidChangeConfirmed) { held, db in
            try ContractRules.confirmChange.check(actor, held, at: now)
            let change = try Self.find(id, of: held)
            try Changing.confirm(change, of: held, by: actor, at: now, in: db)
            try held.contract.cluster.map { try news.changed($0, db) }
        }
    }

    @Sendable private func refuse(_ context: Context) async throws -> Response {
        let (actor, now, id): (_, _, ID<ContractChange>) = (context.actor, context.now, try context.id("change"))
        return try await act(context, saying: ContractPhrases.saidChangeRefused) { held, db in
            try ContractRules.refuseChange.check(actor, held, at: now)
            let change = try Self.find(id, of: held)
            try Changing.refuse(change, by: actor, at: now, in: db)
        }
    }

    private static func find(_ id: ID<ContractChange>, of held: HeldContract) throws -> ContractChange {
        guard let change = held.changes.first(where: { $0.id == id }) else { throw Refusal.hidden }
        guard change.state == .proposed else { throw Refusal.refused(ContractPhrases.changeSettled) }
        return change
    }

    /// Does `act` on the contract just read, in one transaction, and goes back to its page.
    private func act(
        _ context: Context, saying phrase: Phrase,
        _ act: @escaping @Sendable (HeldContract, any Connection) throws -> Void
    ) async throws -> Response {
        let (id, actor): (ID<Contract>, _) = (try context.id(), context.actor)
        let barred = pages.barred
        try await context.site.database.write { db in
            try act(try HeldContract.find(id, for: actor, barred: barred, in: db), db)
        }
        // Months of support stand on the cluster's public page.
        context.site.publicDataChanged()
        return context.redirect(ContractPaths.show(id), saying: phrase)
    }
}
