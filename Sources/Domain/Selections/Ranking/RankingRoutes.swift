import Access
package import Calls
import Database
import Evaluations
import History
import People
import Phrases
package import Values
package import Web

/// The ranking of a call, its file, and the act that freezes it.
package enum RankingRoutes {
    package static func path(_ call: ID<Call>) -> Path { "/calls/\(call)/ranking" }
    static func freezing(_ call: ID<Call>) -> Path { "/calls/\(call)/ranking/freezing" }
    static func file(_ call: ID<Call>) -> Path { "/calls/\(call)/ranking.csv" }

    static let all: [Route] = [
        .get("/calls/{id}/ranking", .rule(SelectionRules.see), show),
        .get("/calls/{id}/ranking/freezing", .rule(SelectionRules.freeze), confirm),
        .post("/calls/{id}/ranking", .rule(SelectionRules.freeze), freeze),
        .get("/calls/{id}/ranking.csv", .rule(SelectionRules.see), export),
    ]

    static func found(_ context: Context, _ rule: Rule<HeldSelection>) async throws -> HeldSelection {
        let (id, actor): (ID<Call>, Actor) = (try context.id(), context.actor)
        let held = try await context.site.database.read { try HeldSelection.find(id, for: actor, in: $0) }
        try rule.check(actor, held, at: context.now)
        return held
    }

    struct Screen: Sendable {
        let held: HeldSelection
        /// Who froze the ranking, when, and with which fingerprint.
        let history: HistoryPage
        let names: [String: String]
    }

    @Sendable private static func show(_ context: Context) async throws -> Response {
        let held = try await found(context, SelectionRules.see)
        let (record, before) = (RecordReference("ranking", held.call.call.id), context.historyBefore)
        let screen = try await context.site.database.read { db in
            let history = try HistoryPage.read(record, before: before, in: db)
            return Screen(held: held, history: history, names: try PersonStore.names(of: history.actors, in: db))
        }
        var reader = FormReader(context.query)
        let budget = reader.money("budget", required: false)
        return RankingPages.show(screen, simulated: budget, reader.faults, context)
    }

    /// What freezing does, before it is done: it cannot be undone.
    @Sendable private static func confirm(_ context: Context) async throws -> Response {
        FreezingPage.show(try await found(context, SelectionRules.freeze), context)
    }

    @Sendable private static func freeze(_ context: Context) async throws -> Response {
        let (id, actor, now): (ID<Call>, Actor, Instant) = (try context.id(), context.actor, context.now)
        try await context.site.database.write { db in
            let held = try HeldSelection.find(id, for: actor, in: db)
            try SelectionRules.freeze.check(actor, held, at: now)
            try RankingStore.freeze(held.call, by: actor, at: now, in: db)
        }
        return context.redirect(path(id), saying: SelectionPhrases.frozen)
    }

    @Sendable private static func export(_ context: Context) async throws -> Response {
        let held = try await found(context, SelectionRules.see)
        let text = RankingCSV(held, context.words).text(held.table, held.table.ranking())
        let number = held.call.call.number ?? held.call.call.id.text
        return .download(
            Array(text.utf8), type: "text/csv; charset=utf-8; header=present", name: "\(number)-ranking.csv")
    }
}
