package import Access
import Calls
package import Database
import Dossiers
import History
import Jobs
package import Values

/// The acts around an assignment, each with its line of history; called inside the write closure, after the rule was checked there.
package enum Appointing {
    /// Appoints to each of these dossiers, then looks for the evaluator's employer among the members.
    /// - Throws: `EvaluationError.alreadyAppointed`: a pair of dossier and evaluator exists once, ended or not;
    ///   `.isCompetitor` for a person of any dossier of the same call.
    static func appoint(
        _ evaluator: ID<Person>, to dossiers: [Dossier], among companies: DepositedCompanies, by actor: Actor,
        at now: Instant, in db: any Connection
    ) throws {
        let made = try dossiers.map { try appoint(evaluator, to: $0, by: actor, at: now, in: db) }
        try ConflictScan.run(made, of: evaluator, among: companies, at: now, in: db)
    }

    private static func appoint(
        _ evaluator: ID<Person>, to dossier: Dossier, by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> Assignment {
        guard let officer = actor.person, officer != evaluator, dossier.state == .eligible else {
            throw EvaluationError.notAppointable
        }
        guard try AssignmentStore.find(dossier.id, of: evaluator, in: db) == nil else {
            throw EvaluationError.alreadyAppointed
        }
        guard try !DossierStanding.hasAny(evaluator, dossier.call, in: db) else { throw EvaluationError.isCompetitor }
        let assignment = Assignment(
            id: .make(at: now), dossier: dossier.id, evaluator: evaluator, appointedBy: officer, appointedAt: now)
        try AssignmentStore.insert(assignment, in: db)
        try History.record(
            "evaluation.appointed", of: .init("assignment", assignment.id), by: actor, at: now,
            [
                Change("evaluation.dossier", after: dossier.number),
                Change("evaluation.evaluator", after: evaluator.text),
            ], in: db)
        try CallStore.reach(.evaluationBegins, of: dossier.call, at: now, in: db)
        try Progress.tell(dossier.id, in: db)
        try Outbox.post(EvaluationJobs.appointed, subject: assignment.id.text, at: now, in: db)
        return assignment
    }

    /// A second click finds it ended, and changes nothing.
    package static func end(
        _ assignment: Assignment, because reason: String, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        guard assignment.reviewState != .submitted else { throw EvaluationError.alreadySubmitted }
        guard try AssignmentStore.end(assignment.id, by: actor.reference, reason, at: now, in: db) else { return }
        try History.record(
            "evaluation.ended", of: .init("assignment", assignment.id), by: actor, at: now,
            [Change("reason", after: reason)], in: db)
        try Progress.tell(assignment.dossier, in: db)
    }

    /// A declared conflict takes effect at once; a review that was in no longer counts. Once the evaluation is closed the declaration is
    /// still taken and ends the access, but the review stays: a decision may have been taken on it, and the head of division is told.
    static func declare(
        _ conflict: Assignment.Declaration, _ text: String?, on held: HeldAssignment,
        among companies: DepositedCompanies, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        let assignment = held.assignment
        if assignment.declaration == conflict { return }
        let isLate = conflict == .declared && held.isClosed
        try AssignmentStore.declare(conflict, text, of: assignment.id, at: now, in: db)
        try History.record(
            isLate ? "evaluation.declared-late" : "evaluation.declared", of: .init("assignment", assignment.id),
            by: actor, at: now,
            [
                Change("evaluation.conflict", before: assignment.declaration?.rawValue, after: conflict.rawValue),
                Change("evaluation.declaration-text", after: text, personal: true),
            ], in: db)
        guard conflict == .declared else {
            try ConflictScan.run([assignment], of: assignment.evaluator, among: companies, at: now, in: db)
            return
        }
        if isLate { return try LateConflictStore.keep(assignment, at: now, in: db) }
        try Progress.tell(assignment.dossier, in: db)
        try Outbox.post(EvaluationJobs.conflictDeclared, subject: assignment.id.text, at: now, in: db)
    }

    /// Upheld once the evaluation is closed, it ends the access and leaves the evaluation as it was; whoever rules has taken note by that.
    package static func rule(
        _ ruling: ConflictFlag.Ruling, because reason: String, on flag: ConflictFlag, by actor: Actor,
        at now: Instant, in db: any Connection
    ) throws {
        guard let person = actor.person, flag.ruling == nil else { throw EvaluationError.alreadyRuled }
        let assignment = try AssignmentStore.find(flag.assignment, in: db)
        if let assignment, ruling == .upheld, try EvaluationStore.isClosed(over: assignment.dossier, in: db) {
            // It came to light when it was signalled, not when it was ruled upon.
            try LateConflictStore.keep(assignment, at: flag.raisedAt, in: db)
            _ = try LateConflictStore.note(assignment.id, reason, by: person, at: now, in: db)
        }
        try ConflictStore.rule(flag.id, ruling, by: person, reason, at: now, in: db)
        try History.record(
            "evaluation.conflict-ruled", of: .init("assignment", flag.assignment), by: actor, at: now,
            [
                Change("evaluation.flag", after: flag.kind.rawValue),
                Change("evaluation.ruling", after: ruling.rawValue), Change("reason", after: reason),
            ], in: db)
        if let assignment {
            try Progress.tell(assignment.dossier, in: db)
        }
    }
}

extension Appointing {
    /// The head of division takes note, in writing, of a conflict that came to light after the evaluation had been closed.
    /// - Throws: `EvaluationError.alreadyNoted` when somebody did before, or none came to light.
    static func note(
        _ id: ID<Assignment>, _ text: String, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        guard let person = actor.person, try LateConflictStore.note(id, text, by: person, at: now, in: db) else {
            throw EvaluationError.alreadyNoted
        }
        try History.record(
            "evaluation.late-conflict-noted", of: .init("assignment", id), by: actor, at: now,
            [Change("reason", after: text)], in: db)
    }
}
