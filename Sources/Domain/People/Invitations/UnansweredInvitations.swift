import Access
import Database
import Values

extension Invitations {
    struct Unanswered: Sendable {
        let email: EmailAddress
        let role: Role
        let expiresAt: Instant
    }

    /// Invitations to one of `roles` that nobody accepted and nobody withdrew, those that expired before `since` left out; the one whose
    /// time ends first stands first.
    static func unanswered(
        to roles: [Role], since: Instant, limit: Int, in db: any Connection
    ) throws -> [Unanswered] {
        try db.all(
            """
            SELECT email, role, expires_at FROM link
            WHERE kind = 'invitation' AND role IN \(list: roles.map(\.rawValue)) AND used_at IS NULL
                AND withdrawn_at IS NULL AND email IS NOT NULL AND expires_at > \(since)
            ORDER BY expires_at, id LIMIT \(limit)
            """
        ) { row in
            Unanswered(
                email: EmailAddress(stored: try row.text(0)), role: try row.value(1), expiresAt: try row.instant(2))
        }
    }
}
