package import Access
package import Labels
import Phrases
import Values

/// Who may do what with contracts and their money, and when. Whoever wrote a version of the contract or established a condition never approves the
/// tranche, and whoever approved it never records its payment; whoever asked for a suspension never confirms it. The tables refuse
/// it too.
package enum ContractRules {
    package static let readers: Set<Role> = [.programmeOfficer, .headOfDivision, .auditor]
    private static let division: Set<Role> = [.programmeOfficer, .headOfDivision]

    /// The division's lists.
    package static let follow = Rule<Void>("contract.follow", readers)

    /// Whose menu leads to the contracts.
    static let menu = Rule<Void>("contract.menu", readers.union([.clusterDirector]))

    package static let draft = Rule<Label>("contract.draft", division) { _, label, _ in
        switch label.state {
        case .valid: .allowed
        case .proposed: .refused(ContractPhrases.noLabel)
        case .suspended, .withdrawn: .refused(ContractPhrases.labelNotValid)
        }
    }

    /// The contract's page: the division's, and the cluster's own people, who only read.
    package static let see = Rule<HeldContract>("contract.see", nil) { actor, held, _ in
        actor.has(any: readers) || held.isOwn ? .allowed : .hidden
    }

    /// Recording the contract that both sides signed.
    package static let sign = Rule<HeldContract>("contract.sign", division) { _, held, _ in
        if held.contract.state != .draft { return .refused(ContractPhrases.notDraft) }
        return held.label.state == .valid ? .allowed : .refused(ContractPhrases.labelNotValid)
    }

    /// Correcting the terms of a draft.
    package static let edit = Rule<HeldContract>("contract.edit", division) { _, held, _ in
        if held.contract.state != .draft { return .refused(ContractPhrases.notDraft) }
        return held.label.state == .valid ? .allowed : .refused(ContractPhrases.labelNotValid)
    }

    /// Asking for a suspension, its end, the termination or the end.
    package static let change = Rule<HeldContract>("contract.change", division) { _, held, now in
        if held.contract.state == .draft { return .refused(ContractPhrases.notSignedYet) }
        if held.openChange != nil { return .refused(ContractPhrases.changeWaits) }
        return held.possibleChanges(at: now).isEmpty ? .refused(ContractPhrases.changeNotPossible) : .allowed
    }

    package static let confirmChange = Rule<ContractChange>("contract.confirm-change", [.headOfDivision]) {
        actor, change, _ in
        guard change.state == .proposed else { return .refused(ContractPhrases.changeSettled) }
        return actor.person == change.proposedBy ? .refused(ContractPhrases.changeSecondPerson) : .allowed
    }

    /// Not following a proposal: the head of division's, or its author's who takes it back.
    package static let refuseChange = Rule<ContractChange>("contract.refuse-change", division) { actor, change, _ in
        guard change.state == .proposed else { return .refused(ContractPhrases.changeSettled) }
        return actor.has(.headOfDivision) || actor.person == change.proposedBy
            ? .allowed : .refused(ContractPhrases.changeHeadOnly)
    }

    /// Establishing a condition, or taking that back.
    package static let establish = Rule<HeldTranche>("contract.establish", division) { _, held, _ in
        if let refusal = notInForce(held.held) { return refusal }
        return [.planned, .conditionsMet].contains(held.tranche.state) ? .allowed : .refused(ContractPhrases.settled)
    }

    package static let approve = Rule<HeldTranche>("contract.approve", [.headOfDivision]) { actor, held, _ in
        if let refusal = notInForce(held.held) { return refusal }
        if held.held.label.state != .valid { return .refused(ContractPhrases.labelNotValid) }
        if [.approved, .paid].contains(held.tranche.state) { return .refused(ContractPhrases.settled) }
        if let first = held.tranche.missing.first {
            return .refused(ContractPhrases.conditionOpen(ContractPhrases.condition(first.kind)))
        }
        let isEstablisher = actor.person.map(held.tranche.establishers.contains) ?? false
        if isEstablisher { return .refused(ContractPhrases.secondPerson) }
        return held.held.isAuthor(actor) ? .refused(ContractPhrases.drafterApproves) : .allowed
    }

    /// Recording the payment made outside the platform.
    package static let pay = Rule<HeldTranche>("contract.pay", division) { actor, held, _ in
        if let refusal = notInForce(held.held) { return refusal }
        switch held.tranche.state {
        case .approved:
            return actor.person == held.tranche.approvedBy ? .refused(ContractPhrases.approverPays) : .allowed
        case .paid: return .refused(ContractPhrases.alreadyPaid)
        case .planned, .conditionsMet: return .refused(ContractPhrases.notApproved)
        }
    }

    private static func notInForce(_ held: HeldContract) -> Decision? {
        switch held.contract.state {
        case .signed: nil
        case .draft: .refused(ContractPhrases.notSignedYet)
        case .suspended, .terminated, .ended: .refused(ContractPhrases.notInForce)
        }
    }
}
