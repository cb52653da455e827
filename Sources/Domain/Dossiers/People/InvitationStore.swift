package import Access
package import Database
package import Values

/// An invitation by e-mail to a dossier, with or without an account behind the address. It gives nothing and bars from nothing until its
/// addressee, signed in, joins.
package struct Invitation: Sendable, Equatable {
    package let id: ID<Invitation>
    package let dossier: ID<Dossier>
    package let email: EmailAddress
    package let may: DossierPeople.May
    /// In which the mail was written.
    package let language: Language
    package let by: ID<Person>
    package let at: Instant
    package let declinedAt: Instant?

    package var isPending: Bool { declinedAt == nil }
}

/// Every statement about invitations to dossiers.
package enum InvitationStore {
    private static let columns: SQL = "id, dossier, email, may, language, invited_by, invited_at, declined_at"

    private static func read(_ row: Row) throws -> Invitation {
        Invitation(
            id: try row.id(0), dossier: try row.id(1), email: EmailAddress(stored: try row.text(2)),
            may: try row.value(3), language: try row.value(4), by: try row.id(5), at: try row.instant(6),
            declinedAt: try row.optionalInstant(7))
    }

    /// Pending and declined ones, in the order in which they were sent.
    package static func of(_ dossier: ID<Dossier>, in db: any Connection) throws -> [Invitation] {
        try db.all(
            "SELECT \(columns) FROM dossier_invitation WHERE dossier = \(dossier) ORDER BY invited_at, email", read)
    }

    static func find(_ id: ID<Invitation>, in db: any Connection) throws -> Invitation? {
        try db.first("SELECT \(columns) FROM dossier_invitation WHERE id = \(id)", read)
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
    /// - Returns: the invitation, the same one each time an address is asked to the same dossier.
    @discardableResult
    package static func insert(
        _ email: EmailAddress, to dossier: ID<Dossier>, may: DossierPeople.May, in language: Language,
        by actor: ID<Person>, at now: Instant, in db: any Connection
    ) throws -> ID<Invitation>? {
        try db.first(
            """
            INSERT INTO dossier_invitation (\(columns))
            VALUES (\(ID<Invitation>.make(at: now)), \(dossier), \(email), \(may), \(language), \(actor), \(now), NULL)
            ON CONFLICT (dossier, email) DO UPDATE SET may = excluded.may, language = excluded.language,
                invited_by = excluded.invited_by, invited_at = excluded.invited_at, declined_at = NULL
            RETURNING id
            """
        ) { try $0.id(0) }
    }

    static func decline(_ invitation: Invitation, at now: Instant, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE dossier_invitation SET declined_at = \(now)
            WHERE id = \(invitation.id) AND declined_at IS NULL
            """)
    }

    /// - Returns: false when there was none: it was accepted or withdrawn meanwhile.
    @discardableResult
    package static func remove(
        _ email: EmailAddress, from dossier: ID<Dossier>, in db: any Connection
    ) throws -> Bool {
        try db.execute("DELETE FROM dossier_invitation WHERE dossier = \(dossier) AND email = \(email)") == 1
    }

    /// Forgets an address wherever it was asked.
    static func erase(_ email: EmailAddress, in db: any Connection) throws {
        try db.execute("DELETE FROM dossier_invitation WHERE email = \(email)")
    }
}
