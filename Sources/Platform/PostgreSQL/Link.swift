import CLibPQ
import Database
import Glibc

/// One session with the server, in libpq's pipeline mode: several statements go out together and cost one round trip.
/// Confined to the thread that made it.
final class Link {
    private let session: OpaquePointer
    private var cache = StatementCache()
    private struct Sent {
        let statement: Statement
        /// It was prepared on the way.
        let isFresh: Bool
    }
    /// Those whose answers have not been asked for yet.
    private var sent: [Sent] = []
    var isOwing: Bool { !sent.isEmpty }
    /// Synchronisation points up to which nobody has read the answers yet.
    private var owed = 0
    /// Of those who only read: statements were answered and no synchronisation point has followed, so that they and the next ones are one
    /// transaction, though none was begun (PostgreSQL manual, 55.2.3 and 34.5.1).
    private(set) var isOpen = false
    private var lastRun = ContinuousClock.now

    /// All is well with it as far as is known, and it was used a moment ago: what is asked next need not wait for the server to say so.
    var isWarm: Bool { owed == 1 && !isOpen && lastRun.duration(to: .now) < .milliseconds(100) }

    /// - Throws: `DatabaseError.unavailable` when the server cannot be reached or will not have us.
    init(_ settings: ConnectionSettings, _ use: ConnectionSettings.Use) throws {
        session = try Self.greeted(try Self.connected(settings), settings.greeting(use))
    }

    deinit { PQfinish(session) }

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

    /// Sends a statement that the server begins with while more is made ready; its answer is read with those of the next `run`.
    func post(_ asked: Asked) throws {
        try transmit(asked)
        guard PQflush(session) >= 0 else { throw broken() }
    }

    /// Sends the statements together; the answer of each. Those that were posted before are answered first.
    /// - Parameter staysOpen: the next ones belong to the same transaction, up to `end`.
    /// - Throws: `Failure` when the server refused one of them, `DatabaseError.unavailable` when the session broke.
    func run(_ asked: [Asked], staysOpen: Bool = false) throws -> [PostgreSQLRow] {
        if cache.isFull, !isOpen, sent.isEmpty {
            settle()
            if PQtransactionStatus(session) != PQTRANS_INERROR { try makeRoom() }
        }
        for question in asked { try transmit(question) }
        return try answers(staysOpen).suffix(asked.count)
    }

    /// Of all that was sent.
    private func answers(_ staysOpen: Bool) throws -> [PostgreSQLRow] {
        guard staysOpen ? PQsendFlushRequest(session) == 1 : PQpipelineSync(session) == 1 else { throw broken() }
        isOpen = staysOpen
        // Their answers come before these.
        settle()
        lastRun = .now
        let questions = sent
        sent = []
        do {
            let answers = try receive(questions, staysOpen)
            for question in questions where question.isFresh { question.statement.isPrepared = true }
            return answers
        } catch {
            for question in questions where question.isFresh { cache.rename(question.statement) }
            if (error as? Failure)?.isStale == true { cache.forgetAll() }
            throw error
        }
    }

    /// Ends the transaction that `run` left open, if it did; nobody waits for it. Its answer is read away before that of the next statement.
    func end() {
        guard isOpen else { return }
        isOpen = false
        if PQpipelineSync(session) == 1 { owed += 1 }
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
        try transmit(Asked(cache.statement("DEALLOCATE ALL"), Parameters.none))
        _ = try answers(false)
    }

    private func transmit(_ asked: Asked) throws {
        let (statement, parameters) = (asked.statement, asked.parameters)
        let isOnce = statement.kind == .once
        // The same statement twice is prepared once.
        let isFresh = !isOnce && !statement.isPrepared && !sent.contains { $0.isFresh && $0.statement === statement }
        if isFresh, PQsendPrepare(session, statement.name, statement.text, 0, nil) != 1 { throw broken() }
        let isSent = parameters.lend { count, values in
            isOnce
                ? PQsendQueryParams(session, statement.text, count, nil, values, nil, nil, 0)
                : PQsendQueryPrepared(session, statement.name, count, values, nil, nil, 0)
        }
        guard isSent == 1 else { throw broken() }
        sent.append(Sent(statement: statement, isFresh: isFresh))
    }

    /// Reads all that was sent: every answer, or the first failure, after which nothing is left to be read.
    private func receive(_ asked: [Sent], _ staysOpen: Bool) throws -> [PostgreSQLRow] {
        var answers: [PostgreSQLRow] = []
        answers.reserveCapacity(asked.count)
        var failure: Failure?
        // A statement that was prepared first answers twice.
        var isPreparing = asked.first?.isFresh ?? false
        while !staysOpen || failure != nil || answers.count < asked.count {
            guard let result = PQgetResult(session) else {
                // Between two statements; after a break it would stay so for ever.
                if isBroken { throw broken(failure) }
                continue
            }
            let status = PQresultStatus(result)
            if status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK {
                let answer = PostgreSQLRow(result)
                if isPreparing {
                    isPreparing = false
                } else {
                    answers.append(answer)
                    isPreparing = answers.count < asked.count && asked[answers.count].isFresh
                }
                continue
            }
            if status != PGRES_PIPELINE_SYNC, status != PGRES_PIPELINE_ABORTED, failure == nil {
                failure = Failure(result)
                // The server skips what follows up to a synchronisation point.
                if isOpen, PQpipelineSync(session) == 1 { isOpen = false }
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
