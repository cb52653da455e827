package import Access
import Dossiers
import Labels
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

    package static let draft = Rule<LabelToDraft>("contract.draft", division) { _, open, _ in
        if let refusal = concerned(open.interest) { return refusal }
        return switch open.label.state {
        case .valid: .allowed
        case .proposed: .refused(ContractPhrases.noLabel)
        case .suspended, .withdrawn: .refused(ContractPhrases.labelNotValid)
        }
    }

    /// The contract's page: the division's, and the cluster's own people, who only read.
    package static let see = Rule<HeldContract>("contract.see", nil) { actor, held, _ in
        if held.interest == .barred { return .hidden }
        return actor.has(any: readers) || held.isOwn ? .allowed : .hidden
    }

    /// Recording the contract that both sides signed.
    package static let sign = Rule<HeldContract>("contract.sign", division) { _, held, _ in
        if let refusal = concerned(held.interest) { return refusal }
        if held.contract.state != .draft { return .refused(ContractPhrases.notDraft) }
        if !held.isSelected { return .refused(ContractPhrases.notSelected) }
        return held.label.state == .valid ? .allowed : .refused(ContractPhrases.labelNotValid)
    }

    /// Correcting the terms of a draft.
    package static let edit = Rule<HeldContract>("contract.edit", division) { _, held, _ in
        if let refusal = concerned(held.interest) { return refusal }
        if held.contract.state != .draft { return .refused(ContractPhrases.notDraft) }
        if !held.isSelected { return .refused(ContractPhrases.notSelected) }
        return held.label.state == .valid ? .allowed : .refused(ContractPhrases.labelNotValid)
    }

    /// Asking for a suspension, its end, the termination or the end.
    package static let change = Rule<HeldContract>("contract.change", division) { _, held, now in
        if let refusal = concerned(held.interest) { return refusal }
        if held.contract.state == .draft { return .refused(ContractPhrases.notSignedYet) }
        if held.openChange != nil { return .refused(ContractPhrases.changeWaits) }
        return held.possibleChanges(at: now).isEmpty ? .refused(ContractPhrases.changeNotPossible) : .allowed
    }

    /// Of the change that waits.
    package static let confirmChange = Rule<HeldContract>("contract.confirm-change", [.headOfDivision]) {
        actor, held, _ in
        if let refusal = concerned(held.interest) { return refusal }
        guard let change = held.openChange else { return .refused(ContractPhrases.changeSettled) }
        return actor.person == change.proposedBy ? .refused(ContractPhrases.changeSecondPerson) : .allowed
    }

    /// Not following a proposal: the head of division's, or its author's who takes it back.
    package static let refuseChange = Rule<HeldContract>("contract.refuse-change", division) { actor, held, _ in
        if let refusal = concerned(held.interest) { return refusal }
        guard let change = held.openChange else { return .refused(ContractPhrases.changeSettled) }
        return actor.has(.headOfDivision) || actor.person == change.proposedBy
            ? .allowed : .refused(ContractPhrases.changeHeadOnly)
    }

    /// Establishing a condition, or taking that back: of a later tranche too, whose papers may come early. Only its approval and its
    /// payment await their turn.
    package static let establish = Rule<HeldTranche>("contract.establish", division) { _, held, _ in
        if let refusal = concerned(held.held.interest) ?? notInForce(held.held) { return refusal }
        return [.planned, .conditionsMet].contains(held.tranche.state) ? .allowed : .refused(ContractPhrases.settled)
    }

    package static let approve = Rule<HeldTranche>("contract.approve", [.headOfDivision]) { actor, held, _ in
        if let refusal = concerned(held.held.interest) ?? notInForce(held.held) { return refusal }
        if !held.held.isSelected { return .refused(ContractPhrases.notSelected) }
        if held.held.label.state != .valid { return .refused(ContractPhrases.labelNotValid) }
        if [.approved, .paid].contains(held.tranche.state) { return .refused(ContractPhrases.settled) }
        if isOutOfTurn(held) { return .refused(ContractPhrases.outOfTurn(held.tranche.year)) }
        if let first = held.tranche.missing.first {
            return .refused(ContractPhrases.conditionOpen(ContractPhrases.condition(first.kind)))
        }
        let isEstablisher = actor.person.map(held.tranche.establishers.contains) ?? false
        if isEstablisher { return .refused(ContractPhrases.secondPerson) }
        return held.held.isAuthor(actor) ? .refused(ContractPhrases.drafterApproves) : .allowed
    }

    /// Recording the payment made outside the platform.
    package static let pay = Rule<HeldTranche>("contract.pay", division) { actor, held, _ in
        if let refusal = concerned(held.held.interest) ?? notInForce(held.held) { return refusal }
        if !held.held.isSelected { return .refused(ContractPhrases.notSelected) }
        if isOutOfTurn(held) { return .refused(ContractPhrases.outOfTurn(held.tranche.year)) }
        switch held.tranche.state {
        case .approved:
            return actor.person == held.tranche.approvedBy ? .refused(ContractPhrases.approverPays) : .allowed
        case .paid: return .refused(ContractPhrases.alreadyPaid)
        case .planned, .conditionsMet: return .refused(ContractPhrases.notApproved)
        }
    }

    /// Nobody acts on the contract of a dossier of which he or she is, nor on one that is closed by a conflict of interest.
    private static func concerned(_ interest: DossierInterest?) -> Decision? {
        switch interest {
        case .own: .refused(ContractPhrases.own)
        case .barred: .hidden
        case nil: nil
        }
    }

    /// Another tranche has to be paid before this one.
    static func isOutOfTurn(_ held: HeldTranche) -> Bool {
        held.held.next.map { $0.year < held.tranche.year } ?? false
    }

    private static func notInForce(_ held: HeldContract) -> Decision? {
        switch held.contract.state {
        case .signed: nil
        case .draft: .refused(ContractPhrases.notSignedYet)
        case .suspended, .terminated, .ended: .refused(ContractPhrases.notInForce)
        }
    }
}
