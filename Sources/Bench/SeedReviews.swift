import Access
import Calls
import Database
import Dossiers
import Evaluations
import Values

/// Readings of a dossier, declared free of conflict and submitted.
enum SeedReviews {
    static func read(
        _ dossier: Dossier, _ call: Call, by evaluators: ArraySlice<ID<Person>>, of people: SeedPeople, at now: Instant,
        _ dice: inout Dice,
        in db: any Connection
    ) throws {
        let criteria = call.configuration.criteria(for: dossier.track)
        for evaluator in evaluators {
            let assignment = Assignment(
                id: .make(at: now), dossier: dossier.id, evaluator: evaluator, appointedBy: people.officer,
                appointedAt: now)
            try AssignmentStore.insert(assignment, in: db)
            try AssignmentStore.declare(.none, nil, of: assignment.id, at: now, in: db)
            var review = Review(
                assignment: assignment.id, state: .submitted, overall: dice.text(words: 30), submittedAt: now,
                configurationVersion: call.configuration.version, revision: 1)
            for criterion in criteria {
                review.comments[criterion.id] = dice.text(words: 20)
                for sub in criterion.scored { review.scores[criterion, sub] = dice.upTo(5) }
            }
            _ = try ReviewStore.save(review, over: 0, in: db)
        }
        try Progress.tell(dossier.id, in: db)
    }
}
