package import Database
import Foundation
import PostgreSQL
import SQLite
import Values

/// Scratch databases for tests, on every engine that this machine offers.
package enum TestDatabase {
    /// SQLite, and PostgreSQL when `GRAPPE_TEST_POSTGRES` holds the URL of a server where schemas may be made
    /// (`Tools/postgresql with …` sets it).
    /// `GRAPPE_TEST_ENGINE` names one of them alone.
    package static let engines: [Engine] = {
        let offered: [Engine] = server == nil ? [.sqlite] : [.sqlite, .postgresql]
        let wanted = ProcessInfo.processInfo.environment["GRAPPE_TEST_ENGINE"].flatMap(Engine.init(rawValue:))
        return wanted.map { [$0] } ?? offered
    }()

    static let server = ProcessInfo.processInfo.environment["GRAPPE_TEST_POSTGRES"].flatMap { $0.isEmpty ? nil : $0 }

    /// A fresh database, its migrations run. Its files go when the process ends; a schema stays with the scratch
    /// server.
    package static func open(_ engine: Engine, migrations: [Migration] = []) async throws -> any Database {
        try await Scratch.make(engine, migrations).connect()
    }

    /// A fresh database for the length of `body`, then closed and removed.
    package static func withDatabase<Value>(
        _ engine: Engine, _ migrations: [Migration] = [], _ body: (any Database) async throws -> Value
    ) async throws -> Value {
        try await withScratch(engine, migrations) { scratch in
            let database = try scratch.connect()
            do {
                let value = try await body(database)
                await database.close()
                return value
            } catch {
                await database.close()
                throw error
            }
        }
    }

    /// The place of a fresh database, for tests that connect to it several times.
    package static func withScratch<Value>(
        _ engine: Engine, _ migrations: [Migration] = [], _ body: (Scratch) async throws -> Value
    ) async throws -> Value {
        let scratch = try await Scratch.make(engine, migrations)
        do {
            let value = try await body(scratch)
            try await scratch.remove()
            return value
        } catch {
            try? await scratch.remove()
            throw error
        }
    }
}
