package import Database
import Foundation
import GRDB

/// The embedded default: one file, write-ahead log, `synchronous=FULL`, writers batched into shared commits.
package final class SQLiteDatabase: OurDatabase {
    private let pool: DatabasePool
    private let batcher: WriteBatcher
    private let writer: SQLiteWriter
    private let readers: SQLiteReaders
    private let checkpoints: SQLiteCheckpoints

    /// How long a statement waits for another process that holds the file.
    private static let busySeconds: Int32 = 5

    package var engine: Engine { .sqlite }

    /// KiB of pages that the writer holds: a batch of submissions changes some three thousand, and what does not fit is written to the log
    /// before its time, and once more at the commit.
    private static let writersCache = 16_000

    /// Opens or creates the file at `path`, its folder included.
    /// - Throws: when `synchronous=FULL` is not in force afterwards: GRDB resets it to NORMAL while opening, so it is set after and read back.
    package init(path: String, readers: Int = 4) throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        var configuration = Configuration()
        configuration.busyMode = .timeout(Double(Self.busySeconds))
        configuration.foreignKeysEnabled = true
        let pool = try DatabasePool(path: path, configuration: configuration)
        let level = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            try db.execute(sql: "PRAGMA cache_size = -\(Self.writersCache)")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
        guard level == 2 else { throw OurError.statement("synchronous=FULL is not in force") }
        self.pool = pool
        self.readers = try SQLiteReaders(path: path, count: readers, busySeconds: Self.busySeconds)
        writer = try SQLiteWriter(pool)
        checkpoints = try SQLiteCheckpoints(path: path, busySeconds: Self.busySeconds)
        writer.tell(checkpoints)
        batcher = WriteBatcher(writer)
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws
        -> Value
    {
        try await readers.read(body)
    }

    package func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws
        -> Value
    {
        try await batcher.write(body)
    }

    package func write<Act: JointAct>(_ act: Act) async throws -> Act.Answer { try await batcher.write(act) }

    package func close() async {
        batcher.stop()
        readers.close()
        checkpoints.close()
        writer.forget()
        try? pool.close()
    }
}
