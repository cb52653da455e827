import Access
import Database
import Labels
import Phrases
import Values
import Web

/// What waits: for officers contracts to draft and to have signed, conditions and payments; for the head of division approvals; for a
/// cluster what it owes, and until when.
enum ContractWaiting {
    static let source = WaitingSource { actor, now, db in
        var lines: [Waiting] = []
        if actor.has(.programmeOfficer) { lines += try officer(actor, now, db) }
        if actor.has(.headOfDivision) {
            lines += try approvals(actor, now, db)
            lines += try changes(actor, now, db)
        }
        if !actor.has(any: ContractRules.readers) { lines += try own(actor, now, db) }
        return lines
    }

    private static func officer(_ actor: Actor, _ now: Instant, _ db: any Connection) throws -> [Waiting] {
        let drafts = try ContractStore.drafts(in: db).map {
            Waiting(ContractPhrases.waitingSignature($0.name), ContractPaths.show($0.id))
        }
        let labels = try LabelStore.valid(in: db)
        let taken = try ContractStore.drafted(among: labels.map(\.id), in: db)
        let toDraft = labels.filter { !taken.contains($0.id) }.map {
            Waiting(ContractPhrases.waitingDraft($0.name), ContractPaths.draft($0))
        }
        let conditions = try tranches(.planned, db).compactMap { held -> Waiting? in
            // Only the tranche whose turn it is.
            guard held.held.next?.year == held.tranche.year else { return nil }
            return line(ContractPhrases.waitingConditions(held.held.contract.name, held.tranche.year), held)
        }
        let over = try ContractStore.over(on: now.localDay, in: db).map {
            Waiting(ContractPhrases.waitingEnd($0.name), ContractPaths.show($0.id))
        }
        let payable = try tranches(.approved, db).filter { ContractRules.pay(actor, $0, at: now).isAllowed }
        let payments = payable.map { line(ContractPhrases.waitingPayment($0.held.contract.name, $0.tranche.year), $0) }
        return payments + drafts + toDraft + conditions + over
    }

    private static func approvals(_ actor: Actor, _ now: Instant, _ db: any Connection) throws -> [Waiting] {
        try tranches(.conditionsMet, db).filter { ContractRules.approve(actor, $0, at: now).isAllowed }.map {
            line(ContractPhrases.waitingApproval($0.held.contract.name, $0.tranche.year), $0)
        }
    }

    private static func changes(_ actor: Actor, _ now: Instant, _ db: any Connection) throws -> [Waiting] {
        let open = try ContractChangeStore.proposed(in: db).filter {
            ContractRules.confirmChange(actor, $0, at: now).isAllowed
        }
        return try ContractStore.find(open.map(\.contract), in: db).map {
            Waiting(ContractPhrases.waitingChange($0.name), ContractPaths.show($0.id))
        }
    }

    private static func own(_ actor: Actor, _ now: Instant, _ db: any Connection) throws -> [Waiting] {
        let contracts = try ContractStore.own(actor, in: db).filter { $0.state == .signed }
        return try HeldContract.hold(contracts, isOwn: true, in: db).compactMap { held in
            guard let tranche = held.next, !tranche.missing.isEmpty else { return nil }
            let what = ContractPhrases.waitingOwed(tranche.missing.count, tranche.year)
            return line(what, HeldTranche(held: held, tranche: tranche))
        }
    }

    /// In the order of their due days; the same statements for one and for fifty.
    private static func tranches(_ state: Tranche.State, _ db: any Connection) throws -> [HeldTranche] {
        let places = try TrancheStore.contracts(withTranche: state, in: db)
        let contracts = try ContractStore.find(Array(Set(places.map(\.contract))), in: db)
        let held = try HeldContract.hold(contracts, isOwn: false, in: db)
        let byID = Dictionary(uniqueKeysWithValues: held.map { ($0.contract.id, $0) })
        return try places.compactMap { try byID[$0.contract]?.tranche($0.year) }
    }

    /// A tranche is due until the last minute of its day.
    private static func line(_ what: Phrase, _ held: HeldTranche) -> Waiting {
        let end = LocalTime(held.tranche.dueOn, hour: 23, minute: 59)?.instant
        return Waiting(what, ContractPaths.tranche(held.tranche.contract, held.tranche.year), until: end)
    }
}
