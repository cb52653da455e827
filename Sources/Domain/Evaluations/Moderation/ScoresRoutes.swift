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
    static func note(_ assignment: ID<Assignment>) -> Path { "/evaluations/\(assignment)/late-conflict" }
    static func minutes(_ dossier: ID<Dossier>) -> Path { "/dossiers/\(dossier)/moderation/minutes" }

    static let all: [Route] = [
        .get("/dossiers/{id}/evaluation", .rule(EvaluationRules.seeScores), show),
        .post("/dossiers/{id}/moderation", .rule(EvaluationRules.moderate), open)
            .named(EvaluationPhrases.moderationTitle, ["reason": EvaluationPhrases.reason]),
        .post("/dossiers/{id}/moderation/minutes", .rule(EvaluationRules.moderate), close)
            .named(EvaluationPhrases.moderationTitle, ["minutes": EvaluationPhrases.minutes]),
        .post("/evaluations/{id}/late-conflict", .rule(EvaluationRules.note), note)
            .named(LateConflictPhrases.note, ["note*": LateConflictPhrases.note]),
    ]

    struct Screen: Sendable {
        let held: HeldEvaluation
        /// Of the moderations.
        let history: HistoryPage
        /// Of readers whose reviews count; they came to light after the evaluation had been closed.
        let late: [LateConflict]
        let names: [String: String]
    }

    private static func screen(
        _ id: ID<Dossier>, _ actor: Actor, _ before: Int?, in db: any Connection
    ) throws -> Screen {
        let history = try HistoryPage.read(.init("moderation", id), before: before, in: db)
        let held = try HeldEvaluation.find(id, for: actor, in: db)
        let late = try LateConflictStore.of(held.evaluation.readers.map(\.id), in: db)
        return Screen(
            held: held, history: history, late: late,
            names: try PersonStore.names(of: history.actors + late.compactMap(\.notedBy?.text), in: db))
    }

    private static func found(_ context: Context, _ rule: Rule<HeldEvaluation>) async throws -> Screen {
        let (id, actor, before): (ID<Dossier>, Actor, Int?) = (try context.id(), context.actor, context.historyBefore)
        let screen = try await context.site.database.read { try Self.screen(id, actor, before, in: $0) }
        try rule.check(actor, screen.held, at: context.now)
        return screen
    }

    @Sendable private static func show(_ context: Context) async throws -> Response {
        ScoresPages.show(try await found(context, EvaluationRules.seeScores), Form(), FormFaults(), context)
    }

    /// The head of division's words on a conflict that came to light after the closing.
    @Sendable private static func note(_ context: Context) async throws -> Response {
        let id: ID<Assignment> = try context.id()
        let (actor, now) = (context.actor, context.now)
        let screen = try await context.site.database.read { db in
            guard let assignment = try AssignmentStore.find(id, in: db) else { throw Refusal.hidden }
            return try Self.screen(assignment.dossier, actor, nil, in: db)
        }
        try EvaluationRules.note.check(actor, screen.held, at: now)
        var reader = FormReader(context.form)
        guard let text = reader.text(LateConflictPanel.field(id), most: 4000) else {
            return ScoresPages.show(screen, context.form, reader.faults, context)
        }
        let dossier = screen.held.evaluation.dossier.id
        try await context.site.database.write { db in
            try EvaluationRules.note.check(actor, try HeldEvaluation.find(dossier, for: actor, in: db), at: now)
            try Appointing.note(id, text, by: actor, at: now, in: db)
        }
        return context.redirect(path(dossier), saying: LateConflictPhrases.noted)
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
