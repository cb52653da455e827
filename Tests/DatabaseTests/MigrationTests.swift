import Database
import TestSupport
import Testing
import Values

@Suite(.serialized) struct MigrationTests {
    static let at = Instant(milliseconds: 1_768_471_200_000)
    static let first = Migration("2026-01-01-a", ["CREATE TABLE note (id TEXT PRIMARY KEY)"])
    static let second = Migration(
        "2026-01-02-b", ["ALTER TABLE note ADD COLUMN words TEXT", "INSERT INTO note VALUES ('x', 'y')"])
    static let broken = Migration(
        "2026-01-03-c", ["INSERT INTO note VALUES ('z', 'z')", "INSERT INTO nowhere VALUES (1)"])

    @Test(arguments: TestDatabase.engines) func eachRunsOnceAndInOrder(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine) { database in
            #expect(
                try await Migrator.pending([Self.first, Self.second], on: database) == ["2026-01-01-a", "2026-01-02-b"])
            #expect(try await Migrator.run([Self.first], on: database, at: Self.at) == ["2026-01-01-a"])
            #expect(try await Migrator.pending([Self.first, Self.second], on: database) == ["2026-01-02-b"])
            #expect(try await Migrator.run([Self.first, Self.second], on: database, at: Self.at) == ["2026-01-02-b"])
            #expect(try await Migrator.run([Self.first, Self.second], on: database, at: Self.at) == [])
            #expect(try await Migrator.pending([Self.first, Self.second], on: database) == [])
            let rows = try await database.read {
                try $0.all("SELECT id, words FROM note") { try $0.text(0) + $0.text(1) }
            }
            #expect(rows == ["xy"])
            let ran = try await database.read { db in
                try db.all("SELECT id, ran_at FROM migration ORDER BY id") { "\(try $0.text(0)) \(try $0.instant(1))" }
            }
            #expect(ran == ["2026-01-01-a \(Self.at)", "2026-01-02-b \(Self.at)"])
        }
    }

    @Test(arguments: TestDatabase.engines) func aNewerDatabaseIsRefusedUntouched(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Self.first, Self.second]) { database in
            let other = Migration("2026-01-04-d", ["CREATE TABLE other (id TEXT PRIMARY KEY)"])
            await #expect(throws: MigrationError.self) {
                try await Migrator.run([Self.first, other], on: database, at: Self.at)
            }
            #expect(
                await isStatementFault { try await database.read { try $0.query("SELECT id FROM other") { _ in } } })
        }
    }

    @Test(arguments: TestDatabase.engines) func oneThatFailsLeavesNothingOfItself(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Self.first]) { database in
            #expect(
                await isStatementFault {
                    try await Migrator.run([Self.first, Self.second, Self.broken], on: database, at: Self.at)
                })
            let pending = try await Migrator.pending([Self.first, Self.second], on: database)
            #expect(pending == ["2026-01-02-b"])
            #expect(try await database.read { try $0.count("SELECT COUNT(*) FROM note") } == 0)
        }
    }

    @Test(arguments: TestDatabase.engines) func statementsMayDifferByEngine(engine: Engine) async throws {
        let split = Migration("2026-01-01-split") { engine in
            engine == .sqlite ? ["CREATE TABLE embedded (id TEXT)"] : ["CREATE TABLE served (id TEXT)"]
        }
        try await TestDatabase.withDatabase(engine, [split]) { database in
            let count = try await database.read { db in
                try db.count(db.engine == .sqlite ? "SELECT COUNT(*) FROM embedded" : "SELECT COUNT(*) FROM served")
            }
            #expect(count == 0)
        }
    }
}
