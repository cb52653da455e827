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
    private var briskness: Briskness
    /// An idle thread looks whether those at work have become slow, as long as anybody waits for them.
    private var isMinded = false
    /// One alarm is set, for whoever has waited longest, as long as anybody waits.
    private var isWatched = false

    /// - Parameter brisk: how many of them work at once while none is slow.
    init(_ settings: ConnectionSettings, connections: Int, brisk: Int, waitSeconds: Double) {
        alive = connections
        briskness = Briskness(connections: connections, most: brisk)
        patience = .milliseconds(Int(waitSeconds * 1000))
        for place in 0..<connections { ConnectionThread.start(serving: self, settings, place) }
    }

    func submit(_ job: Job) {
        job.patientUntil = .now() + patience
        let (accepted, mustWatch) = condition.withLock {
            if stopped { return (false, false) }
            queue.append(job)
            wakeIfUseful()
            defer { isWatched = isWatched || queue.count > idle }
            return (true, !isWatched && queue.count > idle)
        }
        if !accepted { return job.refuse(.unavailable("the database is closed")) }
        if mustWatch { watch(until: job.patientUntil) }
    }

    /// The next job, for the thread of this place, which is free; nil when the pool is stopped and nothing waits.
    func next(for place: Int) -> Job? {
        condition.withLock {
            briskness.end(place)
            idle += 1
            defer { idle -= 1 }
            while true {
                let now = DispatchTime.now()
                if !queue.isEmpty, stopped || briskness.allowsAnother(at: now) {
                    briskness.begin(place, at: now)
                    let job = queue.removeFirst()
                    wakeIfUseful()
                    return job
                }
                if queue.isEmpty, stopped { return nil }
                if queue.isEmpty || isMinded { condition.wait() } else { mind() }
            }
        }
    }

    /// Until those at work may have become slow.
    private func mind() {
        isMinded = true
        _ = condition.wait(until: Date(timeIntervalSinceNow: Double(briskness.pause) / 1000))
        isMinded = false
    }

    /// Somebody waits, and an idle thread could begin, or mind those at work.
    private func wakeIfUseful() {
        if !queue.isEmpty, idle > 0, !isMinded || briskness.allowsAnother(at: .now()) { condition.signal() }
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
