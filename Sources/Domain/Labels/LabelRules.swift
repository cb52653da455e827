package import Access
package import Calls
import Dossiers
import Phrases
import Values

/// Who may do what with labels, and when. Whoever proposed something, or wrote an earlier version of it, never
/// signs it: the tables refuse it too.
package enum LabelRules {
    private static let division: Set<Role> = [.programmeOfficer, .headOfDivision]

    /// The inner pages of labels and their history. What is certified is public.
    package static let follow = Rule<Void>("label.follow", division.union([.auditor]))

    package static let propose = Rule<Call>("label.propose", division) { _, call, _ in
        call.state == .published ? .allowed : .hidden
    }

    /// Correcting or taking back a proposal.
    package static let edit = Rule<HeldLabel>("label.edit", division) { _, held, _ in
        if let refusal = concerned(held) { return refusal }
        return held.label.state == .proposed ? .allowed : .refused(LabelPhrases.notProposed)
    }

    package static let sign = Rule<HeldLabel>("label.sign", [.headOfDivision]) { actor, held, _ in
        if let refusal = concerned(held) { return refusal }
        guard held.label.state == .proposed else { return .refused(LabelPhrases.notProposed) }
        guard held.isPublished else { return .refused(LabelPhrases.resultsFirst) }
        return held.isAuthor(actor) ? .refused(LabelPhrases.secondPerson) : .allowed
    }

    /// Asking for a suspension, its end, or the withdrawal.
    package static let change = Rule<HeldLabel>("label.change", division) { _, held, _ in
        if let refusal = concerned(held) { return refusal }
        if held.openChange != nil { return .refused(LabelPhrases.changeWaits) }
        return held.possibleChanges.isEmpty ? .refused(LabelPhrases.changeNotPossible) : .allowed
    }

    /// Of the change that waits.
    package static let signChange = Rule<HeldLabel>("label.sign-change", [.headOfDivision]) { actor, held, _ in
        if let refusal = concerned(held) { return refusal }
        guard let change = held.openChange else { return .refused(LabelPhrases.changeSettled) }
        return actor.person == change.proposedBy ? .refused(LabelPhrases.secondPerson) : .allowed
    }

    /// Not following a proposal: the head of division's, or its author's who takes it back.
    package static let refuseChange = Rule<HeldLabel>("label.refuse-change", division) { actor, held, _ in
        if let refusal = concerned(held) { return refusal }
        guard let change = held.openChange else { return .refused(LabelPhrases.changeSettled) }
        return actor.has(.headOfDivision) || actor.person == change.proposedBy
            ? .allowed : .refused(LabelPhrases.headOnly)
    }

    /// Nobody acts on the label of a dossier of which he or she is, nor on one that is closed by a conflict of interest.
    private static func concerned(_ held: HeldLabel) -> Decision? {
        switch held.interest {
        case .own: .refused(LabelPhrases.own)
        case .barred: .hidden
        case nil: nil
        }
    }
}
