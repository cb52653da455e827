package import Access
import Calls
import Phrases
import Values

/// Who may do what in the evaluation, and when.
///
/// An evaluator sees public facts of a dossier until he or she has declared, the dossier while no conflict stands, and the others' scores only
/// once the own ones are in. Whoever is in conflict finds the page of an unknown id on every road. The Division sees the scores of a dossier
/// when all are in, the steering committee when the whole call is read, the auditor at any time; only evaluators write them.
/// Nobody of a dossier of the call, its owner or a colleague, has a part in it, whatever the role.
package enum EvaluationRules {
    package static let mine = Rule<Void>("evaluation.mine", [.evaluator])
    package static let profile = Rule<Void>("evaluation.profile", [.evaluator])

    /// Public facts of the dossier, enough to declare.
    package static let see = Rule<HeldAssignment>("evaluation.see", [.evaluator]) { actor, held, _ in
        held.assignment.evaluator == actor.person && held.assignment.stage != .removed ? .allowed : .hidden
    }

    /// Declaring, also later, when a conflict comes to mind after a first declaration, and for ever: it must always be possible to tell.
    package static let declare = Rule<HeldAssignment>("evaluation.declare", [.evaluator]) { actor, held, now in
        if case .hidden = see(actor, held, at: now) { return .hidden }
        return held.assignment.stage == .needsProfile ? .refused(EvaluationPhrases.profileFirst) : .allowed
    }

    /// The dossier itself: its parts and files.
    package static let read = Rule<HeldAssignment>("evaluation.read", [.evaluator]) { actor, held, now in
        if case .hidden = see(actor, held, at: now) { return .hidden }
        switch held.assignment.stage {
        case .needsProfile: return .refused(EvaluationPhrases.profileFirst)
        case .toDeclare: return .refused(EvaluationPhrases.declareFirst)
        case .flagged: return .refused(EvaluationPhrases.rulingFirst)
        case .removed: return .hidden
        case .reading, .read: return .allowed
        }
    }

    package static let write = Rule<HeldAssignment>("evaluation.write", [.evaluator]) { actor, held, now in
        let reading = read(actor, held, at: now)
        guard reading.isAllowed else { return reading }
        if held.assignment.stage == .read { return .refused(EvaluationPhrases.alreadySubmitted) }
        return held.isClosed ? .refused(EvaluationPhrases.evaluationClosed) : .allowed
    }

    /// Scores and comments of the other readers.
    package static let seeOthers = Rule<HeldAssignment>("evaluation.see-others", [.evaluator]) { actor, held, now in
        let reading = read(actor, held, at: now)
        guard reading.isAllowed else { return reading }
        return held.assignment.stage == .read ? .allowed : .refused(EvaluationPhrases.ownFirst)
    }

    package static let revise = Rule<HeldAssignment>("evaluation.revise", [.evaluator]) { actor, held, now in
        let seeing = seeOthers(actor, held, at: now)
        guard seeing.isAllowed else { return seeing }
        if held.isClosed { return .refused(EvaluationPhrases.evaluationClosed) }
        return held.moderation == nil ? .refused(EvaluationPhrases.noModeration) : .allowed
    }

    // The Division's side

    package static let division: Set<Role> = [.programmeOfficer, .headOfDivision, .auditor]

    package static let overview = Rule<EvaluationStanding>("evaluation.overview", division) { _, held, _ in
        if held.isConflicted { return .hidden }
        return held.isApplicant ? .refused(EvaluationPhrases.ownDossier) : .allowed
    }

    package static let appoint = Rule<EvaluationStanding>("evaluation.appoint", [.programmeOfficer]) { _, held, now in
        if held.isConflicted { return .hidden }
        if held.isApplicant { return .refused(EvaluationPhrases.ownDossier) }
        if held.isClosed { return .refused(EvaluationPhrases.evaluationClosed) }
        return held.call.isClosed(at: now) ? .allowed : .refused(EvaluationPhrases.afterDeadline)
    }

    /// A third person: neither the evaluator nor whoever appointed.
    package static let rule = Rule<Assignment>("evaluation.rule", [.headOfDivision]) { actor, assignment, _ in
        if assignment.evaluator == actor.person { return .hidden }
        return assignment.appointedBy == actor.person ? .refused(EvaluationPhrases.thirdPerson) : .allowed
    }

    package static let seeScores = Rule<HeldEvaluation>(
        "evaluation.see-scores", [.programmeOfficer, .headOfDivision, .steeringMember, .auditor]
    ) { actor, held, _ in
        if held.standing.isConflicted { return .hidden }
        if held.standing.isApplicant { return .refused(EvaluationPhrases.ownDossier) }
        if held.standing.owesReading { return .refused(EvaluationPhrases.ownFirst) }
        if actor.has(.auditor) { return .allowed }
        if actor.has(any: [.programmeOfficer, .headOfDivision]) {
            return held.evaluation.isAllIn ? .allowed : .refused(EvaluationPhrases.notAllIn)
        }
        return held.isCallAllIn ? .allowed : .refused(EvaluationPhrases.callNotAllIn)
    }

    /// Who the readers are and what each did to a review: for those who run the evaluation, never for the committee.
    package static let seeReaders = Rule<HeldEvaluation>("evaluation.see-readers", division) { actor, held, now in
        seeScores(actor, held, at: now)
    }

    /// Taking note of a conflict that came to light after the evaluation had been closed.
    package static let note = Rule<HeldEvaluation>("evaluation.note", [.headOfDivision]) { actor, held, now in
        seeReaders(actor, held, at: now)
    }

    package static let moderate = Rule<HeldEvaluation>("evaluation.moderate", [.programmeOfficer]) { actor, held, _ in
        if held.standing.isConflicted { return .hidden }
        if held.standing.isApplicant { return .refused(EvaluationPhrases.ownDossier) }
        if held.standing.isClosed { return .refused(EvaluationPhrases.evaluationClosed) }
        return held.evaluation.isAllIn ? .allowed : .refused(EvaluationPhrases.notAllIn)
    }
}
