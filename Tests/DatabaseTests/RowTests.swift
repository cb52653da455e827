import Database
import TestSupport
import Testing
import Values

/// What goes in comes out, through every reader, on every engine.
@Suite(.serialized) struct RowTests {
    static let table = Migration(
        "2026-01-01-sample",
        [
            """
            CREATE TABLE sample (
                id TEXT PRIMARY KEY, words TEXT, number BIGINT, yes BOOLEAN, at TEXT, day TEXT, local TEXT, partial TEXT,
                language TEXT, fr TEXT, ar TEXT, en TEXT)
            """
        ])
    static let texts = [
        "", "plain", "l'été, à Fès", "مجمع الابتكار", "quote ' \" \\ $1 ?", "two\nlines\ttab", "😀",
        String(repeating: "é", count: 100_000),
    ]
    static let numbers: [Int] = [0, 1, -1, 42, Int(Int32.max) + 1, Int.max, Int.min]

    @Test(arguments: TestDatabase.engines) func textsRoundTrip(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Self.table]) { database in
            let back = try await database.write { db in
                for (index, text) in Self.texts.enumerated() {
                    try db.execute("INSERT INTO sample (id, words) VALUES (\("\(index)"), \(text))")
                }
                return try db.all("SELECT words FROM sample ORDER BY id") { try $0.text(0) }
            }
            #expect(back == Self.texts)
        }
    }

    @Test(arguments: TestDatabase.engines) func numbersRoundTrip(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Self.table]) { database in
            let (ints, amounts) = try await database.write { db in
                for (index, number) in Self.numbers.enumerated() {
                    try db.execute("INSERT INTO sample (id, number) VALUES (\("\(index)"), \(number))")
                }
                return (
                    try db.all("SELECT number FROM sample ORDER BY id") { try $0.int(0) },
                    try db.all("SELECT number FROM sample ORDER BY id") { try $0.money(0) }
                )
            }
            #expect(ints == Self.numbers)
            #expect(amounts == Self.numbers.map { Money(minor: Int64($0)) })
        }
    }

    @Test(arguments: TestDatabase.engines) func valuesRoundTrip(engine: Engine) async throws {
        let id = ID<Row>.make(at: Instant(milliseconds: 1_700_000_000_123))
        let instant = Instant(milliseconds: 1_700_000_000_123)
        let local = try #require(LocalTime("2023-06-14T15:00"))
        let day = try #require(Day(2024, 2, 29))
        let partial = try #require(PartialDate("2011-09"))
        try await TestDatabase.withDatabase(engine, [Self.table]) { database in
            try await database.write { db in
                try db.execute(
                    """
                    INSERT INTO sample (id, yes, at, day, local, partial, language, fr, ar)
                    VALUES (\(id), \(true), \(instant), \(day), \(local), \(partial), \(Language.ar), \("oui"), \("نعم"))
                    """)
                try db.execute("INSERT INTO sample (id, yes) VALUES ('z', \(false))")
                let row: SQL =
                    "SELECT id, yes, at, day, local, partial, language, fr, ar, en FROM sample WHERE yes = \(true)"
                try db.query(row) { row throws in
                    #expect(try row.id(0) == id)
                    #expect(try row.optionalID(0) == id)
                    #expect(try row.bool(1))
                    #expect(try row.instant(2) == instant)
                    #expect(try row.optionalInstant(2) == instant)
                    #expect(try row.day(3) == day)
                    #expect(try row.optionalDay(3) == day)
                    #expect(try row.localTime(4) == local)
                    #expect(try row.partialDate(5) == partial)
                    #expect(try row.optionalPartialDate(5) == partial)
                    #expect(try row.value(6) == Language.ar)
                    #expect(try row.localized(7) == Localized(fr: "oui", ar: "نعم"))
                }
                #expect(try db.count("SELECT COUNT(*) FROM sample WHERE yes = \(true)") == 1)
                #expect(try db.all("SELECT id FROM sample WHERE yes = \(false)") { try $0.text(0) } == ["z"])
            }
        }
    }

    @Test(arguments: TestDatabase.engines) func nullIsAnErrorOrNil(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Self.table]) { database in
            try await database.write { db in
                let none: String? = nil
                try db.execute("INSERT INTO sample (id, words) VALUES ('x', \(none))")
                try db.query("SELECT words, number, yes, at, day, partial, fr, ar, en FROM sample") { row throws in
                    #expect((0..<9).allSatisfy { row.isNull($0) })
                    #expect(try row.optionalText(0) == nil)
                    #expect(try row.optionalInt(1) == nil)
                    #expect(try row.optionalInstant(3) == nil)
                    #expect(try row.optionalDay(4) == nil)
                    #expect(try row.optionalPartialDate(5) == nil)
                    #expect(try row.localized(6).isEmpty)
                    let readers: [() throws -> Void] = [
                        { _ = try row.text(0) }, { _ = try row.int(1) }, { _ = try row.money(1) },
                        { _ = try row.bool(2) },
                        { _ = try row.instant(3) }, { _ = try row.day(4) }, { _ = try row.partialDate(5) },
                        { let _: Language = try row.value(6) }, { let _: ID<Row> = try row.id(0) },
                        { _ = try row.localTime(0) },
                    ]
                    for read in readers { #expect(throws: RowError.self) { try read() } }
                }
            }
        }
    }

    @Test(arguments: TestDatabase.engines) func aValueOfAnotherKindIsAnError(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Self.table]) { database in
            try await database.write { db in
                try db.execute("INSERT INTO sample (id, words, number) VALUES ('x', 'abc', 5)")
                try db.query("SELECT words, number FROM sample") { row throws in
                    let readers: [() throws -> Void] = [
                        { _ = try row.int(0) }, { _ = try row.bool(0) }, { _ = try row.instant(0) },
                        { _ = try row.day(0) },
                        { _ = try row.localTime(0) }, { _ = try row.partialDate(0) },
                        { let _: Language = try row.value(0) },
                        { _ = try row.day(1) },
                    ]
                    for read in readers { #expect(throws: RowError.self) { try read() } }
                    #expect(try row.text(1) == "5")
                }
            }
        }
    }
}
