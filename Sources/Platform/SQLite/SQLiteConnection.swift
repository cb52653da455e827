import Database
import Foundation
import GRDB

/// GRDB's connection as ours: statements are cached, values bound by name (SQLite numbers named parameters by first
/// appearance).
struct SQLiteConnection: Connection {
    let db: GRDB.Database
    var engine: Engine { .sqlite }

    func query(_ sql: Statements, _ each: (OurRow) throws -> Void) throws {
        try translating {
            let rows = try GRDB.Row.fetchCursor(prepared(sql))
            let source = SQLiteRow()
            while let row = try rows.next() {
                source.row = row
                try each(OurRow(source))
            }
        }
    }

    func execute(_ sql: Statements) throws -> Int {
        try translating {
            try prepared(sql).execute()
            return db.changesCount
        }
    }

    private func prepared(_ sql: Statements) throws -> Statement {
        let (text, values) = sql.rendered
        let statement = try db.cachedStatement(sql: text)
        var arguments: [String: (any DatabaseValueConvertible)?] = [:]
        for (index, value) in values.enumerated() { arguments["\(index + 1)"] = value.bound }
        try statement.setArguments(StatementArguments(arguments))
        return statement
    }
}

/// SQLite lets any value stand in any column, and GRDB's own subscripts trap on one of another kind.
final class SQLiteRow: RowSource {
    var row = GRDB.Row()
    func isNull(_ column: Int) -> Bool { column >= row.count || row.hasNull(atIndex: column) }
    func text(_ column: Int) -> String {
        (try? row.decode(String.self, atIndex: column)) ?? (row[column] as DatabaseValue).told
    }
    func int(_ column: Int) throws -> Int64 {
        let value: DatabaseValue = row[column]
        guard case .int64(let int) = value.storage else { throw RowError.unreadable(column: column, text: value.told) }
        return int
    }
    func bool(_ column: Int) throws -> Bool { try int(column) != 0 }
}

extension DatabaseValue {
    fileprivate var told: String {
        switch storage {
        case .null: ""
        case .int64(let int): String(int)
        case .double(let double): String(double)
        case .string(let text): text
        case .blob(let data): String(decoding: data, as: UTF8.self)
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
}

/// GRDB's errors in the words of our own.
func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as GRDB.DatabaseError {
        throw error.translated
    }
}

extension GRDB.DatabaseError {
    var translated: OurError {
        let told = message ?? ""
        let name = told.split(separator: ":", maxSplits: 1).last.map { $0.trimmingCharacters(in: .whitespaces) } ?? told
        return switch extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            .constraint(.unique, name: name)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: .constraint(.foreignKey, name: name)
        case .SQLITE_CONSTRAINT_CHECK: .constraint(.check, name: name)
        case .SQLITE_CONSTRAINT_NOTNULL: .constraint(.notNull, name: name)
        default:
            switch resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CANTOPEN, .SQLITE_IOERR, .SQLITE_FULL: .unavailable(description)
            // What GRDB says of a pool that was closed.
            case .SQLITE_MISUSE where message == "Connection is closed": .unavailable(description)
            default: .statement(description)
            }
        }
    }
}
