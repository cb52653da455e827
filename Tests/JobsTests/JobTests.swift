import Database
import Synchronization
import TestSupport
import Testing
import Values

@testable import Jobs

@Suite struct JobTests {
    private static let now = Instant(milliseconds: 1_768_467_600_000)
    private struct Stop: Error {}

    private static func post(_ subject: String, key: String? = nil, at instant: Instant = now, _ database: any Database)
        async throws
    {
        try await database.write { try Outbox.post("test.do", subject: subject, key: key, at: instant, in: $0) }
    }

    private static func states(_ database: any Database) async throws -> [String] {
        try await database.read { try $0.all("SELECT state FROM job ORDER BY state") { try $0.text(0) } }
    }

    @Test(arguments: TestDatabase.engines) func manyClaimEachJobOnce(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, JobMigrations.all) { database in
            for number in 0..<20 { try await Self.post("\(number)", database) }
            let claimed = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        var subjects: [String] = []
                        while let job = try await JobQueue(database).claim(at: Self.now) {
                            subjects.append(job.subject)
                        }
                        return subjects
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(claimed.sorted() == (0..<20).map(String.init).sorted())
        }
    }

    @Test(arguments: TestDatabase.engines) func aRefusedTransactionLeavesNoJob(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, JobMigrations.all) { database in
            await #expect(throws: Stop.self) {
                try await database.write { db in
                    try Outbox.post("test.do", subject: "1", at: Self.now, in: db)
                    throw Stop()
                }
            }
            let states = try await Self.states(database)
            #expect(states == [])
        }
    }

    @Test(arguments: TestDatabase.engines) func aKeyIsAcceptedOnce(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, JobMigrations.all) { database in
            try await Self.post("1", key: "remind-1", at: Self.now.adding(seconds: -1), database)
            try await Self.post("2", key: "remind-1", database)
            try await Self.post("3", database)
            try await Self.post("3", database)
            #expect(try await Self.states(database).count == 3)
            #expect(try await JobQueue(database).claim(at: Self.now)?.subject == "1")
        }
    }

    @Test(arguments: TestDatabase.engines) func whatFailsWaitsTwiceAsLongEachTimeAndIsGivenUp(engine: Engine)
        async throws
    {
        try await TestDatabase.withDatabase(engine, JobMigrations.all) { database in
            let queue = JobQueue(database)
            try await Self.post("1", database)
            var now = Self.now
            for attempt in 1...8 {
                let job = try #require(try await queue.claim(at: now))
                #expect(job.attempts == attempt)
                try await queue.fail(job, "no", at: now)
                let due = now.adding(seconds: 15 << attempt)
                #expect(try await queue.claim(at: Instant(milliseconds: due.milliseconds - 1)) == nil)
                now = due
            }
            #expect(try await queue.claim(at: now.adding(days: 30)) == nil)
            #expect(try await queue.failed().map(\.fault) == ["no"])
        }
    }

    @Test(arguments: TestDatabase.engines) func anAbandonedJobIsClaimedAgainButNotForEver(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, JobMigrations.all) { database in
            let queue = JobQueue(database)
            try await Self.post("1", database)
            var now = Self.now
            for attempt in 1...8 {
                #expect(try await queue.claim(at: now)?.attempts == attempt)
                #expect(try await queue.claim(at: now.adding(seconds: 600)) == nil)
                now = now.adding(seconds: 601)
            }
            #expect(try await queue.claim(at: now) == nil)
            #expect(try await queue.failed().map(\.fault) == ["abandoned"])
        }
    }

    @Test(arguments: TestDatabase.engines) func aSlowWorkerDoesNotDisturbWhoeverTookOver(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, JobMigrations.all) { database in
            let queue = JobQueue(database)
            try await Self.post("1", database)
            let slow = try #require(try await queue.claim(at: Self.now))
            let later = Self.now.adding(seconds: 601)
            let second = try #require(try await queue.claim(at: later))
            try await queue.fail(slow, "late", at: later)
            try await queue.finish(slow, at: later)
            #expect(try await Self.states(database) == ["running"])
            try await queue.finish(second, at: later)
            #expect(try await Self.states(database) == ["done"])
        }
    }

    @Test(arguments: TestDatabase.engines) func theRunnerDoesWhatIsDueAndSurvivesWhatFails(engine: Engine) async throws
    {
        try await TestDatabase.withDatabase(engine, JobMigrations.all) { database in
            let done = Mutex<[String]>([])
            let handler = JobHandler("test.do") { job in
                if job.subject == "bad" { throw Stop() }
                done.withLock { $0.append(job.subject) }
            }
            let clock = TestClock(Self.now)
            let runner = JobRunner(JobQueue(database), [handler], clock: clock.clock)
            try await Self.post("bad", database)
            try await Self.post("good", at: Self.now.adding(seconds: -1), database)
            try await Self.post("later", at: Self.now.adding(seconds: 5), database)
            try await database.write { try Outbox.post("test.unknown", subject: "x", at: Self.now, in: $0) }
            #expect(try await runner.drain() == 1)
            #expect(done.withLock { $0 } == ["good"])
            clock.advance(seconds: 5)
            #expect(try await runner.drain() == 1)
            #expect(done.withLock { $0 } == ["good", "later"])
        }
    }

    @Test func theJobUnderWayIsDoneToItsEndWhenTheServerStops() async throws {
        try await TestDatabase.withDatabase(.sqlite, JobMigrations.all) { database in
            try await Self.post("1", database)
            try await Self.post("2", database)
            let (begun, begin) = AsyncStream<Void>.makeStream()
            let (mayEnd, end) = AsyncStream<Void>.makeStream()
            let handler = JobHandler("test.do") { _ in
                begin.yield()
                for await _ in mayEnd { break }
                try Task.checkCancellation()
            }
            let runner = JobRunner(JobQueue(database), [handler], clock: TestClock(Self.now).clock)
            let running = Task { try await runner.drain() }
            for await _ in begun { break }
            running.cancel()
            end.yield()
            #expect(try await running.value == 1)
            #expect(try await Self.states(database) == ["done", "waiting"])
        }
    }

    @Test(arguments: [(0, 10), (1, 10), (2, 20), (30, 300), (100, 1000), (60_000, 1000)])
    func jobsGiveWayWhereManyWaitToWrite(taken: Int, rest: Int) {
        #expect(JobRunner.rest(after: .milliseconds(taken), atLeast: 10) == .milliseconds(rest))
    }

    @Test(arguments: TestDatabase.engines) func whatWasDoneGoesAfterAMonthAndWhatFailedStays(engine: Engine)
        async throws
    {
        try await TestDatabase.withDatabase(engine, JobMigrations.all) { database in
            let queue = JobQueue(database)
            try await Self.post("done", at: Self.now.adding(seconds: -1), database)
            for subject in ["failed", "waiting"] { try await Self.post(subject, database) }
            let job = try #require(try await queue.claim(at: Self.now))
            #expect(job.subject == "done")
            try await queue.finish(job, at: Self.now)
            try await database.write { db in
                _ = try db.execute(
                    "UPDATE job SET state = 'failed', fault = 'no', done_at = \(Self.now) WHERE subject = 'failed'")
            }
            func subjects() async throws -> [String] {
                try await database.read { try $0.all("SELECT subject FROM job ORDER BY subject") { try $0.text(0) } }
            }
            try await database.write { try JobQueue.forget(at: Self.now.adding(days: 30), in: $0) }
            #expect(try await subjects() == ["done", "failed", "waiting"])
            let later = Self.now.adding(days: 30).adding(seconds: 1)
            try await database.write { try JobQueue.forget(at: later, in: $0) }
            #expect(try await subjects() == ["failed", "waiting"])
            #expect(try await queue.failed().map(\.fault) == ["no"])
        }
    }

    @Test(arguments: [
        ("550 no such user <somebody@example.ma>", "550 no such user <…@…>"),
        ("Key (email)=(a.b+c@x.ma) exists", "Key (email)=(…@…) exists"), ("time out @ 12", "time out @ 12"),
    ])
    func aFaultRepeatsNoAddress(told: String, kept: String) {
        #expect(JobRunner.withoutAddresses(told) == kept)
    }

    @Test func theRowOfAFailedJobNamesNobody() async throws {
        struct Refused: Error { let words = "550 <somebody@example.ma> unknown" }
        try await TestDatabase.withDatabase(.sqlite, JobMigrations.all) { database in
            let log = Mutex<[String]>([])
            let handler = JobHandler("test.do") { _ in throw Refused() }
            let runner = JobRunner(JobQueue(database), [handler], clock: TestClock(Self.now).clock) { line in
                log.withLock { $0.append(line) }
            }
            try await Self.post("1", database)
            try await runner.drain()
            let faults = try await database.read { try $0.all("SELECT fault FROM job") { try $0.text(0) } }
            #expect(faults.count == 1 && faults[0].contains("550") && !faults[0].contains("somebody"))
            #expect(log.withLock { $0 }.allSatisfy { !$0.contains("somebody") })
        }
    }
}
