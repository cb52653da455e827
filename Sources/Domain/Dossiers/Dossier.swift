package import Access
package import Calls
package import Values

/// A candidate's application to a call: written together, part by part, then submitted.
///
/// What was submitted stands: reopening it for changes before the deadline (`isReopened`) leaves its state, number and receipt as they
/// are, and only another submission replaces it. So nothing has to happen at the deadline: whoever was still changing has the last
/// submission counted, because the state never left `submitted`.
package struct Dossier: Sendable, Equatable {
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
    /// `AAP-2023-01-0007`: given at the first submission, kept for good; `ordinal` is the 7 in it, by which lists page.
    package var number: String?
    package var ordinal: Int?
    /// Name of the cluster that applies.
    package var name: Localized
    /// The cluster of the directory that applies, when it is one.
    package var cluster: String?
    package var track: TrackID
    package var state: State
    /// The answers may be changed although the dossier was submitted or withdrawn before.
    package var isReopened: Bool
    /// Who opened it; colleagues are in `dossier_person`.
    package let owner: ID<Person>
    package let createdAt: Instant
    /// When and how often it was submitted; the last submission counts.
    package var submittedAt: Instant?
    package var submissions: Int
    /// Active members and the companies among them, as last submitted.
    package var members: Int?
    package var companies: Int?
    /// Counts every change, so that two people who write do not overwrite each other.
    package var revision: Int

    package init(
        id: ID<Dossier>, call: ID<Call>, number: String? = nil, ordinal: Int? = nil, name: Localized,
        cluster: String? = nil, track: TrackID, state: State = .draft, isReopened: Bool = false, owner: ID<Person>,
        createdAt: Instant, submittedAt: Instant? = nil, submissions: Int = 0, members: Int? = nil,
        companies: Int? = nil, revision: Int = 1
    ) {
        (self.id, self.call, self.number, self.ordinal) = (id, call, number, ordinal)
        (self.name, self.cluster, self.track) = (name, cluster, track)
        (self.state, self.isReopened, self.owner, self.createdAt) = (state, isReopened, owner, createdAt)
        (self.submittedAt, self.submissions) = (submittedAt, submissions)
        (self.members, self.companies, self.revision) = (members, companies, revision)
    }

    /// Its answers are open to those who write, as far as the dossier itself is concerned; the call's deadline is another condition.
    package var isDraftOpen: Bool { state == .draft || isReopened }
    /// Something stands that the ministry may read: never a draft, nor what was withdrawn.
    package var isDeposited: Bool { state != .draft && state != .withdrawn }
}

// The verbs. Each says from which states it may happen; who may do it and until when is in `DossierRules`.
extension Dossier {
    package mutating func submit(at now: Instant) throws {
        guard isDraftOpen, [.draft, .submitted, .withdrawn].contains(state) else { throw DossierError.notOpen }
        (state, isReopened, submittedAt) = (.submitted, false, now)
        submissions += 1
    }

    package mutating func reopen() throws {
        guard [.submitted, .withdrawn].contains(state), !isReopened else { throw DossierError.notOpen }
        isReopened = true
    }

    package mutating func withdraw() throws {
        guard state == .submitted else { throw DossierError.notOpen }
        (state, isReopened) = (.withdrawn, false)
    }

    /// The one request for missing items goes out.
    package mutating func askForCompletion() throws {
        guard state == .submitted else { throw DossierError.notOpen }
        (state, isReopened) = (.toComplete, false)
    }

    /// What was asked for has come, as a submission of its own: the instant of the deposit does not move.
    package mutating func complete() throws {
        guard state == .toComplete else { throw DossierError.notOpen }
        state = .submitted
        submissions += 1
    }

    package mutating func judgeAdmissible(_ isAdmissible: Bool) throws {
        guard state == .submitted || state == .toComplete else { throw DossierError.notOpen }
        (state, isReopened) = (isAdmissible ? .admissible : .inadmissible, false)
    }

    package mutating func judgeEligible(_ isEligible: Bool) throws {
        guard state == .admissible else { throw DossierError.notOpen }
        state = isEligible ? .eligible : .ineligible
    }

    /// A refusal is withdrawn: the question that it answered is open again.
    package mutating func reconsider() throws {
        switch state {
        case .inadmissible: state = .submitted
        case .ineligible: state = .admissible
        default: throw DossierError.notOpen
        }
    }

    /// The outcome of the selection: `selected`, `reserve` or `notSelected`. A reserve may still move up or fall out, and a later
    /// decision (after an appeal) may correct each of them.
    package mutating func settle(_ outcome: State) throws {
        guard [.selected, .reserve, .notSelected].contains(outcome),
            [.eligible, .selected, .reserve, .notSelected].contains(state)
        else {
            throw DossierError.notOpen
        }
        state = outcome
    }
}
