package import Jobs

/// What follows from acts on dossiers, done later: mail.
package enum DossierJobs {
    package static let submitted: JobKind = "dossiers.submitted"
}
