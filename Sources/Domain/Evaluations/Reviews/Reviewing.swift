package import Access
package import Database
import Dossiers
import History
import Jobs
package import Values

/// The acts on a review, each with its line of history; called inside the write closure, after the rule was checked there.
package enum Reviewing {
    /// - Throws: `EvaluationError.changedMeanwhile` when `revision` is no longer the review's.
    package static func save(
        _ review: Review, over revision: Int?, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        var review = review
        try put(&review, over: revision, in: db)
        try History.record(
            "evaluation.review-saved", of: .init("assignment", review.assignment), by: actor, at: now,
            try written(review), in: db)
    }

    /// Final: only a moderation lets it be changed. The last review in opens the moderation by itself when the gap is too wide.
    package static func submit(
        _ review: Review, over revision: Int?, in held: HeldAssignment, by actor: Actor, at now: Instant,
        in db: any Connection
    ) throws {
        var review = review
        (review.state, review.submittedAt) = (.submitted, now)
        try put(&review, over: revision, in: db)
        try History.record(
            "evaluation.review-submitted", of: .init("assignment", review.assignment), by: actor, at: now,
            try written(review) + [Change("evaluation.grid-version", after: String(review.configurationVersion))],
            in: db)
        let evaluation = try EvaluationStore.of(held.dossier, held.call, in: db)
        try Progress.tell(evaluation, in: db)
        if evaluation.asksForModeration, evaluation.openModeration == nil {
            try Moderating.open(evaluation, because: nil, by: .system, at: now, in: db)
        }
    }

    /// During a moderation: the scores and words kept, or other ones, after the others' were seen, with the reason; history keeps both
    /// versions.
    @discardableResult
    package static func revise(
        _ review: Review, over revision: Int?, _ before: Review, in moderation: Moderation?, because reason: String,
        by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> Moderation.Answer.Kind {
        guard let moderation else { throw EvaluationError.noModeration }
        var review = review
        // Whoever revised in this moderation and now sends the same once more has revised.
        let isSame = review.says(whatIsIn: before)
        let kind = isSame ? moderation.answers[review.assignment]?.kind ?? .kept : .revised
        (review.state, review.submittedAt) = (.submitted, before.submittedAt)
        try put(&review, over: revision, in: db)
        let answer = Moderation.Answer(kind: kind, at: now, reason: reason)
        try ModerationStore.answer(answer, of: review.assignment, in: moderation, db)
        try History.record(
            kind == .kept ? "evaluation.review-kept" : "evaluation.review-revised",
            of: .init("assignment", review.assignment), by: actor, at: now,
            (isSame ? [] : try written(review, over: before)) + [Change("reason", after: reason)], in: db)
        if let assignment = try AssignmentStore.find(review.assignment, in: db) {
            try Progress.tell(assignment.dossier, in: db)
        }
        return kind
    }

    /// Counts up the revision of the row, never the typed one: that may be any number.
    private static func put(_ review: inout Review, over typed: Int?, in db: any Connection) throws {
        let revision = try ReviewStore.find(review.assignment, in: db)?.revision ?? 0
        review.revision = revision + 1
        guard typed == revision, try ReviewStore.save(review, over: revision, in: db) else {
            throw EvaluationError.changedMeanwhile
        }
    }

    /// All that the evaluator wrote, beside what stood there before where a submitted review is revised.
    private static func written(_ review: Review, over before: Review? = nil) throws -> [Change] {
        [
            Change(
                "evaluation.scores", before: try before.map { try ReviewStore.json($0.scores.byKey) },
                after: try ReviewStore.json(review.scores.byKey)),
            Change(
                "evaluation.comments", before: try before.map { try ReviewStore.json($0.comments) },
                after: try ReviewStore.json(review.comments)),
            Change("evaluation.overall", before: before?.overall, after: review.overall),
        ]
    }
}
