package import Access
package import Calls
package import Values

/// A candidate's application to a call: written together, part by part, then submitted.
package struct Dossier: Sendable {
    package enum State: String, Sendable, CaseIterable {
        case draft, submitted, withdrawn
        /// The one request for missing items is open: the applicant acts.
        case toComplete = "to-complete"
        /// Recevable: complete and on time. Éligible is another question.
        case admissible, inadmissible
        case eligible, ineligible
        case selected, reserve, notSelected = "not-selected"
    }

    package let id: ID<Dossier>
    package let call: ID<Call>
    /// `AAP-2023-01-0007`: given at the first submission, kept for good.
    package var number: String?
    /// Name of the cluster that applies.
    package var name: Localized
    /// The cluster of the directory that applies, when it is one.
    package var cluster: String?
    package var track: TrackID
    package var state: State
    /// Who opened it; colleagues are in `dossier_person`.
    package let owner: ID<Person>
    package let createdAt: Instant
    /// When and how often it was submitted; the last submission counts.
    package var submittedAt: Instant?
    package var submissions: Int
    /// Counts every change, so that two people who write do not overwrite each other.
    package var revision: Int

    package init(
        id: ID<Dossier>, call: ID<Call>, number: String?, name: Localized, cluster: String?, track: TrackID,
        state: State,
        owner: ID<Person>, createdAt: Instant, submittedAt: Instant?, submissions: Int, revision: Int
    ) {
        (self.id, self.call, self.number, self.name) = (id, call, number, name)
        (self.cluster, self.track, self.state, self.owner) = (cluster, track, state, owner)
        (self.createdAt, self.submittedAt, self.submissions, self.revision) = (
            createdAt, submittedAt, submissions, revision
        )
    }
}
