package import Access
import Calls
import Phrases
import Values

/// Whoever works on a call has no part in a dossier of it: neither opened nor joined, since an applicant could otherwise choose who does
/// not examine, and who examines could be an applicant.
extension DossierRules {
    /// The roles that examine, decide, control or administer, in every call; the committee's is looked at with its scope.
    private static let workers: Set<Role> = [.programmeOfficer, .headOfDivision, .auditor, .administrator]

    package static let join = Rule<HeldInvitation>("dossier.join", nil) { actor, held, _ in
        atWork(actor, on: held.call, isAppointed: held.isAppointed) ?? .allowed
    }

    /// The refusal for whoever works on the call; nil for everybody else.
    static func atWork(_ actor: Actor, on call: Call, isAppointed: Bool) -> Decision? {
        if isAppointed { return .refused(DossierPhrases.evaluatesCall) }
        return actor.has(any: workers) || sitsOnCommittee(actor, call) ? .refused(DossierPhrases.worksOnCall) : nil
    }

    /// Whoever holds an invitation may decline it.
    package static let decline = Rule<HeldInvitation>("dossier.decline", nil) { _, _, _ in .allowed }

    private static func sitsOnCommittee(_ actor: Actor, _ call: Call) -> Bool {
        guard actor.has(.steeringMember) else { return false }
        return actor.scopes(of: .steeringMember)?.contains(call.id.text) ?? true
    }
}
