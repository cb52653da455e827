import Database
import TestSupport
import Testing
import Values

@testable import Jobs

/// Another way of laying the same jobs down: what waited before is still done once.
@Suite struct EmbeddedJobsTests {
    private static let now = Instant(milliseconds: 1_768_467_600_000)

    @Test(arguments: TestDatabase.engines) func whatWaitedBeforeIsDoneOnce(engine: Engine) async throws {
        let id = "2026-11-30-jobs-embedded-layout"
        try await TestDatabase.withDatabase(engine, JobMigrations.all.filter { $0.id < id }) { database in
            let queue = JobQueue(database)
            for (subject, seconds) in [("first", 0), ("second", 1), ("third", 2)] {
                try await database.write {
                    try Outbox.post(
                        "test.do", subject: subject, key: subject, at: Self.now.adding(seconds: seconds), in: $0)
                }
            }
            let running = try #require(try await queue.claim(at: Self.now.adding(seconds: 3)))
            #expect(running.subject == "first")

            let ran = try await Migrator.run(JobMigrations.all, on: database, at: Self.now)
            #expect(ran == [id])
            let all = try await database.read { db in
                try db.all("SELECT subject, unique_key, state, attempts FROM job ORDER BY subject") {
                    "\(try $0.text(0)) \(try $0.text(1)) \(try $0.text(2)) \(try $0.int(3))"
                }
            }
            #expect(all == ["first first running 1", "second second waiting 0", "third third waiting 0"])
            // The same key is still accepted once.
            try await database.write {
                try Outbox.post("test.do", subject: "again", key: "second", at: Self.now, in: $0)
            }
            var subjects: [String] = []
            while let job = try await queue.claim(at: Self.now.adding(seconds: 4)) { subjects.append(job.subject) }
            #expect(subjects == ["second", "third"])
        }
    }
}
