import Database
import Foundation
import GRDB

/// GRDB's connection as ours: statements are cached, values bound by name (SQLite numbers named parameters by first appearance).
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

final class SQLiteRow: RowSource {
    var row = GRDB.Row()
    func isNull(_ column: Int) -> Bool { row.hasNull(atIndex: column) }
    func text(_ column: Int) -> String { row[column] }
    func int(_ column: Int) throws -> Int64 { row[column] }
    func bool(_ column: Int) throws -> Bool { row[column] }
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
            default: .statement(description)
            }
        }
    }
}
