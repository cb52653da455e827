import Access
import Database
import Digest
import Values

/// Sessions: a random token in a cookie, of which the database knows the digest only.
enum SessionStore {
    /// Without a request for this long a session ends; and however busy it is, `lifetime` after it began.
    static let idleSeconds = 12 * 3600
    static let lifetimeDays = 30
    /// A session in use notes it at most this often, so that reading pages does not write.
    static let noteSeconds = 600
    private static let keptAfterEndDays = 7

    static func digest(_ token: String) -> String { SHA256Digest(of: token).description }

    /// Those that can have ended more than a week ago: until then an expired one tells whose form is to be set aside.
    static func forget(at now: Instant, in db: any Connection) throws {
        try db.execute(
            """
            DELETE FROM session WHERE expires_at < \(now.adding(days: -keptAfterEndDays))
                OR last_seen_at < \(now.adding(days: -keptAfterEndDays).adding(seconds: -idleSeconds))
            """)
    }

    /// A new session. Returns its token, which is kept nowhere else.
    static func open(for person: ID<Person>, at now: Instant, in db: any Connection) throws -> String {
        let token = Random.token()
        try db.execute(
            """
            INSERT INTO session (token_hash, person, created_at, last_seen_at, expires_at)
            VALUES (\(digest(token)), \(person), \(now), \(now), \(now.adding(days: lifetimeDays)))
            """)
        return token
    }

    static func close(_ token: String, in db: any Connection) throws {
        try db.execute("DELETE FROM session WHERE token_hash = \(digest(token))")
    }

    /// Ends a person's sessions, all but the one of `token` when it is given. Returns how many.
    @discardableResult
    static func closeAll(of person: ID<Person>, except token: String? = nil, in db: any Connection) throws -> Int {
        let kept: SQL = token.map { "AND token_hash <> \(digest($0))" } ?? ""
        return try db.execute("DELETE FROM session WHERE person = \(person) \(kept)")
    }

    static func countOpen(of person: ID<Person>, at now: Instant, in db: any Connection) throws -> Int {
        try db.count(
            """
            SELECT COUNT(*) FROM session WHERE person = \(person) AND expires_at > \(now)
                AND last_seen_at > \(now.adding(seconds: -idleSeconds))
            """)
    }

    static func note(_ token: String, at now: Instant, in db: any Connection) throws {
        try db.execute(
            "UPDATE session SET last_seen_at = \(now) WHERE token_hash = \(digest(token)) AND last_seen_at < \(now)")
    }

    struct Found {
        let person: ID<Person>
        let name: String
        let email: EmailAddress?
        let lastSeen: Instant
        let expires: Instant

        func isOver(at now: Instant) -> Bool { expires <= now || lastSeen.adding(seconds: idleSeconds) <= now }
    }

    static func find(_ token: String, in db: any Connection) throws -> Found? {
        try db.first(
            """
            SELECT p.id, p.name, p.email, s.last_seen_at, s.expires_at FROM session s JOIN person p ON p.id = s.person
            WHERE s.token_hash = \(digest(token)) AND p.closed_at IS NULL
            """
        ) {
            Found(
                person: try $0.id(0), name: try $0.text(1),
                email: try $0.optionalText(2).map { EmailAddress(stored: $0) },
                lastSeen: try $0.instant(3), expires: try $0.instant(4))
        }
    }
}
