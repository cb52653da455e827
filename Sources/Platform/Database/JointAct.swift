/// An act of which many come at the same moment, as submissions do in the last minute before a deadline: those that wait for the writer
/// together are written together, each statement once for all of them.
package protocol JointAct: Sendable {
    associatedtype Answer: Sendable

    /// Writes all of them, in this order. Each has its answer, or the reason why nothing of it was written.
    /// - Throws: whatever makes all that were given fail. They are undone, and each is given again alone: what one does wrong is never
    ///   another's fault.
    static func write(_ acts: [Self], in db: any Connection) throws -> [Result<Answer, any Error>]
}
