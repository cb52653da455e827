import Access
import Calls
import Database
import Values

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
    let missing: [MissingField]
    let isOnTime: Bool
    let completion: CompletionRequest?
    let items: [CompletionItem]
    let decisions: [ExaminationDecision]
    let facts: DossierFacts
    let rules: [RuleLine]
    let registers: [String: [DossierSources.Choice]]
    let names: [String: String]

    func decision(_ kind: ExaminationDecision.Kind) -> ExaminationDecision? { decisions.first { $0.kind == kind } }

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
        let lists = Set(call.configuration.parts.flatMap(\.fields).compactMap(\.choicesFrom) + ["regions"])
        return Examination(
            held: held, snapshot: snapshot, missing: snapshot.content.missing(held),
            isOnTime: held.dossier.submittedAt.map { $0 < call.deadline } ?? false,
            completion: try CompletionStore.find(id, in: db), items: try CompletionStore.items(of: id, in: db),
            decisions: decisions, facts: facts,
            rules: outcomes.map { outcome in
                RuleLine(outcome: outcome, overrides: overrides.filter { $0.rule == outcome.rule.id })
            },
            registers: Dictionary(
                uniqueKeysWithValues: try lists.sorted().map { ($0, try sources.choices($0, db)) }),
            names: try sources.names(overrides.map(\.by.text) + decisions.map(\.by.text), db))
    }
}

extension Snapshot {
    /// The same questions of completeness that a draft is asked.
    var content: DossierContent {
        DossierContent(
            parts: answers.mapValues { SavedPart(answers: $0, revision: 1, savedAt: at, savedBy: nil) },
            members: members,
            files: files)
    }
}
