import Access
import Calls
import CanonicalJSON
import Database
import Digest
import History
import Jobs
import Values

/// A submission: completeness and contents read first (`ReadContent`); then, in one transaction, rules, number, snapshot, hash, history,
/// receipt, mail.
enum Submitting {
    /// Submits the revision that the form showed, of which `read` was read before. The same revision submitted again answers the first submission: nothing is
    /// done twice. `now` is the instant at which the request had arrived; a repeated transaction uses the same.
    /// - Throws: `Refusal` when the actor may not or the deadline has passed, `DossierError.changedMeanwhile` when the dossier is
    ///   no longer the one that was shown, `DossierError.incomplete` when required answers are missing,
    ///   `DossierError.clusterDeposited` when the cluster's other dossier stands deposited in the call.
    @discardableResult
    static func submit(
        _ id: ID<Dossier>, _ read: ReadContent, revision: Int, by actor: Actor, at now: Instant,
        on database: any Database
    ) async throws -> Submission {
        let drawn = Drawn(at: now)
        return try await database.write { db in try submit(id, read, drawn, revision, by: actor, at: now, in: db) }
    }

    /// What chance gives a submission: drawn before the transaction, since the system is asked for each.
    private struct Drawn: Sendable {
        let id: ID<Submission>
        let job: ID<Job>
        let receipt = ReceiptNumber.random()

        init(at now: Instant) { (id, job) = (.make(at: now), .make(at: now)) }
    }

    /// The transaction. What was `read` before it is checked to be what stands now.
    private static func submit(
        _ id: ID<Dossier>, _ read: ReadContent, _ drawn: Drawn, _ revision: Int, by actor: Actor, at now: Instant,
        in db: any Connection
    ) throws -> Submission {
        try db.foresee(
            (actor.person.map { [HeldDossier.currentStatement(id, $0)] } ?? [])
                + [History.headStatement, DossierStore.counterStatement(read.held.call.id)])
        var held = read.held
        if try !isCurrent(read, revision, for: actor, in: db) {
            held = try HeldDossier.own(id, for: actor, in: db)
            if let first = try SubmissionStore.find(revision: revision, of: id, in: db) {
                try DossierRules.seeDraft.check(actor, held, at: now)
                return first
            }
        }
        let isCompletion = held.dossier.state == .toComplete
        try (isCompletion ? DossierRules.complete : DossierRules.submit).check(actor, held, at: now)
        guard held.dossier.revision == revision, let person = actor.person else { throw DossierError.changedMeanwhile }
        guard read.stands(for: held) else { throw DossierError.changedMeanwhile }
        guard read.isComplete else { throw DossierError.incomplete }
        // What was asked for completes a deposit that stands: it is no second one.
        if !isCompletion, try DossierStore.isDeposited(besides: held.dossier, in: db) {
            throw DossierError.clusterDeposited
        }

        try isCompletion ? held.dossier.complete() : held.dossier.submit(at: now)
        let isNumbered = try number(&held, in: db)
        (held.dossier.members, held.dossier.companies) = (read.members.active, read.members.companies)
        let submission = try keep(read, drawn, held, revision, person, actor, isCompletion, now, in: db)
        if isCompletion { try CompletionStore.answered(id, at: now, in: db) }
        try DossierStore.saveSubmitted(&held.dossier, isNumbered: isNumbered, in: db)
        try Outbox.post(DossierJobs.submitted, subject: submission.id.text, as: drawn.job, at: now, in: db)
        return submission
    }

    /// The form showed what was read, and nothing has happened since: no submission was made of it either. The time for missing items is
    /// kept in a table of its own, so that such a dossier is read again.
    private static func isCurrent(
        _ read: ReadContent, _ revision: Int, for actor: Actor, in db: any Connection
    ) throws -> Bool {
        guard let person = actor.person, read.held.dossier.revision == revision,
            read.held.dossier.state != .toComplete
        else { return false }
        return try read.held.isCurrent(for: person, in: db)
    }

    /// Gives a number to a dossier that has none; whether it did.
    private static func number(_ held: inout HeldDossier, in db: any Connection) throws -> Bool {
        guard held.dossier.number == nil else { return false }
        let ordinal = try DossierStore.nextOrdinal(in: held.call.id, db)
        held.dossier.ordinal = ordinal
        held.dossier.number = "\(held.call.number ?? held.call.id.text)-\(Digits.pad(ordinal, 4))"
        return true
    }

    private static func keep(
        _ read: ReadContent, _ drawn: Drawn, _ held: HeldDossier, _ revision: Int, _ person: ID<Person>,
        _ actor: Actor, _ isCompletion: Bool, _ now: Instant, in db: any Connection
    ) throws -> Submission {
        let snapshot = read.text.bytes(number: held.dossier.number ?? "")
        let digest = SHA256Digest(of: snapshot)
        let chain = try History.record(
            isCompletion ? "dossier.completed" : "dossier.submitted", of: .init("dossier", held.dossier.id), by: actor,
            at: now,
            [
                Change("dossier.submission", after: String(held.dossier.submissions)),
                Change("dossier.number", after: held.dossier.number),
                Change("dossier.receipt", after: drawn.receipt.description),
                Change("dossier.digest", after: digest.description),
            ], in: db)
        let submission = Submission(
            id: drawn.id, dossier: held.dossier.id, number: held.dossier.submissions,
            kind: isCompletion ? .completion : .deposit, revision: revision, receipt: drawn.receipt, at: now,
            by: person,
            digest: digest, files: read.fileCount, chain: chain)
        try SubmissionStore.insert(submission, snapshot: snapshot, in: db)
        return submission
    }
}
