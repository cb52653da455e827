import Database
import Foundation
import Dispatch
import PostgreSQL
import Synchronization
import TestSupport
import Testing

/// What only a server can do: go away, be full, be slow.
@Suite(.serialized, .enabled(if: TestDatabase.engines.contains(.postgresql)))
struct PostgreSQLTests {
    private static func sessions(_ database: any Database) async throws -> [Int] {
        let read = try await database.read { try $0.count("SELECT pg_backend_pid()") }
        let write = try await database.write { try $0.count("SELECT pg_backend_pid()") }
        return [read, write]
    }

    private static func terminate(_ pids: [Int], from other: any Database) async throws {
        // Waits up to 5 s for each to be gone.
        for pid in pids {
            let gone = try await other.write { db in
                try db.first("SELECT pg_terminate_backend(CAST(\(pid) AS INTEGER), 5000)") { try $0.bool(0) }
            }
            #expect(gone == true)
        }
    }

    @Test func sessionsThatWereEndedAreReplaced() async throws {
        try await TestDatabase.withScratch(.postgresql, [Fixtures.parentAndChild]) { scratch in
            let (database, other) = (try scratch.connect(connections: 1), try scratch.connect(connections: 1))
            let before = try await Self.sessions(database)
            try await Self.terminate(before, from: other)
            try await database.write { try Fixtures.insert("a", in: $0) }
            #expect(try await Fixtures.parents(database) == ["a"])
            #expect(Set(try await Self.sessions(database)).isDisjoint(with: before))
            for database in [database, other] { await database.close() }
        }
    }

