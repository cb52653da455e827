import Access
import Calls
import Database
import History
import Jobs
import Values

/// Decisions on admissibility and eligibility, inside the caller's transaction: one in force at a time, each recorded, each told to the applicant.
enum Deciding {
    static func admissibility(
        _ id: ID<Dossier>, isAdmissible: Bool, reason: String?, by actor: Actor, at now: Instant,
        _ sources: DossierSources, in db: any Connection
    ) throws {
        var held = try HeldDossier.find(id, for: actor, sources, in: db)
        try DossierRules.judgeAdmissible.check(actor, held, at: now)
        let (before, wasReopened) = (held.dossier.state, held.dossier.isReopened)
        try held.dossier.judgeAdmissible(isAdmissible)
        if wasReopened, let person = actor.person { try DraftRestoring.restore(held, person, now, in: db) }
        try keep(.admissibility, isAdmissible, reason, held: &held, before, actor, now, in: db)
    }

    static func eligibility(
        _ id: ID<Dossier>, isEligible: Bool, reason: String?, by actor: Actor, at now: Instant,
        _ sources: DossierSources, in db: any Connection
    ) throws {
        var held = try HeldDossier.find(id, for: actor, sources, in: db)
        try DossierRules.judgeEligible.check(actor, held, at: now)
        let before = held.dossier.state
        try held.dossier.judgeEligible(isEligible)
        try keep(.eligibility, isEligible, reason, held: &held, before, actor, now, in: db)
    }

    /// Withdraws the refusal: its question is open again, and the applicant is told why.
    /// - Parameter mark: of the refusal that was shown (`ExaminationDecision.mark`).
    /// - Returns: the question.
    /// - Throws: `DossierError.changedMeanwhile` when another refusal is in force.
    static func reconsider(
        _ id: ID<Dossier>, _ mark: String?, because reason: String, by actor: Actor, at now: Instant,
        _ sources: DossierSources,
        in db: any Connection
    ) throws -> ExaminationDecision.Kind {
        var held = try HeldDossier.find(id, for: actor, sources, in: db)
        try DossierRules.reconsider.check(actor, held, at: now)
        guard let person = actor.person else { throw Refusal.hidden }
        let before = held.dossier.state
        let kind: ExaminationDecision.Kind = before == .inadmissible ? .admissibility : .eligibility
        let refusal = try ExaminationStore.decisions(of: id, in: db).first { $0.kind == kind && $0.isInForce }
        guard let refusal, refusal.mark == mark else { throw DossierError.changedMeanwhile }
        try held.dossier.reconsider()
        try ExaminationStore.withdraw(kind, of: id, because: reason, by: person, at: now, in: db)
        try DossierStore.save(&held.dossier, in: db)
        try History.record(
            "dossier.decision-withdrawn", of: .init("dossier", id), by: actor, at: now,
            [
                Change("dossier.state", before: before.rawValue, after: held.dossier.state.rawValue),
                Change("reason", after: reason),
            ], in: db)
        // The steps of the timetable that were over are open again.
        for step in kind == .admissibility ? [TimetableStep.Step.admissibility, .eligibility] : [.eligibility] {
            try CallStore.reopen(step, of: held.call.id, in: db)
        }
        try Outbox.post(
            DossierJobs.reconsidered, subject: "\(id.text)\n\(refusal.mark)",
            key: "dossiers.reconsidered.\(id).\(refusal.mark)", at: now, in: db)
        return kind
    }

    private static func keep(
        _ kind: ExaminationDecision.Kind, _ isPositive: Bool, _ reason: String?, held: inout HeldDossier,
        _ before: Dossier.State, _ actor: Actor, _ now: Instant, in db: any Connection
    ) throws {
        guard let person = actor.person else { throw Refusal.hidden }
        let id = held.dossier.id
        let number = try ExaminationStore.insert(
            ExaminationDecision(kind: kind, isPositive: isPositive, reason: reason, at: now, by: person), of: id, in: db
        )
        try DossierStore.save(&held.dossier, in: db)
        try History.record(
            kind == .admissibility ? "dossier.admissibility-decided" : "dossier.eligibility-decided",
            of: .init("dossier", id), by: actor, at: now,
            [
                Change("dossier.state", before: before.rawValue, after: held.dossier.state.rawValue),
                Change("reason", after: reason),
            ], in: db)
        try noteProgress(of: held.call.id, at: now, in: db)
        try Outbox.post(
            DossierJobs.decided, subject: "\(id.text)\n\(kind.rawValue)/\(number)",
            key: "dossiers.decided.\(id).\(kind.rawValue)/\(number)",
            at: now, in: db)
    }

    /// The call's timetable: each examination is over with its last decision.
    private static func noteProgress(of call: ID<Call>, at now: Instant, in db: any Connection) throws {
        let standing = Set(try DossierStore.deposited(in: call, db).map(\.state))
        guard standing.isDisjoint(with: [.submitted, .toComplete]) else { return }
        try CallStore.reach(.admissibility, of: call, at: now, in: db)
        let isJudged = standing.contains(.eligible) || standing.contains(.ineligible)
        if isJudged, !standing.contains(.admissible) {
            try CallStore.reach(.eligibility, of: call, at: now, in: db)
        }
    }
}
