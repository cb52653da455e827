import Database
import GRDBSQLite

/// A statement of SQLite's, standing on a row. SQLite lets any value stand in any column: a text is read from whatever there is, a
/// number only from a number.
final class SQLiteRow: RowSource {
    private let statement: OpaquePointer

    init(_ statement: OpaquePointer) { self.statement = statement }

    /// No other thread has the connection (it is opened without a lock), so what stands in a column is asked for once and then read like a
    /// value of one's own (https://sqlite.org/c3ref/value.html). A column that does not exist reads as NULL, hence as a RowError.
    @inline(__always)
    private func value(_ column: Int) -> OpaquePointer? { sqlite3_column_value(statement, Int32(column)) }

    func isNull(_ column: Int) -> Bool { sqlite3_value_type(value(column)) == SQLITE_NULL }

    func text(_ column: Int) -> String {
        String(decoding: bytes(column), as: UTF8.self)
    }

    func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
        optionalBytes(column) ?? UnsafeBufferPointer(start: nil, count: 0)
    }

    // SQLite says NULL for the text of a NULL, and of a column that does not exist.
    func optionalBytes(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
        let value = value(column)
        // The text first: SQLite may have to make it before it knows its length.
        return sqlite3_value_text(value).map {
            UnsafeBufferPointer(start: $0, count: Int(sqlite3_value_bytes(value)))
        }
    }

    func optionalInt(_ column: Int) throws -> Int64? {
        let value = value(column)
        switch sqlite3_value_type(value) {
        case SQLITE_NULL: return nil
        case SQLITE_INTEGER: return sqlite3_value_int64(value)
        default: throw RowError.unreadable(column: column, text: text(column))
        }
    }

    func int(_ column: Int) throws -> Int64 {
        let value = value(column)
        guard sqlite3_value_type(value) == SQLITE_INTEGER else {
            throw RowError.unreadable(column: column, text: text(column))
        }
        return sqlite3_value_int64(value)
    }

    func bool(_ column: Int) throws -> Bool { try int(column) != 0 }
}
