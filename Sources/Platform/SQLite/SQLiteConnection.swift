import Database
import GRDB
import GRDBSQLite

/// GRDB's writing connection as ours. GRDB opens it and keeps its statements compiled; they are run on SQLite itself.
struct SQLiteConnection: Connection {
    let db: GRDB.Database
    var engine: Engine { .sqlite }

    func query(_ sql: Statements, _ each: (OurRow) throws -> Void) throws {
        try translating {
            let (text, values) = sql.rendered(for: .sqlite)
            try run(text, values, each)
        }
    }

    func execute(_ sql: Statements) throws -> Int {
        try translating {
            let (text, values) = sql.rendered(for: .sqlite)
            try run(text, values) { _ in }
            return db.changesCount
        }
    }

    /// The statement that is kept compiled, or a second one where that stands on a row: a question asked within its own answer.
    private func run(_ text: String, _ values: [SQLValue], _ each: (OurRow) throws -> Void) throws {
        let kept = try db.cachedStatement(sql: text)
        let statement = sqlite3_stmt_busy(kept.sqliteStatement) == 0 ? kept : try db.makeStatement(sql: text)
        // GRDB frees a statement with its object.
        try withExtendedLifetime(statement) { try Stepping.run(statement.sqliteStatement, values, each) }
    }
}
