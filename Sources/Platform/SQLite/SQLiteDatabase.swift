package import Database
import Foundation
import GRDB

/// The embedded default: one file, write-ahead log, `synchronous=FULL`, writers batched into shared commits.
package final class SQLiteDatabase: OurDatabase {
    private let pool: DatabasePool
    private let batcher: WriteBatcher
    private let inPlace = Permits(max(1, ProcessInfo.processInfo.activeProcessorCount - 1))

    package var engine: Engine { .sqlite }

    /// Opens or creates the file at `path`, its folder included.
    /// - Throws: when `synchronous=FULL` is not in force afterwards: GRDB resets it to NORMAL while opening, so it is set after and read back.
    package init(path: String, readers: Int = 4) throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        let pool = try DatabasePool(path: path, configuration: configuration)
        let level = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
        guard level == 2 else { throw OurError.statement("synchronous=FULL is not in force") }
        self.pool = pool
        batcher = WriteBatcher(SQLiteWriter(pool: pool))
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws
        -> Value
    {
        do {
            // On the thread that asks, a read of pages that are in memory takes less than handing it to another thread and back; but
            // never on the last of the few threads that everything else runs on too.
            guard inPlace.take() else { return try await pool.unsafeRead { try Self.read(in: $0, body) } }
            defer { inPlace.give() }
            return try readHere(body)
        } catch let error as GRDB.DatabaseError {
            throw error.translated
        }
    }

    private func readHere<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        try pool.unsafeRead { try Self.read(in: $0, body) }
    }

    /// One snapshot for the length of the closure, as PostgreSQL's repeatable read gives it.
    private static func read<Value>(in db: GRDB.Database, _ body: (any Connection) throws -> Value) throws -> Value {
        let connection = SQLiteConnection(db: db)
        try connection.run("BEGIN")
        defer { connection.endReading() }
        return try body(connection)
    }

    package func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws
        -> Value
    {
        try await batcher.write(body)
    }

    package func close() async {
        batcher.stop()
        try? pool.close()
    }
}
