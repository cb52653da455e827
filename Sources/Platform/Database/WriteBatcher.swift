import Foundation

/// One writer thread for all: it gathers what is waiting into one transaction and answers after the commit, so that many submissions share
/// one flush to disk (`Batch`).
package final class WriteBatcher: @unchecked Sendable {
    /// What a driver gives: one connection for one batch.
    package protocol Writer: Sendable {
        /// Lends the writing connection, outside any transaction, for the length of `body`.
        func lend(_ body: (any Connection) throws -> Void) throws
        var begin: SQL { get }
        func isInTransaction(_ db: any Connection) -> Bool
        /// In a transaction that takes further statements: PostgreSQL's does not after one that failed.
        func isSound(_ db: any Connection) -> Bool
        /// Counts up with whatever may have changed the data, and never down.
        func changes(_ db: any Connection) -> Int
        /// A transaction that the engine asks to repeat (PostgreSQL 40001, 40P01).
        func isRetryable(_ error: any Error) -> Bool
    }

    private let writer: any Writer
    private let condition = NSCondition()
    private let largest: Int
    private var queue: [any WaitingWrite] = []  // guarded by condition
    private var stopped = false  // guarded by condition
    private var ended = false  // guarded by condition

    package init(_ writer: any Writer, largest: Int = 64) {
        (self.writer, self.largest) = (writer, largest)
        let thread = Thread { [self] in
            while let writes = next() { Batch(writes, writer).commit() }
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
        try await withCheckedThrowingContinuation { enqueue(ClosureWaiting(body, $0)) }
    }

    package func write<Act: JointAct>(_ act: Act) async throws -> Act.Answer {
        try await withCheckedThrowingContinuation { enqueue(ActWaiting(act, $0)) }
    }

    private func enqueue(_ write: any WaitingWrite) {
        let accepted = condition.withLock {
            if stopped { return false }
            queue.append(write)
            condition.signal()
            return true
        }
        if !accepted { write.finish(DatabaseError.unavailable("the database is closed")) }
    }

    /// Lets the waiting closures finish, then ends the thread.
    package func stop() {
        condition.withLock {
            stopped = true
            condition.broadcast()
            while !ended { condition.wait() }
        }
    }

    private func next() -> [any WaitingWrite]? {
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
}
