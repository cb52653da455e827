import Foundation

/// Closures that share one transaction, each undone alone when it fails.
///
/// They run one after the other and nothing is set up to undo them, since hardly any fails after it has changed something: a refusal comes
/// before. Where one does, the transaction is rolled back and all run again, each in a savepoint of its own, which costs the engine a copy
/// of every page (SQLite) or a transaction of its own inside the first (PostgreSQL).
///
/// A batch that another node's transaction stood in the way of is repeated. When it is lost otherwise (the commit fails, the engine drops
/// the transaction), nothing of it was acknowledged, and the closures are run again one by one; only a connection lost in the commit itself
/// fails them all, since they may stand.
struct Batch {
    private let jobs: [WriteBatcher.Job]
    private let writer: any WriteBatcher.Writer
    private static let attemptsAlone = 24
    private static let attemptsTogether = 4

    init(_ jobs: [WriteBatcher.Job], _ writer: any WriteBatcher.Writer) { (self.jobs, self.writer) = (jobs, writer) }

    func commit(attempt: Int = 1, inSavepoints: Bool = false) {
        var faults: [Int: any Error] = [:]
        var isCommitting = false
        do {
            try writer.lend { db in
                try db.execute(writer.begin)
                do {
                    for (index, job) in jobs.enumerated() {
                        faults[index] = try inSavepoints ? runInSavepoint(job, db) : run(job, db)
                    }
                    isCommitting = true
                    try db.execute("COMMIT")
                } catch {
                    if writer.isInTransaction(db) { _ = try? db.execute("ROLLBACK") }
                    throw error
                }
            }
            for (index, job) in jobs.enumerated() { job.finish(faults[index]) }
        } catch is HalfDone {
            commit(attempt: attempt, inSavepoints: true)
        } catch {
            recover(attempt, inSavepoints, from: error, isCommitting)
        }
    }

    private func recover(_ attempt: Int, _ inSavepoints: Bool, from error: any Error, _ isCommitting: Bool) {
        let isAlone = jobs.count == 1
        if writer.isRetryable(error), attempt < (isAlone ? Self.attemptsAlone : Self.attemptsTogether) {
            // Two nodes that collide must not collide in step: wait a random while, longer each time.
            Thread.sleep(forTimeInterval: .random(in: 0...0.001) * Double(1 << min(attempt, 6)))
            return commit(attempt: attempt + 1, inSavepoints: inSavepoints)
        }
        // A connection lost while committing leaves open whether the batch stands: to run it again could do it twice.
        if isAlone || isCommitting && Self.isUnavailable(error) && !writer.isRetryable(error) {
            return jobs.forEach { $0.finish(error) }
        }
        for job in jobs { Batch([job], writer).commit() }
    }

    private static func isUnavailable(_ error: any Error) -> Bool {
        if case DatabaseError.unavailable = error { true } else { false }
    }

    /// A closure failed and what it had changed cannot be undone alone.
    private struct HalfDone: Error {}

    /// The closure's own error when it changed nothing; throws when the batch is lost. The only one of a batch is undone with it.
    private func run(_ job: WriteBatcher.Job, _ db: any Connection) throws -> (any Error)? {
        let before = writer.changes(db)
        do {
            try job.run(db)
            return nil
        } catch {
            guard jobs.count > 1, writer.isInTransaction(db), !writer.isRetryable(error) else { throw error }
            guard writer.isSound(db), writer.changes(db) == before else { throw HalfDone() }
            return error
        }
    }

    /// The closure's own error when it was undone alone; throws when the batch is lost.
    private func runInSavepoint(_ job: WriteBatcher.Job, _ db: any Connection) throws -> (any Error)? {
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
