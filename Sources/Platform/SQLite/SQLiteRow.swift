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
        String(decoding: bytes(column), as: UTF8.self)
    }

    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        // The text first: SQLite may have to make it before it knows its length.
        guard let start = sqlite3_column_text(statement, Int32(column)) else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
    }

    // SQLite says NULL for the text of a NULL, and of a column that does not exist.
    func optionalBytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
        sqlite3_column_text(statement, Int32(column)).map {
            UnsafeBufferPointer(start: $0, count: Int(sqlite3_column_bytes(statement, Int32(column))))
        }
    }

    func optionalInt(_ column: Int) throws -> Int64? {
        switch sqlite3_column_type(statement, Int32(column)) {
        case SQLITE_NULL: nil
        case SQLITE_INTEGER: sqlite3_column_int64(statement, Int32(column))
        default: throw RowError.unreadable(column: column, text: text(column))
        }
    }

    func int(_ column: Int) throws -> Int64 {
        guard sqlite3_column_type(statement, Int32(column)) == SQLITE_INTEGER else {
            throw RowError.unreadable(column: column, text: text(column))
        }
        return sqlite3_column_int64(statement, Int32(column))
    }

    func bool(_ column: Int) throws -> Bool { try int(column) != 0 }
}
