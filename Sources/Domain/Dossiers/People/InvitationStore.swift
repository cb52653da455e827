package import Access
package import Database
package import Values

/// An invitation by e-mail to a dossier, with or without an account behind the address. It gives nothing and bars from nothing until its
/// addressee, signed in, joins.
package struct Invitation: Sendable, Equatable {
    package let dossier: ID<Dossier>
    package let email: EmailAddress
    package let may: DossierPeople.May
    package let by: ID<Person>
    package let at: Instant
    package let declinedAt: Instant?

    package var isPending: Bool { declinedAt == nil }
}

/// Every statement about invitations to dossiers.
package enum InvitationStore {
    private static let columns: SQL = "dossier, email, may, invited_by, invited_at, declined_at"

    private static func read(_ row: Row) throws -> Invitation {
        Invitation(
            dossier: try row.id(0), email: EmailAddress(stored: try row.text(1)), may: try row.value(2),
            by: try row.id(3), at: try row.instant(4), declinedAt: try row.optionalInstant(5))
    }

    /// Pending and declined ones, in the order in which they were sent.
    package static func of(_ dossier: ID<Dossier>, in db: any Connection) throws -> [Invitation] {
        try db.all(
            "SELECT \(columns) FROM dossier_invitation WHERE dossier = \(dossier) ORDER BY invited_at, email", read)
    }

    package static func find(
        _ dossier: ID<Dossier>, _ email: EmailAddress, in db: any Connection
    ) throws -> Invitation? {
        try db.first(
            "SELECT \(columns) FROM dossier_invitation WHERE dossier = \(dossier) AND email = \(email)", read)
    }

    /// What waits for the answer of an address, the newest first.
    static func pending(for email: EmailAddress, limit: Int = 20, in db: any Connection) throws -> [Invitation] {
        try db.all(
            """
            SELECT \(columns) FROM dossier_invitation WHERE email = \(email) AND declined_at IS NULL
            ORDER BY invited_at DESC, dossier LIMIT \(limit)
            """, read)
    }

    /// Invites; an address that declined is asked again.
    package static func insert(
        _ email: EmailAddress, to dossier: ID<Dossier>, may: DossierPeople.May, by actor: ID<Person>, at now: Instant,
        in db: any Connection
    ) throws {
        try db.execute(
            """
            INSERT INTO dossier_invitation (\(columns))
            VALUES (\(dossier), \(email), \(may), \(actor), \(now), NULL)
            ON CONFLICT (dossier, email) DO UPDATE SET may = excluded.may, invited_by = excluded.invited_by,
                invited_at = excluded.invited_at, declined_at = NULL
            """)
    }

    static func decline(_ invitation: Invitation, at now: Instant, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE dossier_invitation SET declined_at = \(now)
            WHERE dossier = \(invitation.dossier) AND email = \(invitation.email) AND declined_at IS NULL
            """)
    }

    /// - Returns: false when there was none: it was accepted or withdrawn meanwhile.
    @discardableResult
    package static func remove(
        _ email: EmailAddress, from dossier: ID<Dossier>, in db: any Connection
    ) throws -> Bool {
        try db.execute("DELETE FROM dossier_invitation WHERE dossier = \(dossier) AND email = \(email)") == 1
    }
}
