package import Values

/// One step in the history of a module's tables: dated, forward only, never edited after release.
package struct Migration: Sendable {
    /// `2026-11-21-people`: the date first, so that text order is the order in which they run.
    package let id: String
    /// `table.column` of each field that tells of a person: history can erase these.
    package let personal: [String]
    package let statements: @Sendable (Engine) -> [SQL]

    package init(_ id: String, personal: [String] = [], _ statements: @escaping @Sendable (Engine) -> [SQL]) {
        (self.id, self.personal, self.statements) = (id, personal, statements)
    }

    package init(_ id: String, personal: [String] = [], _ statements: [SQL]) {
        self.init(id, personal: personal) { _ in statements }
    }
}

/// Brings a database to the present shape.
package enum Migrator {
    /// Runs, in one transaction, the migrations that have not run. Returns their ids in the order in which they ran.
    /// - Throws: `MigrationError` when the database holds a migration that this program does not know (a newer program made it).
    @discardableResult
    package static func run(_ migrations: [Migration], on database: any Database, at instant: Instant) async throws
        -> [String]
    {
        try await database.write { db in
            try db.execute("CREATE TABLE IF NOT EXISTS migration (id TEXT PRIMARY KEY, ran_at TEXT NOT NULL)")
            let done = Set(try db.all("SELECT id FROM migration") { try $0.text(0) })
            let unknown = done.subtracting(migrations.map(\.id))
            if let newer = unknown.min() { throw MigrationError.unknown(newer) }
            let pending = migrations.filter { !done.contains($0.id) }
            for migration in pending {
                for statement in migration.statements(db.engine) { try db.execute(statement) }
                try db.execute("INSERT INTO migration (id, ran_at) VALUES (\(migration.id), \(instant))")
            }
            return pending.map(\.id)
        }
    }

    /// The migrations that `run` would run.
    package static func pending(_ migrations: [Migration], on database: any Database) async throws -> [String] {
        try await database.read { db in
            let known: SQL =
                db.engine == .sqlite
                ? "SELECT 1 FROM sqlite_master WHERE name = 'migration'"
                : "SELECT 1 FROM information_schema.tables WHERE table_name = 'migration' AND table_schema = current_schema()"
            guard try db.exists(known) else { return migrations.map(\.id) }
            let done = Set(try db.all("SELECT id FROM migration") { try $0.text(0) })
            return migrations.map(\.id).filter { !done.contains($0) }
        }
    }
}

package enum MigrationError: Error { case unknown(String) }
