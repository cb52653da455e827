package import Access
package import Calls
package import Database
import Dossiers
import Evaluations
import History
package import Jobs
package import Values

/// Proposing, signing, publishing; called inside the write closure, after the rule was checked there.
package enum Deciding {
    /// Subject: the decision. Tells the people of the dossier by mail.
    package static let signed: JobKind = "selections.signed"

    /// Replaces the proposals that are not signed. Numbers go on from the signed ones.
    /// - Throws: `SelectionError.outOfBounds` when they do not fit the budget, a threshold or the reserve list,
    ///   or when a label or a contract stands on the selection that they take back.
    package static func propose(
        _ proposals: [Proposal], appeal: Localized?, in held: HeldSelection, under awards: Awards = .none,
        by actor: Actor, at now: Instant, _ db: any Connection
    ) throws {
        guard let person = actor.person else { throw Refusal.hidden }
        try DecisionBounds.check(proposals, in: held)
        try awards.check(proposals, in: held, db)
        try CallStore.reach(.panel, of: held.call.call.id, at: now, in: db)
        if let appeal { try word(appeal, in: held, by: actor, at: now, db) }
        for proposal in proposals {
            try DecisionStore.dropProposals(of: held.call.call.id, dossier: proposal.dossier, in: db)
            let decision = SelectionDecision(
                id: .make(at: now), call: held.call.call.id, dossier: proposal.dossier,
                number: (held.signed(proposal.dossier)?.number ?? 0) + 1, outcome: proposal.outcome,
                reserveRank: proposal.reserveRank, reasons: proposal.reasons, conditions: proposal.conditions,
                proposedBy: person, proposedAt: now)
            try DecisionStore.insert(decision, in: db)
            try DecisionAuthors.add(decision, in: db)
            try record("selection.proposed", decision, by: actor, at: now, in: db)
        }
    }

    /// Takes back a correction that nobody signed: the signed decision stands as it was.
    static func withdraw(
        _ proposal: SelectionDecision, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        try DecisionStore.dropProposals(of: proposal.call, dossier: proposal.dossier, in: db)
        try record("selection.withdrawn", proposal, by: actor, at: now, in: db)
    }

    /// The text on appeals that goes with every decision of the call; nothing is recorded where it stays as it was.
    private static func word(
        _ appeal: Localized, in held: HeldSelection, by actor: Actor, at now: Instant, _ db: any Connection
    ) throws {
        let (old, id) = (held.appeal, held.call.call.id)
        let changes = [
            Change("selection.appeal-fr", before: old?.fr, after: appeal.fr),
            Change("selection.appeal-ar", before: old?.ar, after: appeal.ar),
            Change("selection.appeal-en", before: old?.en, after: appeal.en),
        ].filter { $0.before != $0.after }
        guard !changes.isEmpty else { return }
        try DecisionStore.saveAppealWording(appeal, of: id, in: db)
        try History.record("selection.appeal-worded", of: .init("ranking", id), by: actor, at: now, changes, in: db)
    }

    /// Signs all proposals of a call: states change and the people of each dossier are told.
    package static func sign(
        _ held: HeldSelection, under awards: Awards = .none, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        guard let person = actor.person else { throw Refusal.hidden }
        let proposals = held.proposals.map { Proposal($0) }
        try DecisionBounds.check(proposals, in: held)
        try awards.check(proposals, in: held, db)
        for decision in held.proposals {
            try DecisionAuthors.sign(decision, by: person, in: db)
            guard try DecisionStore.sign(decision.id, by: person, at: now, in: db),
                var dossier = try DossierStore.find(decision.dossier, in: db)
            else { throw SelectionError.changedMeanwhile }
            if dossier.state != decision.outcome.state {
                try dossier.settle(decision.outcome.state)
                try DossierStore.save(&dossier, in: db)
            }
            try record("selection.signed", decision, by: actor, at: now, in: db)
            if held.publishedAt != nil, let before = held.signed(decision.dossier) {
                try tellCorrection(of: before, by: decision, dossier, by: actor, at: now, in: db)
            }
            try Outbox.post(signed, subject: decision.id.text, at: now, in: db)
        }
        try CallStore.reach(.decisions, of: held.call.call.id, at: now, in: db)
    }

    package static func publish(_ call: Call, by actor: Actor, at now: Instant, in db: any Connection) throws {
        try DecisionStore.publish(call.id, by: actor.reference, at: now, in: db)
        try CallStore.reach(.results, of: call.id, at: now, in: db)
        try History.record("selection.published", of: .init("call", call.id), by: actor, at: now, in: db)
    }

    /// Among the acts on the call: its results were public, and say something else now.
    private static func tellCorrection(
        of before: SelectionDecision, by decision: SelectionDecision, _ dossier: Dossier, by actor: Actor,
        at now: Instant, in db: any Connection
    ) throws {
        let outcome = Change(
            "selection.outcome", before: before.outcome.rawValue, after: decision.outcome.rawValue)
        let rank = Change(
            "selection.reserve-rank", before: before.reserveRank.map { String($0) },
            after: decision.reserveRank.map { String($0) })
        try History.record(
            "selection.corrected", of: .init("call", decision.call), by: actor, at: now,
            [
                Change("selection.dossier", after: dossier.number),
                Change("selection.number", before: String(before.number), after: String(decision.number)),
            ] + [outcome, rank].filter { $0.before != $0.after }, in: db)
    }

    private static func record(
        _ act: Act, _ decision: SelectionDecision, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        try History.record(
            act, of: .init("decision", decision.dossier), by: actor, at: now,
            [
                Change("selection.number", after: String(decision.number)),
                Change("selection.outcome", after: decision.outcome.rawValue),
                Change("selection.reserve-rank", after: decision.reserveRank.map { String($0) }),
                Change("selection.reasons", after: decision.reasons.fr),
                Change("selection.reasons-ar", after: decision.reasons.ar),
                Change("selection.reasons-en", after: decision.reasons.en),
                Change("selection.conditions", after: decision.conditions),
            ].filter { $0.after != nil }, in: db)
    }
}
