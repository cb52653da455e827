import Access
import Database
import TestSupport
import Testing
import Values

@testable import History

@Suite struct HistoryTests {
    private static let now = Instant(milliseconds: 1_768_467_600_000)
    private static let call = RecordReference(kind: "call", id: "c1")
    private static let person = RecordReference(kind: "person", id: "p1")

    /// Three entries: a change of state, one with a personal value, one without values.
    private static func withChain(_ engine: Engine, _ body: (any Database) async throws -> Void) async throws {
        try await TestDatabase.withDatabase(engine, History.migrations) { database in
            try await database.write { db in
                try History.record(
                    "call.published", of: call, by: .system, at: now,
                    [Change("state", before: "draft", after: "published"), Change("note", after: "line\nbreak")], in: db
                )
                try History.record(
                    "person.renamed", of: person, by: .anonymous, at: now,
                    [Change("name", before: "A", after: "B", personal: true)], in: db)
                try History.record("call.closed", of: call, by: .system, at: now.adding(seconds: 1), in: db)
            }
            try await body(database)
        }
    }

    private static func fault(_ database: any Database, kept: [Head] = []) async throws -> ChainFault? {
        do {
            _ = try await database.read { try History.verify(in: $0, kept: kept) }
            return nil
        } catch let fault as ChainFault { return fault }
    }

    @Test(arguments: TestDatabase.engines) func anUntouchedChainVerifies(engine: Engine) async throws {
        try await Self.withChain(engine) { database in
            let head = try await database.read { try History.verify(in: $0) }
            #expect(head.length == 3)
            #expect(try await database.read { try History.head(in: $0) } == head)
            let lines = try await database.read { try History.lines(of: Self.call, in: $0) }
            #expect(lines.map(\.act) == ["call.closed", "call.published"])
            #expect(lines[1].fields.map(\.after) == ["published", "line\nbreak"])
            let others = try await database.read {
                try History.lines(of: Self.call, except: [lines[0].act, "no.such-act"], in: $0)
            }
            #expect(others.map(\.number) == lines.filter { $0.act != lines[0].act }.map(\.number))
            let older = try await database.read { try History.lines(of: Self.call, before: 3, limit: 1, in: $0) }
            #expect(older.map(\.number) == [1])
        }
    }

    struct Tampering: Sendable, CustomTestStringConvertible {
        let name: String
        let statements: [SQL]
        let finds: ChainFault
        var testDescription: String { name }
    }

    static let tamperings: [Tampering] = [
        Tampering(
            name: "act", statements: ["UPDATE history_entry SET act = 'call.opened' WHERE number = 1"], finds: .entry(1)
        ),
        Tampering(
            name: "actor", statements: ["UPDATE history_entry SET actor = 'system' WHERE number = 2"], finds: .entry(2)),
        Tampering(
            name: "instant", statements: ["UPDATE history_entry SET at = '2020-01-01T00:00:00.000Z' WHERE number = 3"],
            finds: .entry(3)),
        Tampering(
            name: "record", statements: ["UPDATE history_entry SET record_id = 'c2' WHERE number = 1"], finds: .entry(1)
        ),
        Tampering(
            name: "value",
            statements: ["UPDATE history_value SET after_value = 'closed' WHERE entry = 1 AND position = 0"],
            finds: .value(entry: 1, field: "state")),
        Tampering(
            name: "value taken away",
            statements: ["UPDATE history_value SET after_value = NULL WHERE entry = 1 AND position = 0"],
            finds: .value(entry: 1, field: "state")),
        Tampering(
            name: "value and its hash",
            statements: [
                "UPDATE history_value SET after_value = NULL, after_hash = '-' WHERE entry = 1 AND position = 0"
            ],
            finds: .entry(1)),
        Tampering(
            name: "field", statements: ["UPDATE history_value SET field = 'x' WHERE entry = 1 AND position = 1"],
            finds: .entry(1)),
        Tampering(
            name: "erased without a word",
            statements: [
                """
                UPDATE history_value SET before_value = NULL, after_value = NULL, erased_at = '2026-01-15T09:00:00.000Z'
                WHERE entry = 2
                """
            ], finds: .erasure(entry: 2)),
        Tampering(
            name: "said to be erased, but replaced",
            statements: [
                "UPDATE history_value SET after_value = 'C', erased_at = '2026-01-15T09:00:00.000Z' WHERE entry = 2"
            ],
            finds: .value(entry: 2, field: "name")),
        Tampering(
            name: "entry taken out",
            statements: ["DELETE FROM history_value WHERE entry = 2", "DELETE FROM history_entry WHERE number = 2"],
            finds: .missing(2)),
    ]

