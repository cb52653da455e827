import Access
package import Calls
import Database
import Values

/// A pending invitation with its dossier and call, and what its addressee is in that call: what rules decide on.
package struct HeldInvitation: Sendable {
    package let invitation: Invitation
    package let dossier: Dossier
    package let call: Call
    /// The addressee was appointed to read a dossier of the call, whatever became of it.
    package let isAppointed: Bool

    /// - Returns: nil where the actor's address holds no pending invitation, or a conflict of interest closes the dossier to the actor.
    static func find(
        _ id: ID<Dossier>, for actor: Actor, _ sources: DossierSources, in db: any Connection
    ) throws -> HeldInvitation? {
        guard let email = actor.email, let invitation = try InvitationStore.find(id, email, in: db) else { return nil }
        return try held([invitation], for: actor, sources, in: db).first
    }

    /// All that wait for the actor's answer: five statements, however many there are.
    static func all(
        for actor: Actor, _ sources: DossierSources, in db: any Connection
    ) throws -> [HeldInvitation] {
        guard let email = actor.email else { return [] }
        return try held(try InvitationStore.pending(for: email, in: db), for: actor, sources, in: db)
    }

    /// In the order given, without those that wait no more and those to dossiers that are closed to the actor.
    private static func held(
        _ invitations: [Invitation], for actor: Actor, _ sources: DossierSources, in db: any Connection
    ) throws -> [HeldInvitation] {
        let pending = invitations.filter(\.isPending)
        guard !pending.isEmpty else { return [] }
        let dossiers = try DossierStore.find(pending.map(\.dossier), in: db)
        let calls = try CallStore.find(Set(dossiers.values.map(\.call)), in: db)
        let barred = try sources.barred.held(among: Array(dossiers.keys), actor.person, in: db)
        let appointed = try sources.appointed.calls(among: Array(calls.keys), actor.person, in: db)
        return pending.compactMap { invitation in
            guard let dossier = dossiers[invitation.dossier], let call = calls[dossier.call],
                !barred.contains(dossier.id)
            else { return nil }
            return HeldInvitation(
                invitation: invitation, dossier: dossier, call: call, isAppointed: appointed.contains(call.id))
        }
    }
}
