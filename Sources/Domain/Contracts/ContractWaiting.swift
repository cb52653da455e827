import Access
import Calls
import Database
import Dossiers
import Labels
import Phrases
import Values
import Web

/// What waits: for officers contracts to draft and to have signed, conditions and payments; for the head of division approvals; for a
/// cluster what it owes, and until when.
enum ContractWaiting {
    static func source(_ barred: [DossierScope]) -> WaitingSource {
        WaitingSource { actor, now, db in
            var lines: [Waiting] = []
            if actor.has(.programmeOfficer) { lines += try officer(actor, barred, now, db) }
            if actor.has(.headOfDivision) {
                lines += try approvals(actor, barred, now, db)
                lines += try changes(actor, barred, now, db)
            }
            if !actor.has(any: ContractRules.readers) { lines += try own(actor, barred, now, db) }
            return lines
        }
    }

    private static func officer(
        _ actor: Actor, _ barred: [DossierScope], _ now: Instant, _ db: any Connection
    ) throws -> [Waiting] {
        let unsigned = try HeldContract.hold(try ContractStore.drafts(in: db), for: actor, barred: barred, in: db)
            .filter { ContractRules.sign(actor, $0, at: now).isAllowed }.map(\.contract)
        let labels = try LabelStore.valid(in: db)
        let taken = try ContractStore.drafted(among: labels.map(\.id), in: db)
        let open = labels.filter { !taken.contains($0.id) }
        let toDraft = try LabelToDraft.hold(open, for: actor, barred: barred, in: db)
            .filter { ContractRules.draft(actor, $0, at: now).isAllowed }.map(\.label)
        let due = try CallStore.find(Set(unsigned.map(\.call) + toDraft.map(\.call)), in: db)
            .compactMapValues { $0.due(.contracts)?.instant }
        let drafts =
            unsigned.map {
                Waiting(ContractPhrases.waitingSignature($0.name), ContractPaths.show($0.id), until: due[$0.call])
            }
            + toDraft.map {
                Waiting(ContractPhrases.waitingDraft($0.name), ContractPaths.draft($0), until: due[$0.call])
            }
        let conditions = try tranches(.planned, actor, barred, db).compactMap { held -> Waiting? in
            // Only the tranche whose turn it is: a later one may be established early, but nobody waits for that.
            guard ContractRules.establish(actor, held, at: now).isAllowed, !ContractRules.isOutOfTurn(held) else {
                return nil
            }
            return line(ContractPhrases.waitingConditions(held.held.contract.name, held.tranche.year), held)
        }
        let over = try HeldContract.hold(
            try ContractStore.over(on: now.localDay, in: db), for: actor, barred: barred, in: db
        ).filter { $0.interest == nil }.map(\.contract)
            .map { Waiting(ContractPhrases.waitingEnd($0.name), ContractPaths.show($0.id), until: end(of: $0.endsOn)) }
        let payable = try tranches(.approved, actor, barred, db).filter {
            ContractRules.pay(actor, $0, at: now).isAllowed
        }
        let payments = payable.map { line(ContractPhrases.waitingPayment($0.held.contract.name, $0.tranche.year), $0) }
        return payments + drafts + conditions + over
    }

    private static func approvals(
        _ actor: Actor, _ barred: [DossierScope], _ now: Instant, _ db: any Connection
    ) throws -> [Waiting] {
        try tranches(.conditionsMet, actor, barred, db).filter { ContractRules.approve(actor, $0, at: now).isAllowed }
            .map {
                line(ContractPhrases.waitingApproval($0.held.contract.name, $0.tranche.year), $0)
            }
    }

    private static func changes(
        _ actor: Actor, _ barred: [DossierScope], _ now: Instant, _ db: any Connection
    ) throws -> [Waiting] {
        let contracts = try ContractStore.find(try ContractChangeStore.proposed(in: db).map(\.contract), in: db)
        return try HeldContract.hold(contracts, for: actor, barred: barred, in: db)
            .filter { ContractRules.confirmChange(actor, $0, at: now).isAllowed }.map(\.contract)
            .map { Waiting(ContractPhrases.waitingChange($0.name), ContractPaths.show($0.id)) }
    }

    private static func own(
        _ actor: Actor, _ barred: [DossierScope], _ now: Instant, _ db: any Connection
    ) throws -> [Waiting] {
        let contracts = try ContractStore.own(actor, in: db).filter { $0.state == .signed }
        return try HeldContract.hold(contracts, for: actor, barred: barred, in: db).compactMap { held in
            guard let tranche = held.next, !tranche.missing.isEmpty else { return nil }
            let what = ContractPhrases.waitingOwed(tranche.missing.count, tranche.year)
            return line(what, HeldTranche(held: held, tranche: tranche))
        }
    }

    /// In the order of their due days; the same statements for one and for fifty.
    private static func tranches(
        _ state: Tranche.State, _ actor: Actor, _ barred: [DossierScope], _ db: any Connection
    ) throws -> [HeldTranche] {
        let places = try TrancheStore.contracts(withTranche: state, in: db)
        let contracts = try ContractStore.find(Array(Set(places.map(\.contract))), in: db)
        let held = try HeldContract.hold(contracts, for: actor, barred: barred, in: db)
        let byID = Dictionary(uniqueKeysWithValues: held.map { ($0.contract.id, $0) })
        return try places.compactMap { try byID[$0.contract]?.tranche($0.year) }
    }

    private static func line(_ what: Phrase, _ held: HeldTranche) -> Waiting {
        let path = ContractPaths.tranche(held.tranche.contract, held.tranche.year)
        return Waiting(what, path, until: end(of: held.tranche.dueOn))
    }

    /// What is due on a day is due until its last minute.
    private static func end(of day: Day) -> Instant? { LocalTime(day, hour: 23, minute: 59)?.instant }
}
