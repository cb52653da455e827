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
        /// Those that hold on the day that was asked for.
        var grants: [Grant] = []

        func isOver(at now: Instant) -> Bool { expires <= now || lastSeen.adding(seconds: idleSeconds) <= now }
    }

    /// Whose session it is, with the roles held on `day`: one statement, since every page of whoever is signed in asks it.
    static func find(_ token: String, on day: Day, in db: any Connection) throws -> Found? {
        var found: Found?
        // In the order of their ids, put here: the few rows of a person's are no reason for the server to set up a sort.
        var grants: [(id: String, grant: Grant)] = []
        try db.query(statement(token, on: day)) { row in
            if found == nil {
                found = Found(
                    person: try row.id(0), name: try row.text(1),
                    email: try row.optionalText(2).map { EmailAddress(stored: $0) },
                    lastSeen: try row.instant(3), expires: try row.instant(4))
            }
            if !row.isNull(5) { grants.append((try row.text(9), try GrantStore.grant(row, from: 5))) }
        }
        if grants.count > 1 { grants.sort { $0.id < $1.id } }
        found?.grants = grants.map(\.grant)
        return found
    }

    /// What `find` asks, for `Connection.foresee`.
    static func statement(_ token: String, on day: Day) -> SQL {
        """
        SELECT p.id, p.name, p.email, s.last_seen_at, s.expires_at, \(GrantStore.held), g.id
        FROM session s JOIN person p ON p.id = s.person LEFT JOIN role_grant g ON g.person = p.id AND \(GrantStore.holds(on: day))
        WHERE s.token_hash = \(digest(token)) AND p.closed_at IS NULL
        """
    }
}
