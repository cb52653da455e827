package import Database
import Foundation

/// A PostgreSQL database that asks for the plan of every statement that is read through it, and remembers those that go through a whole
/// table: such a page gets slower with every row that anybody adds.
package final class ExplainingDatabase: Database, @unchecked Sendable {
    private let base: any Database
    private let lock = NSLock()
    private var found: Set<String> = []  // guarded by lock
    private var asked = 0  // guarded by lock

    package init(_ base: any Database) { self.base = base }

    package var engine: Engine { base.engine }
    /// The lines of plans that read a whole table or a whole index.
    package var wholeReads: Set<String> { lock.withLock { found } }
    package var plans: Int { lock.withLock { asked } }

    package func forget() { lock.withLock { (found, asked) = ([], 0) } }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await base.read { try body(ExplainingConnection(base: $0, explained: self)) }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await base.write(body)
    }

    package func write<Act: JointAct>(_ act: Act) async throws -> Act.Answer { try await writeAlone(act) }

    package func close() async { await base.close() }

    /// An index scan is followed by its condition, unless it goes through all of it.
    fileprivate func note(_ plan: [String]) {
        let whole = plan.indices.filter { index in
            let line = plan[index]
            if line.contains("Seq Scan on") { return true }
            guard line.contains("Index Scan using") || line.contains("Index Only Scan using") else { return false }
            return !(index + 1 < plan.count && plan[index + 1].contains("Index Cond"))
        }
        lock.withLock {
            asked += 1
            found.formUnion(whole.map { plan[$0].replacing(#/^[ >-]*|  \(cost.*$/#, with: "") })
        }
    }
}

private struct ExplainingConnection: Connection {
    let base: any Connection
    let explained: ExplainingDatabase
    var engine: Engine { base.engine }

    func query(_ sql: SQL, _ each: (Row) throws -> Void) throws {
        explained.note(try base.all("EXPLAIN " + sql) { try $0.text(0) })
        try base.query(sql, each)
    }

    func execute(_ sql: SQL) throws -> Int { try base.execute(sql) }
}
