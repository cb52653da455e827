/// An act of which many come at the same moment, as submissions do in the last minute before a deadline: those that wait for the writer
/// together are written together, each statement once for all of them.
package protocol JointAct: Sendable {
    associatedtype Answer: Sendable

    /// Writes all of them, in this order. Each has its answer, or the reason why nothing of it was written.
    /// - Throws: whatever makes all that were given fail. They are undone, and each is given again alone: what one does wrong is never
    ///   another's fault.
    static func write(_ acts: [Self], in db: any Connection) throws -> [Result<Answer, any Error>]
}

extension Database {
    /// Alone, in a transaction like any other's.
    package func write<Act: JointAct>(_ act: Act) async throws -> Act.Answer {
        try await write { db in try Act.write([act], in: db)[0].get() }
    }
}

extension Array {
    /// Cut into runs of at most `limit`.
    package func inRuns(of limit: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: limit).map { self[$0..<Swift.min($0 + limit, count)] }
    }
}
