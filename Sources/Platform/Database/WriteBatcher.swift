import Foundation

/// One writer thread for all: it gathers the closures that are waiting into one transaction, each in its own savepoint,
/// and answers them after the commit, so that many submissions share one flush to disk.
///
/// A closure that fails is undone alone. A batch that another node's transaction stood in the way of is repeated. When
/// it is lost otherwise (the commit fails, the engine drops the transaction), nothing of it was acknowledged, and the
/// closures are run again one by one; only a connection lost in the commit itself fails them all, since they may
/// stand.
package final class WriteBatcher: @unchecked Sendable {
    struct Job {
        let run: (any Connection) throws -> Void
        let finish: ((any Error)?) -> Void
    }

    /// What a driver gives: one connection for one batch.
    package protocol Writer: Sendable {
        /// Lends the writing connection, outside any transaction, for the length of `body`.
        func lend(_ body: (any Connection) throws -> Void) throws
        var begin: SQL { get }
        func isInTransaction(_ db: any Connection) -> Bool
        /// A transaction that the engine asks to repeat (PostgreSQL 40001, 40P01).
        func isRetryable(_ error: any Error) -> Bool
    }

    private let writer: any Writer
    private let condition = NSCondition()
    private let largest: Int
    private var queue: [Job] = []  // guarded by condition
    private var stopped = false  // guarded by condition
    private var ended = false  // guarded by condition

    package init(_ writer: any Writer, largest: Int = 64) {
        (self.writer, self.largest) = (writer, largest)
        let thread = Thread { [self] in
            while let batch = next() { commit(batch) }
            condition.withLock {
                ended = true
                condition.broadcast()
            }
        }
        thread.name = "writer"
        thread.stackSize = 4 << 20
        thread.start()
    }

    package func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws
        -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            let box = Box<Value>()
            let job = Job(
                run: { box.value = try body($0) },
                finish: { error in
                    if let error {
                        continuation.resume(throwing: error)
                    } else {
                        continuation.resume(returning: box.value!)
                    }
                })
            let accepted = condition.withLock {
                if stopped { return false }
                queue.append(job)
                condition.signal()
                return true
            }
            if !accepted { job.finish(DatabaseError.unavailable("the database is closed")) }
        }
    }

    /// Lets the waiting closures finish, then ends the thread.
    package func stop() {
        condition.withLock {
            stopped = true
            condition.broadcast()
            while !ended { condition.wait() }
        }
    }

    private final class Box<Value>: @unchecked Sendable { var value: Value? }

    private func next() -> [Job]? {
        condition.withLock {
            while queue.isEmpty {
                if stopped { return nil }
                condition.wait()
            }
            let count = min(largest, queue.count)
            defer { queue.removeFirst(count) }
            return Array(queue[..<count])
        }
    }

    private func commit(_ batch: [Job], attempt: Int = 1) {
        var failed: [Int: any Error] = [:]
        var committing = false
        do {
            try writer.lend { db in
                try db.execute(writer.begin)
                do {
                    if batch.count == 1 {
                        try batch[0].run(db)
                    } else {
                        for (index, job) in batch.enumerated() { failed[index] = try runInSavepoint(job, db) }
                    }
                    committing = true
                    try db.execute("COMMIT")
                } catch {
                    if writer.isInTransaction(db) { _ = try? db.execute("ROLLBACK") }
                    throw error
                }
            }
            for (index, job) in batch.enumerated() { job.finish(failed[index]) }
        } catch {
            recover(batch, attempt, from: error, committing: committing)
        }
    }

    private func recover(_ batch: [Job], _ attempt: Int, from error: any Error, committing: Bool) {
        if writer.isRetryable(error), attempt < (batch.count == 1 ? 24 : 4) {
            // Two nodes that collide must not collide in step: wait a random while, longer each time.
            Thread.sleep(forTimeInterval: .random(in: 0...0.001) * Double(1 << min(attempt, 6)))
            return commit(batch, attempt: attempt + 1)
        }
        // A connection lost while committing leaves open whether the batch stands: to run it again could do it twice.
        if batch.count == 1 || committing && Self.isUnavailable(error) && !writer.isRetryable(error) {
            return batch.forEach { $0.finish(error) }
        }
        for job in batch { commit([job]) }
    }

    private static func isUnavailable(_ error: any Error) -> Bool {
        if case DatabaseError.unavailable = error { true } else { false }
    }

    /// The closure's own error when it was undone alone; throws when the batch is lost.
    private func runInSavepoint(_ job: Job, _ db: any Connection) throws -> (any Error)? {
        try db.execute("SAVEPOINT closure")
        do {
            try job.run(db)
            try db.execute("RELEASE SAVEPOINT closure")
            return nil
        } catch {
            guard writer.isInTransaction(db), !writer.isRetryable(error) else { throw error }
            try db.execute("ROLLBACK TO SAVEPOINT closure")
            try db.execute("RELEASE SAVEPOINT closure")
            return error
        }
    }
}
