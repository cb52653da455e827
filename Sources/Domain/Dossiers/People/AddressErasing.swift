package import Access
package import Database
import History
package import Values

extension Dossiers {
    /// Forgets the address of somebody whose account closes: what he or she was invited to and did not answer, and where histories of dossiers
    /// tell of it. What was deposited stays as it was deposited.
    package static func erase(
        _ email: EmailAddress, because reason: String, by actor: Actor, at now: Instant, in db: any Connection
    ) throws {
        try InvitationStore.erase(email, in: db)
        try History.erasePersonal(
            saying: email.description, inEvery: "dossier", because: reason, by: actor, at: now, in: db)
    }
}
