import Access
import Calls
import Database
import Dossiers
import People
import Phrases
import Values
import Web

/// A flagged conflict and the ruling of a third person.
enum ConflictRoutes {
    static func path(_ id: ID<ConflictFlag>) -> Path { "/conflicts/\(id)" }
    static func ruling(_ id: ID<ConflictFlag>) -> Path { "/conflicts/\(id)/ruling" }

    static let all: [Route] = [
        .get("/conflicts/{id}", .rule(EvaluationRules.overview), show),
        .post("/conflicts/{id}/ruling", .rule(EvaluationRules.rule), rule)
            .named(EvaluationPhrases.flagTitle, ["reason": EvaluationPhrases.reason]),
    ]

    struct Screen: Sendable {
        let flag: ConflictFlag
        let held: HeldAssignment
        let profile: EvaluatorProfile?
        let names: [String: String]
        /// Whether the actor rules here, or why not.
        let decision: Decision
    }

    private static func screen(_ context: Context) async throws -> Screen {
        let (id, actor, now): (ID<ConflictFlag>, Actor, Instant) = (try context.id(), context.actor, context.now)
        return try await context.site.database.read { db in
            guard let flag = try ConflictStore.find(id, in: db) else { throw Refusal.hidden }
            let held = try HeldAssignment.find(flag.assignment, in: db)
            let standing = try EvaluationStanding.find(held.call.id, for: actor, in: db)
            try EvaluationRules.overview.check(actor, standing, at: now)
            guard standing.showsFlags(of: held.assignment) else { throw Refusal.hidden }
            let people = [held.assignment.evaluator.text, held.assignment.appointedBy.text]
            return Screen(
                flag: flag, held: held, profile: try ProfileStore.find(held.assignment.evaluator, in: db),
                names: try PersonStore.names(of: people + [flag.ruledBy?.text].compactMap(\.self), in: db),
                decision: EvaluationRules.rule(actor, held.assignment, at: now))
        }
    }

    @Sendable private static func show(_ context: Context) async throws -> Response {
        ConflictPages.show(try await screen(context), Form(), FormFaults(), context)
    }

    @Sendable private static func rule(_ context: Context) async throws -> Response {
        let screen = try await screen(context)
        try EvaluationRules.rule.check(context.actor, screen.held.assignment, at: context.now)
        var reader = FormReader(context.form)
        let ruling: ConflictFlag.Ruling? = reader.choice("ruling")
        let reason = reader.text("reason", most: 4000)
        guard reader.faults.isEmpty, let ruling, let reason else {
            return ConflictPages.show(screen, context.form, reader.faults, context)
        }
        let (actor, now, id) = (context.actor, context.now, screen.flag.id)
        try await context.site.database.write { db in
            guard let flag = try ConflictStore.find(id, in: db),
                let assignment = try AssignmentStore.find(flag.assignment, in: db)
            else { throw Refusal.hidden }
            try EvaluationRules.rule.check(actor, assignment, at: now)
            try Appointing.rule(ruling, because: reason, on: flag, by: actor, at: now, in: db)
        }
        return context.redirect(OverviewRoutes.path(screen.held.call.id), saying: EvaluationPhrases.rulingDone)
    }
}