    @Test(arguments: TestDatabase.engines, tamperings) func tamperingIsFound(engine: Engine, tampering: Tampering)
        async throws
    {
        try await Self.withChain(engine) { database in
            try await database.write { db in for sql in tampering.statements { try db.execute(sql) } }
            #expect(try await Self.fault(database) == tampering.finds)
        }
    }

    @Test(arguments: TestDatabase.engines) func aShortenedChainIsFoundByItsHead(engine: Engine) async throws {
        try await Self.withChain(engine) { database in
            let head = try await database.read { try History.head(in: $0) }
            try await database.write { _ = try $0.execute("DELETE FROM history_entry WHERE number = 3") }
            guard case .head(head, let found)? = try await Self.fault(database) else {
                Issue.record("not found")
                return
            }
            #expect(found.length == 2)
            // Whoever also rewrites the head is found by one that was kept outside.
            try await database.write { _ = try $0.execute("UPDATE history_head SET length = 2, hash = \(found.hash)") }
            #expect(try await Self.fault(database) == nil)
            #expect(try await Self.fault(database, kept: [found]) == nil)
            #expect(try await Self.fault(database, kept: [found, head]) == .kept(head))
            let other = Head(length: 2, hash: head.hash)
            #expect(try await Self.fault(database, kept: [found, other]) == .kept(other))
        }
    }

    @Test(arguments: TestDatabase.engines) func erasingTakesThePersonalValuesOnlyAndSaysSo(engine: Engine) async throws
    {
        try await Self.withChain(engine) { database in
            let erase = { @Sendable (db: any Connection) in
                try History.erasePersonal(of: Self.person, because: "asked for", by: .system, at: Self.now, in: db)
            }
            #expect(try await database.write(erase) == 1)
            #expect(try await database.write(erase) == 0)
            #expect(try await database.read { try History.verify(in: $0) }.length == 4)
            let lines = try await database.read { try History.lines(of: Self.person, in: $0) }
            #expect(lines.map(\.act) == ["history.erased", "person.renamed"])
            #expect(lines[0].fields.map(\.after) == ["asked for"])
            #expect(lines[1].fields.map(\.isErased) == [true])
            #expect(lines[1].fields.map(\.before) == [nil])
            let left = try await database.read {
                try $0.count("SELECT COUNT(*) FROM history_value WHERE after_value = 'B'")
            }
            #expect(left == 0)
            // Erased again after a later change, which the first erasure does not speak for.
            try await database.write { db in
                try History.record(
                    "person.renamed", of: Self.person, by: .system, at: Self.now,
                    [Change("name", before: "B", after: "C", personal: true)], in: db)
                try db.execute(
                    "UPDATE history_value SET before_value = NULL, after_value = NULL, erased_at = '2026-01-15T09:00:00.000Z' WHERE entry = 5"
                )
            }
            #expect(try await Self.fault(database) == .erasure(entry: 5))
        }
    }

    @Test(arguments: TestDatabase.engines) func aLongChainVerifiesInStrides(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, History.migrations) { database in
            try await database.write { db in
                for number in 1...2_001 {
                    try History.record(
                        "call.saved", of: Self.call, by: .system, at: Self.now, [Change("n", after: "\(number)")],
                        in: db)
                }
            }
            #expect(try await database.read { try History.verify(in: $0) }.length == 2_001)
            try await database.write {
                _ = try $0.execute("UPDATE history_value SET after_value = 'x' WHERE entry = 1001")
            }
            #expect(try await Self.fault(database) == .value(entry: 1001, field: "n"))
        }
    }

    @Test(arguments: TestDatabase.engines) func anActThatIsRolledBackLeavesNothing(engine: Engine) async throws {
        try await Self.withChain(engine) { database in
            struct Stop: Error {}
            await #expect(throws: Stop.self) {
                try await database.write { db in
                    try History.record("call.opened", of: Self.call, by: .system, at: Self.now, in: db)
                    throw Stop()
                }
            }
            let head = try await database.read { try History.verify(in: $0) }
            #expect(head.length == 3)
        }
    }
}
