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
        return try held(invitation, for: actor, sources, in: db)
    }

    /// All that wait for the actor's answer.
    static func all(
        for actor: Actor, _ sources: DossierSources, in db: any Connection
    ) throws -> [HeldInvitation] {
        guard let email = actor.email else { return [] }
        return try InvitationStore.pending(for: email, in: db).compactMap {
            try held($0, for: actor, sources, in: db)
        }
    }

    private static func held(
        _ invitation: Invitation, for actor: Actor, _ sources: DossierSources, in db: any Connection
    ) throws -> HeldInvitation? {
        guard invitation.isPending, let dossier = try DossierStore.find(invitation.dossier, in: db),
            let call = try CallStore.find(dossier.call, in: db),
            try !sources.barred.hold(dossier.id, actor.person, in: db)
        else { return nil }
        return HeldInvitation(
            invitation: invitation, dossier: dossier, call: call,
            isAppointed: try sources.appointed.hold(any: call.id, actor.person, in: db))
    }
}
