import Access
import Calls
import Database
import Phrases
import Values
import Web

/// What the first screen tells of dossiers beside what waits: one's own with their receipts; for the auditor the receipts to verify.
enum DossierOverview {
    private static let most = 5
    private static let applicants: Set<Role> = [.clusterDirector, .organisationDelegate]

    /// The dossiers that the actor opened or takes part in, the newest first.
    static let own = OverviewSource(order: 20) { actor, now, db in
        guard let person = actor.person else { return nil }
        let dossiers = try DossierStore.of(person, limit: most, in: db)
        guard !dossiers.isEmpty || actor.has(any: applicants) else { return nil }
        let calls = try CallStore.find(Set(dossiers.map(\.call)), in: db)
        let lines = dossiers.map { dossier in
            let deadline = calls[dossier.call].flatMap { $0.isOpen(at: now) ? $0.deadline : nil }
            // The day of the deposit is that of no later state.
            let deposited = dossier.state == .submitted ? dossier.submittedAt : nil
            let time: Overview.Time? = deadline.map { .until($0) } ?? deposited.map { .at($0) }
            return Overview.Line(
                DossierPhrases.named(dossier.name), DossierPaths.show(dossier.id),
                detail: StateLabel.word(dossier, calls[dossier.call], at: now), time)
        }
        return Overview(DossierPhrases.mine, lines, none: DossierPhrases.overviewNone)
    }

    /// What was decided on them and given since, for as long as they are told of: an appeal's date ends what waits, not what there is to read.
    static func outcomes(_ sources: DossierSources) -> OverviewSource {
        OverviewSource(order: 19) { actor, now, db in
            guard let person = actor.person else { return nil }
            let dossiers = try DossierStore.of(person, limit: most, in: db)
            let told = try sources.sequels.filter(\.isOnFirstScreen).map { try $0.lines(of: dossiers, now, in: db) }
            let lines = dossiers.flatMap { dossier in
                told.compactMap { $0[dossier.id] }.map { line in
                    Overview.Line(line.what, line.path, detail: line.state.word, line.at.map { .at($0) })
                }
            }
            guard !lines.isEmpty else { return nil }
            return Overview(DossierPhrases.outcome, lines, none: DossierPhrases.overviewNone)
        }
    }

    static let ownReceipts = OverviewSource(order: 21) { actor, _, db in
        guard let person = actor.person else { return nil }
        let dossiers = try DossierStore.of(person, limit: most, in: db)
        let receipts = try SubmissionStore.latest(of: dossiers.map(\.id), limit: most, in: db)
        guard !receipts.isEmpty else { return nil }
        let lines = receipts.map { line($0, DossierPaths.receipt($0.dossier, $0.number)) }
        return Overview(DossierPhrases.overviewReceipts, lines, none: DossierPhrases.overviewNoReceipt)
    }

    /// Of calls whose deadline has passed, without those in which the auditor takes part and the dossiers closed by a conflict of interest.
    static func receipts(_ sources: DossierSources) -> OverviewSource {
        OverviewSource(order: 50) { actor, now, db in
            guard actor.has(.auditor) else { return nil }
            let calls = try readable(actor, now, db)
            let receipts = try SubmissionStore.latest(
                in: calls, barred: sources.barred.ids(actor.person), limit: most, db)
            let lines = receipts.map { line($0, DossierPaths.verification($0.receipt)) }
            return Overview(DossierPhrases.overviewVerify, lines, none: DossierPhrases.overviewNoReceipt)
        }
    }

    /// Deposited dossiers in the latest acts. How a draft came about stays with those who wrote it.
    static func records(_ sources: DossierSources) -> RecordNames {
        RecordNames("dossier", except: DossierHistory.drafting.union(["dossier.opened"])) { ids, actor, now, db in
            guard actor.has(any: DossierRules.readers) else { return [:] }
            let wanted = ids.map { ID<Dossier>(stored: $0) }
            let barred = try sources.barred.ids(actor.person).map { try found(by: $0, among: wanted, in: db) } ?? []
            let calls = Set(try readable(actor, now, db))
            let dossiers = try DossierStore.find(wanted, in: db).values.filter {
                $0.isDeposited && calls.contains($0.call) && !barred.contains($0.id)
            }
            return Dictionary(
                uniqueKeysWithValues: dossiers.map {
                    ($0.id.text, (DossierPhrases.overviewDossier($0.number ?? "", $0.name), DossierPaths.show($0.id)))
                })
        }
    }

    private static func found(
        by ids: SQL, among wanted: [ID<Dossier>], in db: any Connection
    ) throws -> Set<ID<Dossier>> {
        Set(
            try db.all("SELECT id FROM dossier WHERE id IN \(list: wanted) AND id IN (\(ids))") {
                try $0.id(0) as ID<Dossier>
            })
    }

    private static func readable(_ actor: Actor, _ now: Instant, _ db: any Connection) throws -> [ID<Call>] {
        let closed = try CallStore.published(limit: 10, in: db).filter { $0.isClosed(at: now) }.map(\.id)
        let own = try actor.person.map { try DossierStanding.calls(of: $0, among: closed, in: db) } ?? []
        return closed.filter { !own.contains($0) }
    }

    private static func line(_ submission: Submission, _ path: Path) -> Overview.Line {
        Overview.Line(DossierPhrases.overviewReceipt(submission.receipt.description), path, .at(submission.at))
    }
}