    @Test func aSessionLostInATransactionLeavesNothing() async throws {
        try await TestDatabase.withScratch(.postgresql, [Fixtures.parentAndChild]) { scratch in
            let database = try scratch.connect()
            let suicide: SQL = "SELECT pg_terminate_backend(pg_backend_pid())"
            let lost = await isUnavailable {
                try await database.write { db in
                    try Fixtures.insert("a", in: db)
                    try db.query(suicide) { _ in }
                }
            }
            #expect(lost)
            #expect(await isUnavailable { try await database.read { try $0.query(suicide) { _ in } } })
            #expect(try await Fixtures.parents(database) == [])
            let acknowledged = await withTaskGroup(of: Bool.self) { group in
                for n in 0..<16 {
                    group.addTask {
                        let done: Void? = try? await database.write { db in
                            try Fixtures.insert("n\(n)", in: db)
                            if n == 7 { try db.query(suicide) { _ in } }
                        }
                        return done != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(acknowledged == 15)
            #expect(try await Fixtures.parents(database).count == 15)
            #expect(try await !Fixtures.parents(database).contains("n7"))
            await database.close()
        }
    }

    /// Nobody knows whether it stands: it is not done again.
    @Test func aCommitWithoutAnAnswerIsNotBegunAgain() async throws {
        try await TestDatabase.withScratch(.postgresql, [Fixtures.counter]) { scratch in
            let database = try scratch.connect()
            let runs = Mutex(0)
            let lost = await isUnavailable {
                try await database.write { db in
                    runs.withLock { $0 += 1 }
                    try db.send("UPDATE counter SET n = n + 1")
                    try db.send("SELECT pg_terminate_backend(pg_backend_pid())")
                }
            }
            #expect(lost && runs.withLock { $0 } == 1)
            #expect(try await database.read { try $0.count("SELECT n FROM counter") } == 0)
            try await database.write { try $0.send("UPDATE counter SET n = n + 1") }
            #expect(try await database.read { try $0.count("SELECT n FROM counter") } == 1)
            await database.close()
        }
    }

    /// More is sent, and more is answered, than any buffer holds.
    @Test func muchMayBeSentBeforeAnythingIsAsked() async throws {
        try await TestDatabase.withScratch(.postgresql, [Fixtures.parentAndChild]) { scratch in
            let database = try scratch.connect()
            let long = String(repeating: "x", count: 20_000)
            try await database.write { db in
                for n in 0..<500 {
                    try db.send("INSERT INTO parent (id, email, rank) VALUES (\("\(n)"), \("\(n)"), 1)")
                    try db.send("UPDATE parent SET rank = 2 WHERE id = \("\(n)") RETURNING \(long)")
                }
            }
            #expect(try await database.read { try $0.count("SELECT COUNT(*) FROM parent WHERE rank = 2") } == 500)
            await database.close()
        }
    }

    @Test func aFullPoolRefusesInTime() async throws {
        try await TestDatabase.withScratch(.postgresql) { scratch in
            let database = PostgreSQLDatabase(url: scratch.place, connections: 1, waitSeconds: 0.05)
            let (taken, signal) = AsyncStream.makeStream(of: Void.self)
            let gate = DispatchSemaphore(value: 0)
            let holding = Task {
                try await database.read { db in
                    signal.finish()
                    gate.wait()
                    return try db.count("SELECT 7")
                }
            }
            for await _ in taken {}
            // One after the other, and several at once.
            for count in [1, 3] {
                let refusals = await withTaskGroup(of: Bool.self) { group in
                    for _ in 0..<count {
                        group.addTask {
                            await isUnavailable { _ = try await database.read { try $0.count("SELECT 1") } }
                        }
                    }
                    return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
                }
                #expect(refusals == count)
            }
            gate.signal()
            let held = try await holding.value
            #expect(held == 7)
            #expect(try await database.read { try $0.count("SELECT 8") } == 8)
            await database.close()
        }
    }

    /// More slow pages than processors, and a quick one after them.
    @Test func whatIsSlowHoldsUpNobodyElse() async throws {
        try await TestDatabase.withScratch(.postgresql) { scratch in
            let most = max(2, ProcessInfo.processInfo.activeProcessorCount)
            let database = PostgreSQLDatabase(url: scratch.place, connections: most + 2, waitSeconds: 300)
            let gate = DispatchSemaphore(value: 0)
            let slow = (0...most).map { place in
                Task {
                    try await database.read { db in
                        gate.wait()
                        return try db.count("SELECT \(place)")
                    }
                }
            }
            #expect(try await database.read { try $0.count("SELECT 8") } == 8)
            for _ in slow { gate.signal() }
            for (place, task) in slow.enumerated() {
                let read = try await task.value
                #expect(read == place)
            }
            await database.close()
        }
    }

    @Test func aSlowStatementIsEnded() async throws {
        try await TestDatabase.withScratch(.postgresql) { scratch in
            let database = PostgreSQLDatabase(url: scratch.place, connections: 1, statementSeconds: 1)
            #expect(await isUnavailable { try await database.read { try $0.query("SELECT pg_sleep(20)") { _ in } } })
            let next = try await database.read { try $0.count("SELECT 1") }
            #expect(next == 1)
            await database.close()
        }
    }

    /// The session is refused after it was opened: what it holds is given back once.
    @Test func settingsThatTheServerRefusesAreTold() async throws {
        try await TestDatabase.withScratch(.postgresql) { scratch in
            let database = PostgreSQLDatabase(url: scratch.place, connections: 1, statementSeconds: -1)
            for _ in 0..<3 { #expect(await isUnavailable { try await database.write { _ in } }) }
            await database.close()
        }
    }

    /// A column changes its type under a prepared statement.
    @Test func statementsPreparedBeforeAChangeAreMadeAnew() async throws {
        try await TestDatabase.withScratch(.postgresql, [Fixtures.counter]) { scratch in
            let (database, other) = (try scratch.connect(connections: 1), try scratch.connect(connections: 1))
            let read: @Sendable (any Connection) throws -> String? = {
                try $0.first("SELECT n FROM counter") { try $0.text(0) }
            }
            #expect(try await database.read(read) == "0")
            #expect(try await database.write(read) == "0")
            try await other.write { _ = try $0.execute("ALTER TABLE counter ALTER COLUMN n TYPE TEXT") }
            #expect(try await database.read(read) == "0")
            #expect(try await database.write(read) == "0")
            for database in [database, other] { await database.close() }
        }
    }

    @Test func aZeroCharacterIsRefusedNotCut() async throws {
        try await TestDatabase.withDatabase(.postgresql, [Fixtures.parentAndChild]) { database in
            #expect(await isStatementFault { try await database.write { try Fixtures.insert("a\0b", in: $0) } })
            let parents = try await Fixtures.parents(database)
            #expect(parents == [])
        }
    }

    @Test func everySessionSpeaksTheSame() async throws {
        try await TestDatabase.withScratch(.postgresql) { scratch async throws in
            let database = PostgreSQLDatabase(url: scratch.place)
            let settings: @Sendable (any Connection) throws -> [String] = { db in
                try db.all(
                    """
                    SELECT current_setting('TimeZone'), current_setting('client_encoding'), current_setting('statement_timeout'),
                           current_setting('synchronous_commit'), current_setting('transaction_isolation'),
                           current_setting('transaction_read_only')
                    """
                ) { row in try (0..<6).map { try row.text($0) } }[0]
            }
            #expect(try await database.read(settings) == ["UTC", "UTF8", "30s", "on", "repeatable read", "on"])
            #expect(try await database.write(settings) == ["UTC", "UTF8", "30s", "on", "serializable", "off"])
            await database.close()
        }
    }
}

struct PostgreSQLAwayTests {
    @Test func aPasswordIsNeverTold() async throws {
        let database = PostgreSQLDatabase(url: "postgres://grappe:secret@[::1/grappe", connections: 1)
        do {
            try await database.read { _ in }
            Issue.record("a URL that cannot be read was read")
        } catch { #expect(!"\(error)".contains("secret")) }
        await database.close()
    }

    @Test(arguments: [
        "postgres://grappe@127.0.0.1:1/grappe", "postgres:///grappe?host=/nowhere",
        "postgres://grappe@host.invalid/grappe",
        "not a connection string",
    ])
    func aServerThatIsAwayIsTold(url: String) async throws {
        let database = PostgreSQLDatabase(url: url, connections: 2)
        let refusals = await withTaskGroup(of: Bool.self) { group in
            for n in 0..<64 {
                group.addTask {
                    await isUnavailable {
                        if n % 2 == 0 { try await database.read { _ in } } else { try await database.write { _ in } }
                    }
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(refusals == 64)
        await database.close()
    }
}
