import Database

/// A connection that outlives its sessions: when the server went away, the next loan opens a new one.
/// Confined to one thread. Within a loan a lost session is not replaced, since its transaction is gone with it.
final class PostgreSQLConnection: Connection {
    private let settings: ConnectionSettings
    private var link: Link?
    /// Control statements that cannot fail and wait to go out with the next statement, in one round trip.
    private var waiting: [String] = []
    private var answered = 0
    private var refusal: (until: ContinuousClock.Instant, error: any Error)?

    /// Since the loan began a statement failed that will pass when everything is begun again, whatever the closure
    /// made of it.
    private(set) var mustRepeat = false

    var engine: Engine { .postgresql }
    var isInTransaction: Bool { link.map { !$0.isIdle || !waiting.isEmpty } ?? false }

    init(_ settings: ConnectionSettings) { self.settings = settings }

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
        if let link, !link.isIdle || !link.isAlive() { self.link = nil }
        (waiting, answered, mustRepeat) = ([], 0, false)
        guard link == nil else { return }
        // Those who wait in line while the server is away are told at once, and do not each wait for their own attempt.
        if let refusal, ContinuousClock.now < refusal.until { throw refusal.error }
        do { link = try Link(settings) } catch {
            refusal = (ContinuousClock.now + .milliseconds(100), error)
            throw error
        }
    }

    func query(_ sql: SQL, _ each: (Row) throws -> Void) throws {
        let (text, values) = sql.rendered(for: .postgresql)
        let source = try run(text, values)
        let row = Row(source)
        for index in 0..<source.count {
            source.row = index
            try each(row)
        }
    }

    func execute(_ sql: SQL) throws -> Int {
        let (text, values) = sql.rendered(for: .postgresql)
        if canWait(text) {
            waiting.append(text)
            return 0
        }
        let answer = try run(text, values)
        if text == "COMMIT", answer.command == "ROLLBACK" {
            throw DatabaseError.statement(
                "the transaction had failed, and the closure that ran it kept silent about it")
        }
        return answer.changes
    }

    /// Ends a reading transaction, whose outcome is of no consequence.
    func endReading() {
        if let link, link.isIdle { return waiting = [] }
        _ = try? run("COMMIT", [])
    }

    private func canWait(_ text: String) -> Bool {
        guard let link else { return false }
        if text.hasPrefix("BEGIN") { return link.isIdle && waiting.isEmpty }
        guard text.hasPrefix("SAVEPOINT ") || text.hasPrefix("RELEASE SAVEPOINT ") else { return false }
        return link.isInSoundTransaction || !waiting.isEmpty
    }

    private func run(_ text: String, _ values: [SQLValue]) throws -> PostgreSQLRow {
        guard let link else { throw DatabaseError.unavailable("the connection to the server was lost") }
        let parameters = try Parameters(values)
        let before = waiting
        waiting = []
        do {
            let answer = try link.run(text, parameters, before: before)
            answered += 1
            return answer
        } catch let failure as Failure {
            answered += 1
            mustRepeat = mustRepeat || failure.isConflict || failure.isStale
            throw failure.translated
        } catch {
            self.link = nil
            throw error
        }
    }
}
