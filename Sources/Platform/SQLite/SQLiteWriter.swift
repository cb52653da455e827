import Database
import GRDB

/// The pool's one writing connection, lent to the writer thread for the length of a batch.
struct SQLiteWriter: WriteBatcher.Writer {
    let pool: DatabasePool

    var begin: Statements { "BEGIN IMMEDIATE" }

    func lend(_ body: (any Connection) throws -> Void) throws {
        try translating { try pool.writeWithoutTransaction { try body(SQLiteConnection(db: $0)) } }
    }

    func isInTransaction(_ db: any Connection) -> Bool { (db as? SQLiteConnection)?.db.isInsideTransaction ?? false }
    func isRetryable(_ error: any Error) -> Bool { false }
}
