import Database
import GRDB
import GRDBSQLite

/// A compiled statement of SQLite's, run once: bound, stepped, and ready for the next time. Its rows are read where they lie, without a
/// value made for each.
enum Stepping {
    /// - Parameter texts: those of the statement's connection.
    static func run(
        _ statement: OpaquePointer, _ sql: Statements, _ texts: BoundTexts, _ each: (OurRow) throws -> Void
    ) throws {
        let mark = texts.used
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
            texts.release(to: mark)
        }
        var place: Int32 = 0
        try sql.values(for: .sqlite) { value in
            place += 1
            try check(value.bind(to: statement, place, texts), SQLITE_OK, statement)
        }
        let row = OurRow(SQLiteRow(statement))
        while true {
            let step = sqlite3_step(statement)
            if step == SQLITE_DONE { return }
            try check(step, SQLITE_ROW, statement)
            try each(row)
        }
    }

    static func check(_ code: Int32, _ expected: Int32, _ statement: OpaquePointer) throws {
        guard code == expected else { throw fault(code, sqlite3_db_handle(statement)) }
    }

    static func fault(_ code: Int32, _ handle: OpaquePointer?) -> GRDB.DatabaseError {
        GRDB.DatabaseError(
            resultCode: ResultCode(rawValue: code), message: handle.map { String(cString: sqlite3_errmsg($0)) })
    }
}

extension SQLValue {
    fileprivate func bind(to statement: OpaquePointer, _ place: Int32, _ texts: BoundTexts) -> Int32 {
        switch self {
        case .null: sqlite3_bind_null(statement, place)
        case .int(let int): sqlite3_bind_int64(statement, place, int)
        case .bool(let bool): sqlite3_bind_int64(statement, place, bool ? 1 : 0)
        case .text(var text): text.withUTF8 { Self.bind($0, to: statement, place, texts) }
        case .utf8(let text): text.withUnsafeBufferPointer { Self.bind($0, to: statement, place, texts) }
        }
    }

    /// Among the texts of the connection, or where there is no room left, copied by SQLite: the bytes need not outlive this call.
    private static func bind(
        _ text: UnsafeBufferPointer<UInt8>, to statement: OpaquePointer, _ place: Int32, _ texts: BoundTexts
    ) -> Int32 {
        let laid = texts.lay(text)
        // There is always room for an empty text, the only one that may lie nowhere.
        guard let start = laid ?? text.baseAddress else { preconditionFailure("a text that lies nowhere") }
        return start.withMemoryRebound(to: CChar.self, capacity: text.count) {
            sqlite3_bind_text(statement, place, $0, Int32(text.count), laid == nil ? copied : nil)
        }
    }

    /// SQLITE_TRANSIENT, which Swift does not import.
    private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
