import CLibPQ
import Database
import Glibc

/// One session with the server, in libpq's pipeline mode: several statements go out together and cost one round trip.
/// Confined to the thread that made it.
final class Link {
    private let session: OpaquePointer
    private var cache = StatementCache()

    /// - Throws: `DatabaseError.unavailable` when the server cannot be reached or will not have us.
    init(_ settings: ConnectionSettings) throws {
        session = try Self.greeted(try Self.connected(settings), settings)
    }

    deinit { PQfinish(session) }

    private static func connected(_ settings: ConnectionSettings) throws -> OpaquePointer {
        // Parsed first, since libpq quotes a URL that it cannot read, with the password in it.
        guard let parsed = PQconninfoParse(settings.url, nil) else {
            throw DatabaseError.unavailable("the database's URL is not one that libpq can read")
        }
        PQconninfoFree(parsed)
        let words = settings.keywords.map { (strdup($0.0), strdup($0.1)) }
        defer {
            for (key, value) in words {
                free(key)
                free(value)
            }
        }
        let keys: [UnsafePointer<CChar>?] = words.map { UnsafePointer($0.0) } + [nil]
        let values: [UnsafePointer<CChar>?] = words.map { UnsafePointer($0.1) } + [nil]
        guard let session = PQconnectdbParams(keys, values, 1) else { throw DatabaseError.unavailable("no memory") }
        guard PQstatus(session) == CONNECTION_OK else { throw given(up: session) }
        return session
    }

    private static func greeted(_ session: OpaquePointer, _ settings: ConnectionSettings) throws -> OpaquePointer {
        PQsetNoticeProcessor(session, { _, _ in }, nil)
        let greeted = PQexec(session, settings.greeting)
        defer { PQclear(greeted) }
        guard PQresultStatus(greeted) == PGRES_TUPLES_OK, PQenterPipelineMode(session) == 1 else {
            throw given(up: session)
        }
        return session
    }

    private static func given(up session: OpaquePointer) -> DatabaseError {
        defer { PQfinish(session) }
        return .unavailable(complaint(session))
    }

    private static func complaint(_ session: OpaquePointer) -> String {
        String(cString: PQerrorMessage(session)).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    var isBroken: Bool { PQstatus(session) != CONNECTION_OK }
    var isIdle: Bool { PQtransactionStatus(session) == PQTRANS_IDLE }
    /// Inside a transaction that no statement has spoilt.
    var isInSoundTransaction: Bool { PQtransactionStatus(session) == PQTRANS_INTRANS }

    /// Whether the server still holds its end. An idle session has nothing to say; a readable socket is a farewell, or
    /// a notice to be read away.
    func isAlive() -> Bool {
        while !isBroken {
            var descriptor = pollfd(fd: PQsocket(session), events: Int16(POLLIN), revents: 0)
            let ready = poll(&descriptor, 1, 0)
            if ready == 0 { return true }
            if ready < 0 || PQconsumeInput(session) == 0 { return false }
        }
        return false
    }

    /// Sends `before` (control statements whose answers nobody needs) and the statement together; the statement's
    /// answer.
    /// - Throws: `Failure` when the server refused one of them, `DatabaseError.unavailable` when the session broke.
    func run(_ text: String, _ parameters: Parameters, before: [String]) throws -> PostgreSQLRow {
        var sent = before.allSatisfy { send($0) }
        var fresh: String?
        if StatementCache.isWorthPreparing(text) {
            if let name = cache.name(of: text) {
                sent = sent && execute(name, parameters)
            } else {
                if cache.isFull, PQtransactionStatus(session) != PQTRANS_INERROR {
                    sent = sent && send("DEALLOCATE ALL")
                    cache.forgetAll()
                }
                let name = cache.newName()
                sent = sent && PQsendPrepare(session, name, text, 0, nil) == 1 && execute(name, parameters)
                fresh = name
            }
        } else {
            sent = sent && send(text, parameters)
        }
        guard sent, PQpipelineSync(session) == 1 else { throw broken() }
        do {
            let answer = try receive()
            if let fresh { cache.remember(fresh, of: text) }
            return answer
        } catch let failure as Failure {
            if failure.isStale { cache.forgetAll() }
            throw failure
        }
    }

    private func send(_ text: String, _ parameters: Parameters? = nil) -> Bool {
        guard let parameters else { return PQsendQueryParams(session, text, 0, nil, nil, nil, nil, 0) == 1 }
        return parameters.lend { PQsendQueryParams(session, text, $0, nil, $1, nil, nil, 0) == 1 }
    }

    private func execute(_ name: String, _ parameters: Parameters) -> Bool {
        parameters.lend { PQsendQueryPrepared(session, name, $0, $1, nil, nil, 0) == 1 }
    }

    /// Reads all that was sent up to the synchronisation point: the last answer, or the first failure.
    private func receive() throws -> PostgreSQLRow {
        var answer: PostgreSQLRow?
        var failure: Failure?
        while true {
            guard let result = PQgetResult(session) else {
                // Between two statements; after a break it would stay so for ever.
                if isBroken { throw broken(failure) }
                continue
            }
            let status = PQresultStatus(result)
            if status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK {
                answer = PostgreSQLRow(result)
                continue
            }
            if status != PGRES_PIPELINE_SYNC, status != PGRES_PIPELINE_ABORTED, failure == nil {
                failure = Failure(result)
            }
            PQclear(result)
            if isBroken { throw broken(failure) }
            if status == PGRES_PIPELINE_SYNC { break }
        }
        if let failure { throw failure }
        guard let answer else { throw broken() }
        return answer
    }

    private func broken(_ failure: Failure? = nil) -> DatabaseError {
        .unavailable(failure?.message ?? Self.complaint(session))
    }
}
