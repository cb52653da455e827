import Database
import GRDBSQLite

/// The statements of one connection, kept compiled and found again by the literals that they are made of. Whoever has the connection has
/// them alone.
final class CompiledStatements {
    private struct Kept {
        let shape: [UInt]
        let statement: OpaquePointer
    }

    private let handle: OpaquePointer
    private let texts = BoundTexts()
    /// By a hash of the shape; two shapes of one hash stand side by side.
    private var kept: [UInt: [Kept]] = [:]

    init(_ handle: OpaquePointer) { self.handle = handle }
    deinit { forget() }

    /// How many rows the last statement changed.
    var changes: Int { Int(sqlite3_changes(handle)) }

    func run(_ sql: Statements, _ each: (OurRow) throws -> Void) throws {
        guard let found = find(sql) else { return try Stepping.run(keep(sql), sql, texts, each) }
        guard sqlite3_stmt_busy(found) != 0 else { return try Stepping.run(found, sql, texts, each) }
        // A question asked within its own answer.
        let second = try compile(sql)
        defer { sqlite3_finalize(second) }
        try Stepping.run(second, sql, texts, each)
    }

    /// A connection is closed only when nothing compiled is left.
    func forget() {
        for statements in kept.values { for kept in statements { sqlite3_finalize(kept.statement) } }
        kept = [:]
    }

    private func find(_ sql: Statements) -> OpaquePointer? {
        guard let candidates = kept[sql.shapeHash] else { return nil }
        for candidate in candidates where sql.has(shape: candidate.shape) { return candidate.statement }
        return nil
    }

    private func keep(_ sql: Statements) throws -> OpaquePointer {
        let statement = try compile(sql)
        var shape: [UInt] = []
        sql.shape { shape.append($0) }
        kept[sql.shapeHash, default: []].append(Kept(shape: shape, statement: statement))
        return statement
    }

    private func compile(_ sql: Statements) throws -> OpaquePointer {
        var statement: OpaquePointer?
        let text = sql.rendered(for: .sqlite).text
        let code = sqlite3_prepare_v3(handle, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
        guard code == SQLITE_OK, let statement else { throw Stepping.fault(code, handle) }
        return statement
    }
}
