import Foundation

/// Writes that share one transaction, each undone alone when it fails.
///
/// They run one after the other, acts of one kind in one go (`JointAct`), and nothing is set up to undo them, since hardly any fails after it has
/// changed something: a refusal comes before. Where one does, the transaction is rolled back and all run again, each in a savepoint of its
/// own, which costs the engine a copy of every page (SQLite) or a transaction of its own inside the first (PostgreSQL).
///
/// A batch that another node's transaction stood in the way of is repeated. When it is lost otherwise (the commit fails, the engine drops
/// the transaction), nothing of it was acknowledged, and the writes are run again one by one; only a connection lost in the commit itself
/// fails them all, since they may stand.
struct Batch {
    /// What runs in one go.
    private let groups: [[any WaitingWrite]]
    private let writer: any WriteBatcher.Writer
    private static let attemptsAlone = 24
    private static let attemptsTogether = 4

    /// Acts of one kind go with the first of them.
    init(_ writes: [any WaitingWrite], _ writer: any WriteBatcher.Writer) {
        var (groups, places): ([[any WaitingWrite]], [ObjectIdentifier: Int]) = ([], [:])
        for write in writes {
            if let kind = write.kind, let place = places[kind] {
                groups[place].append(write)
                continue
            }
            if let kind = write.kind { places[kind] = groups.count }
            groups.append([write])
        }
        (self.groups, self.writer) = (groups, writer)
    }

    private var isAlone: Bool { groups.count == 1 && groups[0].count == 1 }

    func commit(attempt: Int = 1, inSavepoints: Bool = false) {
        var faults: [(any Error)?] = []
        var isCommitting = false
        do {
            try writer.lend { db in
                faults = []
                try db.execute(writer.begin)
                do {
                    for group in groups {
                        faults += inSavepoints ? try group.map { try runInSavepoint($0, db) } : try run(group, db)
                    }
                    isCommitting = true
                    try db.execute("COMMIT")
                } catch {
                    guard writer.isInTransaction(db) else { throw error }
                    // Nothing of it stands: a fault that came out at the commit is one of the writes'.
                    let isUnseen = isCommitting && !isAlone && !inSavepoints && !writer.isRetryable(error)
                    isCommitting = false
                    rollBack(db)
                    throw isUnseen ? HalfDone() : error
                }
            }
            for (write, fault) in zip(groups.joined(), faults) { write.finish(fault) }
        } catch is HalfDone {
            commit(attempt: attempt, inSavepoints: true)
        } catch {
            recover(attempt, inSavepoints, from: error, isCommitting)
        }
    }

    private func recover(_ attempt: Int, _ inSavepoints: Bool, from error: any Error, _ isCommitting: Bool) {
        if writer.isRetryable(error), attempt < (isAlone ? Self.attemptsAlone : Self.attemptsTogether) {
            // Two nodes that collide must not collide in step: wait a random while, longer each time.
            Thread.sleep(forTimeInterval: .random(in: 0...0.001) * Double(1 << min(attempt, 6)))
            return commit(attempt: attempt + 1, inSavepoints: inSavepoints)
        }
        // A connection lost while committing leaves open whether the batch stands: to run it again could do it twice.
        if isAlone || isCommitting && Self.isUnavailable(error) && !writer.isRetryable(error) {
            return groups.joined().forEach { $0.finish(error) }
        }
        for write in groups.joined() { Batch([write], writer).commit() }
    }

    /// Behind a fault that nobody had asked for yet the engine passes the first over.
    private func rollBack(_ db: any Connection) {
        for _ in 1...2 where writer.isInTransaction(db) { _ = try? db.execute("ROLLBACK") }
    }

    private func rollBackToSavepoint(_ db: any Connection) throws {
        do { try db.execute("ROLLBACK TO SAVEPOINT closure") } catch {
            guard writer.isInTransaction(db), !writer.isRetryable(error) else { throw error }
            try db.execute("ROLLBACK TO SAVEPOINT closure")
        }
        try db.execute("RELEASE SAVEPOINT closure")
    }

    private static func isUnavailable(_ error: any Error) -> Bool {
        if case DatabaseError.unavailable = error { true } else { false }
    }

    /// A write failed and what it had changed cannot be undone alone.
    private struct HalfDone: Error {}

    /// Each one's own error when it changed nothing; throws when the batch is lost. The only one of a batch is undone with it.
    private func run(_ group: [any WaitingWrite], _ db: any Connection) throws -> [(any Error)?] {
        let before = writer.changes(db)
        do { return try group[0].run(with: Array(group.dropFirst()), in: db) } catch {
            guard !isAlone, writer.isInTransaction(db), !writer.isRetryable(error) else { throw error }
            guard group.count == 1, writer.isSound(db), writer.changes(db) == before else { throw HalfDone() }
            return [error]
        }
    }

    /// The write's own error when it was undone alone; throws when the batch is lost.
    private func runInSavepoint(_ write: any WaitingWrite, _ db: any Connection) throws -> (any Error)? {
        try db.execute("SAVEPOINT closure")
        do {
            let fault = try write.run(with: [], in: db)[0]
            try db.execute("RELEASE SAVEPOINT closure")
            return fault
        } catch {
            guard writer.isInTransaction(db), !writer.isRetryable(error) else { throw error }
            try rollBackToSavepoint(db)
            return error
        }
    }
}
