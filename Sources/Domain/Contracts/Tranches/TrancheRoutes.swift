import Access
import Database
import Dossiers
import People
import Phrases
import Values
import Web

/// One tranche: its conditions, approval and payment.
struct TrancheRoutes: Sendable {
    let barred: [DossierScope]
    let conditions: DecisionConditions

    var all: [Route] {
        [
            .get("/contracts/{id}/tranches/{year}", .rule(ContractRules.see), show),
            .upload(
                "/contracts/{id}/tranches/{year}/conditions/{kind}", .rule(ContractRules.establish),
                admits: { _ = try await awaiting($0) }, establish
            ).named(ContractPhrases.conditions, ConditionForm.labels),
            .post("/contracts/{id}/tranches/{year}/conditions/{kind}/end", .rule(ContractRules.establish), reopen),
            .get("/contracts/{id}/tranches/{year}/conditions/{kind}/file", .rule(ContractRules.see), evidence),
            .post("/contracts/{id}/tranches/{year}/approval", .rule(ContractRules.approve), approve),
            .post("/contracts/{id}/tranches/{year}/payment", .rule(ContractRules.pay), pay)
                .named(ContractPhrases.payment, TranchePage.labels),
        ]
    }

    @Sendable private func show(_ context: Context) async throws -> Response {
        try await page(try await find(context), context)
    }

    /// The cluster's people read when it was approved and recorded, not by whom.
    private func page(
        _ held: HeldTranche, _ context: Context, _ faults: FormFaults = FormFaults()
    ) async throws -> Response {
        let people = [held.tranche.approvedBy?.text, held.tranche.payment?.recordedBy.text].compactMap(\.self)
        let isDivision = ContractRules.follow(context.actor, at: context.now).isAllowed
        let names =
            isDivision && !people.isEmpty
            ? try await context.site.database.read { try PersonStore.names(of: people, in: $0) } : [:]
        return TranchePage.show(held, names, context, faults)
    }

    @Sendable private func awaiting(_ context: Context) async throws -> HeldTranche {
        let (held, kind) = (try await find(context), try establishable(context))
        try ContractRules.establish.check(context.actor, held, at: context.now)
        guard held.tranche.conditions.contains(where: { $0.kind == kind }) else { throw Refusal.hidden }
        return held
    }

    @Sendable private func establish(_ context: Context) async throws -> Response {
        let (held, kind, actor, now) = (
            try await awaiting(context), try establishable(context), context.actor, context.now
        )
        let (met, faults) = ConditionForm.read(kind, context)
        guard let met else { return try await page(held, context, faults) }
        return try await act(context, saying: ContractPhrases.saidEstablished) { held, db in
            try ContractRules.establish.check(actor, held, at: now)
            try Contracting.establish(kind, met, of: held, by: actor, at: now, in: db)
        }
    }

    @Sendable private func reopen(_ context: Context) async throws -> Response {
        let (kind, actor, now) = (try establishable(context), context.actor, context.now)
        return try await act(context, saying: ContractPhrases.saidReopened) { held, db in
            try ContractRules.establish.check(actor, held, at: now)
            try Contracting.establish(kind, nil, of: held, by: actor, at: now, in: db)
        }
    }

    @Sendable private func evidence(_ context: Context) async throws -> Response {
        let (held, kind) = (try await find(context), try kind(context))
        guard let file = held.tranche.conditions.first(where: { $0.kind == kind })?.met?.file else {
            throw Refusal.hidden
        }
        return context.send(file)
    }

    @Sendable private func approve(_ context: Context) async throws -> Response {
        let (actor, now) = (context.actor, context.now)
        return try await act(context, saying: ContractPhrases.saidApproved) { held, db in
            try ContractRules.approve.check(actor, held, at: now)
            try Contracting.approve(held, by: actor, at: now, in: db)
        }
    }

    @Sendable private func pay(_ context: Context) async throws -> Response {
        let (held, actor, now) = (try await find(context), context.actor, context.now)
        try ContractRules.pay.check(actor, held, at: now)
        var (form, faults) = PaymentForm.read(context, held.tranche)
        if let reference = form?.reference {
            let use = try await context.site.database.read { try TrancheStore.use(ofReference: reference, in: $0) }
            if let use { faults.add("reference", ContractPhrases.referenceUsed(use.contract, use.year)) }
        }
        guard let form, faults.isEmpty, let person = actor.person else {
            return try await page(held, context, faults)
        }
        return try await act(context, saying: ContractPhrases.saidPaid(form.reference)) { held, db in
            try ContractRules.pay.check(actor, held, at: now)
            let payment = Payment(
                id: .make(at: now), reference: form.reference, paidOn: form.paidOn, amount: form.amount,
                recordedBy: person,
                recordedAt: now)
            try Contracting.pay(held, payment, by: actor, at: now, in: db)
        }
    }

    private func kind(_ context: Context) throws -> TrancheCondition.Kind {
        guard let kind = TrancheCondition.Kind(rawValue: try context.parameter("kind")) else { throw Refusal.hidden }
        return kind
    }

    /// The signature is established by recording the signed contract, and by nothing else.
    private func establishable(_ context: Context) throws -> TrancheCondition.Kind {
        let kind = try kind(context)
        guard kind != .signature else { throw Refusal.hidden }
        return kind
    }

    private func year(_ context: Context) throws -> Int {
        guard let year = Digits.read(try context.parameter("year").utf8) else { throw Refusal.hidden }
        return year
    }

    private func find(_ context: Context) async throws -> HeldTranche {
        let (id, year, actor, now): (ID<Contract>, _, _, _) = (
            try context.id(), try year(context), context.actor, context.now
        )
        let (barred, conditions) = (barred, conditions)
        return try await context.site.database.read { db in
            let held = try HeldContract.find(id, for: actor, barred: barred, in: db)
            try ContractRules.see.check(actor, held, at: now)
            return try held.asking(try conditions.of(held.contract.dossier, db)).tranche(year)
        }
    }

    /// Does `act` on the tranche just read, in one transaction, and goes back to its page.
    private func act(
        _ context: Context, saying phrase: Phrase,
        _ act: @escaping @Sendable (HeldTranche, any Connection) throws -> Void
    ) async throws -> Response {
        let (id, year, actor): (ID<Contract>, _, _) = (try context.id(), try year(context), context.actor)
        let (barred, conditions, now) = (barred, conditions, context.now)
        try await context.site.database.write { db in
            let held = try HeldContract.find(id, for: actor, barred: barred, in: db)
            let asked = try conditions.of(held.contract.dossier, db)
            try act(try Contracting.follow(held, asked: asked, at: now, in: db).tranche(year), db)
        }
        return context.redirect(ContractPaths.tranche(id, year), saying: phrase)
    }
}
