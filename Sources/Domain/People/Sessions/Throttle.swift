import Database
import Digest
import Values
import Web

/// Slows down whoever guesses. Counted before the password is looked at, by what was typed and by address, so that
/// an account that does not exist is slowed like one that does.
struct Throttle: Sendable {
    let bucket: String
    let most: Int
    static let windowSeconds = 900

    /// Ten attempts an account in 15 minutes.
    static func signIn(_ email: String) -> Throttle { Throttle("sign-in", email, 10) }
    /// Fifty attempts an address in 15 minutes: an office behind one address still gets in.
    static func signIn(from address: String) -> Throttle { Throttle("sign-in-from", address, 50) }
    static func mail(to email: String) -> Throttle { Throttle("mail", email, 3) }
    static func mail(from address: String) -> Throttle { Throttle("mail-from", address, 20) }

    /// The bucket's name holds a digest: neither addresses of people nor of machines are kept.
    private init(_ kind: String, _ subject: String, _ most: Int) {
        bucket = "\(kind):\(SHA256Digest(of: kind + "\n" + subject).description.prefix(32))"
        self.most = most
    }

    private static func window(_ now: Instant) -> Instant {
        Instant(milliseconds: now.milliseconds - now.milliseconds % Int64(windowSeconds * 1000))
    }

    static func forget(at now: Instant, in db: any Connection) throws {
        try db.execute("DELETE FROM throttle WHERE begins_at < \(now.adding(days: -1))")
    }

    /// Counts one attempt. Returns whether it is still one of those let through.
    func take(at now: Instant, in db: any Connection) throws -> Bool {
        try Self.forget(at: now, in: db)
        let attempts = try db.count(
            """
            INSERT INTO throttle (bucket, begins_at, attempts) VALUES (\(bucket), \(Self.window(now)), 1)
            ON CONFLICT (bucket, begins_at) DO UPDATE SET attempts = throttle.attempts + 1 RETURNING attempts
            """)
        return attempts <= most
    }

    /// The attempt was a good one: it does not count.
    func giveBack(at now: Instant, in db: any Connection) throws {
        try db.execute(
            """
            UPDATE throttle SET attempts = attempts - 1
            WHERE bucket = \(bucket) AND begins_at = \(Self.window(now)) AND attempts > 0
            """)
    }

    func forget(in db: any Connection) throws { try db.execute("DELETE FROM throttle WHERE bucket = \(bucket)") }
}
