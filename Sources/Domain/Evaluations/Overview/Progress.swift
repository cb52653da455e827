package import Access
import Calls
package import Database
package import Dossiers
package import Values

/// What the officer's list of dossiers learns from here.
package enum Progress {
    /// Brings the dossier's line up to date; called in the transaction of every act that changes who reads or what was read.
    package static func tell(_ id: ID<Dossier>, in db: any Connection) throws {
        guard let dossier = try DossierStore.find(id, in: db), let call = try CallStore.find(dossier.call, in: db)
        else { return }
        try tell(try EvaluationStore.of(dossier, call, in: db), in: db)
    }

    static func tell(_ evaluation: Evaluation, in db: any Connection) throws {
        let progress = ReadingProgress(
            readers: evaluation.readers.count, readings: evaluation.submitted.count,
            score: evaluation.standing.total.map(\.tenths))
        let isModerated = evaluation.openModeration != nil || evaluation.asksForModeration
        try DossierStore.tell(progress, isModerated: isModerated, of: evaluation.dossier.id, in: db)
    }
}

extension Evaluations {
    /// As `EvaluationRules.seeScores` has it, for a whole call at once: nothing to whoever has a dossier in it, is in conflict there or has
    /// not handed in what he or she reads there.
    package static let scoreSight: ScoreSight = { actor, held, db in
        guard let person = actor.person, actor.has(any: EvaluationRules.division), !held.isCompetitor else {
            return .none
        }
        let own = try AssignmentStore.of(evaluator: person, in: held.call.id, ifAny: db)
        guard !EvaluationStanding.isConflicted(own), !EvaluationStanding.owesReading(own) else { return .none }
        return actor.has(.auditor) ? .all : .complete
    }

    /// What `scoreSight` asks first, for `Connection.foresee`.
    package static let scoreQuestions: @Sendable (Actor) -> [SQL] = { actor in
        guard let person = actor.person, actor.has(any: EvaluationRules.division) else { return [] }
        return [AssignmentStore.isEvaluatorStatement(person)]
    }
}
