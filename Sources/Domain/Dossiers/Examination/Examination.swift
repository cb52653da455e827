import Access
import Calls
import Database
import Values
import Web

/// Everything that the examination of one deposited dossier rests on, computed from what counts: the last submission.
struct Examination: Sendable {
    struct RuleLine: Sendable {
        let outcome: RuleOutcome
        /// In the order in which they were made; the last one counts.
        let overrides: [RuleOverride]
        /// What holds in the end; nil where nothing decides it.
        var holds: Bool? { overrides.last?.isSatisfied ?? outcome.holds }
    }

    let held: HeldDossier
    let snapshot: Snapshot
    let isOnTime: Bool
    let completion: CompletionRequest?
    let items: [CompletionItem]
    /// Of what was asked for and answered, what was sent again as it was deposited.
    let unchanged: [MissingField]
    let decisions: [ExaminationDecision]
    let facts: DossierFacts
    let rules: [RuleLine]
    let registers: [String: DossierSources.Register]
    let names: [String: String]
    let tabs: [DossierTab]

    /// The examination of the dossier in the path, for whoever may read what was deposited.
    static func asked(_ context: Context, _ sources: DossierSources) async throws -> Examination {
        let (id, actor, now) = (try context.id() as ID<Dossier>, context.actor, context.now)
        return try await context.site.database.read {
            try read(id, DossierRules.readDeposited, actor, now, sources, in: $0)
        }
    }

    /// The facts as they are in this transaction, under `rule`: read where a decision is kept, an override by somebody
    /// else at the same moment counts, or comes too late.
    static func read(
        _ id: ID<Dossier>, _ rule: Rule<HeldDossier>, _ actor: Actor, _ now: Instant, _ sources: DossierSources,
        in db: any Connection
    ) throws -> Examination {
        let held = try HeldDossier.find(id, for: actor, sources, in: db)
        try rule.check(actor, held, at: now)
        return try read(held, sources, in: db)
    }

    /// Of what is asked, what was deposited without an answer.
    var missing: [MissingField] { snapshot.content.unanswered(held) }

    func decision(_ kind: ExaminationDecision.Kind) -> ExaminationDecision? {
        decisions.first { $0.kind == kind && $0.isInForce }
    }

    /// What `read` asks of the dossier's own tables.
    static func statements(of id: ID<Dossier>) -> [SQL] {
        [
            SubmissionStore.countedStatement(of: id), ExaminationStore.overridesStatement(of: id),
            ExaminationStore.decisionsStatement(of: id), CompletionStore.statement(of: id),
            CompletionStore.itemsStatement(of: id),
        ]
    }

    static func read(_ held: HeldDossier, _ sources: DossierSources, in db: any Connection) throws -> Examination {
        let (id, call) = (held.dossier.id, held.call)
        guard let snapshot = try SubmissionStore.counted(of: id, in: db) else { throw Refusal.hidden }
        let cluster = try snapshot.cluster.map { try sources.clusterFacts($0, call.deadline, db) } ?? .none
        let facts = DossierFacts(
            snapshot, receivedAt: held.dossier.submittedAt, cluster: cluster, configuration: call.configuration,
            deadline: call.deadline, sectorScopes: try sources.sectorScopes(db))
        let overrides = try ExaminationStore.overrides(of: id, in: db)
        let outcomes = Eligibility.judge(
            track: held.dossier.track, configuration: call.configuration, facts: facts.values, deadline: call.deadline)
        let decisions = try ExaminationStore.decisions(of: id, in: db)
        let (completion, items) = (try CompletionStore.find(id, in: db), try CompletionStore.items(of: id, in: db))
        let before =
            completion?.answeredAt == nil ? nil : try SubmissionStore.deposit(before: snapshot, of: id, in: db)
        let lists = call.configuration.registers.union(["regions"])
        return Examination(
            held: held, snapshot: snapshot,
            isOnTime: held.dossier.submittedAt.map { $0 < call.deadline } ?? false,
            completion: completion, items: items,
            unchanged: before.map { snapshot.content.unchanged(since: $0.content, of: held, among: items) } ?? [],
            decisions: decisions, facts: facts,
            rules: outcomes.map { outcome in
                RuleLine(outcome: outcome, overrides: overrides.filter { $0.rule == outcome.rule.id })
            },
            registers: Dictionary(
                uniqueKeysWithValues: try lists.sorted().map { ($0, try sources.choices($0, db)) }),
            names: try sources.names(overrides.map(\.by.text) + decisions.map(\.by.text), db), tabs: sources.tabs)
    }
}

extension Snapshot {
    /// The same questions of completeness that a draft is asked.
    var content: DossierContent {
        DossierContent(
            parts: answers.saved.mapValues { SavedPart(answers: $0, revision: 1, savedAt: at, savedBy: nil) },
            members: members,
            files: files)
    }
}
