/// Access to the database inside `read { db in }` or `write { db in }`: synchronous, one statement at a time.
///
/// Let the error of a refused statement out of the closure, as it is or as one of your own: PostgreSQL takes no
/// further statement in that transaction, where SQLite would go on. What must not fail the closure is asked first, or
/// written with `ON CONFLICT`.
package protocol Connection {
    var engine: Engine { get }
    /// Runs a statement and calls `each` for every row of its answer, in order.
    func query(_ sql: SQL, _ each: (Row) throws -> Void) throws
    /// Runs a statement that answers no rows; how many rows it changed.
    @discardableResult func execute(_ sql: SQL) throws -> Int
    /// Runs a statement of whose outcome nothing is needed: on PostgreSQL it goes out with the next one, and its fault comes out of that
    /// one, or at the end of the closure.
    func send(_ sql: SQL) throws
    /// Says what will be asked next, each once and as it stands here: PostgreSQL then answers all of it in one round trip. It changes
    /// nothing else, so what is not asked after all costs only its answer.
    func foresee(_ questions: @autoclosure () -> [SQL]) throws
}

package enum Engine: String, Sendable, CaseIterable, Codable {
    case sqlite, postgresql

    /// So many rows go into one statement at most. To begin one costs PostgreSQL more than most rows do, and SQLite hardly anything.
    package var rowsAtOnce: Int { self == .sqlite ? 8 : 32 }
}

extension Connection {
    package func send(_ sql: SQL) throws { try execute(sql) }
    package func foresee(_ questions: @autoclosure () -> [SQL]) throws {}

    /// Sends `opening`, rows with a comma between them, and `closing`: as one statement, or as few.
    package func send(_ opening: SQL, rows: [SQL], _ closing: SQL = "") throws {
        for rows in rows.inRuns(of: engine.rowsAtOnce) { try send("\(opening) \(rows: rows) \(closing)") }
    }

    package func all<Value>(_ sql: SQL, _ read: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try query(sql) { values.append(try read($0)) }
        return values
    }

    /// The first row's value, or nil when there is no row. Ask for `LIMIT 1` where there could be many.
    package func first<Value>(_ sql: SQL, _ read: (Row) throws -> Value) throws -> Value? {
        var value: Value?
        try query(sql) { if value == nil { value = try read($0) } }
        return value
    }

    package func exists(_ sql: SQL) throws -> Bool { try first(sql) { _ in true } ?? false }

    /// The single whole number that an aggregate answers.
    package func count(_ sql: SQL) throws -> Int { try first(sql) { try $0.int(0) } ?? 0 }
}
