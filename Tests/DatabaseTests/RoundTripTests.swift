import Database
import PostgreSQL
import TestSupport
import Testing

/// Statements that go to the server together: their answers and their faults find those who asked.
@Suite struct RoundTripTests {
    private static let ids: SQL = "SELECT id FROM parent ORDER BY id"

    @Test(.enabled(if: TestDatabase.engines.contains(.postgresql)))
    func oneSessionServesReadAfterRead() async throws {
        try await TestDatabase.withScratch(.postgresql, [Fixtures.parentAndChild]) { scratch in
            let database = try scratch.connect(connections: 1)
            var sessions: Set<Int> = []
            for _ in 0..<10 {
                sessions.insert(try await database.read { try $0.count("SELECT pg_backend_pid()") })
                #expect(try await database.read { try $0.all(Self.ids) { try $0.text(0) } } == [])
            }
            #expect(sessions.count == 1)
            await database.close()
        }
    }

    /// One that follows at once does not see what the one before it saw.
    @Test(arguments: TestDatabase.engines) func eachReadIsOfItsOwnMoment(engine: Engine) async throws {
        try await TestDatabase.withScratch(engine, [Fixtures.parentAndChild]) { scratch in
            let database = try scratch.connect(connections: 1)
            for n in 1...30 {
                try await database.write { try Fixtures.insert("p\(n)", in: $0) }
                #expect(try await database.read { try $0.count("SELECT COUNT(*) FROM parent") } == n)
                if n % 10 == 0 {
                    #expect(await isStatementFault { _ = try await database.read { try $0.count("SELECT nothing") } })
                }
            }
            await database.close()
        }
    }

    /// A fault kept silent does not turn into answers of another moment.
    @Test(.enabled(if: TestDatabase.engines.contains(.postgresql)))
    func aReadThatFailedAsksNothingFurther() async throws {
        try await TestDatabase.withScratch(.postgresql, [Fixtures.parentAndChild]) { scratch in
            let database = try scratch.connect(connections: 1)
            let isRefused = await isStatementFault {
                try await database.read { db in
                    _ = try? db.count("SELECT 1 / \(0)")
                    _ = try db.all(Self.ids) { try $0.text(0) }
                }
            }
            #expect(isRefused)
            let next = try await database.read { try $0.all(Self.ids) { try $0.text(0) } }
            #expect(next == [])
            await database.close()
        }
    }

    /// What is asked one after the other, and what is asked together, is of one moment and changes nothing.
    @Test(arguments: TestDatabase.engines)
    func aReadNeverChangesAnything(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            for isForeseen in [false, true] {
                let refused = await isStatementFault {
                    try await database.read { db in
                        if isForeseen { try db.foresee([Self.ids]) }
                        _ = try db.all(Self.ids) { try $0.text(0) }
                        try Fixtures.insert("a", in: db)
                    }
                }
                #expect(refused)
            }
            let parents = try await Fixtures.parents(database)
            #expect(parents == [])
        }
    }

    @Test(arguments: TestDatabase.engines)
    func whatIsForeseenIsAnsweredOnceEach(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            try await database.write { try Fixtures.insert("a", in: $0) }
            let told = try await database.write { db in
                try db.foresee([Self.ids, "SELECT id FROM parent WHERE id = \("a")", "SELECT 'not asked'"])
                let first = try db.all("SELECT id FROM parent WHERE id = \("b")") { try $0.text(0) }
                let second = try db.all("SELECT id FROM parent WHERE id = \("a")") { try $0.text(0) }
                let third = try db.all(Self.ids) { try $0.text(0) }
                try Fixtures.insert("c", in: db)
                return [first, second, third, try db.all(Self.ids) { try $0.text(0) }]
            }
            #expect(told == [[], ["a"], ["a"], ["a", "c"]])
        }
    }

    /// Answers that came before a change are not given after it.
    @Test(arguments: TestDatabase.engines)
    func aChangeMakesAnswersWorthless(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let told = try await database.write { db in
                try db.foresee([Self.ids])
                try db.send("INSERT INTO parent (id, email, rank) VALUES ('sent', 'sent', 1)")
                let after = try db.all(Self.ids) { try $0.text(0) }
                try db.foresee([Self.ids])
                _ = try db.first("INSERT INTO parent (id, email, rank) VALUES ('told', 'told', 1) RETURNING id") {
                    try $0.text(0)
                }
                return [after, try db.all(Self.ids) { try $0.text(0) }]
            }
            #expect(told == [["sent"], ["sent", "told"]])
        }
    }

    /// The fault of a statement that nobody waited for is its own closure's, alone or among others in one batch.
    @Test(arguments: TestDatabase.engines, [1, 12])
    func aFaultThatComesLaterIsItsClosuresOwn(engine: Engine, writers: Int) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            try await database.write { try Fixtures.insert("taken", in: $0) }
            let faults = await withTaskGroup(of: Int?.self) { group in
                for n in 0..<writers {
                    group.addTask {
                        do {
                            try await database.write { db in
                                try db.send("INSERT INTO parent (id, email, rank) VALUES (\("n\(n)"), \("n\(n)"), 1)")
                                let id = n % 3 == 0 ? "taken" : "m\(n)"
                                try db.send("INSERT INTO parent (id, email, rank) VALUES (\(id), \("m\(n)"), 1)")
                            }
                            return nil
                        } catch DatabaseError.constraint(.unique, _) {
                            return n
                        } catch {
                            return -1
                        }
                    }
                }
                return await group.reduce(into: Set<Int>()) { if let n = $1 { $0.insert(n) } }
            }
            #expect(faults == Set((0..<writers).filter { $0 % 3 == 0 }))
            let kept = Set(try await database.read { try $0.all("SELECT id FROM parent") { try $0.text(0) } })
            let stand = (0..<writers).filter { $0 % 3 != 0 }
            #expect(kept == Set(stand.flatMap { ["n\($0)", "m\($0)"] } + ["taken"]))
        }
    }
}
