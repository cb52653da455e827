import Database
import TestSupport
import Testing

@Suite(.serialized) struct QueryTests {
    @Test(arguments: TestDatabase.engines) func listsMatchWhatTheyHold(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            try await database.write { db in for id in ["a", "b", "c"] { try Fixtures.insert(id, in: db) } }
            func found(_ ids: [String]) async throws -> [String] {
                try await database.read { db in
                    try db.all("SELECT id FROM parent WHERE id IN \(list: ids) ORDER BY id DESC") { try $0.text(0) }
                }
            }
            #expect(try await found(["a", "c", "x"]) == ["c", "a"])
            #expect(try await found(["b"]) == ["b"])
            #expect(try await found([]) == [])
        }
    }

    @Test(arguments: TestDatabase.engines) func listsHoldAnythingAndAnyNumber(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let odd = ["\"", "\\", "a,b", "{}", "NULL", "", "l'été\n", "عنقود"]
            try await database.write { db in for id in odd { try Fixtures.insert(id, in: db) } }
            let found = try await database.read { db in
                try odd.map { try db.count("SELECT COUNT(*) FROM parent WHERE id IN \(list: [$0])") }
            }
            #expect(found == odd.map { _ in 1 })
            let many = odd + (0..<100_000).map { "x\($0)" }
            #expect(
                try await database.read { try $0.count("SELECT COUNT(*) FROM parent WHERE id IN \(list: many)") }
                    == odd.count)
            #expect(
                try await database.read { try $0.count("SELECT COUNT(*) FROM parent WHERE rank IN \(list: [Int]())") }
                    == 0)
            #expect(
                try await database.read { try $0.count("SELECT COUNT(*) FROM parent WHERE rank IN \(list: [1, 2])") }
                    == odd.count)
        }
    }

    /// A text given as its bytes is the text.
    @Test(arguments: TestDatabase.engines, ["", "plain", "l'été\n\"", "عنقود 🌊"])
    func bytesAreStoredAsTheirText(engine: Engine, text: String) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let bytes = SQLValue.utf8(Array(text.utf8))
            try await database.write { db in
                try db.send("INSERT INTO parent (id, email, rank) VALUES (\(bytes), \("x"), \(1))")
            }
            #expect(try await Fixtures.parents(database) == [text])
            let found = try await database.read { try $0.count("SELECT COUNT(*) FROM parent WHERE id = \(text)") }
            #expect(found == 1)
        }
    }

    /// Of every length, and more of them than a connection has room for; those of a statement stay as they are while others are asked
    /// within its rows.
    @Test(arguments: TestDatabase.engines) func textsStayAsTheyWereGiven(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let texts = [0, 1, 15, 16, 100, 9000, 9000, 16384, 40_000].enumerated().map { place, length in
                String(repeating: Character("\(place)"), count: length)
            }
            let found = try await database.read { db in
                var found: [[String]] = []
                for _ in 0..<2 {
                    try db.query(
                        "SELECT \(texts[0]), \(texts[1]), \(texts[2]), \(texts[3]), \(texts[4]), \(texts[5]), \(texts[6]), \(texts[7]), \(texts[8])"
                    ) { row in found.append(try texts.indices.map { try row.text($0) }) }
                }
                return found
            }
            #expect(found == [texts, texts])
            // All the room there is, and nothing more.
            let whole = String(repeating: "w", count: 16384)
            let full = try await database.read { db in
                try db.all("SELECT \(whole), \("")") { [try $0.text(0), try $0.text(1)] }
            }
            #expect(full == [[whole, ""]])
            try await database.write { db in for id in ["a", "b", "c", "d"] { try Fixtures.insert(id, in: db) } }
            let (least, most) = ("b", "c" + String(repeating: "z", count: 300))
            let within = try await database.read { db in
                var within: [String] = []
                try db.query("SELECT id FROM parent WHERE id >= \(least) AND id <= \(most) ORDER BY id") { outer in
                    for other in [String(repeating: "x", count: 500), "y"] {
                        try db.query("SELECT id FROM parent WHERE id = \(try outer.text(0)) AND id <> \(other)") {
                            within.append(try $0.text(0))
                        }
                    }
                }
                return within
            }
            #expect(within == ["b", "b", "c", "c"])
        }
    }

    /// PostgreSQL has no U+0000 in a text, and none is cut short at it.
    @Test(
        .enabled(if: TestDatabase.engines.contains(.postgresql)),
        arguments: [SQLValue.text("a\u{0}b"), .utf8([97, 0, 98])])
    func aTextThatCannotBeStoredIsRefused(value: SQLValue) async throws {
        try await TestDatabase.withDatabase(.postgresql, [Fixtures.parentAndChild]) { database in
            let isRefused = await isStatementFault {
                try await database.write { db in
                    _ = try db.execute("INSERT INTO parent (id, email, rank) VALUES (\(value), \("x"), \(1))")
                }
            }
            #expect(isRefused)
            let stored = try await Fixtures.parents(database)
            #expect(stored == [])
        }
    }

    @Test(arguments: TestDatabase.engines) func aStatementIsAskedWithinItsOwnAnswer(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let pairs = try await database.write { db in
                for id in ["a", "b"] { try Fixtures.insert(id, in: db) }
                var pairs: [String] = []
                func ask(_ each: (String) throws -> Void) throws {
                    try db.query("SELECT id FROM parent ORDER BY id") { try each(try $0.text(0)) }
                }
                try ask { outer in try ask { pairs.append(outer + $0) } }
                return pairs
            }
            #expect(pairs == ["aa", "ab", "ba", "bb"])
        }
    }

    /// Every number of conditions is a statement of its own: many more than a session keeps prepared.
    @Test(arguments: TestDatabase.engines) func manyStatementsPassThroughTheCache(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            try await database.write { try Fixtures.insert("x7", in: $0) }
            let counts = try await database.read { db in
                try (1...450).map { length in
                    let ids: [SQL] = (0..<(length % 225 + 1)).map { "id = \("x\($0)")" }
                    return try db.count("SELECT COUNT(*) FROM parent WHERE \(ids.joined(" OR "))")
                }
            }
            #expect(counts == (1...450).map { $0 % 225 + 1 > 7 ? 1 : 0 })
        }
    }

    @Test(arguments: TestDatabase.engines) func orderIsThatOfCodePoints(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            try await database.write { db in
                for id in ["é", "b", "ا", "B", "a-b", "ab", "a b", "_", "10", "9"] { try Fixtures.insert(id, in: db) }
            }
            #expect(try await Fixtures.parents(database) == ["10", "9", "B", "_", "a b", "a-b", "ab", "b", "é", "ا"])
        }
    }

    @Test(arguments: TestDatabase.engines) func queriesNestAndCountsAreTold(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let pairs = try await database.write { db in
                for id in ["a", "b", "c"] { try Fixtures.insert(id, in: db) }
                #expect(try db.execute("UPDATE parent SET rank = rank + \(1) WHERE id <> \("a")") == 2)
                #expect(try db.execute("DELETE FROM parent WHERE id = \("nobody")") == 0)
                #expect(try db.first("UPDATE parent SET rank = 9 WHERE id = 'c' RETURNING rank") { try $0.int(0) } == 9)
                #expect(try db.exists("SELECT 1 FROM parent WHERE rank = \(9)"))
                #expect(try !db.exists("SELECT 1 FROM parent WHERE rank = \(10)"))
                var pairs: [String] = []
                try db.query("SELECT id FROM parent ORDER BY id") { outer in
                    let id = try outer.text(0)
                    try db.query("SELECT rank FROM parent WHERE id = \(id)") { pairs.append("\(id)\(try $0.int(0))") }
                }
                return pairs
            }
            #expect(pairs == ["a1", "b2", "c9"])
        }
    }

    @Test(arguments: TestDatabase.engines) func readingClosuresCannotWrite(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            #expect(await isStatementFault { try await database.read { try Fixtures.insert("a", in: $0) } })
            let parents = try await Fixtures.parents(database)
            #expect(parents == [])
        }
    }

    @Test(arguments: TestDatabase.engines) func aFaultyStatementIsAFaultAndNotMore(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            #expect(
                await isStatementFault {
                    try await database.read { try $0.query("SELECT nothing FROM parent") { _ in } }
                })
            #expect(
                await isStatementFault {
                    try await database.write { _ = try $0.execute("INSERT INTO nowhere VALUES (1)") }
                })
            try await database.write { try Fixtures.insert("a", in: $0) }
            #expect(try await Fixtures.parents(database) == ["a"])
        }
    }
}
