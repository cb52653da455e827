import Database
import GRDB

/// The pool's one writing connection, lent to the writer thread for the length of a batch.
final class SQLiteWriter: WriteBatcher.Writer {
    private let pool: DatabasePool
    /// Used within `lend` alone.
    private struct Own: @unchecked Sendable { let statements: CompiledStatements }
    private let own: Own

    init(_ pool: DatabasePool) throws {
        self.pool = pool
        own = try pool.writeWithoutTransaction { db in
            guard let handle = db.sqliteConnection else { throw OurError.unavailable("the database is closed") }
            return Own(statements: CompiledStatements(handle))
        }
    }

    var begin: Statements { "BEGIN IMMEDIATE" }

    func lend(_ body: (any Connection) throws -> Void) throws {
        try translating {
            try pool.writeWithoutTransaction { try body(SQLiteConnection(db: $0, statements: own.statements)) }
        }
    }

    func isInTransaction(_ db: any Connection) -> Bool { (db as? SQLiteConnection)?.db.isInsideTransaction ?? false }
    func isSound(_ db: any Connection) -> Bool { isInTransaction(db) }
    func changes(_ db: any Connection) -> Int { (db as? SQLiteConnection)?.db.totalChangesCount ?? 0 }
    func isRetryable(_ error: any Error) -> Bool { false }

    /// Once, before the first batch: of each commit, in place of SQLite's own checkpoints.
    func tell(_ checkpoints: SQLiteCheckpoints) {
        pool.writeWithoutTransaction { db in db.sqliteConnection.map(checkpoints.follow) }
    }

    /// After the last batch, and before the connection is closed.
    func forget() { pool.writeWithoutTransaction { _ in own.statements.forget() } }
}
