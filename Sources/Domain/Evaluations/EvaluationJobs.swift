package import Jobs

/// What follows from acts in the evaluation, done later: mail.
package enum EvaluationJobs {
    /// To the evaluator: a dossier is there to declare upon. Subject: the assignment.
    package static let appointed: JobKind = "evaluations.appointed"
    /// To the officer who appointed: another reader is needed. Subject: the assignment.
    package static let conflictDeclared: JobKind = "evaluations.conflict-declared"
    /// To each reader: the gap is too wide. Subject: the dossier.
    package static let moderationOpened: JobKind = "evaluations.moderation-opened"
}
