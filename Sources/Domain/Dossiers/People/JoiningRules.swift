package import Access
import Calls
import Phrases
import Values

/// Answering an invitation. Whoever works on a call joins no dossier of it: an applicant could otherwise choose who does not examine.
extension DossierRules {
    /// The roles that examine, decide, control or administer, in every call; the committee's is looked at with its scope.
    private static let workers: Set<Role> = [.programmeOfficer, .headOfDivision, .auditor, .administrator]

    package static let join = Rule<HeldInvitation>("dossier.join", nil) { actor, held, _ in
        if held.isAppointed { return .refused(DossierPhrases.evaluatesCall) }
        if actor.has(any: workers) || sitsOnCommittee(actor, held) { return .refused(DossierPhrases.worksOnCall) }
        return .allowed
    }

    /// Whoever holds an invitation may decline it.
    package static let decline = Rule<HeldInvitation>("dossier.decline", nil) { _, _, _ in .allowed }

    private static func sitsOnCommittee(_ actor: Actor, _ held: HeldInvitation) -> Bool {
        guard actor.has(.steeringMember) else { return false }
        return actor.scopes(of: .steeringMember)?.contains(held.call.id.text) ?? true
    }
}
