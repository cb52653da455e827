package import Database

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
            ]),
        Migration("2026-11-30-jobs-embedded-layout") { $0 == .sqlite ? laid : [] },
    ]

    /// SQLite alone can: the jobs stand in the order of their ids, and no index leads to them.
    private static let laid: [SQL] = [
        """
        CREATE TABLE job_laid (
            id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, unique_key TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
            attempts BIGINT NOT NULL, due_at TEXT NOT NULL, posted_at TEXT NOT NULL,
            claimed_at TEXT, done_at TEXT, fault TEXT) WITHOUT ROWID
        """,
        """
        INSERT INTO job_laid (id, kind, subject, unique_key, state, attempts, due_at, posted_at, claimed_at, done_at, fault)
        SELECT id, kind, subject, unique_key, state, attempts, due_at, posted_at, claimed_at, done_at, fault FROM job
        ORDER BY id
        """,
        "DROP TABLE job", "ALTER TABLE job_laid RENAME TO job", "CREATE INDEX job_due ON job (state, due_at, id)",
    ]
}
