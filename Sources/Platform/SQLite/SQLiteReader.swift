import Database
import GRDB
import GRDBSQLite

/// A connection that only reads, with its statements kept compiled. One closure at a time has it.
final class SQLiteReader: Connection {
    private let handle: OpaquePointer
    private let statements: CompiledStatements
    let engine = Engine.sqlite

    /// - Throws: GRDB's error when the file cannot be opened.
    init(path: String, busySeconds: Int32) throws {
        var handle: OpaquePointer?
        let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
        guard code == SQLITE_OK, let handle else {
            defer { sqlite3_close(handle) }
            throw Stepping.fault(code, handle)
        }
        sqlite3_extended_result_codes(handle, 1)
        sqlite3_busy_timeout(handle, busySeconds * 1000)
        self.handle = handle
        statements = CompiledStatements(handle)
    }

    deinit {
        statements.forget()
        sqlite3_close(handle)
    }

    /// One snapshot for the length of the closure, as PostgreSQL's repeatable read gives it.
    func read<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        try query("BEGIN") { _ in }
        // How a transaction that only read ends is of no consequence; that it ends is.
        defer { if (try? query("COMMIT") { _ in }) == nil { try? query("ROLLBACK") { _ in } } }
        return try body(self)
    }

    func query(_ sql: Statements, _ each: (OurRow) throws -> Void) throws {
        try translating { try statements.run(sql, each) }
    }

    /// - Throws: always, in the engine's words, where the statement would change something.
    func execute(_ sql: Statements) throws -> Int {
        try query(sql) { _ in }
        return 0
    }
}
