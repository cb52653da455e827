import Database
import Dispatch
import Foundation

/// The reading connections, a thread for each, and those who wait for one. Whoever waits too long is refused: a page
/// that says "busy" after five seconds is better than a queue without end.
final class ConnectionPool: @unchecked Sendable {
    /// Work for one connection. Its closures are called once: either `run`, on the connection's thread, or `refuse`.
    final class Job: @unchecked Sendable {
        let run: (PostgreSQLConnection) -> Void
        let refuse: (DatabaseError) -> Void
        fileprivate var patientUntil = DispatchTime.distantFuture

        init(run: @escaping (PostgreSQLConnection) -> Void, refuse: @escaping (DatabaseError) -> Void) {
            (self.run, self.refuse) = (run, refuse)
        }
    }

    private let condition = NSCondition()
    private let patience: DispatchTimeInterval
    private var queue: [Job] = []  // guarded by condition, as all below
    private var idle = 0
    private var alive: Int
    private var stopped = false
    /// One alarm is set, for whoever has waited longest, as long as anybody waits.
    private var isWatched = false

    init(_ settings: ConnectionSettings, connections: Int, waitSeconds: Double) {
        alive = connections
        patience = .milliseconds(Int(waitSeconds * 1000))
        for _ in 0..<connections { ConnectionThread.start(serving: self, settings) }
    }

    func submit(_ job: Job) {
        job.patientUntil = .now() + patience
        let (accepted, mustWatch) = condition.withLock {
            if stopped { return (false, false) }
            queue.append(job)
            condition.signal()
            defer { isWatched = isWatched || queue.count > idle }
            return (true, !isWatched && queue.count > idle)
        }
        if !accepted { return job.refuse(.unavailable("the database is closed")) }
        if mustWatch { watch(until: job.patientUntil) }
    }

    /// The next job, for a thread that is free; nil when the pool is stopped and nothing waits.
    func next() -> Job? {
        condition.withLock {
            idle += 1
            defer { idle -= 1 }
            while queue.isEmpty {
                if stopped { return nil }
                condition.wait()
            }
            return queue.removeFirst()
        }
    }

    /// Lets those who wait finish, then ends the threads and their sessions.
    func stop() {
        condition.withLock {
            stopped = true
            condition.broadcast()
            while alive > 0 { condition.wait() }
        }
    }

    /// A thread says that its session is closed.
    func ended() {
        condition.withLock {
            alive -= 1
            condition.broadcast()
        }
    }

    private func watch(until time: DispatchTime) {
        DispatchQueue.global().asyncAfter(deadline: time) { [weak self] in self?.refuseTheImpatient() }
    }

    /// Those who came first wait for the longest.
    private func refuseTheImpatient() {
        let now = DispatchTime.now()
        let (tooLate, next) = condition.withLock {
            let tooLate = queue.prefix { $0.patientUntil <= now }
            queue.removeFirst(tooLate.count)
            isWatched = !queue.isEmpty
            return (Array(tooLate), queue.first?.patientUntil)
        }
        for job in tooLate { job.refuse(.unavailable("no connection came free in time")) }
        if let next { watch(until: next) }
    }
}
