package import Access
package import Database
import History
import Jobs
package import Values

/// The acts by which the state of a signed contract changes, each with its line of history. Rules are checked by the caller.
package enum Changing {
    static let confirmed: JobKind = "contracts.changed"

    package struct Terms: Sendable {
        package let kind: ContractChange.Kind
        package let ground: ChangeGround
        package let reason: String
        package let effectiveOn: Day
        package init(_ kind: ContractChange.Kind, _ ground: ChangeGround, reason: String, effectiveOn: Day) {
            (self.kind, self.ground, self.reason, self.effectiveOn) = (kind, ground, reason, effectiveOn)
        }
    }

    @discardableResult
    package static func propose(
        _ terms: Terms, of held: HeldContract, by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> ContractChange {
        guard let person = actor.person else { throw Refusal.hidden }
        try check(terms.kind, terms.effectiveOn, of: held, at: now)
        guard terms.ground.fits(terms.kind) else { throw ContractError.changeNotPossible }
        let change = ContractChange(
            id: .make(at: now), contract: held.contract.id, kind: terms.kind, ground: terms.ground,
            reason: terms.reason, effectiveOn: terms.effectiveOn, state: .proposed, proposedBy: person, proposedAt: now)
        try ContractChangeStore.insert(change, in: db)
        try record("contract.change-proposed", change, by: actor, at: now, told(change), in: db)
        return change
    }

    package static func confirm(
        _ proposal: ContractChange, of held: HeldContract, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        try check(proposal.kind, proposal.effectiveOn, of: held, at: now)
        let change = try settled(proposal, .confirmed, by: actor, at: now, in: db)
        var contract = held.contract
        try contract.apply(change.kind)
        try ContractStore.save(contract, in: db)
        let state = Change(
            "contract.state", before: held.contract.state.rawValue, after: contract.state.rawValue)
        try record("contract.change-confirmed", change, by: actor, at: now, [state] + told(change), in: db)
        try Outbox.post(confirmed, subject: change.id.text, at: now, in: db)
    }

    package static func refuse(
        _ proposal: ContractChange, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        let change = try settled(proposal, .refused, by: actor, at: now, in: db)
        try record(
            "contract.change-refused", change, by: actor, at: now,
            [Change("contract.change", before: change.kind.rawValue)], in: db)
    }

    private static func check(
        _ kind: ContractChange.Kind, _ day: Day, of held: HeldContract, at now: Instant
    ) throws {
        guard held.possibleChanges(at: now).contains(kind), held.possibleDays(of: kind, at: now)?.contains(day) == true
        else { throw ContractError.changeNotPossible }
    }

    private static func settled(
        _ proposal: ContractChange, _ state: ContractChange.State, by actor: Actor, at now: Instant,
        in db: any Connection
    ) throws -> ContractChange {
        guard let person = actor.person else { throw Refusal.hidden }
        var change = proposal
        (change.state, change.settledBy, change.settledAt) = (state, person, now)
        try ContractChangeStore.save(change, in: db)
        return change
    }

    private static func told(_ change: ContractChange) -> [Change] {
        [
            Change("contract.change", after: change.kind.rawValue),
            Change("contract.effective-on", after: change.effectiveOn.description),
            Change("contract.ground", after: change.ground.stored), Change("contract.reason", after: change.reason),
        ]
    }

    private static func record(
        _ act: Act, _ change: ContractChange, by actor: Actor, at now: Instant, _ changes: [Change],
        in db: any Connection
    ) throws {
        try History.record(act, of: .init("contract", change.contract), by: actor, at: now, changes, in: db)
    }
}
