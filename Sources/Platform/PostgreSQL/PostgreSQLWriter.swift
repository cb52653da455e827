import Database

/// The one writing connection, lent to the writer thread for the length of a batch.
final class PostgreSQLWriter: WriteBatcher.Writer {
    // Unsafe in the compiler's eyes only: the batcher calls this object from its one thread, and nobody else holds it.
    nonisolated(unsafe) private let connection: PostgreSQLConnection

    init(_ settings: ConnectionSettings) { connection = PostgreSQLConnection(settings, for: .writing) }

    var begin: SQL { "BEGIN ISOLATION LEVEL SERIALIZABLE" }

    func lend(_ body: (any Connection) throws -> Void) throws { try connection.lend { try body(connection) } }
    func isInTransaction(_ db: any Connection) -> Bool { connection.isInTransaction }
    func isSound(_ db: any Connection) -> Bool { connection.isInSoundTransaction }
    func changes(_ db: any Connection) -> Int { connection.changes }
    /// Asks the connection and not the error: a closure may have caught the conflict and thrown something else.
    func isRetryable(_ error: any Error) -> Bool { connection.mustRepeat }
}
