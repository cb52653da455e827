import Access
import Database
import Dossiers
import Files
import History
import People
import Phrases
import Values
import Web

/// Contracts as their readers see them, and the signature.
struct ContractRoutes: Sendable {
    let duties: Duties
    let barred: [DossierScope]
    let conditions: DecisionConditions
    let news: SupportNews

    var all: [Route] {
        [
            .get("/contracts", .signedIn, list),
            .get("/contracts/{id}", .rule(ContractRules.see), show),
            .upload(
                "/contracts/{id}/signature", .rule(ContractRules.sign), admits: { _ = try await signable($0) },
                sign
            ).named(ContractPhrases.signature, SignatureViews.labels, choices: [SignatureViews.levels]),
            .get("/contracts/{id}/signature/file", .rule(ContractRules.see), signedFile),
        ]
    }

    /// The division reads all contracts, everybody else their own.
    @Sendable private func list(_ context: Context) async throws -> Response {
        let (actor, before) = (context.actor, context.query["before"])
        let isDivision = ContractRules.follow(actor, at: context.now).isAllowed
        let barred = barred
        let (held, next) = try await context.site.database.read { db in
            let found =
                isDivision
                ? try ContractStore.all(before: before, limit: 51, in: db)
                : try ContractStore.own(actor, before: before, limit: 51, in: db)
            let shown = Array(found.prefix(50))
            let held = try HeldContract.hold(shown, for: actor, barred: barred, in: db)
            return (held, found.count > 50 ? shown.last?.number : nil)
        }
        return ContractPages.list(held, next: next, isFirst: before == nil, context)
    }

    @Sendable private func show(_ context: Context) async throws -> Response { try await show(context, FormFaults()) }

    func show(
        _ context: Context, _ faults: FormFaults, isStale: Bool = false, kept: Evidence? = nil
    ) async throws -> Response {
        let (id, actor, now): (ID<Contract>, _, _) = (try context.id(), context.actor, context.now)
        let isDivision = ContractRules.follow(actor, at: now).isAllowed
        let (duties, barred, conditions, before) = (duties, barred, conditions, context.historyBefore)
        let words = context.words(ContractPhrases.theMinistry)
        let model = try await context.site.database.read { db in
            var held = try HeldContract.find(id, for: actor, barred: barred, in: db)
            try ContractRules.see.check(actor, held, at: now)
            let asked = try conditions.of(held.contract.dossier, db)
            held = held.asking(asked)
            let history = try HistoryPage.read(
                .init("contract", id), except: isDivision ? [] : Self.insideOnly, before: before, in: db)
            // The cluster's people read what was done, not who in the division did it.
            let people = history.actors + [held.contract.draftedBy.text]
            let ministry = Dictionary(history.actors.map { ($0, words) }) { first, _ in first }
            let names = isDivision ? try PersonStore.names(of: people, in: db) : ministry
            return ContractModel(
                held: held, history: history, names: names, duties: try duties.all(db),
                condition: asked, isStale: isStale, kept: kept)
        }
        return ContractPages.show(model, context, faults)
    }

    /// What nobody confirmed concerns the division alone.
    private static let insideOnly: Set<String> = ["contract.change-proposed", "contract.change-refused"]

    @Sendable private func signable(_ context: Context) async throws -> HeldContract {
        let (id, actor, now): (ID<Contract>, _, _) = (try context.id(), context.actor, context.now)
        let barred = barred
        let held = try await context.site.database.read {
            try HeldContract.find(id, for: actor, barred: barred, in: $0)
        }
        try ContractRules.see.check(actor, held, at: now)
        try ContractRules.sign.check(actor, held, at: now)
        return held
    }

    /// Signs exactly the terms that were shown. Where others were saved since, the page comes back with these and with
    /// all that was typed, the document included.
    @Sendable private func sign(_ context: Context) async throws -> Response {
        let (id, actor, now): (ID<Contract>, _, _) = (try context.id(), context.actor, context.now)
        let held = try await signable(context)
        let (shown, barred, news, conditions) = (context.form["version"], barred, news, conditions)
        let (signature, faults) = SignatureForm.read(context, held)
        guard let signature else {
            return try await show(context, faults, kept: SignatureForm.document(context, held.contract))
        }
        do {
            try await context.site.database.write { db in
                let held = try HeldContract.find(id, for: actor, barred: barred, in: db)
                try ContractRules.sign.check(actor, held, at: now)
                guard shown == String(held.contract.version) else { throw ContractError.changedMeanwhile }
                let asked = try conditions.of(held.contract.dossier, db)
                let followed = try Contracting.follow(held, asked: asked, at: now, in: db)
                try Contracting.sign(followed, signature, by: actor, at: now, in: db)
                try held.contract.cluster.map { try news.changed($0, db) }
            }
        } catch ContractError.changedMeanwhile {
            return try await show(context, FormFaults(), isStale: true, kept: signature.file)
        }
        context.site.publicDataChanged()
        return context.redirect(ContractPaths.show(id), saying: ContractPhrases.saidSigned)
    }

    @Sendable private func signedFile(_ context: Context) async throws -> Response {
        let (id, actor, now): (ID<Contract>, _, _) = (try context.id(), context.actor, context.now)
        let barred = barred
        let file = try await context.site.database.read { db in
            let held = try HeldContract.find(id, for: actor, barred: barred, in: db)
            try ContractRules.see.check(actor, held, at: now)
            return held.contract.signature?.file
        }
        guard let file else { throw Refusal.hidden }
        return context.send(file)
    }
}

extension Context {
    /// A stored file under the name with which it came.
    func send(_ file: Evidence) -> Response {
        .file(path: site.files.path(of: file.digest), size: file.size, type: file.type.mediaType, name: file.name)
    }
}
