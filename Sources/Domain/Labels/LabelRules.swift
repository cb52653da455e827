package import Access
package import Calls
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
    package static let edit = Rule<Label>("label.edit", division) { _, label, _ in
        label.state == .proposed ? .allowed : .refused(LabelPhrases.notProposed)
    }

    package static let sign = Rule<HeldLabel>("label.sign", [.headOfDivision]) { actor, held, _ in
        guard held.label.state == .proposed else { return .refused(LabelPhrases.notProposed) }
        return held.isAuthor(actor) ? .refused(LabelPhrases.secondPerson) : .allowed
    }

    /// Asking for a suspension, its end, or the withdrawal.
    package static let change = Rule<HeldLabel>("label.change", division) { _, held, _ in
        if held.openChange != nil { return .refused(LabelPhrases.changeWaits) }
        return held.possibleChanges.isEmpty ? .refused(LabelPhrases.changeNotPossible) : .allowed
    }

    package static let signChange = Rule<LabelChange>("label.sign-change", [.headOfDivision]) { actor, change, _ in
        guard change.state == .proposed else { return .refused(LabelPhrases.changeSettled) }
        return actor.person == change.proposedBy ? .refused(LabelPhrases.secondPerson) : .allowed
    }

    /// Not following a proposal: the head of division's, or its author's who takes it back.
    package static let refuseChange = Rule<LabelChange>("label.refuse-change", division) { actor, change, _ in
        guard change.state == .proposed else { return .refused(LabelPhrases.changeSettled) }
        return actor.has(.headOfDivision) || actor.person == change.proposedBy
            ? .allowed : .refused(LabelPhrases.headOnly)
    }
}
