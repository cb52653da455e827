import Access
import Database
import Files
import History
import People
import Values
import Web

/// Contracts as their readers see them, and the signature.
struct ContractRoutes: Sendable {
    let duties: Duties

    var all: [Route] {
        [
            .get("/contracts", .signedIn, Self.list),
            .get("/contracts/{id}", .rule(ContractRules.see), show),
            .upload(
                "/contracts/{id}/signature", .rule(ContractRules.sign), admits: { _ = try await Self.signable($0) },
                sign),
            .get("/contracts/{id}/signature/file", .rule(ContractRules.see), Self.signedFile),
        ]
    }

    /// The division reads all contracts, everybody else their own.
    private static func list(_ context: Context) async throws -> Response {
        let (actor, before) = (context.actor, context.query["before"])
        let isDivision = ContractRules.follow(actor, at: context.now).isAllowed
        let (held, next) = try await context.site.database.read { db in
            let found =
                isDivision
                ? try ContractStore.all(before: before, limit: 51, in: db)
                : try ContractStore.own(actor, before: before, limit: 51, in: db)
            let shown = Array(found.prefix(50))
            let held = try HeldContract.hold(shown, isOwn: !isDivision, in: db)
            return (held, found.count > 50 ? shown.last?.number : nil)
        }
        return ContractPages.list(held, next: next, isFirst: before == nil, context)
    }

    @Sendable private func show(_ context: Context) async throws -> Response { try await show(context, FormFaults()) }

    func show(_ context: Context, _ faults: FormFaults) async throws -> Response {
        let (id, actor, now): (ID<Contract>, _, _) = (try context.id(), context.actor, context.now)
        let isDivision = ContractRules.follow(actor, at: now).isAllowed
        let duties = duties
        let model = try await context.site.database.read { db in
            let held = try HeldContract.find(id, for: actor, in: db)
            try ContractRules.see.check(actor, held, at: now)
            let history = try History.lines(of: .init("contract", id), in: db).filter {
                isDivision || !Self.insideOnly.contains($0.act)
            }
            // The cluster's people read what was done, not who in the division did it.
            let names = isDivision ? try PersonStore.names(of: history.map(\.actor), in: db) : [:]
            return ContractModel(held: held, history: history, names: names, duties: try duties.all(db))
        }
        return ContractPages.show(model, context, faults)
    }

    /// What nobody confirmed concerns the division alone.
    private static let insideOnly: Set<String> = ["contract.change-proposed", "contract.change-refused"]

    private static func signable(_ context: Context) async throws -> HeldContract {
        let (id, actor, now): (ID<Contract>, _, _) = (try context.id(), context.actor, context.now)
        let held = try await context.site.database.read { try HeldContract.find(id, for: actor, in: $0) }
        try ContractRules.see.check(actor, held, at: now)
        try ContractRules.sign.check(actor, held, at: now)
        return held
    }

    /// Signs exactly the terms that were shown.
    @Sendable private func sign(_ context: Context) async throws -> Response {
        let (id, actor, now): (ID<Contract>, _, _) = (try context.id(), context.actor, context.now)
        let held = try await Self.signable(context)
        let shown = context.form["version"]
        let (signature, faults) = SignatureForm.read(context, held.contract)
        guard let signature else { return try await show(context, faults) }
        try await context.site.database.write { db in
            let held = try HeldContract.find(id, for: actor, in: db)
            try ContractRules.sign.check(actor, held, at: now)
            guard shown == String(held.contract.version) else { throw ContractError.changedMeanwhile }
            try Contracting.sign(held, signature, by: actor, at: now, in: db)
        }
        context.site.publicDataChanged()
        return context.redirect(ContractPaths.show(id), saying: ContractPhrases.saidSigned)
    }

    private static func signedFile(_ context: Context) async throws -> Response {
        let (id, actor, now): (ID<Contract>, _, _) = (try context.id(), context.actor, context.now)
        let file = try await context.site.database.read { db in
            let held = try HeldContract.find(id, for: actor, in: db)
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
