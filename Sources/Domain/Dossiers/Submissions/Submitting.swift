import Access
import Calls
import Database
import Jobs
import Values

/// A submission: completeness and contents are read first (`ReadContent`); then, in one transaction, come rules, number, snapshot, hash,
/// history, receipt and mail. Those that come at the same moment are written together. A class, since it holds a whole call and is handed on
/// often.
final class Submitting: JointAct {
    let dossier: ID<Dossier>
    /// The one that the form showed, of which `read` was read. The same revision submitted again answers the first submission: nothing is
    /// done twice.
    let revision: Int
    let read: ReadContent
    let actor: Actor
    /// The instant at which the request had arrived; a repeated transaction uses the same.
    let now: Instant
    // What chance gives: drawn before the transaction, since the system is asked for each.
    let id: ID<Submission>
    let job: ID<Job>
    let receipt = ReceiptNumber.random()

    init(_ dossier: ID<Dossier>, _ read: ReadContent, revision: Int, by actor: Actor, at now: Instant) {
        (self.dossier, self.read, self.revision, self.actor, self.now) = (dossier, read, revision, actor, now)
        (id, job) = (.make(at: now), .make(at: now))
    }

    /// Each is refused by `Refusal` when the actor may not or the deadline has passed, by `DossierError.changedMeanwhile` when the dossier is
    /// no longer the one that was shown, `.incomplete` when required answers are missing, `.clusterDeposited` when the cluster's other
    /// dossier stands deposited in the call.
    static func write(_ acts: [Submitting], in db: any Connection) throws -> [Result<Submission, any Error>] {
        var answers: [Int: Result<Submission, any Error>] = [:]
        var rest = Array(acts.indices)
        while !rest.isEmpty {
            let round = strangers(among: rest, of: acts)
            let found = try SubmissionRound(round.map { acts[$0] }).write(in: db)
            for (place, answer) in zip(round, found) { answers[place] = answer }
            rest.removeAll { answers[$0] != nil }
        }
        return acts.indices.map { answers[$0]! }
    }

    /// Those that have nothing to do with one another: no two of one dossier, nor of one cluster's dossiers in one call. The others come
    /// after them.
    private static func strangers(among places: [Int], of acts: [Submitting]) -> [Int] {
        var (dossiers, clusters): (Set<ID<Dossier>>, Set<[String]>) = ([], [])
        return places.filter { place in
            let held = acts[place].read.held
            let isFirst = dossiers.insert(acts[place].dossier).inserted
            guard let cluster = held.dossier.cluster else { return isFirst }
            return clusters.insert([held.call.id.text, cluster]).inserted && isFirst
        }
    }
}

extension Submitting {
    enum Decision {
        /// The same revision was submitted before.
        case stands(Submission)
        case goes(Accepted)
    }

    /// What is to be written of it: the dossier is as it will be, but for its number.
    struct Accepted {
        let act: Submitting
        var dossier: Dossier
        let person: ID<Person>
        /// It answers the one request for missing items.
        let isCompletion: Bool
    }

    /// What `decide` asks where all is as it was read, for `Connection.foresee`.
    var question: SQL? { DossierStore.depositedStatement(besides: read.held.dossier) }

    /// Rules, and whether what was read is what stands now. Writes nothing.
    func decide(_ current: CurrentDossiers, in db: any Connection) throws -> Decision {
        var held = read.held
        if !isAsRead(current) {
            held = try HeldDossier.own(dossier, for: actor, in: db)
            if let first = try SubmissionStore.find(revision: revision, of: dossier, in: db) {
                try DossierRules.seeDraft.check(actor, held, at: now)
                return .stands(first)
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
        (held.dossier.members, held.dossier.companies) = (read.members.active, read.members.companies)
        return .goes(Accepted(act: self, dossier: held.dossier, person: person, isCompletion: isCompletion))
    }

    /// The form showed what was read, and nothing has happened since: no submission was made of it either. The time for missing items is
    /// kept in a table of its own, so that such a dossier is read again.
    private func isAsRead(_ current: CurrentDossiers) -> Bool {
        guard let person = actor.person, read.held.dossier.revision == revision,
            read.held.dossier.state != .toComplete
        else { return false }
        return current.hold(read.held, for: person)
    }
}
