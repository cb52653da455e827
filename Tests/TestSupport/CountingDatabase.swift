package import Database
import Foundation

/// A database that counts the statements that pass through it.
package final class CountingDatabase: Database, @unchecked Sendable {
    private let base: any Database
    private let lock = NSLock()
    private var total = 0  // guarded by lock

    package init(_ base: any Database) { self.base = base }

    package var engine: Engine { base.engine }
    package var statements: Int { lock.withLock { total } }
    fileprivate func note() { lock.withLock { total += 1 } }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws
        -> Value
    {
        try await base.read { try body(CountingConnection(base: $0, counter: self)) }
    }
    package func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws
        -> Value
    {
        try await base.write { try body(CountingConnection(base: $0, counter: self)) }
    }
    package func close() async { await base.close() }
}

private struct CountingConnection: Connection {
    let base: any Connection
    let counter: CountingDatabase
    var engine: Engine { base.engine }

    func query(_ sql: SQL, _ each: (Row) throws -> Void) throws {
        counter.note()
        try base.query(sql, each)
    }
    func execute(_ sql: SQL) throws -> Int {
        counter.note()
        return try base.execute(sql)
    }
}
