import Access
import Calls
import Database
import Dossiers
import Evaluations
import Values
import Web

/// What the first screen tells of selections: the published results for those who follow the programme, rankings and decisions for those
/// who may read them.
enum SelectionOverview {
    private static let most = 5
    private static let followers: Set<Role> = [.headOfDivision, .steeringMember, .networkSecretary, .auditor]

    /// Public, as the page that they lead to.
    static let results = OverviewSource(order: 30) { actor, _, db in
        guard actor.has(any: followers) else { return nil }
        let published = try DecisionStore.lastPublished(limit: most, in: db)
        let calls = try CallStore.find(Set(published.map(\.call)), in: db)
        let lines = published.compactMap { call, at in
            calls[call].map {
                Overview.Line(SelectionPhrases.overviewResults($0.name), ResultRoutes.path(call), .at(at))
            }
        }
        return Overview(SelectionPhrases.overviewPublished, lines, none: SelectionPhrases.overviewNonePublished)
    }

    static let rankings = OverviewSource(order: 25) { actor, now, db in
        guard actor.has(any: SelectionRules.readers) else { return nil }
        let held = try readable(try RankingStore.lastFrozen(limit: most, in: db), actor, now, db)
        let lines = held.flatMap { told($0) }
        return Overview(SelectionPhrases.overviewRankings, lines, none: SelectionPhrases.overviewNoRanking)
    }

    /// Rankings in the latest acts, publications among them.
    static let records = RecordNames("ranking") { ids, actor, now, db in
        let held = try readable(ids.map { ID<Call>(stored: $0) }, actor, now, db)
        return Dictionary(
            uniqueKeysWithValues: held.map { selection in
                let call = selection.call.call
                return (call.id.text, (SelectionPhrases.overviewRanking(call.name), RankingRoutes.path(call.id)))
            })
    }

    /// Decisions in the latest acts, each by its dossier: of the calls whose ranking the actor may read.
    static let decisions = RecordNames("decision") { ids, actor, now, db in
        let dossiers = try DossierStore.find(ids.map { ID<Dossier>(stored: $0) }, in: db)
        let readable = try readable(Array(Set(dossiers.values.map(\.call))), actor, now, db)
        let calls = Set(readable.map(\.call.call.id))
        return Dictionary(
            uniqueKeysWithValues: dossiers.values.filter { calls.contains($0.call) }.map {
                let name = SelectionPhrases.overviewDecision($0.number ?? $0.id.text, $0.name)
                return ($0.id.text, (name, NoticeRoutes.path($0.id)))
            })
    }

    private static func told(_ held: HeldSelection) -> [Overview.Line] {
        let call = held.call.call
        guard let frozen = held.frozen else { return [] }
        let ranking = Overview.Line(
            SelectionPhrases.overviewRanking(call.name), RankingRoutes.path(call.id), .at(frozen.frozenAt))
        guard let signed = held.decisions.compactMap(\.signedAt).max() else { return [ranking] }
        return [
            Overview.Line(
                SelectionPhrases.overviewDecisions(call.name), DecisionRoutes.path(call.id), .at(signed)), ranking,
        ]
    }

    private static func readable(
        _ ids: [ID<Call>], _ actor: Actor, _ now: Instant, _ db: any Connection
    ) throws -> [HeldSelection] {
        guard !ids.isEmpty, actor.has(any: SelectionRules.readers) else { return [] }
        let calls = try CallStore.find(Set(ids), in: db)
        let published = ids.compactMap { calls[$0] }.filter { $0.state == .published }
        return try HeldSelection.with(try HeldCall.of(published, for: actor, in: db), in: db).filter {
            SelectionRules.see(actor, $0, at: now).isAllowed
        }
    }
}
