import Database
import Synchronization
import TestSupport
import Testing

/// Closures that share one transaction: how often each runs, and what stands of them.
@Suite(.serialized) struct BatchTests {
    private enum Act: Sendable {
        case insert, send, insertThenRefuse, refuse, breakSchema, hideBreak, breakUnseen, breakUnseenThenRefuse
    }

    @Test(arguments: TestDatabase.engines) func aRefusalBeforeAnyChangeCostsNothing(engine: Engine) async throws {
        try await check(
            engine, [.insert, .refuse, .insert, .refuse], stand: ["n0", "n2"], acknowledged: [0, 2], runs: [1, 1, 1, 1])
    }

    @Test(arguments: TestDatabase.engines) func aRefusalAfterAChangeRunsTheBatchAgain(engine: Engine) async throws {
        // The last is not reached the first time.
        try await check(
            engine, [.insert, .refuse, .insertThenRefuse, .insert], stand: ["n0", "n3"], acknowledged: [0, 3],
            runs: [2, 2, 2, 1])
    }

    @Test(arguments: TestDatabase.engines) func theSchemasRefusalUndoesItsClosureAlone(engine: Engine) async throws {
        // SQLite undoes the statement and goes on; PostgreSQL's transaction is spoilt.
        try await check(
            engine, [.insert, .breakSchema, .insert], stand: ["n0", "n2"], acknowledged: [0, 2],
            runs: engine == .sqlite ? [1, 1, 1] : [2, 2, 1])
    }

    @Test(arguments: TestDatabase.engines)
    func aRefusalAfterWhatIsStillUnderWayCostsNothing(engine: Engine) async throws {
        try await check(engine, [.send, .refuse, .send], stand: ["n0", "n2"], acknowledged: [0, 2], runs: [1, 1, 1])
    }

    /// A fault that nobody asked for comes out later, and is its own closure's all the same.
    @Test(arguments: TestDatabase.engines, [Act.breakUnseen, .breakUnseenThenRefuse])
    private func aFaultUnseenIsItsOwnClosures(engine: Engine, act: Act) async throws {
        for acts in [[.insert, act, .insert], [.insert, .insert, act]] as [[Act]] {
            let good = acts.indices.filter { acts[$0] == .insert }
            try await check(engine, acts, stand: good.map { "n\($0)" }, acknowledged: good, runs: nil)
        }
        try await check(engine, [act], stand: [], acknowledged: [], runs: [1])
    }

    /// What one closure keeps silent about is never another's fault.
    @Test func onPostgreSQLAHiddenRefusalIsItsOwnClosures() async throws {
        guard TestDatabase.engines.contains(.postgresql) else { return }
        try await check(
            .postgresql, [.insert, .hideBreak, .refuse, .insert], stand: ["n0", "n3"], acknowledged: [0, 3],
            runs: [2, 2, 2, 1])
    }

    /// How often each closure ran.
    private final class Runs: Sendable {
        private let kept: Mutex<[Int]>
        init(count: Int) { kept = Mutex(Array(repeating: 0, count: count)) }
        func count(_ n: Int) { kept.withLock { $0[n] += 1 } }
        var all: [Int] { kept.withLock { $0 } }
    }

    private struct Outcome: Sendable {
        var acknowledged: [Int] = []
        var refused: [Int] = []
    }

    private func check(
        _ engine: Engine, _ acts: [Act], stand: [String], acknowledged: [Int], runs expected: [Int]?
    ) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            try await database.write { try Fixtures.insert("taken", in: $0) }
            let runs = Runs(count: acts.count)
            let results = try await together(
                on: database,
                acts.enumerated().map { n, act in
                    {
                        try await database.write { db in
                            runs.count(n)
                            try Self.carryOut(act, n, in: db)
                        }
                    }
                })
            var outcome = Outcome()
            for (n, result) in results.enumerated() {
                switch result {
                case .success: outcome.acknowledged.append(n)
                case .failure(is Fixtures.Refused): outcome.refused.append(n)
                case .failure: continue
                }
            }
            #expect(try await Fixtures.parents(database) == stand + ["taken"])
            #expect(outcome.acknowledged == acknowledged)
            #expect(
                outcome.refused
                    == acts.indices.filter {
                        switch acts[$0] {
                        case .refuse, .insertThenRefuse: true
                        // SQLite tells of the fault at once.
                        case .breakUnseenThenRefuse: engine == .postgresql
                        default: false
                        }
                    })
            if let expected { #expect(runs.all == expected) }
        }
    }

    private static func carryOut(_ act: Act, _ n: Int, in db: any Connection) throws {
        switch act {
        case .refuse: throw Fixtures.Refused()
        case .insert: try Fixtures.insert("n\(n)", in: db)
        case .insertThenRefuse:
            try Fixtures.insert("n\(n)", in: db)
            throw Fixtures.Refused()
        case .breakSchema: try Fixtures.insert("taken", in: db)
        case .hideBreak: try? Fixtures.insert("taken", in: db)
        case .send: try db.send("INSERT INTO parent (id, email, rank) VALUES (\("n\(n)"), \("n\(n)"), 1)")
        case .breakUnseen: try db.send("INSERT INTO parent (id, email, rank) VALUES ('taken', '', 1)")
        case .breakUnseenThenRefuse:
            try db.send("INSERT INTO parent (id, email, rank) VALUES ('taken', '', 1)")
            throw Fixtures.Refused()
        }
    }
}
