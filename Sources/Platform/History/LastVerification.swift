package import Database
package import Values

/// That the whole chain was walked and fitted: when, and up to which head.
package struct LastVerification: Sendable, Equatable {
    package let at: Instant
    package let head: Head
}

extension History {
    static let verificationMigration = Migration(
        "2026-11-22-history-verification",
        [
            """
            CREATE TABLE history_verification (
                id BIGINT PRIMARY KEY CHECK (id = 1), at TEXT NOT NULL, length BIGINT NOT NULL, hash TEXT NOT NULL)
            """
        ])

    /// Notes a verification that found no fault; the last one is kept. It is told to readers and proves nothing by itself.
    package static func note(verified head: Head, at now: Instant, in db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO history_verification (id, at, length, hash) VALUES (1, \(now), \(head.length), \(head.hash))
            ON CONFLICT (id) DO UPDATE SET at = excluded.at, length = excluded.length, hash = excluded.hash
            """)
    }

    package static func lastVerification(in db: any Connection) throws -> LastVerification? {
        try db.first("SELECT at, length, hash FROM history_verification WHERE id = 1") {
            LastVerification(at: try $0.instant(0), head: Head(length: try $0.int(1), hash: try $0.text(2)))
        }
    }
}
