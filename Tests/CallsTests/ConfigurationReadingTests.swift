import Database
import TestSupport
import Testing
import Values

@testable import Calls

/// A configuration that is known is not read again; one that is not known always is.
@Suite struct ConfigurationReadingTests {
    private static func find(_ id: ID<Call>, _ database: any Database) async throws -> CallConfiguration? {
        try await database.read { try CallStore.find(id, in: $0)?.configuration }
    }

    @Test(arguments: TestDatabase.engines) func eachCallHasItsOwn(engine: Engine) async throws {
        try await Fixtures.withRecord(engine) { database in
            // More than are remembered for a statement.
            var made: [Call] = []
            for n in 1...9 {
                var call = try await Fixtures.stored("call-\(n)", in: database)
                call.configuration.evaluatorsPerDossier = n
                let changed = call
                try await database.write { try CallStore.save(changed, in: $0) }
                made.append(call)
            }
            for call in made + made.reversed() {
                #expect(try await Self.find(call.id, database) == call.configuration)
            }
            let all = try await database.read { [ids = Set(made.map(\.id))] in try CallStore.find(ids, in: $0) }
            for call in made { #expect(all[call.id]?.configuration == call.configuration) }
        }
    }

    @Test(arguments: TestDatabase.engines) func aKnownTextIsNotReadAgain(engine: Engine) async throws {
        try await Fixtures.withRecord(engine) { database in
            let call = try await Fixtures.stored("call-1", in: database)
            #expect(try await Self.find(call.id, database) == call.configuration)
            try await database.write {
                _ = try $0.execute("UPDATE call_for_projects SET configuration = 'unreadable' WHERE id = \(call.id)")
            }
            #expect(try await Self.find(call.id, database) == call.configuration)
            // A row that is older than the digests.
            try await database.write {
                _ = try $0.execute("UPDATE call_for_projects SET configuration_digest = NULL WHERE id = \(call.id)")
            }
            await #expect(throws: (any Error).self) { try await Self.find(call.id, database) }
            try await database.write { try CallStore.save(call, in: $0) }
            try await database.write {
                _ = try $0.execute("UPDATE call_for_projects SET configuration_digest = NULL WHERE id = \(call.id)")
            }
            #expect(try await Self.find(call.id, database) == call.configuration)
        }
    }
}
