import Access
import Database
import History
import Web

/// An invitation by e-mail takes effect when the account with that confirmed address first comes by: accounts exist only under
/// addresses that were confirmed. Inviting says nothing about whether an account exists.
enum Joining {
    static func accept(_ context: Context) async throws {
        guard let email = context.actor.email, let person = context.actor.person else { return }
        let waiting = try await context.site.database.read {
            try !DossierPeople.invitations(for: email, in: $0).isEmpty
        }
        guard waiting else { return }
        let (actor, now) = (context.actor, context.now)
        try await context.site.database.write { db in
            for invitation in try DossierPeople.invitations(for: email, in: db) {
                try DossierPeople.add(
                    person, to: invitation.dossier, may: invitation.may, by: invitation.by, at: now, in: db)
                try DossierPeople.uninvite(email, from: invitation.dossier, in: db)
                try History.record(
                    "dossier.joined", of: .init("dossier", invitation.dossier), by: actor, at: now,
                    [Change("dossier.may", after: invitation.may.rawValue)], in: db)
            }
        }
    }
}
