import Database
import TestSupport
import Testing

@Suite(.serialized) struct ConstraintTests {
    @Test(arguments: TestDatabase.engines) func uniqueIsTold(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            try await database.write { try Fixtures.insert("a", email: "x", in: $0) }
            let second = try await refusal { try await database.write { try Fixtures.insert("b", email: "x", in: $0) } }
            #expect(second?.kind == .unique)
            #expect(second?.name == (engine == .sqlite ? "parent.email" : "parent_email_unique"))
            let key = try await refusal { try await database.write { try Fixtures.insert("a", email: "y", in: $0) } }
            #expect(key?.kind == .unique)
            #expect(try await Fixtures.parents(database) == ["a"])
        }
    }

    @Test(arguments: TestDatabase.engines) func foreignKeyIsTold(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let orphan = try await refusal {
                try await database.write {
                    _ = try $0.execute("INSERT INTO child (id, parent_id) VALUES ('c', 'nobody')")
                }
            }
            #expect(orphan?.kind == .foreignKey)
            try await database.write { db in
                try Fixtures.insert("a", in: db)
                try db.execute("INSERT INTO child (id, parent_id) VALUES ('c', 'a')")
            }
            let parent = try await refusal { try await database.write { _ = try $0.execute("DELETE FROM parent") } }
            #expect(parent?.kind == .foreignKey)
            #expect(try await Fixtures.parents(database) == ["a"])
        }
    }

    @Test(arguments: TestDatabase.engines) func checkIsTold(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let refused = try await refusal { try await database.write { try Fixtures.insert("a", rank: 0, in: $0) } }
            #expect(refused?.kind == .check)
            #expect(refused?.name == "rank_positive")
            #expect(try await Fixtures.parents(database) == [])
        }
    }

    @Test(arguments: TestDatabase.engines) func notNullIsTold(engine: Engine) async throws {
        try await TestDatabase.withDatabase(engine, [Fixtures.parentAndChild]) { database in
            let refused = try await refusal { try await database.write { try Fixtures.insert("a", rank: nil, in: $0) } }
            #expect(refused?.kind == .notNull)
            #expect(refused?.name == "parent.rank")
            #expect(try await Fixtures.parents(database) == [])
        }
    }
}
