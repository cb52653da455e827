import Database

/// Counts the statements that pass through it.
final class CountingConnection: Connection {
    private let inner: any Connection
    private(set) var statements = 0

    init(_ inner: any Connection) { self.inner = inner }

    var engine: Engine { inner.engine }

    func query(_ sql: SQL, _ each: (Row) throws -> Void) throws {
        statements += 1
        try inner.query(sql, each)
    }

    func execute(_ sql: SQL) throws -> Int {
        statements += 1
        return try inner.execute(sql)
    }
}
