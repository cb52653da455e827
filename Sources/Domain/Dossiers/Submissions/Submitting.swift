package import Access
import Calls
import CanonicalJSON
package import Database
import Digest
import History
import Jobs
package import Values

/// A submission from end to end, inside the caller's transaction: rules, completeness, snapshot, number, hash, history, receipt, mail.
package enum Submitting {
    /// Submits the revision that the form showed. The same revision submitted again answers the first submission: nothing is
    /// done twice. `now` is the instant at which the request had arrived; a repeated transaction uses the same.
    /// - Throws: `Refusal` when the actor may not or the deadline has passed, `DossierError.changedMeanwhile` when the dossier is
    ///   no longer the one that was shown, `DossierError.incomplete` when required answers are missing.
    @discardableResult
    package static func submit(
        _ id: ID<Dossier>, revision: Int, by actor: Actor, at now: Instant, in db: any Connection
    ) throws -> Submission {
        var held = try HeldDossier.own(id, for: actor, in: db)
        if let first = try SubmissionStore.find(revision: revision, of: id, in: db) {
            try DossierRules.seeDraft.check(actor, held, at: now)
            return first
        }
        let isCompletion = held.dossier.state == .toComplete
        try (isCompletion ? DossierRules.complete : DossierRules.submit).check(actor, held, at: now)
        guard held.dossier.revision == revision, let person = actor.person else { throw DossierError.changedMeanwhile }
        let content = try DossierContent.of(held, in: db)
        let missing =
            isCompletion
            ? try content.missing(of: held, among: CompletionStore.items(of: id, in: db)) : content.missing(held)
        guard missing.isEmpty else { throw DossierError.incomplete }

        try isCompletion ? held.dossier.complete() : held.dossier.submit(at: now)
        try number(&held, in: db)
        let facts = MemberFacts(content.members)
        (held.dossier.members, held.dossier.companies) = (facts.active, facts.companies)
        let snapshot = content.snapshot(of: held, at: now).canonicalText
        let submission = try keep(snapshot, content, held, revision, person, actor, isCompletion, now, in: db)
        if isCompletion { try CompletionStore.answered(id, at: now, in: db) }
        try DossierStore.save(&held.dossier, in: db)
        try Outbox.post(DossierJobs.submitted, subject: submission.id.text, at: now, in: db)
        return submission
    }

    private static func number(_ held: inout HeldDossier, in db: any Connection) throws {
        guard held.dossier.number == nil else { return }
        let ordinal = try DossierStore.nextOrdinal(in: held.call.id, db)
        held.dossier.ordinal = ordinal
        held.dossier.number = "\(held.call.number ?? held.call.id.text)-\(Digits.pad(ordinal, 4))"
    }

    private static func keep(
        _ snapshot: String, _ content: DossierContent, _ held: HeldDossier, _ revision: Int, _ person: ID<Person>,
        _ actor: Actor, _ isCompletion: Bool, _ now: Instant, in db: any Connection
    ) throws -> Submission {
        let digest = SHA256Digest(of: snapshot)
        let receipt = ReceiptNumber.random()
        let chain = try History.record(
            isCompletion ? "dossier.completed" : "dossier.submitted", of: .init("dossier", held.dossier.id), by: actor,
            at: now,
            [
                Change("dossier.submission", after: String(held.dossier.submissions)),
                Change("dossier.number", after: held.dossier.number),
                Change("dossier.receipt", after: receipt.description),
                Change("dossier.digest", after: digest.description),
            ], in: db)
        let submission = Submission(
            id: .make(at: now), dossier: held.dossier.id, number: held.dossier.submissions,
            kind: isCompletion ? .completion : .deposit, revision: revision, receipt: receipt, at: now, by: person,
            digest: digest, files: content.files.count, chain: chain)
        try SubmissionStore.insert(submission, snapshot: snapshot, in: db)
        return submission
    }
}
