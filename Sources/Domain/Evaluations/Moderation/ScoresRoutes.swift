import Access
import Database
package import Dossiers
import History
import People
import Phrases
package import Values
package import Web

/// Scores and comments of one dossier for those who decide, and its moderation.
package enum ScoresRoutes {
    package static func path(_ dossier: ID<Dossier>) -> Path { "/dossiers/\(dossier)/evaluation" }
    static func moderation(_ dossier: ID<Dossier>) -> Path { "/dossiers/\(dossier)/moderation" }
    static func minutes(_ dossier: ID<Dossier>) -> Path { "/dossiers/\(dossier)/moderation/minutes" }

    static let all: [Route] = [
        .get("/dossiers/{id}/evaluation", .rule(EvaluationRules.seeScores), show),
        .post("/dossiers/{id}/moderation", .rule(EvaluationRules.moderate), open),
        .post("/dossiers/{id}/moderation/minutes", .rule(EvaluationRules.moderate), close),
    ]

    struct Screen: Sendable {
        let held: HeldEvaluation
        /// Of the moderations.
        let history: HistoryPage
        let names: [String: String]
    }

    private static func found(_ context: Context, _ rule: Rule<HeldEvaluation>) async throws -> Screen {
        let (id, actor, before): (ID<Dossier>, Actor, Int?) = (try context.id(), context.actor, context.historyBefore)
        let screen = try await context.site.database.read { db -> Screen in
            let history = try HistoryPage.read(.init("moderation", id), before: before, in: db)
            return Screen(
                held: try HeldEvaluation.find(id, for: actor, in: db), history: history,
                names: try PersonStore.names(of: history.actors, in: db))
        }
        try rule.check(actor, screen.held, at: context.now)
        return screen
    }

    @Sendable private static func show(_ context: Context) async throws -> Response {
        ScoresPages.show(try await found(context, EvaluationRules.seeScores), Form(), FormFaults(), context)
    }

    @Sendable private static func open(_ context: Context) async throws -> Response {
        try await act(context, "reason", EvaluationPhrases.moderationOpened) { held, text, db in
            try Moderating.open(held.evaluation, because: text, by: context.actor, at: context.now, in: db)
        }
    }

    @Sendable private static func close(_ context: Context) async throws -> Response {
        try await act(context, "minutes", EvaluationPhrases.moderationClosed) { held, text, db in
            try Moderating.close(held.evaluation, minutes: text, by: context.actor, at: context.now, in: db)
        }
    }

    private static func act(
        _ context: Context, _ field: String, _ said: Phrase,
        _ body: @escaping @Sendable (HeldEvaluation, String, any Connection) throws -> Void
    ) async throws -> Response {
        let screen = try await found(context, EvaluationRules.moderate)
        var reader = FormReader(context.form)
        guard let text = reader.text(field) else {
            return ScoresPages.show(screen, context.form, reader.faults, context)
        }
        let (actor, now, id) = (context.actor, context.now, screen.held.evaluation.dossier.id)
        try await context.site.database.write { db in
            let held = try HeldEvaluation.find(id, for: actor, in: db)
            try EvaluationRules.moderate.check(actor, held, at: now)
            try body(held, text, db)
        }
        return context.redirect(path(id), saying: said)
    }
}
