package import Access
import Calls
package import Database
import Digest
import Dossiers
import History
import Jobs
package import Labels
package import Values

/// The acts on contracts, each with its line of history, in the transaction of the caller. Rules are checked by the caller.
package enum Contracting {
    package struct Terms: Sendable, Equatable {
        package let years: Int
        package let amountPerYear: Money
        package let startsOn: Day
        package let account: BankAccount
        package init(years: Int, amountPerYear: Money, startsOn: Day, account: BankAccount) {
            (self.years, self.amountPerYear, self.startsOn, self.account) = (years, amountPerYear, startsOn, account)
        }
    }

    /// - Parameter asked: what the decision of selection asks for besides: the first tranche waits for it too.
    /// - Throws: `ContractError.noLabel` when the label has its contract already, `.notSelected` when its dossier is no longer selected,
    ///   `.clusterContracted` when its cluster has a contract of the same call by another dossier.
    @discardableResult
    package static func draft(
        _ label: Label, _ terms: Terms, under duties: [Duty] = [], asked: String? = nil, by actor: Actor,
        at now: Instant, in db: any Connection
    ) throws -> Contract {
        guard let person = actor.person else { throw Refusal.hidden }
        guard try ContractStore.find(label: label.id, in: db) == nil else { throw ContractError.noLabel }
        guard try DossierStore.find(label.dossier, in: db)?.state == .selected else { throw ContractError.notSelected }
        let isFunded = try ContractStore.stands(
            for: label.cluster, in: label.call, besides: label.dossier, as: [.draft, .signed, .suspended, .ended], db)
        guard !isFunded else { throw ContractError.clusterContracted }
        let contract = Contract(
            id: .make(at: now), number: try ContractStore.nextNumber(year: now.localDay.year, in: db), call: label.call,
            label: label.id, dossier: label.dossier, cluster: label.cluster, name: label.name, years: terms.years,
            amountPerYear: terms.amountPerYear, startsOn: terms.startsOn, account: terms.account, state: .draft,
            draftedBy: person, draftedAt: now)
        try ContractStore.insert(contract, in: db)
        try ContractAuthors.add(person, to: contract.id, in: db)
        try insertTranches(of: contract, under: duties, asked, in: db)
        let changes = [Change("contract.number", after: contract.number)] + changes(from: nil, to: contract)
        let given = [Change("contract.label", after: label.signature?.number)].filter { $0.after != nil }
        try record("contract.drafted", contract, by: actor, at: now, changes + given, in: db)
        return contract
    }

    /// Corrects the terms of a draft, its tranches with them. Whoever changed something is an author
    /// beside those who wrote it before.
    /// - Parameter version: that of the terms that the actor saw.
    /// - Throws: `ContractError.changedMeanwhile` when somebody saved other terms since.
    package static func edit(
        _ held: HeldContract, _ terms: Terms, over version: Int, under duties: [Duty] = [],
        asked: String? = nil, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        guard let person = actor.person else { throw Refusal.hidden }
        guard held.contract.state == .draft else { throw ContractError.notDraft }
        guard held.contract.version == version else { throw ContractError.changedMeanwhile }
        var contract = held.contract
        (contract.years, contract.amountPerYear) = (terms.years, terms.amountPerYear)
        (contract.startsOn, contract.account) = (terms.startsOn, terms.account)
        let changes = changes(from: held.contract, to: contract)
        guard !changes.isEmpty else { return }
        (contract.draftedBy, contract.draftedAt, contract.version) = (person, now, version + 1)
        try TrancheStore.remove(of: contract.id, in: db)
        try ContractStore.saveTerms(contract, in: db)
        try ContractAuthors.add(person, to: contract.id, in: db)
        try insertTranches(of: contract, under: duties, asked, in: db)
        try record("contract.edited", contract, by: actor, at: now, changes, in: db)
    }

    private static func insertTranches(
        of contract: Contract, under duties: [Duty], _ asked: String?, in db: any Connection
    ) throws {
        for tranche in Schedule.tranches(of: contract, under: duties, asked: asked) {
            try TrancheStore.insert(tranche, drafter: contract.draftedBy, in: db)
        }
    }

    /// Marks the contract as signed; what was uploaded establishes the first tranche's condition.
    /// - Throws: `ContractError.clusterContracted` when the cluster has a contract of the same call by another dossier,
    ///   `.beforeDecision` for a day before the decision that the label certifies.
    package static func sign(
        _ held: HeldContract, _ signature: ContractSignature, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        var contract = held.contract
        guard signature.signedOn >= held.label.decidedOn else {
            throw ContractError.beforeDecision(held.label.decidedOn)
        }
        let isFunded = try ContractStore.stands(
            for: contract.cluster, in: contract.call, besides: contract.dossier, as: [.signed, .suspended, .ended], db)
        guard !isFunded else { throw ContractError.clusterContracted }
        try contract.sign(signature)
        try ContractStore.save(contract, in: db)
        try CallStore.reach(.contracts, of: contract.call, at: Self.instant(of: signature.signedOn, by: now), in: db)
        try record(
            "contract.signed", contract, by: actor, at: now,
            [
                Change("contract.state", before: "draft", after: "signed"),
                Change("contract.signed-on", after: signature.signedOn.description),
                Change("contract.place", after: signature.place),
                Change("contract.level", after: signature.level.rawValue),
                Change("contract.file", after: signature.file.digest.description),
            ], in: db)
        try Outbox.post(ContractMail.signed, subject: contract.id.text, at: now, in: db)
        guard let person = actor.person, var first = held.tranches.first else { return }
        let met = TrancheCondition.Met(at: now, by: person, note: nil, file: signature.file)
        try first.establish(.signature, met)
        try saveCondition(.signature, of: first, contract, by: actor, at: now, in: db)
    }

    private static func changes(from old: Contract?, to new: Contract) -> [Change] {
        [
            Change("contract.years", before: old.map { String($0.years) }, after: String(new.years)),
            Change(
                "contract.amount-per-year", before: old.map { told($0.amountPerYear) }, after: told(new.amountPerYear)),
            Change("contract.starts-on", before: old?.startsOn.description, after: new.startsOn.description),
            Change("contract.rib", before: old?.account.digits, after: new.account.digits),
            Change(
                "contract.rib-override", before: old?.account.overrideReason, after: new.account.overrideReason),
        ].filter { $0.before != $0.after }
    }

    static func record(
        _ act: Act, _ contract: Contract, by actor: Actor, at now: Instant, _ changes: [Change], in db: any Connection
    ) throws {
        try History.record(act, of: .init("contract", contract.id), by: actor, at: now, changes, in: db)
    }

    /// A day on paper as the timetable keeps it; never later than its entry here.
    static func instant(of day: Day, by now: Instant) -> Instant {
        min(LocalTime(day, hour: 0)?.instant ?? now, now)
    }

    /// As history keeps it: `2000000.00 MAD`.
    static func told(_ amount: Money) -> String {
        "\(amount.minor / 100).\(Digits.pad(Int(amount.minor % 100), 2)) \(amount.currency.rawValue)"
    }
}
