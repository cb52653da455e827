import Calls
import Phrases
import Values
import Web

/// The fields of a review, between browser and `Review`.
enum ReviewForm {
    static func field(score key: String) -> String { "s-" + key }
    static func field(comment criterion: String) -> String { "c-" + criterion }
    static let overall = "overall"
    static let revision = "revision"

    /// Each field under the name of its criterion.
    static func labels(on grid: Grid) -> [String: Phrase] {
        var labels = labels
        for criterion in grid.lines.map(\.criterion) {
            for sub in criterion.scored {
                let key = field(score: Scores.key(criterion, sub))
                labels[key] =
                    criterion.subs.isEmpty
                    ? EvaluationPhrases.scoreOf(criterion.name) : EvaluationPhrases.scoreOf(criterion.name, sub.name)
            }
            labels[field(comment: criterion.id)] = EvaluationPhrases.commentOf(criterion.name)
        }
        return labels
    }

    /// Where the grid is not at hand.
    static let labels: [String: Phrase] = [
        "s-*": EvaluationPhrases.score, "c-*": EvaluationPhrases.comment, overall: EvaluationPhrases.overall,
        "reason": EvaluationPhrases.reason,
    ]

    /// Reads what was typed over `review`. A draft may have gaps; a score outside the scale is a fault either way.
    /// - Returns: `revision`: the one that the form says it was made on, whatever it says; nil where it says none.
    static func read(
        _ form: Form, into review: Review, on grid: Grid
    ) -> (review: Review, revision: Int?, faults: FormFaults) {
        var reader = FormReader(form)
        var (scores, comments) = ([String: Int](), [String: String]())
        for line in grid.lines {
            for sub in line.criterion.scored {
                let key = Scores.key(line.criterion, sub)
                scores[key] = reader.int(field(score: key), in: Scores.range, required: false)
            }
            let comment = field(comment: line.criterion.id)
            comments[line.criterion.id] = reader.text(comment, required: false, most: 5000)
        }
        var written = review
        (written.scores, written.comments) = (Scores(scores), comments)
        written.overall = reader.text(overall, required: false, most: 10_000) ?? ""
        return (written, form[revision].flatMap { Int($0) }, reader.faults)
    }

    /// What is still missing to submit, beside its field.
    static func gaps(_ review: Review, on grid: Grid, _ faults: FormFaults) -> FormFaults {
        var faults = faults
        for field in review.missing(on: grid) {
            faults.add(field, field.hasPrefix("s-") ? EvaluationPhrases.scoreMissing : EvaluationPhrases.commentMissing)
        }
        return faults
    }
}
