package import Jobs

/// What follows from acts on dossiers, done later: mail.
package enum DossierJobs {
    /// A deposit or an answer to the request for missing items; subject: the submission.
    package static let submitted: JobKind = "dossiers.submitted"
    /// A deposit was withdrawn; subject: dossier and instant, a line each.
    package static let withdrawn: JobKind = "dossiers.withdrawn"
    /// Subject: the invitation, which is gone once it was accepted or withdrawn.
    package static let invited: JobKind = "dossiers.invited"
    /// The request for missing items went out; subject: the dossier.
    package static let completionAsked: JobKind = "dossiers.completion-asked"
    /// The request was answered: for whoever asked; subject: the dossier.
    package static let completionAnswered: JobKind = "dossiers.completion-answered"
    /// Admissibility or eligibility was decided; subject: dossier and the decision's mark, a line each.
    package static let decided: JobKind = "dossiers.decided"
    /// A refusal of either was withdrawn; subject: dossier and the refusal's mark, a line each.
    package static let reconsidered: JobKind = "dossiers.reconsidered"
    /// A call's deadline was moved; posted by the calls module; subject: call and notice, `<call>/<number>`.
    package static let callExtended: JobKind = "calls.extended"
    /// The same, for one dossier: `<dossier>/<call>/<number>`.
    package static let extended: JobKind = "dossiers.extended"
}
