package import Access
import Calls
import Dossiers
import Evaluations
import Phrases
import Values

/// Who may do what in the selection, and when. The committee reads, an officer proposes, a second person signs.
/// Nobody of a dossier of the call does any of it.
package enum SelectionRules {
    static let readers: Set<Role> = [.programmeOfficer, .headOfDivision, .steeringMember, .auditor]

    package static let see = Rule<HeldSelection>("ranking.see", readers) { actor, held, _ in
        if let denied = denied(held.call.standing) { return denied }
        if actor.has(any: EvaluationRules.division) || held.frozen != nil { return .allowed }
        return held.call.isAllIn ? .allowed : .refused(EvaluationPhrases.callNotAllIn)
    }

    /// What keeps somebody out whatever the ranking holds; nil for everybody else.
    static func denied(_ standing: EvaluationStanding) -> Decision? {
        if standing.isConflicted { return .hidden }
        if standing.isApplicant { return .refused(EvaluationPhrases.ownDossier) }
        return standing.owesReading ? .refused(EvaluationPhrases.callNotAllIn) : nil
    }

    package static let freeze = Rule<HeldSelection>("ranking.freeze", [.programmeOfficer]) { actor, held, now in
        let seeing = see(actor, held, at: now)
        guard seeing.isAllowed else { return seeing }
        if held.frozen != nil { return .refused(SelectionPhrases.alreadyFrozen) }
        // Whoever is not examined would be left out of the ranking for good.
        if held.unexamined > 0 { return .refused(SelectionPhrases.unexamined(held.unexamined)) }
        if held.call.evaluations.isEmpty { return .refused(SelectionPhrases.nothingToRank) }
        let open = held.call.evaluations.count { !$0.openPoints.isEmpty }
        return open == 0 ? .allowed : .refused(SelectionPhrases.stillOpen(open))
    }

    /// Proposing for the whole call: until the first signature.
    package static let propose = Rule<HeldSelection>("decision.propose", [.programmeOfficer]) { actor, held, now in
        let seeing = see(actor, held, at: now)
        guard seeing.isAllowed else { return seeing }
        if held.frozen == nil { return .refused(SelectionPhrases.freezeFirst) }
        return held.decisions.contains(where: \.isSigned) ? .refused(SelectionPhrases.alreadySigned) : .allowed
    }

    /// A new reasoned decision on one dossier, after signature.
    package static let correct = Rule<HeldSelection>("decision.correct", [.programmeOfficer]) { actor, held, now in
        let seeing = see(actor, held, at: now)
        guard seeing.isAllowed else { return seeing }
        return held.decisions.contains(where: \.isSigned) ? .allowed : .refused(SelectionPhrases.signFirst)
    }

    /// A second person: never whoever proposed, nor whoever proposed a version that gave way to another.
    package static let sign = Rule<HeldSelection>("decision.sign", [.headOfDivision]) { actor, held, now in
        let seeing = see(actor, held, at: now)
        guard seeing.isAllowed else { return seeing }
        if held.proposals.isEmpty { return .refused(SelectionPhrases.nothingToSign) }
        if held.call.evaluations.contains(where: \.hasOpenFlag) { return .refused(SelectionPhrases.flagOpen) }
        if let person = actor.person,
            held.authors.contains(person) || held.proposals.contains(where: { $0.proposedBy == person })
        {
            return .refused(SelectionPhrases.secondPerson)
        }
        return held.isComplete ? .allowed : .refused(SelectionPhrases.notAllProposed)
    }

    package static let publish = Rule<HeldSelection>(
        "results.publish", [.programmeOfficer, .headOfDivision]
    ) { actor, held, now in
        let seeing = see(actor, held, at: now)
        guard seeing.isAllowed else { return seeing }
        if held.publishedAt != nil { return .refused(SelectionPhrases.alreadyPublished) }
        return held.isSigned ? .allowed : .refused(SelectionPhrases.signFirst)
    }

    /// The decision on one dossier: its people once it is signed, the Division and the committee as they see the ranking. To everybody
    /// else, and while there is none, the dossier is unknown: a refusal would tell that it exists and is, or will be, decided upon.
    package static let seeDecision = Rule<HeldDecision>("decision.see", nil) { actor, held, now in
        if held.dossier.standing != nil, held.signed != nil { return .allowed }
        return held.current != nil && see(actor, held.selection, at: now).isAllowed ? .allowed : .hidden
    }
}
