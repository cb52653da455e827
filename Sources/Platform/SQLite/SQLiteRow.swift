import Database
import GRDBSQLite

/// A statement of SQLite's, standing on a row. SQLite lets any value stand in any column: a text is read from whatever there is, a
/// number only from a number.
final class SQLiteRow: RowSource {
    private let statement: OpaquePointer
    private let count: Int32

    init(_ statement: OpaquePointer) {
        self.statement = statement
        count = sqlite3_column_count(statement)
    }

    // A column that does not exist reads as NULL, hence as a RowError.
    func isNull(_ column: Int) -> Bool {
        column >= count || sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL
    }

    func text(_ column: Int) -> String {
        guard let start = sqlite3_column_text(statement, Int32(column)) else { return "" }
        let length = Int(sqlite3_column_bytes(statement, Int32(column)))
        return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
    }

    func int(_ column: Int) throws -> Int64 {
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER else {
            throw RowError.unreadable(column: column, text: text(column))
        }
        return sqlite3_column_int64(statement, Int32(column))
    }

    func bool(_ column: Int) throws -> Bool { try int(column) != 0 }
}
