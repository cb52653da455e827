import Access
import Database
import History
import Values

/// The answer to an invitation, inside the caller's transaction. Accounts exist only under addresses that were confirmed; inviting says
/// nothing about whether an account exists.
enum Joining {
    /// A second click finds the membership that the first one made.
    /// - Throws: `Refusal` for whoever holds no pending invitation, or works on the call.
    static func join(
        _ id: ID<Dossier>, by actor: Actor, at now: Instant, _ sources: DossierSources, in db: any Connection
    ) throws {
        guard let person = actor.person else { throw Refusal.hidden }
        guard let held = try HeldInvitation.find(id, for: actor, sources, in: db) else {
            _ = try HeldDossier.own(id, for: actor, in: db)
            return
        }
        try DossierRules.join.check(actor, held, at: now)
        let invitation = held.invitation
        try DossierPeople.add(person, to: id, may: invitation.may, by: invitation.by, at: now, in: db)
        try InvitationStore.remove(invitation.email, from: id, in: db)
        try History.record(
            "dossier.joined", of: .init("dossier", id), by: actor, at: now,
            [Change("dossier.may", after: invitation.may.rawValue)], in: db)
    }

    /// - Throws: `Refusal.hidden` for whoever holds no pending invitation.
    static func decline(
        _ id: ID<Dossier>, by actor: Actor, at now: Instant, _ sources: DossierSources, in db: any Connection
    ) throws {
        guard let held = try HeldInvitation.find(id, for: actor, sources, in: db) else { throw Refusal.hidden }
        try DossierRules.decline.check(actor, held, at: now)
        try InvitationStore.decline(held.invitation, at: now, in: db)
        try History.record("dossier.invitation-declined", of: .init("dossier", id), by: actor, at: now, in: db)
    }
}
