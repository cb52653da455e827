package import Access
import Calls
package import Database
import Digest
import History
import Jobs
package import Values

/// The acts on one tranche: its conditions, approval and payment.
extension Contracting {
    /// What the decision in force asks for today is what the first tranche waits for; to be followed before every act on it.
    /// - Parameter asked: the decision's words; nil where it asks nothing.
    static func follow(
        _ held: HeldContract, asked: String?, at now: Instant, in db: any Connection
    ) throws -> HeldContract {
        guard let first = held.tranches.first, case let tranche = first.asking(asked), tranche != first else {
            return held
        }
        try TrancheStore.saveDecision(tranche, in: db)
        try record(
            "contract.condition-asked", held.contract, by: .system, at: now,
            [
                Change("contract.tranche", after: String(tranche.year)),
                Change("contract.note", before: first.conditions.first { $0.kind == .decision }?.asked, after: asked),
            ], in: db)
        var held = held
        held.tranches[0] = tranche
        return held
    }

    /// `met` nil takes it back.
    package static func establish(
        _ kind: TrancheCondition.Kind, _ met: TrancheCondition.Met?, of held: HeldTranche, by actor: Actor,
        at now: Instant,
        in db: any Connection
    ) throws {
        var tranche = held.tranche
        try tranche.establish(kind, met)
        try saveCondition(kind, of: tranche, held.held.contract, by: actor, at: now, in: db)
    }

    package static func approve(_ held: HeldTranche, by actor: Actor, at now: Instant, in db: any Connection) throws {
        guard let person = actor.person else { throw Refusal.hidden }
        var tranche = held.tranche
        try tranche.approve(by: person, at: now)
        try TrancheStore.saveApproval(tranche, in: db)
        try record(
            "contract.tranche-approved", held.held.contract, by: actor, at: now,
            [
                Change("contract.tranche", after: String(tranche.year)),
                Change("contract.amount", after: told(tranche.amount)),
            ], in: db)
        try Outbox.post(ContractMail.approved, subject: ContractMail.subject(tranche), at: now, in: db)
    }

    /// - Throws: `ContractError.referenceTaken`, `.otherAmount`.
    package static func pay(
        _ held: HeldTranche, _ payment: Payment, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        guard try TrancheStore.use(ofReference: payment.reference, in: db) == nil else {
            throw ContractError.referenceTaken
        }
        var tranche = held.tranche
        try tranche.pay(payment)
        try TrancheStore.savePayment(tranche, in: db)
        try CallStore.reach(
            .payment, of: held.held.contract.call, at: Self.instant(of: payment.paidOn, by: now), in: db)
        try record(
            "contract.tranche-paid", held.held.contract, by: actor, at: now,
            [
                Change("contract.tranche", after: String(tranche.year)),
                Change("contract.reference", after: payment.reference),
                Change("contract.paid-on", after: payment.paidOn.description),
                Change("contract.amount", after: told(payment.amount)),
            ], in: db)
        try Outbox.post(ContractMail.paid, subject: ContractMail.subject(tranche), at: now, in: db)
    }

    static func saveCondition(
        _ kind: TrancheCondition.Kind, of tranche: Tranche, _ contract: Contract, by actor: Actor, at now: Instant,
        in db: any Connection
    ) throws {
        guard let condition = tranche.conditions.first(where: { $0.kind == kind }) else { return }
        try TrancheStore.save(condition, of: tranche, in: db)
        try record(
            condition.met == nil ? "contract.condition-reopened" : "contract.condition-met", contract, by: actor,
            at: now,
            [
                Change("contract.tranche", after: String(tranche.year)),
                Change("contract.condition", after: kind.rawValue),
                Change("contract.note", after: condition.met?.note),
                Change("contract.file", after: condition.met?.file?.digest.description),
            ].filter { $0.after != nil }, in: db)
    }
}
