import Database
import Digest
import Values
import Web

/// Slows down whoever guesses, and whoever would fill a mailbox. An attempt is counted before anything is looked up, by
/// the e-mail address typed and by the machine's address, so that an account that does not exist is refused as soon as
/// one that does.
///
/// What it does not do: windows are laid on the clock (:00, :15, :30, :45), so around one of these moments twice the
/// number gets through within 15 minutes. Attempts past the number go on being counted, and whoever knows an e-mail
/// address can use up its attempts from anywhere: its owner is then refused too, right password or not, until the window
/// ends or a new password is set by the link sent by mail.
struct Throttle: Sendable {
    let bucket: String
    let most: Int
    static let windowSeconds = 900

    /// Ten attempts an account in one window; a right password within them empties the count. Changing one's password
    /// asks for the old one and draws on the same ten.
    static func signIn(_ email: String) -> Throttle { Throttle("sign-in", email, 10) }
    /// Fifty failed attempts a machine's address in one window: good ones are given back, so that an office behind one
    /// address gets in, unless one machine in it fails fifty times.
    static func signIn(from address: String) -> Throttle { Throttle("sign-in-from", address, 50) }
    static func mail(to email: String) -> Throttle { Throttle("mail", email, 3) }
    static func mail(from address: String) -> Throttle { Throttle("mail-from", address, 20) }

    /// The bucket's name holds a digest, so that the table cannot be read as a list of who tried. It is not a secret:
    /// whoever has the table can tell whether a given address is in it. Rows are dropped after a day.
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
