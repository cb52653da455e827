package import Database
import Foundation

/// A database that counts the statements that pass through it, so that a list can be shown to ask as many for fifty rows
/// as for one.
package final class CountingDatabase: Database, @unchecked Sendable {
    private let base: any Database
    private let lock = NSLock()
    private var total = 0  // guarded by lock
    private var written = 0  // guarded by lock
    private var found = 0  // guarded by lock
    private var loans = 0  // guarded by lock

    package init(_ base: any Database) { self.base = base }

    package var engine: Engine { base.engine }
    package var statements: Int { lock.withLock { total } }
    /// Transactions that may write.
    package var writes: Int { lock.withLock { written } }
    /// Transactions that only read.
    package var reads: Int { lock.withLock { loans } }
    /// Rows that statements gave.
    package var rows: Int { lock.withLock { found } }
    fileprivate func noteRow() { lock.withLock { found += 1 } }
    fileprivate func note() { lock.withLock { total += 1 } }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        lock.withLock { loans += 1 }
        return try await base.read { try body(CountingConnection(base: $0, counter: self)) }
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        lock.withLock { written += 1 }
        return try await base.write { try body(CountingConnection(base: $0, counter: self)) }
    }

    package func write<Act: JointAct>(_ act: Act) async throws -> Act.Answer { try await writeAlone(act) }

    package func close() async { await base.close() }

    /// How many rows `body` reads.
    package func countRows(_ body: () async throws -> Void) async rethrows -> Int {
        let before = rows
        try await body()
        return rows - before
    }

    /// How many statements `body` asks.
    package func count(_ body: () async throws -> Void) async rethrows -> Int {
        let before = statements
        try await body()
        return statements - before
    }
}

private struct CountingConnection: Connection {
    let base: any Connection
    let counter: CountingDatabase
    var engine: Engine { base.engine }

    func query(_ sql: SQL, _ each: (Row) throws -> Void) throws {
        counter.note()
        try base.query(sql) {
            counter.noteRow()
            try each($0)
        }
    }

    func execute(_ sql: SQL) throws -> Int {
        counter.note()
        return try base.execute(sql)
    }
}
