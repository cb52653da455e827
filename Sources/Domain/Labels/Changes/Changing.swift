package import Access
package import Database
import History
package import Values

/// The acts by which a label's state changes, each with its line of history. Rules are checked by the caller.
package enum Changing {
    @discardableResult
    package static func propose(
        _ kind: LabelChange.Kind, of held: HeldLabel, because reason: String, by actor: Actor, at now: Instant,
        in db: any Connection
    ) throws -> LabelChange {
        guard let person = actor.person else { throw Refusal.hidden }
        guard held.possibleChanges.contains(kind) else { throw LabelError.changeNotPossible }
        let change = LabelChange(
            id: .make(at: now), label: held.label.id, kind: kind, reason: reason, state: .proposed, proposedBy: person,
            proposedAt: now)
        try LabelChangeStore.insert(change, in: db)
        try History.record(
            "label.change-proposed", of: .init("label", held.label.id), by: actor, at: now,
            [Change("label.change", after: kind.rawValue), Change("label.reason", after: reason)], in: db)
        return change
    }

    package static func sign(
        _ proposal: LabelChange, of held: HeldLabel, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        let (before, change) = (held.label.state, try settled(proposal, .signed, by: actor, at: now, in: db))
        var label = held.label
        try label.apply(change.kind)
        try LabelStore.save(label, in: db)
        try History.record(
            "label.change-signed", of: .init("label", label.id), by: actor, at: now,
            [
                Change("label.state", before: before.rawValue, after: label.state.rawValue),
                Change("label.reason", after: change.reason),
            ], in: db)
    }

    package static func refuse(_ proposal: LabelChange, by actor: Actor, at now: Instant, in db: any Connection) throws
    {
        let change = try settled(proposal, .refused, by: actor, at: now, in: db)
        try History.record(
            "label.change-refused", of: .init("label", change.label), by: actor, at: now,
            [Change("label.change", before: change.kind.rawValue)], in: db)
    }

    private static func settled(
        _ proposal: LabelChange, _ state: LabelChange.State, by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> LabelChange {
        guard let person = actor.person else { throw Refusal.hidden }
        var change = proposal
        (change.state, change.settledBy, change.settledAt) = (state, person, now)
        try LabelChangeStore.save(change, in: db)
        return change
    }
}
