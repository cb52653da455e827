package import Database
import Dispatch

/// Begins writes one after the other while the writer is held, so that they become one batch; what came of each.
/// - Parameter writes: each asks the database for its write before it waits for anything else.
package func together<Value: Sendable>(
    on database: any Database, _ writes: [@Sendable () async throws -> Value]
) async throws -> [Result<Value, any Error>] {
    let gate = DispatchSemaphore(value: 0)
    let (held, signal) = AsyncStream.makeStream(of: Void.self)
    let first = Task {
        try await database.write { _ in
            signal.finish()
            gate.wait()
        }
    }
    for await _ in held {}
    let tasks = writes.map { write in Task.immediate { try await write() } }
    gate.signal()
    try await first.value
    var results: [Result<Value, any Error>] = []
    for task in tasks { results.append(await task.result) }
    return results
}
