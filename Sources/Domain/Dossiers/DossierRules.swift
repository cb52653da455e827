package import Access
import Calls
import Phrases
import Values

/// Who may do what with a dossier, and when.
///
/// People of a dossier see it always and write while the call is open. The ministry sees what was deposited, once no deposit can follow,
/// and never a draft; whoever is neither gets the page of an unknown id. Evaluators and the committee have their own view, in their own
/// module. Nobody of a dossier of a call reads or examines one of its dossiers for the ministry, whatever the role;
/// nor does an evaluator one that he or she was appointed to and may not read yet.
package enum DossierRules {
    package static let readers: Set<Role> = [.programmeOfficer, .headOfDivision, .auditor]
    package static let officers: Set<Role> = [.programmeOfficer, .headOfDivision]

    /// Opening a dossier: anybody with an account who does not work on the call, while it is open.
    package static let open = Rule<HeldOpening>("dossier.open", nil) { actor, held, now in
        let call = held.call
        guard call.state == .published else { return .hidden }
        if let denied = atWork(actor, on: call, isAppointed: held.isAppointed) { return denied }
        return call.isOpen(at: now) ? .allowed : .refused(DossierPhrases.callClosed(LocalTime(call.deadline)))
    }

    /// The overview, the answers as they are now, receipts.
    package static let seeDraft = Rule<HeldDossier>("dossier.see", nil) { _, held, _ in
        held.standing == nil ? .hidden : .allowed
    }

    /// What was deposited: the snapshot that counts. Not while the deadline can still be moved: whoever moves it would know the contents.
    package static let readDeposited = Rule<HeldDossier>("dossier.read-deposited", readers) { _, held, now in
        guard held.dossier.isDeposited else { return .hidden }
        if held.standing != nil { return .refused(DossierPhrases.ownDossier) }
        if held.isCompetitor { return .refused(DossierPhrases.competes) }
        if held.isUncleared { return .refused(DossierPhrases.uncleared) }
        return held.call.isClosed(at: now)
            ? .allowed : .refused(DossierPhrases.callStillOpen(LocalTime(held.call.deadline)))
    }

    /// Changing answers, members and files of a draft.
    package static let write = Rule<HeldDossier>("dossier.write", nil) { actor, held, now in
        if let denied = beforeWriting(actor, held) { return denied }
        if held.dossier.state == .toComplete { return duringCompletion(held, now) }
        guard held.call.isOpen(at: now) else {
            return .refused(DossierPhrases.callClosed(LocalTime(held.call.deadline)))
        }
        if held.dossier.isDraftOpen { return .allowed }
        return .refused(held.dossier.state == .withdrawn ? DossierPhrases.withdrawnFirst : DossierPhrases.reopenFirst)
    }

    package static let submit = Rule<HeldDossier>("dossier.submit", nil) { actor, held, now in
        if let denied = beforeWriting(actor, held) { return denied }
        guard held.call.isOpen(at: now) else {
            return .refused(DossierPhrases.callClosed(LocalTime(held.call.deadline)))
        }
        if held.dossier.isDraftOpen { return .allowed }
        return .refused(
            held.dossier.state == .withdrawn ? DossierPhrases.withdrawnFirst : DossierPhrases.alreadyDeposited)
    }

    /// Sending the answer to the one request for missing items.
    package static let complete = Rule<HeldDossier>("dossier.complete", nil) { actor, held, now in
        beforeWriting(actor, held) ?? duringCompletion(held, now)
    }

    package static let withdraw = Rule<HeldDossier>("dossier.withdraw", nil) { actor, held, now in
        guard held.standing != nil else { return .hidden }
        guard held.standing == .owner else { return .refused(DossierPhrases.ownerOnly) }
        guard held.call.isOpen(at: now) else {
            return .refused(DossierPhrases.callClosed(LocalTime(held.call.deadline)))
        }
        return held.dossier.state == .submitted ? .allowed : .refused(DossierPhrases.nothingDeposited)
    }

    package static let reopen = Rule<HeldDossier>("dossier.reopen", nil) { actor, held, now in
        if let denied = beforeWriting(actor, held) { return denied }
        guard held.call.isOpen(at: now) else {
            return .refused(DossierPhrases.callClosed(LocalTime(held.call.deadline)))
        }
        let state = held.dossier.state
        return (state == .submitted || state == .withdrawn) && !held.dossier.isReopened
            ? .allowed : .refused(DossierPhrases.notOpen)
    }

    /// Inviting and removing colleagues: the owner's, until the dossier is decided upon.
    package static let invite = Rule<HeldDossier>("dossier.invite", nil) { _, held, _ in
        guard held.standing != nil else { return .hidden }
        return held.standing == .owner ? .allowed : .refused(DossierPhrases.ownerOnly)
    }

    /// How many dossiers a call has received: at any time.
    package static let count = Rule<HeldDeposits>("dossier.count", readers) { _, held, _ in
        guard held.call.state != .draft else { return .hidden }
        return held.isCompetitor ? .refused(DossierPhrases.competes) : .allowed
    }

    /// Which they are: only after the deadline.
    package static let list = Rule<HeldDeposits>("dossier.list", readers) { actor, held, now in
        let counting = count(actor, held, at: now)
        guard counting.isAllowed else { return counting }
        return held.call.isClosed(at: now)
            ? .allowed : .refused(DossierPhrases.callStillOpen(LocalTime(held.call.deadline)))
    }

    package static let examine = Rule<HeldDossier>("dossier.examine", officers) { actor, held, now in
        readDeposited(actor, held, at: now)
    }

    /// While the time for the missing items runs, nothing is decided.
    package static let judgeAdmissible = Rule<HeldDossier>("dossier.judge-admissible", officers) { actor, held, now in
        let examined = examine(actor, held, at: now)
        guard examined.isAllowed else { return examined }
        if held.dossier.state == .toComplete, let due = held.completionDue, now < due {
            return .refused(DossierPhrases.completionRuns(LocalTime(due)))
        }
        return held.dossier.state == .submitted || held.dossier.state == .toComplete
            ? .allowed : .refused(DossierPhrases.alreadyDecided)
    }

    /// Eligibility is the question after admissibility.
    package static let judgeEligible = Rule<HeldDossier>("dossier.judge-eligible", officers) { actor, held, now in
        let examined = examine(actor, held, at: now)
        guard examined.isAllowed else { return examined }
        switch held.dossier.state {
        case .admissible: return .allowed
        case .submitted, .toComplete: return .refused(DossierPhrases.admissibilityFirst)
        default: return .refused(DossierPhrases.alreadyDecided)
        }
    }

    /// Withdrawing a refusal, with a reason, as long as the dossier can still be read with the others.
    package static let reconsider = Rule<HeldDossier>("dossier.reconsider", officers) { actor, held, now in
        let examined = examine(actor, held, at: now)
        guard examined.isAllowed else { return examined }
        guard [.inadmissible, .ineligible].contains(held.dossier.state) else {
            return .refused(DossierPhrases.nothingRefused)
        }
        return held.isRankingFrozen ? .refused(DossierPhrases.rankingFrozen) : .allowed
    }

    private static func beforeWriting(_ actor: Actor, _ held: HeldDossier) -> Decision? {
        switch held.standing {
        case nil: .hidden
        case .read: .refused(DossierPhrases.readOnly)
        case .owner, .write: nil
        }
    }

    private static func duringCompletion(_ held: HeldDossier, _ now: Instant) -> Decision {
        guard held.dossier.state == .toComplete, let due = held.completionDue else {
            return .refused(DossierPhrases.notOpen)
        }
        return now < due ? .allowed : .refused(DossierPhrases.completionOver(LocalTime(due)))
    }
}
