import Access
import Database
import Digest
import Values

/// Every statement about mailed links.
enum LinkStore {
    private static let columns: SQL = """
        id, kind, person, email, name, language, role, scope, until_day, invited_by, created_at, expires_at, used_at,
        withdrawn_at
        """

    static func insert(_ link: Link, token: String, sealed: String?, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO link (id, token_hash, kind, person, email, name, language, role, scope, until_day, invited_by,
                created_at, expires_at, sealed_token)
            VALUES (\(link.id), \(digest(token)), \(link.kind), \(link.person), \(link.email), \(link.name),
                \(link.language), \(link.offer?.role), \(link.offer?.scope), \(link.offer?.until), \(link.invitedBy),
                \(link.createdAt), \(link.expiresAt), \(sealed))
            """)
    }

    static func find(token: String, in db: any Connection) throws -> Link? {
        try db.first("SELECT \(columns) FROM link WHERE token_hash = \(digest(token)) AND email IS NOT NULL", link)
    }

    static func find(_ id: ID<Link>, in db: any Connection) throws -> Link? {
        try db.first("SELECT \(columns) FROM link WHERE id = \(id) AND email IS NOT NULL", link)
    }

    /// Marks the link as used. False when it was already, or was withdrawn, or its time is over.
    static func use(_ id: ID<Link>, at now: Instant, in db: any Connection) throws -> Bool {
        try db.execute(
            """
            UPDATE link SET used_at = \(now), sealed_token = NULL
            WHERE id = \(id) AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > \(now)
            """) == 1
    }

    static func withdraw(_ id: ID<Link>, at now: Instant, in db: any Connection) throws {
        try db.execute(
            "UPDATE link SET withdrawn_at = \(now), sealed_token = NULL WHERE id = \(id) AND used_at IS NULL")
    }

    /// Ends the other links of the same kind that were mailed to an address: a newer one replaces them.
    static func withdrawAll(_ kind: LinkKind, to email: EmailAddress, at now: Instant, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE link SET withdrawn_at = \(now), sealed_token = NULL
            WHERE email = \(email) AND kind = \(kind) AND used_at IS NULL AND withdrawn_at IS NULL
            """)
    }

    static func sealedToken(of id: ID<Link>, in db: any Connection) throws -> String? {
        try db.first("SELECT sealed_token FROM link WHERE id = \(id)") { try $0.optionalText(0) } ?? nil
    }

    static func forgetToken(of id: ID<Link>, in db: any Connection) throws {
        try db.execute("UPDATE link SET sealed_token = NULL WHERE id = \(id)")
    }

    /// Invitations to one of `roles` that can still be accepted, the newest first, those older than `before`.
    static func openInvitations(
        to roles: [Role], at now: Instant, before: ID<Link>?, limit: Int, in db: any Connection
    ) throws -> [Link] {
        let bound: SQL = before.map { "AND id < \($0)" } ?? ""
        return try db.all(
            """
            SELECT \(columns) FROM link
            WHERE kind = 'invitation' AND role IN \(list: roles.map(\.rawValue))
                AND used_at IS NULL AND withdrawn_at IS NULL
                AND expires_at > \(now) \(bound) ORDER BY id DESC LIMIT \(limit)
            """, link)
    }

    /// Invitations that nobody accepted, their time over.
    static func unaccepted(endedBefore instant: Instant, limit: Int, in db: any Connection) throws -> [ID<Link>] {
        try db.all(
            """
            SELECT id FROM link WHERE kind = 'invitation' AND used_at IS NULL AND expires_at < \(instant)
            ORDER BY id LIMIT \(limit)
            """
        ) { try $0.id(0) }
    }

    static func remove(_ id: ID<Link>, in db: any Connection) throws {
        try db.execute("DELETE FROM link WHERE id = \(id)")
    }

    /// Those that confirmed an address or set a password, used or not.
    static func removeMailed(endedBefore instant: Instant, in db: any Connection) throws {
        try db.execute("DELETE FROM link WHERE kind <> 'invitation' AND expires_at < \(instant)")
    }

    /// Forgets whom links were for. Returns the invitations among them.
    static func erase(_ email: EmailAddress, at now: Instant, in db: any Connection) throws -> [ID<Link>] {
        let invitations: [ID<Link>] = try db.all(
            "SELECT id FROM link WHERE email = \(email) AND kind = 'invitation'"
        ) { try $0.id(0) }
        try db.execute(
            """
            UPDATE link SET email = NULL, name = NULL, sealed_token = NULL, withdrawn_at = \(now)
            WHERE email = \(email)
            """)
        return invitations
    }

    private static func digest(_ token: String) -> String { SHA256Digest(of: token).description }

    private static func link(_ row: Row) throws -> Link {
        let offer: Link.Offer? =
            row.isNull(6)
            ? nil
            : Link.Offer(role: try row.value(6), scope: try row.optionalText(7), until: try row.optionalDay(8))
        return Link(
            id: try row.id(0), kind: try row.value(1), person: try row.optionalID(2),
            email: EmailAddress(stored: try row.text(3)), name: try row.optionalText(4), language: try row.value(5),
            offer: offer, invitedBy: try row.optionalText(9), createdAt: try row.instant(10),
            expiresAt: try row.instant(11), usedAt: try row.optionalInstant(12),
            withdrawnAt: try row.optionalInstant(13))
    }
}

extension Link {
    /// As the database holds it.
    fileprivate init(
        id: ID<Link>, kind: LinkKind, person: ID<Person>?, email: EmailAddress, name: String?, language: Language,
        offer: Offer?, invitedBy: String?, createdAt: Instant, expiresAt: Instant, usedAt: Instant?,
        withdrawnAt: Instant?
    ) {
        (self.id, self.kind, self.person, self.email, self.name) = (id, kind, person, email, name)
        (self.language, self.offer, self.invitedBy, self.createdAt) = (language, offer, invitedBy, createdAt)
        (self.expiresAt, self.usedAt, self.withdrawnAt) = (expiresAt, usedAt, withdrawnAt)
    }
}
