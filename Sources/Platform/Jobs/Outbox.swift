package import Database
package import Values

/// What must happen after an act, written in the act's own transaction and done later, at least once: mail, PDFs, other modules' reactions.
///
/// A job holds ids only; whoever does it reads the rows as they are then.
package enum Outbox {
    /// Asks for `kind` to be done for `subject`. The same `key` is accepted once: asking twice changes nothing.
    /// - Parameter id: one that was made for it before, where the transaction is to have little left to do.
    package static func post(
        _ kind: JobKind, subject: String, key: String? = nil, as id: ID<Job>? = nil, at now: Instant,
        in db: any Connection
    ) throws {
        let id = id ?? .make(at: now)
        try db.send(
            """
            INSERT INTO job (id, kind, subject, unique_key, state, attempts, due_at, posted_at)
            VALUES (\(id), \(kind.name), \(subject), \(key ?? id.text), 'waiting', 0, \(now), \(now))
            ON CONFLICT (unique_key) DO NOTHING
            """)
    }
}

/// `people.mail-reset`: the module, then what is done.
package struct JobKind: Sendable, Hashable, ExpressibleByStringLiteral {
    package let name: String
    package init(stringLiteral name: StaticString) { self.name = name.description }
    package init(stored name: String) { self.name = name }
}

/// A job as its handler gets it.
package struct Job: Sendable {
    package let id: ID<Job>
    package let kind: JobKind
    package let subject: String
    package let attempts: Int
}

package enum JobMigrations {
    package static let all: [Migration] = [
        Migration(
            "2026-11-21-jobs",
            [
                """
                CREATE TABLE job (
                    id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, unique_key TEXT NOT NULL UNIQUE,
                    state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
                    attempts BIGINT NOT NULL, due_at TEXT NOT NULL, posted_at TEXT NOT NULL,
                    claimed_at TEXT, done_at TEXT, fault TEXT)
                """,
                "CREATE INDEX job_due ON job (state, due_at, id)",
            ])
    ]
}
