import Database
import Dispatch
import Foundation
import Synchronization

/// The connections that read. On the thread that asks, a read of pages that are in memory takes less than handing it to another thread and
/// back; but where there are more than two of the threads that everything else runs on too, never on the last. The rest go to threads that
/// may wait.
final class SQLiteReaders: Sendable {
    private struct State: Sendable {
        var free: [Lent]
        var waiting: [@Sendable (Lent) -> Void] = []
        var inPlace: Int
        var isClosed = false
    }
    /// Whoever took it out of `free` has it alone.
    private struct Lent: @unchecked Sendable { let reader: SQLiteReader }

    private let state: Mutex<State>
    private let count: Int
    private let threads = DispatchQueue(label: "readers", attributes: .concurrent)

    /// - Throws: GRDB's error when the file cannot be opened.
    init(path: String, count: Int, busySeconds: Int32) throws {
        self.count = max(1, count)
        let all = try (0..<self.count).map { _ in Lent(reader: try SQLiteReader(path: path, busySeconds: busySeconds)) }
        state = Mutex(State(free: all, inPlace: max(2, ProcessInfo.processInfo.activeProcessorCount - 1)))
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        let here: Lent? = try state.withLock { state in
            guard !state.isClosed else { throw OurError.unavailable("the database is closed") }
            guard state.inPlace > 0, let lent = state.free.popLast() else { return nil }
            state.inPlace -= 1
            return lent
        }
        guard let here else { return try await readElsewhere(body) }
        defer { giveBack(here, wasInPlace: true) }
        return try here.reader.read(body)
    }

    private func readElsewhere<Value: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let job: @Sendable (Lent) -> Void = { lent in
                let result = Result { try lent.reader.read(body) }
                self.giveBack(lent, wasInPlace: false)
                continuation.resume(with: result)
            }
            let (lent, isRefused): (Lent?, Bool) = state.withLock { state in
                if let lent = state.free.popLast() { return (lent, false) }
                guard !state.isClosed else { return (nil, true) }
                state.waiting.append(job)
                return (nil, false)
            }
            if let lent { threads.async { job(lent) } }
            if isRefused { continuation.resume(throwing: OurError.unavailable("the database is closed")) }
        }
    }

    /// To whoever has waited longest, if anybody has.
    private func giveBack(_ lent: Lent, wasInPlace: Bool) {
        let next: (@Sendable (Lent) -> Void)? = state.withLock { state in
            if wasInPlace { state.inPlace += 1 }
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.free.append(lent)
            return nil
        }
        if let next { threads.async { next(lent) } }
    }

    /// Nothing is begun any more. A connection under way ends when its closure does.
    func close() {
        state.withLock { state in
            state.isClosed = true
            state.free.removeAll()
        }
    }
}
