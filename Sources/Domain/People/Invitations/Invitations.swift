package import Access
package import Database
import Digest
import History
package import Values
import Web

/// Asking somebody, by a link, to hold a role.
package enum Invitations {
    /// Makes an invitation that no mail carries: whoever asked for it hands on the link `/links/{token}` himself.
    /// Good for 14 days.
    /// - Returns: the token, which is kept nowhere.
    package static func create(
        _ email: EmailAddress, _ role: Role, scope: String? = nil, until: Day? = nil, language: Language = .fr,
        by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> String {
        try PersonRules.invite.check(actor, role, at: now)
        let offer = Link.Offer(role: role, scope: scope, until: until)
        return try make(email, offer, language, by: actor, at: now, mailedWith: nil, in: db)
    }

    /// The address of the page that accepts, without the site's own address.
    package static func path(_ token: String) -> String { LinkRoutes.path(token).text }

    static func make(
        _ email: EmailAddress, _ offer: Link.Offer, _ language: Language, by actor: Actor, at now: Instant,
        mailedWith key: SecretKey?, in db: any Connection
    ) throws -> String {
        let reader = try PersonStore.find(email: email, in: db)?.language ?? language
        let link = Link(
            .invitation, email: email, language: reader, offer: offer, invitedBy: actor.reference, at: now)
        let token = try LinkIssue.issue(link, mailedWith: key, at: now, in: db)
        try History.record(
            "invitation.sent", of: .init("invitation", link.id), by: actor, at: now,
            [
                Change("person.email", after: email.description, personal: true),
                Change("person.role", after: offer.role.rawValue), Change("person.scope", after: offer.scope),
                Change("person.until", after: offer.until?.description),
            ], in: db)
        return token
    }
}
