import Access
import Calls
import Database
import Phrases
import Values
import Web

/// What waits for the division: labels to propose, labels and changes to sign.
enum LabelWaiting {
    /// Only the newest editions are looked at: a label is proposed in the weeks after the decision.
    private static let editions = 5

    static func source(_ source: LabelSources) -> WaitingSource {
        WaitingSource { actor, now, db in
            var lines: [Waiting] = []
            if actor.has(.programmeOfficer) { lines += try toPropose(actor, source, now, db) }
            if actor.has(.headOfDivision) { lines += try toSign(actor, source, now, db) }
            return lines
        }
    }

    private static func toPropose(
        _ actor: Actor, _ source: LabelSources, _ now: Instant, _ db: any Connection
    ) throws -> [Waiting] {
        try CallStore.published(limit: editions, in: db).filter { $0.isClosed(at: now) }.compactMap { call in
            let model = try CallLabels.of(call, for: actor, source, in: db)
            guard !model.open.isEmpty else { return nil }
            return Waiting(
                LabelPhrases.waitingToPropose(model.open.count, call.number ?? ""), LabelPaths.list(call.id),
                until: due(call))
        }
    }

    private static func toSign(
        _ actor: Actor, _ source: LabelSources, _ now: Instant, _ db: any Connection
    ) throws -> [Waiting] {
        let held = try HeldLabel.hold(try LabelStore.proposed(in: db), for: actor, source, in: db)
        let labels = held.filter { LabelRules.sign(actor, $0, at: now).isAllowed }
        let open = try LabelChangeStore.proposed(in: db).map(\.label)
        let changed = try LabelStore.find(open, in: db)
        let changes = try HeldLabel.hold(open.compactMap { changed[$0] }, for: actor, source, in: db)
            .filter { LabelRules.signChange(actor, $0, at: now).isAllowed }
        return labels.map {
            Waiting(
                LabelPhrases.waitingToSign($0.label.name), LabelPaths.record($0.label), until: due($0.call))
        }
            + changes.map(\.label).map { Waiting(LabelPhrases.waitingChange($0.name), LabelPaths.record($0)) }
    }

    /// As announced; where labels have no date of their own, contracts wait for them.
    private static func due(_ call: Call) -> Instant? { (call.due(.labels) ?? call.due(.contracts))?.instant }
}
