package import Access
package import Database
import Dossiers
import History
import Jobs
package import Values

/// Opening a moderation and closing it by its minutes; called inside the write closure, after the rule was checked there.
package enum Moderating {
    /// - Parameter reason: why an officer opens it; nil when the gap does.
    package static func open(
        _ evaluation: Evaluation, because reason: String?, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        guard evaluation.openModeration == nil else { throw EvaluationError.moderationOpen }
        let moderation = Moderation(
            dossier: evaluation.dossier.id, number: evaluation.moderations.count + 1, openedAt: now, reason: reason)
        try ModerationStore.open(moderation, by: actor.reference, in: db)
        try History.record(
            "evaluation.moderation-opened", of: .init("moderation", evaluation.dossier.id), by: actor, at: now,
            [Change("evaluation.moderation", after: String(moderation.number)), Change("reason", after: reason)], in: db
        )
        try Progress.tell(evaluation.dossier.id, in: db)
        try Outbox.post(EvaluationJobs.moderationOpened, subject: evaluation.dossier.id.text, at: now, in: db)
    }

    package static func close(
        _ evaluation: Evaluation, minutes: String, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        guard let moderation = evaluation.openModeration else { throw EvaluationError.noModeration }
        try ModerationStore.close(
            evaluation.dossier.id, moderation.number, minutes: minutes, by: actor.reference, at: now, in: db)
        try History.record(
            "evaluation.moderation-closed", of: .init("moderation", evaluation.dossier.id), by: actor, at: now,
            [
                Change("evaluation.moderation", after: String(moderation.number)),
                Change("evaluation.minutes", after: minutes),
            ], in: db)
        try Progress.tell(evaluation.dossier.id, in: db)
    }
}
