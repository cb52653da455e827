package import Database

extension Database {
    /// An act in a transaction of its own, for databases that stand before another.
    package func writeAlone<Act: JointAct>(_ act: Act) async throws -> Act.Answer {
        try await write { db in try Act.write([act], in: db)[0].get() }
    }
}
