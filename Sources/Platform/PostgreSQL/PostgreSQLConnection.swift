import Database

/// A connection that outlives its sessions: when the server went away, the next loan opens a new one.
/// Confined to one thread. Within a loan a lost session is not replaced, since its transaction is gone with it.
final class PostgreSQLConnection: Connection {
    private let settings: ConnectionSettings
    private let use: ConnectionSettings.Use
    private var link: Link?
    /// Statements that go out with the next one, in one round trip: such as cannot fail, and such whose fault may come later.
    private var waiting: [Asked] = []
    private var foreseen = Foreseen()
    private var answered = 0
    /// A statement of this loan failed; the server takes no further one in the transaction, and where none was begun by name neither do we.
    private var isSpoilt = false
    /// How many statements were sent that may change the data.
    private(set) var changes = 0
    private var refusal: (until: ContinuousClock.Instant, error: any Error)?

    /// Since the loan began a statement failed that will pass when everything is begun again, whatever the closure
    /// made of it.
    private(set) var mustRepeat = false

    var engine: Engine { .postgresql }
    /// In one that no statement has spoilt, as far as is known; its beginning may still wait, or an answer.
    var isInSoundTransaction: Bool {
        link.map { $0.isInSoundTransaction || !isSpoilt && ($0.isOwing || !waiting.isEmpty) } ?? false
    }
    var isInTransaction: Bool { link.map { !$0.isIdle || !waiting.isEmpty } ?? false }

    init(_ settings: ConnectionSettings, for use: ConnectionSettings.Use) {
        (self.settings, self.use) = (settings, use)
    }

    /// Lends the connection, outside any transaction. `body` runs a second time, on a fresh session, when the old one
    /// turns out dead before it answered anything: then nothing of the first run stands.
    func lend<Value>(_ body: () throws -> Value) throws -> Value {
        try open()
        do { return try body() } catch let error where link == nil && answered == 0 {
            guard case DatabaseError.unavailable = error else { throw error }
            try open()
            return try body()
        }
    }

    func close() { link = nil }

    private func open() throws {
        if let link, use == .writing || !link.isWarm {
            link.settle()
            if !link.isIdle || !link.isAlive() { self.link = nil }
        }
        (waiting, answered, mustRepeat, isSpoilt) = ([], 0, false, false)
        foreseen.forget()
        guard link == nil else { return }
        // Those who wait in line while the server is away are told at once, and do not each wait for their own attempt.
        if let refusal, ContinuousClock.now < refusal.until { throw refusal.error }
        do { link = try Link(settings, use) } catch {
            refusal = (ContinuousClock.now + .milliseconds(100), error)
            throw error
        }
    }

    func query(_ sql: SQL, _ each: (Row) throws -> Void) throws {
        let source = try foreseen.take(sql) ?? run(sql)
        let row = Row(source)
        for index in 0..<source.count {
            source.row = index
            try each(row)
        }
    }

    /// One round trip for all that were not foreseen already. What changes the data afterwards makes the answers worthless: they are forgotten
    /// then.
    func foresee(_ questions: @autoclosure () -> [SQL]) throws {
        let questions = questions().filter { !foreseen.holds($0) }
        guard !questions.isEmpty else { return }
        guard let link else { throw Self.lost }
        foreseen.keep(questions, try run(questions.map { Asked(link.statement($0), try Parameters($0)) }))
    }

    func execute(_ sql: SQL) throws -> Int {
        guard let link else { throw Self.lost }
        let statement = link.statement(sql)
        if canWait(statement, link) {
            waiting.append(Asked(statement, Parameters.none))
            return 0
        }
        let answer = try run(sql)
        if statement.kind == .commit, answer.command == "ROLLBACK" {
            throw DatabaseError.statement(
                "the transaction had failed, and the closure that ran it kept silent about it")
        }
        return answer.changes
    }

    /// A session that writes lets the server begin with it at once. One that reads has nothing to send: the next statement is refused with it.
    func send(_ sql: SQL) throws {
        guard let link else { throw Self.lost }
        foreseen.forget()
        waiting.append(Asked(link.statement(sql), try Parameters(sql)))
        changes += 1
        guard use == .writing else { return }
        let before = waiting
        waiting = []
        do { for asked in before { try link.post(asked) } } catch {
            self.link = nil
            throw error
        }
    }

    /// Ends a reading transaction, whose outcome is of no consequence: nobody waits for it.
    func endReading() {
        foreseen.forget()
        link?.end()
    }

    private func canWait(_ statement: Statement, _ link: Link) -> Bool {
        switch statement.kind {
        case .begin: link.isIdle && waiting.isEmpty
        // Not after something that can fail: its fault is its closure's own.
        case .savepoint where link.isOwing: false
        case .savepoint:
            waiting.isEmpty ? link.isInSoundTransaction : waiting.allSatisfy { $0.statement.kind != .write }
        default: false
        }
    }

    private func run(_ sql: SQL) throws -> PostgreSQLRow {
        guard let link else { throw Self.lost }
        let statement = link.statement(sql)
        if statement.kind != .read {
            foreseen.forget()
            changes += 1
        }
        return try run([Asked(statement, try Parameters(sql))])[0]
    }

    /// The answers, in the order of the statements.
    private func run(_ asked: [Asked]) throws -> [PostgreSQLRow] {
        guard let link else { throw Self.lost }
        guard use == .writing || !isSpoilt else { throw DatabaseError.statement("the transaction had failed") }
        let before = waiting
        waiting = []
        // What is committed may stand although no answer came: it is not begun again.
        if asked.contains(where: { $0.statement.kind == .commit }) { answered += 1 }
        do {
            let answers = try link.run(before + asked, staysOpen: use == .reading)
            answered += 1
            return Array(answers.dropFirst(before.count))
        } catch let failure as Failure {
            answered += 1
            isSpoilt = true
            mustRepeat = mustRepeat || failure.isConflict || failure.isStale
            throw failure.translated
        } catch {
            self.link = nil
            throw error
        }
    }

    private static let lost = DatabaseError.unavailable("the connection to the server was lost")
}
