import Database
import GRDB
import GRDBSQLite

/// GRDB's writing connection as ours. GRDB opens it; statements are run on SQLite itself.
struct SQLiteConnection: Connection {
    let db: GRDB.Database
    let statements: CompiledStatements
    var engine: Engine { .sqlite }

    func query(_ sql: Statements, _ each: (OurRow) throws -> Void) throws {
        try translating { try statements.run(sql, each) }
    }

    func execute(_ sql: Statements) throws -> Int {
        try translating {
            try statements.run(sql) { _ in }
            return statements.changes
        }
    }

    func send(_ sql: Statements) throws { try query(sql) { _ in } }
}
