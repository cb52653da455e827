import Calls
package import Values

/// What one evaluator wrote on one dossier.
package struct Review: Sendable {
    package enum State: String, Sendable { case draft, submitted }

    package let assignment: ID<Assignment>
    package var state: State
    package var scores: Scores
    /// By criterion; required, each, to submit.
    package var comments: [String: String]
    package var overall: String
    package var submittedAt: Instant?
    /// The version of the call's grid under which it was written.
    package var configurationVersion: Int
    /// Counts every change: a form made on an older one is refused.
    package var revision: Int

    /// Scores and words are the same.
    func says(whatIsIn other: Review) -> Bool {
        scores.byKey == other.scores.byKey && comments == other.comments && overall == other.overall
    }

    package init(
        assignment: ID<Assignment>, state: State = .draft, scores: Scores = Scores(), comments: [String: String] = [:],
        overall: String = "", submittedAt: Instant? = nil, configurationVersion: Int, revision: Int = 0
    ) {
        (self.assignment, self.state, self.scores, self.comments) = (assignment, state, scores, comments)
        (self.overall, self.submittedAt, self.configurationVersion) = (overall, submittedAt, configurationVersion)
        self.revision = revision
    }

    /// What is still to be written before it can be submitted: form fields, in the order of the grid.
    package func missing(on grid: Grid) -> [String] {
        grid.lines.flatMap { line -> [String] in
            let scores = line.criterion.scored.filter { self.scores[line.criterion, $0] == nil }
            let keys = scores.map { Scores.key(line.criterion, $0) }
            return keys.map(ReviewForm.field(score:))
                + (comments[line.criterion.id] == nil ? [ReviewForm.field(comment: line.criterion.id)] : [])
        }
    }
}
