package import Values

/// Does one kind of job. Safe to run twice: a process may die after the work and before the note of it.
package struct JobHandler: Sendable {
    package let kind: JobKind
    package let run: @Sendable (Job) async throws -> Void
    package init(_ kind: JobKind, _ run: @escaping @Sendable (Job) async throws -> Void) {
        (self.kind, self.run) = (kind, run)
    }
}

/// Takes jobs from the queue and hands them to their handlers.
package struct JobRunner: Sendable {
    private let queue: JobQueue
    private let handlers: [JobKind: JobHandler]
    private let clock: Clock
    private let log: @Sendable (String) -> Void

    package init(
        _ queue: JobQueue, _ handlers: [JobHandler], clock: Clock, log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.queue = queue
        self.handlers = Dictionary(uniqueKeysWithValues: handlers.map { ($0.kind, $0) })
        self.clock = clock
        self.log = log
    }

    /// Does every job that is due now, one after the other. Returns how many were done. When it is cancelled, the job
    /// under way is done to its end.
    /// - Parameter breath: the shortest rest after each job, in milliseconds, for those who wait for an answer: a thousand mails that became
    ///   due in the last minute before a deadline come after what is submitted in it (`rest`).
    @discardableResult
    package func drain(breath: Int = 0) async throws -> Int {
        var done = 0
        var next = Task.isCancelled ? nil : try await queue.claim(at: clock.now)
        while let job = next {
            let isDone = try await Task(operation: { try await attempt(job) }).value
            if isDone { done += 1 }
            let isLast = Task.isCancelled
            let begun = ContinuousClock.now
            next = try await Task(operation: { try await close(job, isDone: isDone, isLast: isLast) }).value
            let taken = begun.duration(to: .now)
            if breath > 0, next != nil { try? await Task.sleep(for: Self.rest(after: taken, atLeast: breath)) }
        }
        return done
    }

    /// Ten times what it took to write down that a job is done, at most a second: where many wait to write, that takes long, and jobs give way
    /// to them; where nobody does, hardly anything is lost. How long a mail server took does not count.
    static func rest(after taken: Duration, atLeast breath: Int) -> Duration {
        min(max(taken * 10, .milliseconds(breath)), .seconds(1))
    }

    /// What the job's handler did not throw at is done.
    private func attempt(_ job: Job) async throws -> Bool {
        do {
            guard let handler = handlers[job.kind] else { throw JobError.unknown(job.kind.name) }
            try await handler.run(job)
        } catch {
            let fault = Self.withoutAddresses(String(describing: error))
            log("job \(job.kind.name) failed at attempt \(job.attempts): \(fault)")
            try await queue.fail(job, fault, at: clock.now)
            return false
        }
        return true
    }

    /// The next job, claimed in the transaction that notes this one as done; nil when there is none, or no more is to be begun.
    private func close(_ job: Job, isDone: Bool, isLast: Bool) async throws -> Job? {
        guard isDone else { return isLast ? nil : try await queue.claim(at: clock.now) }
        guard !isLast else {
            try await queue.finish(job, at: clock.now)
            return nil
        }
        return try await queue.finishAndClaim(job, at: clock.now)
    }

    /// A mail server's answer may repeat whom the mail was for: neither the row nor the log keeps it.
    static func withoutAddresses(_ fault: String) -> String {
        fault.replacing(#/[^\s<>"'()=:;,]+@[^\s<>"'()=:;,]+/#, with: "…@…")
    }

    private static let breath = 10

    /// Drains the queue every `seconds` until cancelled.
    package func run(every seconds: Int = 2) async {
        while !Task.isCancelled {
            do { try await drain(breath: Self.breath) } catch { log("jobs: \(error)") }
            try? await Task.sleep(for: .seconds(seconds))
        }
    }
}

package enum JobError: Error { case unknown(String) }
