package import Database
package import Values

/// The table of jobs: claimed by one statement, so that two nodes never do the same one at once.
package struct JobQueue: Sendable {
    private let database: any Database
    /// A job that was claimed this long ago and not ended is taken to have died with its process.
    private static let abandonedAfter = 600
    private static let attemptsAtMost = 8
    package static let keptAfterDays = 30

    package init(_ database: any Database) { self.database = database }

    /// Claims a job whose process died with it, else the oldest that is due, if there is one. One that takes its process down each time is
    /// given up too.
    package func claim(at now: Instant) async throws -> Job? {
        try await database.write { db in
            try db.send(
                """
                UPDATE job SET state = 'failed', fault = 'abandoned' WHERE state = 'running'
                    AND claimed_at < \(Self.abandoned(at: now)) AND attempts >= \(Self.attemptsAtMost)
                """)
            return try Self.take(at: now, in: db)
        }
    }

    private static func abandoned(at now: Instant) -> Instant { now.adding(seconds: -abandonedAfter) }

    /// By one statement, each of its two kinds of job by its own search of the index, which takes as long with a hundred thousand waiting.
    private static func take(at now: Instant, in db: any Connection) throws -> Job? {
        try db.first(
            """
            UPDATE job SET state = 'running', claimed_at = \(now), attempts = attempts + 1
            WHERE id = COALESCE(
                (SELECT id FROM job WHERE state = 'running' AND claimed_at < \(abandoned(at: now))
                    AND attempts < \(attemptsAtMost) ORDER BY due_at, id LIMIT 1),
                (SELECT id FROM job WHERE state = 'waiting' AND due_at <= \(now) ORDER BY due_at, id LIMIT 1))
            RETURNING id, kind, subject, attempts
            """
        ) {
            Job(
                id: try $0.id(0), kind: JobKind(stored: try $0.text(1)), subject: try $0.text(2),
                attempts: try $0.int(3))
        }
    }

    /// While nobody else has claimed it since: a job that was slow is not taken from whoever does it now.
    private static func held(_ job: Job) -> SQL {
        "id = \(job.id) AND state = 'running' AND attempts = \(job.attempts)"
    }

    package func finish(_ job: Job, at now: Instant) async throws {
        try await database.write { try Self.finish(job, at: now, in: $0) }
    }

    /// The same, and claims another in the same transaction: one that is due, or whose process died with it.
    package func finishAndClaim(_ job: Job, at now: Instant) async throws -> Job? {
        try await database.write { db in
            try Self.finish(job, at: now, in: db)
            return try Self.take(at: now, in: db)
        }
    }

    private static func finish(_ job: Job, at now: Instant, in db: any Connection) throws {
        try db.send("UPDATE job SET state = 'done', done_at = \(now), fault = NULL WHERE \(held(job))")
    }

    /// Puts the job back for later, each time twice as late; after the last attempt it stays failed, and `grappe doctor` names it.
    package func fail(_ job: Job, _ fault: String, at now: Instant) async throws {
        let state = job.attempts >= Self.attemptsAtMost ? "failed" : "waiting"
        let due = now.adding(seconds: 15 << min(job.attempts, Self.attemptsAtMost))
        try await database.write { db in
            _ = try db.execute(
                """
                UPDATE job SET state = \(state), due_at = \(due), fault = \(fault), claimed_at = NULL
                WHERE \(Self.held(job))
                """)
        }
    }

    /// How many failed for good, and when the newest of them was asked for; nil where none did.
    package static func failures(in db: any Connection) throws -> (count: Int, newest: Instant)? {
        try db.first("SELECT COUNT(*), MAX(posted_at) FROM job WHERE state = 'failed'") { row in
            try row.optionalInstant(1).map { (count: try row.int(0), newest: $0) }
        } ?? nil
    }

    /// Removes what was done more than 30 days ago. What failed stays until somebody has looked at it. A key that was used is free again
    /// then: acts that must never come twice are kept apart by their own rows.
    package static func forget(at now: Instant, in db: any Connection) throws {
        try db.execute("DELETE FROM job WHERE state = 'done' AND done_at < \(now.adding(days: -keptAfterDays))")
    }

    package func failed() async throws -> [(kind: String, fault: String)] {
        try await database.read { db in
            try db.all("SELECT kind, fault FROM job WHERE state = 'failed' ORDER BY id") {
                (try $0.text(0), try $0.optionalText(1) ?? "")
            }
        }
    }
}
