import Database
import Synchronization
import TestSupport
import Testing

/// Acts of one kind that wait together: how they are given, and what stands of them.
@Suite(.serialized) struct JointActTests {
    /// The ids of each time that acts were given.
    private final class Log: Sendable {
        private let kept = Mutex<[[String]]>([])
        func note(_ ids: [String]) { kept.withLock { $0.append(ids) } }
        var all: [[String]] { kept.withLock { $0 } }
    }

    private enum Way: Sendable { case insert, refuse, insertThenThrow, insertThenRefuse, breakSchema, breakUnseen }
    private enum First: Sendable {}
    private enum Second: Sendable {}

    private struct Adding<Kind: Sendable>: JointAct {
        let id: String
        let way: Way
        let log: Log

        static func write(_ acts: [Self], in db: any Connection) throws -> [Result<String, any Error>] {
            acts[0].log.note(acts.map(\.id))
            return try acts.map { act in
                switch act.way {
                case .refuse: return .failure(Fixtures.Refused())
                case .insert: try Fixtures.insert(act.id, in: db)
                case .insertThenThrow:
                    try Fixtures.insert(act.id, in: db)
                    throw Fixtures.Refused()
                case .insertThenRefuse:
                    try Fixtures.insert(act.id, in: db)
                    return .failure(Fixtures.Refused())
                case .breakSchema: try Fixtures.insert("taken", in: db)
                case .breakUnseen: try db.send("INSERT INTO parent (id, email, rank) VALUES ('taken', '', 1)")
                }
                return .success("added \(act.id)")
            }
        }
    }

    @Test(arguments: TestDatabase.engines) func whatWaitsTogetherIsGivenTogether(engine: Engine) async throws {
        try await check(
            engine, [.insert, .insert, .insert], given: [["n0", "n1", "n2"]],
            answers: ["added n0", "added n1", "added n2"])
    }

    @Test(arguments: TestDatabase.engines) func oneThatIsRefusedLeavesTheOthers(engine: Engine) async throws {
        try await check(
            engine, [.insert, .refuse, .insert], given: [["n0", "n1", "n2"]], answers: ["added n0", nil, "added n2"])
    }

    @Test(arguments: TestDatabase.engines, [Way.insertThenThrow, .breakSchema, .breakUnseen])
    private func whatOneBreaksIsItsOwn(engine: Engine, way: Way) async throws {
        try await check(
            engine, [.insert, way, .insert], given: [["n0", "n1", "n2"], ["n0"], ["n1"], ["n2"]],
            answers: ["added n0", nil, "added n2"])
    }

    @Test(
        arguments: TestDatabase.engines,
        [Way.refuse, .insertThenThrow, .insertThenRefuse, .breakSchema, .breakUnseen])
    private func aloneItFailsAlone(engine: Engine, way: Way) async throws {
        try await check(engine, [way], given: [["n0"]], answers: [nil])
    }

    private func check(_ engine: Engine, _ ways: [Way], given: [[String]], answers: [String?]) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            try await database.write { try Fixtures.insert("taken", in: $0) }
            let log = Log()
            let results = try await together(
                on: database,
                ways.enumerated().map { n, way in
                    { try await database.write(Adding<First>(id: "n\(n)", way: way, log: log)) }
                })
            #expect(results.map { try? $0.get() } == answers)
            #expect(log.all == given)
            let stand = answers.indices.filter { answers[$0] != nil }.map { "n\($0)" }
            #expect(try await Fixtures.parents(database) == stand + ["taken"])
        }
    }

    /// Another kind, and a closure, are of the same transaction and go their own way.
    @Test(arguments: TestDatabase.engines) func everyKindForItself(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let log = Log()
            let writes: [@Sendable () async throws -> String] = [
                { try await database.write(Adding<First>(id: "a", way: .insert, log: log)) },
                {
                    try await database.write { db in
                        log.note(["closure"])
                        return "\(try db.count("SELECT COUNT(*) FROM parent"))"
                    }
                },
                { try await database.write(Adding<Second>(id: "b", way: .insert, log: log)) },
                { try await database.write(Adding<First>(id: "c", way: .insert, log: log)) },
            ]
            let results = try await together(on: database, writes)
            #expect(try results.map { try $0.get() } == ["added a", "2", "added b", "added c"])
            #expect(log.all == [["a", "c"], ["closure"], ["b"]])
        }
    }

    @Test func rowsAreCutIntoRuns() {
        func lengths(_ count: Int, _ limit: Int) -> [Int] { Array(0..<count).inRuns(of: limit).map(\.count) }
        #expect([0, 1, 7, 8, 9, 20].map { lengths($0, 8) } == [[], [1], [7], [8], [8, 1], [8, 8, 4]])
        #expect(
            [5, 13, 16, 31, 32, 71].map { lengths($0, 32) }
                == [[5], [8, 5], [16], [16, 8, 7], [32], [32, 32, 7]])
        #expect(lengths(3, 1) == [1, 1, 1])
        #expect(Array(0..<71).inRuns(of: 32).flatMap { $0 } == Array(0..<71))
    }

    /// More rows than go into one statement.
    @Test(arguments: TestDatabase.engines) func everyRowIsSent(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let ids = (0..<2 * engine.rowsAtOnce + 1).map { "p\(1000 + $0)" }
            try await database.write { db in
                let rows = (ids + [ids[0]]).map { "(\($0), \($0), 1)" as SQL }
                try db.send("INSERT INTO parent (id, email, rank) VALUES", rows: rows, "ON CONFLICT (id) DO NOTHING")
            }
            #expect(try await Fixtures.parents(database) == ids)
        }
    }
}
