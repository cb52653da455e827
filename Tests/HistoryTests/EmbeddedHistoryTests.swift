import Access
import Database
import TestSupport
import Testing
import Values

@testable import History

/// Another way of laying the same chain down: nothing is lost by it, and it verifies as before.
@Suite struct EmbeddedHistoryTests {
    private static let now = Instant(milliseconds: 1_768_467_600_000)
    private static let call = RecordReference(kind: "call", id: "c1")
    private static let person = RecordReference(kind: "person", id: "p1")

    @Test(arguments: TestDatabase.engines) func aChainWrittenBeforeVerifiesAndGoesOn(engine: Engine) async throws {
        let before = History.migrations.filter { $0.id < History.embeddedMigration.id }
        try await TestDatabase.withDatabase(engine, before) { database in
            let all: [SQL] = [
                """
                SELECT number, at || ' ' || actor || ' ' || act || ' ' || record_kind || ' ' || record_id || ' ' || hash
                FROM history_entry ORDER BY number
                """,
                """
                SELECT entry, position || field || personal || salt || before_hash || after_hash
                    || COALESCE(before_value, '-') || COALESCE(after_value, '-')
                FROM history_value ORDER BY entry, position
                """,
            ]
            try await database.write { db in
                try History.record(
                    "call.published", of: Self.call, by: .system, at: Self.now,
                    [Change("state", before: "draft", after: "published"), Change("note", after: "line\nbreak")], in: db
                )
                try History.record(
                    "person.renamed", of: Self.person, by: .anonymous, at: Self.now,
                    [Change("name", before: "A", after: "B", personal: true)], in: db)
            }
            let head = try await database.read { try History.head(in: $0) }
            let rows = try await database.read { db in
                try all.map { try db.all($0) { "\(try $0.int(0)) \(try $0.text(1))" } }
            }
            #expect(rows.map(\.count) == [2, 3])

            let ran = try await Migrator.run(History.migrations, on: database, at: Self.now)
            #expect(ran == [History.embeddedMigration.id])
            let after = try await database.read { db in
                try all.map { try db.all($0) { "\(try $0.int(0)) \(try $0.text(1))" } }
            }
            #expect(after == rows)
            #expect(try await database.read { try History.verify(in: $0) } == head)
            _ = try await database.write {
                try History.record("call.closed", of: Self.call, by: .system, at: Self.now.adding(seconds: 1), in: $0)
            }
            #expect(try await database.read { try History.verify(in: $0) }.length == 3)
            let lines = try await database.read { try History.lines(of: Self.call, in: $0) }
            #expect(lines.map(\.act) == ["call.closed", "call.published"])
            // Values still belong to an entry that exists.
            await #expect(throws: DatabaseError.self) {
                try await database.write { _ = try $0.execute("DELETE FROM history_entry WHERE number = 1") }
            }
        }
    }

    /// No entry or value is looked up in an index of its own: SQLite.
    @Test func anEntryAndItsValuesAreFoundByTheirKeys() async throws {
        try await TestDatabase.withDatabase(.sqlite, History.migrations) { database in
            let plans = try await database.read { db in
                try [
                    "SELECT hash FROM history_entry WHERE number = 1",
                    "SELECT field FROM history_value WHERE entry = 1",
                ]
                .map { (sql: SQL) in try db.all("EXPLAIN QUERY PLAN " + sql) { try $0.text(3) } }
            }
            #expect(
                plans == [
                    ["SEARCH history_entry USING INTEGER PRIMARY KEY (rowid=?)"],
                    ["SEARCH history_value USING PRIMARY KEY (entry=?)"],
                ])
        }
    }
}
