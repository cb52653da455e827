package import Database
import Foundation

/// What several application nodes share: PostgreSQL 15 or later, in a database made with the collation `C.UTF-8`, so
/// that plain `ORDER BY` agrees with SQLite.
///
/// Opens its sessions when they are first needed, and again when they were lost: a server that was away is found again
/// by itself. Meanwhile everything asked is answered with `DatabaseError.unavailable`.
package final class PostgreSQLDatabase: Database {
    private let pool: ConnectionPool
    private let batcher: WriteBatcher

    package var engine: Engine { .postgresql }

    /// - Parameters:
    ///   - connections: sessions for reading; one more is kept for writing.
    ///   - waitSeconds: how long a read waits for a session to come free.
    package init(_ settings: ConnectionSettings, connections: Int = 8, waitSeconds: Double = 5) {
        let brisk = settings.isLocal ? max(2, ProcessInfo.processInfo.activeProcessorCount) : connections
        pool = ConnectionPool(
            settings, connections: max(1, connections), brisk: brisk, waitSeconds: waitSeconds)
        batcher = WriteBatcher(PostgreSQLWriter(settings))
    }

    /// With the ordinary time-outs: 30 s for a statement, 3 s for a new session.
    package convenience init(url: String, connections: Int = 8, waitSeconds: Double = 5, statementSeconds: Int = 30) {
        self.init(
            ConnectionSettings(url: url, statementSeconds: statementSeconds), connections: connections,
            waitSeconds: waitSeconds)
    }

    /// One that nobody holds any more gives its sessions back, closed or not: its threads would keep them for good. Nobody waits for it,
    /// for the last to hold it may be one of these threads.
    deinit {
        let (batcher, pool) = (batcher, pool)
        DispatchQueue.global().async {
            batcher.stop()
            pool.stop()
        }
    }

    /// The reading closure may run twice too, when its session proved dead or the schema changed under it.
    package func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws
        -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            pool.submit(
                ConnectionPool.Job(
                    run: { connection in
                        // Answered before the transaction ends: it has nothing to commit, and its end costs a round
                        // trip.
                        continuation.resume(with: Result { try connection.read(body) })
                        connection.endReading()
                    },
                    refuse: { continuation.resume(throwing: $0) }))
        }
    }

    package func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws
        -> Value
    {
        try await batcher.write(body)
    }

    package func write<Act: JointAct>(_ act: Act) async throws -> Act.Answer { try await batcher.write(act) }

    package func close() async {
        batcher.stop()
        pool.stop()
    }
}

extension PostgreSQLConnection {
    /// One consistent view for the length of `body`.
    fileprivate func read<Value>(_ body: (any Connection) throws -> Value) throws -> Value {
        func once() throws -> Value {
            try lend { try body(self) }
        }
        do { return try once() } catch  where mustRepeat {
            endReading()
            return try once()
        }
    }
}
