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
        if actor.has(.headOfDivision) { lines += try approvals(actor, now, db) }
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
        let conditions = try tranches(.planned, actor, db).compactMap { held -> Waiting? in
            // Only the tranche whose turn it is.
            guard held.held.next?.year == held.tranche.year else { return nil }
            return line(ContractPhrases.waitingConditions(held.held.contract.name, held.tranche.year), held)
        }
        let payable = try tranches(.approved, actor, db).filter { ContractRules.pay(actor, $0, at: now).isAllowed }
        let payments = payable.map { line(ContractPhrases.waitingPayment($0.held.contract.name, $0.tranche.year), $0) }
        return payments + drafts + toDraft + conditions
    }

    private static func approvals(_ actor: Actor, _ now: Instant, _ db: any Connection) throws -> [Waiting] {
        try tranches(.conditionsMet, actor, db).filter { ContractRules.approve(actor, $0, at: now).isAllowed }.map {
            line(ContractPhrases.waitingApproval($0.held.contract.name, $0.tranche.year), $0)
        }
    }

    private static func own(_ actor: Actor, _ now: Instant, _ db: any Connection) throws -> [Waiting] {
        try ContractStore.own(actor, in: db).filter { $0.state == .signed }.compactMap { contract in
            let held = try HeldContract.hold(contract, for: actor, in: db)
            guard let tranche = held.next, !tranche.missing.isEmpty else { return nil }
            let what = ContractPhrases.waitingOwed(tranche.missing.count, tranche.year)
            return line(what, HeldTranche(held: held, tranche: tranche))
        }
    }

    private static func tranches(_ state: Tranche.State, _ actor: Actor, _ db: any Connection) throws -> [HeldTranche] {
        try TrancheStore.contracts(withTranche: state, in: db).map { id, year in
            try HeldContract.find(id, for: actor, in: db).tranche(year)
        }
    }

    /// A tranche is due until the last minute of its day.
    private static func line(_ what: Phrase, _ held: HeldTranche) -> Waiting {
        let end = LocalTime(held.tranche.dueOn, hour: 23, minute: 59)?.instant
        return Waiting(what, ContractPaths.tranche(held.tranche.contract, held.tranche.year), until: end)
    }
}
