import CanonicalJSON
import Calls
import Database
import Digest
import History
import Jobs
import Values

/// Submissions that have nothing to do with one another, written with each statement once for all of them: everything is asked first, then
/// everything is written.
struct SubmissionRound {
    private let acts: [Submitting]

    init(_ acts: [Submitting]) { self.acts = acts }

    func write(in db: any Connection) throws -> [Result<Submission, any Error>] {
        let ids = acts.map(\.dossier)
        try db.foresee(
            [CurrentDossiers.statement(ids), History.headStatement] + acts.compactMap(\.question)
                + Set(acts.map(\.read.held.call.id)).map(DossierStore.lastOrdinalStatement))
        let current = try CurrentDossiers.read(ids, in: db)
        let decisions = try acts.map { try decided($0, current, in: db) }
        var accepted = decisions.compactMap { decision in
            if case .success(.goes(let accepted)) = decision { accepted } else { nil }
        }
        var written = try write(&accepted, in: db).makeIterator()
        return decisions.map { decision in
            decision.map { decision in
                switch decision {
                case .stands(let first): first
                case .goes: written.next()!
                }
            }
        }
    }

    /// A refusal is its act's own; the database's faults are everybody's.
    private func decided(
        _ act: Submitting, _ current: CurrentDossiers, in db: any Connection
    ) throws -> Result<Submitting.Decision, any Error> {
        do { return .success(try act.decide(current, in: db)) } catch let fault as DatabaseError { throw fault } catch {
            return .failure(error)
        }
    }

    private func write(_ accepted: inout [Submitting.Accepted], in db: any Connection) throws -> [Submission] {
        guard !accepted.isEmpty else { return [] }
        let head = try History.head(in: db)
        let (numbered, last) = try number(&accepted, in: db)
        // PostgreSQL is at work on these while digests are made.
        for areNumbered in [true, false] {
            let dossiers = accepted.map(\.dossier).filter { numbered.contains($0.id) == areNumbered }
            try DossierStore.saveSubmitted(dossiers, areNumbered: areNumbered, in: db)
        }
        for (call, last) in last { try DossierStore.keep(lastOrdinal: last, in: call, db) }
        for accepted in accepted where accepted.isCompletion {
            try CompletionStore.answered(accepted.act.dossier, at: accepted.act.now, in: db)
        }
        let answers = accepted.filter(\.isCompletion).map { ($0.act.dossier.text, $0.act.now) }
        if !answers.isEmpty {
            try Outbox.post(
                DossierJobs.completionAnswered, subjects: answers.map { (.make(at: $0.1), $0.0, $0.1) }, in: db)
        }
        try Outbox.post(
            DossierJobs.submitted, subjects: accepted.map { ($0.act.job, $0.act.id.text, $0.act.now) }, in: db)
        let snapshots = accepted.map { accepted in
            let bytes = accepted.act.read.text.bytes(number: accepted.dossier.number ?? "")
            return (bytes: bytes, digest: SHA256Digest(of: bytes))
        }
        let heads = try History.record(
            zip(accepted, snapshots).map { Self.entry($0, $1.digest) }, after: head, in: db)
        let submissions = accepted.indices.map {
            Self.submission(accepted[$0], snapshots[$0].digest, heads[$0])
        }
        try SubmissionStore.insert(Array(zip(submissions, snapshots.map(\.bytes))), in: db)
        return submissions
    }

    /// Gives numbers to the dossiers that have none; which these are, and the last number of each of their calls.
    private func number(
        _ accepted: inout [Submitting.Accepted], in db: any Connection
    ) throws -> (numbered: Set<ID<Dossier>>, last: [ID<Call>: Int]) {
        var (numbered, last): (Set<ID<Dossier>>, [ID<Call>: Int]) = ([], [:])
        for index in accepted.indices where accepted[index].dossier.number == nil {
            let call = accepted[index].act.read.held.call
            let ordinal = try (last[call.id] ?? DossierStore.lastOrdinal(in: call.id, db)) + 1
            last[call.id] = ordinal
            accepted[index].dossier.ordinal = ordinal
            accepted[index].dossier.number = "\(call.number ?? call.id.text)-\(Digits.pad(ordinal, 4))"
            numbered.insert(accepted[index].act.dossier)
        }
        return (numbered, last)
    }

    private static func entry(_ accepted: Submitting.Accepted, _ digest: SHA256Digest) -> NewEntry {
        let (act, dossier) = (accepted.act, accepted.dossier)
        return NewEntry(
            accepted.isCompletion ? "dossier.completed" : "dossier.submitted", of: .init("dossier", act.dossier),
            by: act.actor, at: act.now,
            [
                Change("dossier.submission", after: String(dossier.submissions)),
                Change("dossier.number", after: dossier.number),
                Change("dossier.receipt", after: act.receipt.description),
                Change("dossier.digest", after: digest.description),
            ])
    }

    private static func submission(
        _ accepted: Submitting.Accepted, _ digest: SHA256Digest, _ head: Head
    ) -> Submission {
        let act = accepted.act
        return Submission(
            id: act.id, dossier: act.dossier, number: accepted.dossier.submissions,
            kind: accepted.isCompletion ? .completion : .deposit, revision: act.revision, receipt: act.receipt,
            at: act.now, by: accepted.person, digest: digest, files: act.read.fileCount, chain: head)
    }
}
