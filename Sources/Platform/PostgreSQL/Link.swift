import CLibPQ
import Database
import Glibc

/// One session with the server, in libpq's pipeline mode: several statements go out together and cost one round trip.
/// Confined to the thread that made it.
final class Link {
    private let session: OpaquePointer
    private var cache = StatementCache()
    /// Synchronisation points up to which nobody has read the answers yet.
    private var owed = 0

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

    func statement(_ sql: SQL) -> Statement { cache.statement(sql) }

    /// Sends the statements together; the answer of each.
    /// - Throws: `Failure` when the server refused one of them, `DatabaseError.unavailable` when the session broke.
    func run(_ asked: [Asked]) throws -> [PostgreSQLRow] {
        settle()
        if cache.isFull, PQtransactionStatus(session) != PQTRANS_INERROR { try makeRoom() }
        let fresh = try send(asked)
        do {
            let answers = try receive(asked, fresh)
            for index in fresh { asked[index].statement.isPrepared = true }
            return answers
        } catch {
            for index in fresh { cache.rename(asked[index].statement) }
            if (error as? Failure)?.isStale == true { cache.forgetAll() }
            throw error
        }
    }

    /// Sends a statement of whose answer nothing is to be learnt; it is read away before the next one is sent. The first time it is waited
    /// for, so that it is known to be prepared.
    func send(_ statement: Statement) {
        guard statement.isPrepared else {
            _ = try? run([Asked(statement, Parameters.none)])
            return
        }
        guard (try? send([Asked(statement, Parameters.none)])) != nil else { return }
        owed += 1
    }

    /// Reads away the answers that nobody waited for.
    func settle() {
        while owed > 0 {
            guard let result = PQgetResult(session) else {
                if isBroken { owed = 0 }
                continue
            }
            if PQresultStatus(result) == PGRES_PIPELINE_SYNC { owed -= 1 }
            PQclear(result)
        }
    }

    private func makeRoom() throws {
        cache.forgetAll()
        _ = try receive([], try send([Asked(cache.statement("DEALLOCATE ALL"), Parameters.none)]))
    }

    /// Those among them that the server was asked to prepare first, by their places.
    private func send(_ asked: [Asked]) throws -> [Int] {
        var fresh: [Int] = []
        var isSent = true
        for (index, question) in asked.enumerated() where isSent {
            let (statement, parameters) = (question.statement, question.parameters)
            if statement.kind == .once {
                isSent = parameters.lend { PQsendQueryParams(session, statement.text, $0, nil, $1, nil, nil, 0) == 1 }
                continue
            }
            // The same statement twice is prepared once.
            if !statement.isPrepared, !fresh.contains(where: { asked[$0].statement === statement }) {
                isSent = PQsendPrepare(session, statement.name, statement.text, 0, nil) == 1
                fresh.append(index)
            }
            isSent =
                isSent
                && parameters.lend { PQsendQueryPrepared(session, statement.name, $0, $1, nil, nil, 0) == 1 }
        }
        guard isSent, PQpipelineSync(session) == 1 else { throw broken() }
        return fresh
    }

    /// Reads all that was sent up to the synchronisation point: every answer, or the first failure.
    private func receive(_ asked: [Asked], _ fresh: [Int]) throws -> [PostgreSQLRow] {
        var answers: [PostgreSQLRow] = []
        answers.reserveCapacity(asked.count)
        var failure: Failure?
        // A statement that was prepared first answers twice.
        var preparations = 0
        while true {
            guard let result = PQgetResult(session) else {
                // Between two statements; after a break it would stay so for ever.
                if isBroken { throw broken(failure) }
                continue
            }
            let status = PQresultStatus(result)
            if status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK {
                let answer = PostgreSQLRow(result)
                if preparations < fresh.count, fresh[preparations] == answers.count {
                    preparations += 1
                } else {
                    answers.append(answer)
                }
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
        guard answers.count >= asked.count else { throw broken() }
        return answers
    }

    private func broken(_ failure: Failure? = nil) -> DatabaseError {
        .unavailable(failure?.message ?? Self.complaint(session))
    }
}

/// A statement with its values.
struct Asked {
    let statement: Statement
    let parameters: Parameters
    init(_ statement: Statement, _ parameters: Parameters) {
        (self.statement, self.parameters) = (statement, parameters)
    }
}
