import Database
import GRDB
import GRDBSQLite

/// GRDB's connection as ours. GRDB opens it, keeps its statements compiled and runs what changes it; the rows of an answer are
/// read from SQLite itself, without a value of GRDB's for each.
struct SQLiteConnection: Connection {
    let db: GRDB.Database
    var engine: Engine { .sqlite }

    func query(_ sql: Statements, _ each: (OurRow) throws -> Void) throws {
        try translating {
            let (text, values) = sql.rendered(for: .sqlite)
            let statement = try free(text)
            defer {
                sqlite3_reset(statement.sqliteStatement)
                sqlite3_clear_bindings(statement.sqliteStatement)
            }
            for (index, value) in values.enumerated() {
                try check(value.bind(to: statement.sqliteStatement, Int32(index + 1)), SQLITE_OK)
            }
            let row = OurRow(SQLiteRow(statement.sqliteStatement))
            while true {
                let step = sqlite3_step(statement.sqliteStatement)
                if step == SQLITE_DONE { return }
                try check(step, SQLITE_ROW)
                try each(row)
            }
        }
    }

    func execute(_ sql: Statements) throws -> Int {
        try translating {
            let (text, values) = sql.rendered(for: .sqlite)
            let statement = try db.cachedStatement(sql: text)
            try statement.setArguments(StatementArguments(values.map(\.bound)))
            try statement.execute()
            return db.changesCount
        }
    }

    /// Ends a reading transaction, whose outcome is of no consequence.
    func endReading() {
        guard (try? run("COMMIT")) == nil else { return }
        try? run("ROLLBACK")
    }

    /// A statement that answers nothing and that GRDB need not know of: the frame of a reading transaction.
    func run(_ text: StaticString) throws {
        try query(Statements(stringLiteral: text)) { _ in }
    }

    /// The statement, compiled; a second one where the first stands on a row: a question asked within its own answer.
    private func free(_ text: String) throws -> Statement {
        let statement = try db.cachedStatement(sql: text)
        return sqlite3_stmt_busy(statement.sqliteStatement) == 0 ? statement : try db.makeStatement(sql: text)
    }

    private func check(_ code: Int32, _ expected: Int32) throws {
        guard code == expected else {
            let message = db.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) }
            throw GRDB.DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }
}

extension SQLValue {
    fileprivate var bound: (any DatabaseValueConvertible)? {
        switch self {
        case .null: nil
        case .text(let text): text
        case .int(let int): int
        case .bool(let bool): bool
        }
    }

    /// SQLite copies the bytes of a text: they need not outlive this call.
    fileprivate func bind(to statement: OpaquePointer, _ place: Int32) -> Int32 {
        switch self {
        case .null: sqlite3_bind_null(statement, place)
        case .int(let int): sqlite3_bind_int64(statement, place, int)
        case .bool(let bool): sqlite3_bind_int64(statement, place, bool ? 1 : 0)
        case .text(let text): sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), Self.copied)
        }
    }

    /// SQLITE_TRANSIENT, which Swift does not import.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
