package import Database
import Foundation
import PostgreSQL
import SQLite
import Values

/// Where a scratch database lives: a file of its own, or a schema of its own on the server.
package struct Scratch: Sendable, Codable {
    package let engine: Engine
    /// The path of the file, or the server's URL with the schema as search path.
    package let place: String
    private let name: String

    /// Another way in. Whoever connects closes.
    package func connect(connections: Int = 4) throws -> any Database {
        switch engine {
        case .sqlite: try SQLiteDatabase(path: place, readers: connections)
        case .postgresql:
            // A busy machine is slow, not broken: no test fails because its session waited.
            PostgreSQLDatabase(
                ConnectionSettings(url: place, statementSeconds: 300, connectSeconds: 60), connections: connections,
                waitSeconds: 300)
        }
    }

    static func make(_ engine: Engine, _ migrations: [Migration]) async throws -> Scratch {
        let name = "t_" + UUID().uuidString.lowercased().filter { $0 != "-" }
        let scratch: Scratch
        switch engine {
        case .sqlite:
            scratch = Scratch(
                engine: engine, place: ScratchFolder.url.appending(path: "\(name)/grappe.sqlite").path, name: name)
        case .postgresql:
            guard let server = TestDatabase.server else {
                throw DatabaseError.unavailable("GRAPPE_TEST_POSTGRES is not set")
            }
            try await administer("CREATE SCHEMA %I", name, on: server)
            let mark = server.contains("?") ? "&" : "?"
            scratch = Scratch(engine: engine, place: "\(server)\(mark)options=-csearch_path%3D\(name)", name: name)
        }
        if !migrations.isEmpty {
            let database = try scratch.connect()
            do { try await Migrator.run(migrations, on: database, at: Instant(milliseconds: 1_768_471_200_000)) } catch
            {
                await database.close()
                throw error
            }
            await database.close()
        }
        return scratch
    }

    func remove() async throws {
        switch engine {
        case .sqlite: try FileManager.default.removeItem(at: ScratchFolder.url.appending(path: name))
        case .postgresql: try await Self.administer("DROP SCHEMA %I CASCADE", name, on: TestDatabase.server ?? "")
        }
    }

    /// A statement with a name in it, which `SQL` rightly cannot hold: the server itself puts the name in place.
    private static func administer(_ statement: String, _ name: String, on server: String) async throws {
        let database = PostgreSQLDatabase(
            ConnectionSettings(url: server, statementSeconds: 300, connectSeconds: 60), connections: 1,
            waitSeconds: 300)
        let done = await Task {
            try await database.write { db in
                try db.execute(
                    """
                    CREATE FUNCTION pg_temp.administer(statement TEXT, name TEXT) RETURNS VOID LANGUAGE plpgsql
                    AS 'BEGIN EXECUTE format(statement, name); END'
                    """)
                try db.query("SELECT pg_temp.administer(\(statement), \(name))") { _ in }
            }
        }.result
        await database.close()
        try done.get()
    }
}
