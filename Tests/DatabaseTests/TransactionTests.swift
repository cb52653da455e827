import Database
import Dispatch
import TestSupport
import Testing

@Suite(.serialized) struct TransactionTests {
    @Test(arguments: TestDatabase.engines) func aClosureThatFailsLeavesNothing(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            await #expect(throws: Fixtures.Refused.self) {
                try await database.write { db in
                    try Fixtures.insert("a", in: db)
                    try Fixtures.insert("b", in: db)
                    throw Fixtures.Refused()
                }
            }
            #expect(try await Fixtures.parents(database) == [])
            try await database.write { try Fixtures.insert("c", in: $0) }
            #expect(try await Fixtures.parents(database) == ["c"])
        }
    }

    /// Many at once share a commit: some are refused by the schema, some by themselves, some before they did anything.
    @Test(arguments: TestDatabase.engines) func inABatchExactlyTheGoodOnesStand(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            try await database.write { try Fixtures.insert("taken", in: $0) }
            let acknowledged = await withTaskGroup(of: Int?.self) { group in
                for n in 0..<64 {
                    group.addTask {
                        let written = try? await database.write { db in
                            if n % 4 == 3 { throw Fixtures.Refused() }
                            try Fixtures.insert(Self.name(n), in: db)
                            if n % 4 == 1 { try Fixtures.insert("other\(n)", email: "taken", in: db) }
                            if n % 4 == 2 { throw Fixtures.Refused() }
                            return n
                        }
                        return written
                    }
                }
                return await group.reduce(into: [Int]()) { if let n = $1 { $0.append(n) } }
            }
            #expect(acknowledged.sorted() == stride(from: 0, to: 64, by: 4).map { $0 })
            #expect(try await Fixtures.parents(database) == stride(from: 0, to: 64, by: 4).map(Self.name) + ["taken"])
        }
    }

    /// After a failed statement PostgreSQL answers COMMIT with a silent rollback; SQLite undoes the statement alone.
    @Test(arguments: TestDatabase.engines) func aRefusalKeptSilentIsNeverAcknowledgedUnwritten(engine: Engine)
        async throws
    {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database async throws in
            let written: Void? = try? await database.write { db in
                try Fixtures.insert("a", in: db)
                try? Fixtures.insert("a", in: db)
            }
            #expect(try await Fixtures.parents(database) == (written == nil ? [] : ["a"]))
            #expect((written != nil) == (engine == .sqlite))
        }
    }

    @Test(arguments: TestDatabase.engines) func readsDoNotWaitForAWrite(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let (inserted, signal) = AsyncStream.makeStream(of: Void.self)
            let gate = DispatchSemaphore(value: 0)
            let writing = Task {
                try await database.write { db in
                    try Fixtures.insert("a", in: db)
                    signal.finish()
                    gate.wait()
                }
            }
            for await _ in inserted {}
            let seen = await withTaskGroup(of: [String]?.self) { group in
                for _ in 0..<8 { group.addTask { try? await Fixtures.parents(database) } }
                return await group.reduce(into: [[String]?]()) { $0.append($1) }
            }
            gate.signal()
            try await writing.value
            #expect(seen == Array(repeating: [], count: 8))
            #expect(try await Fixtures.parents(database) == ["a"])
        }
    }

    @Test(arguments: TestDatabase.engines) func oneReadIsOneView(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let (counted, signal) = AsyncStream.makeStream(of: Void.self)
            let gate = DispatchSemaphore(value: 0)
            let reading = Task {
                try await database.read { db in
                    let first = try db.count("SELECT COUNT(*) FROM parent")
                    signal.finish()
                    gate.wait()
                    return [first, try db.count("SELECT COUNT(*) FROM parent")]
                }
            }
            for await _ in counted {}
            let written = await Task { try await database.write { try Fixtures.insert("a", in: $0) } }.result
            gate.signal()
            try written.get()
            #expect(try await reading.value == [0, 0])
        }
    }

    /// Two programs on one database, each adding one a hundred times: no addition is lost.
    @Test(arguments: TestDatabase.engines) func conflictsAreRetried(engine: Engine) async throws {
        try await TestDatabase.withScratch(engine, [Fixtures.counter]) { scratch in
            let databases = try [scratch.connect(), scratch.connect()]
            let failures = await withTaskGroup(of: (any Error)?.self) { group in
                for n in 0..<200 {
                    group.addTask {
                        do {
                            try await databases[n % 2].write { db in
                                let now = try db.count("SELECT n FROM counter WHERE id = 'all'")
                                try db.execute("UPDATE counter SET n = \(now + 1) WHERE id = 'all'")
                            }
                            return nil
                        } catch { return error }
                    }
                }
                return await group.reduce(into: [any Error]()) { if let error = $1 { $0.append(error) } }
            }
            #expect(failures.isEmpty, "\(failures.first.map { "\($0)" } ?? "")")
            let total = try await databases[0].read { try $0.count("SELECT n FROM counter WHERE id = 'all'") }
            #expect(total == 200)
            for database in databases { await database.close() }
        }
    }

    @Test(arguments: TestDatabase.engines) func afterClosingNothingIsTaken(engine: Engine) async throws {
        try await TestDatabase.withScratch(engine, [Fixtures.parentAndChild]) { scratch in
            let database = try scratch.connect()
            try await database.write { try Fixtures.insert("a", in: $0) }
            await database.close()
            await database.close()
            #expect(await isUnavailable { try await database.write { try Fixtures.insert("b", in: $0) } })
            #expect(await isUnavailable { _ = try await Fixtures.parents(database) })
            let again = try scratch.connect()
            #expect(try await Fixtures.parents(again) == ["a"])
            await again.close()
        }
    }

    private static func name(_ n: Int) -> String { n < 10 ? "n0\(n)" : "n\(n)" }
}
