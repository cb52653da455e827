import Access
import Calls
import Database
import Dossiers
import History
import People
import Phrases
import Values
import Web

/// One file of an evaluator: public facts, the declaration, the history.
enum AssignmentRoutes {
    static func path(_ id: ID<Assignment>) -> Path { "/evaluations/\(id)" }
    static func declaration(_ id: ID<Assignment>) -> Path { "/evaluations/\(id)/declaration" }
    static func ending(_ id: ID<Assignment>) -> Path { "/evaluations/\(id)/ending" }
    static func history(_ id: ID<Assignment>) -> Path { "/evaluations/\(id)/history" }

    static let all: [Route] = [
        .get("/evaluations/{id}", .rule(EvaluationRules.see), show),
        .post("/evaluations/{id}/declaration", .rule(EvaluationRules.declare), declare)
            .named(EvaluationPhrases.declarationTitle, AssignmentPages.typedLabels),
        .post("/evaluations/{id}/ending", .rule(EvaluationRules.appoint), end)
            .named(EvaluationPhrases.endAssignment, ["reason*": EvaluationPhrases.reason]),
        .get("/evaluations/{id}/history", .signedIn, showHistory),
    ]

    @Sendable private static func show(_ context: Context) async throws -> Response {
        let held = try await found(context, EvaluationRules.see)
        return AssignmentPages.show(held, try await competitors(held, context), context.form, FormFaults(), context)
    }

    /// The names of the other candidates, for whoever is still to declare.
    private static func competitors(_ held: HeldAssignment, _ context: Context) async throws -> [Localized] {
        guard held.assignment.stage == .toDeclare else { return [] }
        let (call, own) = (held.call.id, held.dossier.id)
        return try await context.site.database.read { db in
            try DossierStore.deposited(in: call, db).filter { $0.id != own }.map(\.name)
        }
    }

    static func found(_ context: Context, _ rule: Rule<HeldAssignment>) async throws -> HeldAssignment {
        let id: ID<Assignment> = try context.id()
        let held = try await context.site.database.read { try HeldAssignment.find(id, in: $0) }
        try rule.check(context.actor, held, at: context.now)
        return held
    }

    @Sendable private static func declare(_ context: Context) async throws -> Response {
        let held = try await found(context, EvaluationRules.declare)
        var reader = FormReader(context.form)
        let conflict: Assignment.Declaration? = reader.choice("conflict")
        let text = reader.text("text", required: conflict == .declared, most: 4000)
        guard reader.faults.isEmpty, let conflict else {
            return AssignmentPages.show(
                held, try await competitors(held, context), context.form, reader.faults, context)
        }
        let (actor, now, id) = (context.actor, context.now, held.assignment.id)
        let companies = try await DepositedCompanies.read([held.call.id], on: context.site.database)
        let standing = try await context.site.database.write { db in
            let held = try HeldAssignment.find(id, in: db)
            try EvaluationRules.declare.check(actor, held, at: now)
            try Appointing.declare(conflict, text, on: held, among: companies, by: actor, at: now, in: db)
            return try AssignmentStore.find(id, in: db)
        }
        switch standing?.stage {
        case .reading, .read: return context.redirect(ReviewRoutes.path(id), saying: EvaluationPhrases.declaredNone)
        case .flagged: return context.redirect(path(id), saying: EvaluationPhrases.declaredFlagged)
        default:
            let isLate = standing?.isLateConflict == true
            return context.redirect(
                MineRoutes.path,
                saying: isLate ? LateConflictPhrases.declared : EvaluationPhrases.declaredConflict)
        }
    }

    @Sendable private static func end(_ context: Context) async throws -> Response {
        let id: ID<Assignment> = try context.id()
        var reader = FormReader(context.form)
        guard let reason = reader.text(OverviewPages.reason(id), most: 2000) else {
            let call = try await context.site.database.read { try HeldAssignment.find(id, in: $0).call.id }
            return try await OverviewRoutes.again(call, reader.faults, context)
        }
        let (actor, now) = (context.actor, context.now)
        let call = try await context.site.database.write { db in
            let held = try HeldAssignment.find(id, in: db)
            let call = try EvaluationStanding.find(held.call.id, for: actor, in: db)
            try EvaluationRules.appoint.check(actor, call, at: now)
            try Appointing.end(held.assignment, because: reason, by: actor, at: now, in: db)
            return call.call.id
        }
        return context.redirect(OverviewRoutes.path(call), saying: EvaluationPhrases.ended)
    }

    /// Of the evaluator's own work, and of anybody's for those who run the evaluation and may see the scores. The own view
    /// leaves out what was found about a conflict: company and kind would tell who the members of the candidates are.
    @Sendable private static func showHistory(_ context: Context) async throws -> Response {
        let (id, actor, now): (ID<Assignment>, Actor, Instant) = (try context.id(), context.actor, context.now)
        let before = context.historyBefore
        let (held, shown, names) = try await context.site.database.read { db in
            let held = try HeldAssignment.find(id, in: db)
            let isOwn = EvaluationRules.see(actor, held, at: now).isAllowed
            if !isOwn {
                let whole = try HeldEvaluation.find(held.dossier.id, for: actor, in: db)
                try EvaluationRules.seeReaders.check(actor, whole, at: now)
            }
            let shown = try HistoryPage.read(
                .init("assignment", id), except: isOwn ? foundOfConflicts : [], before: before, in: db)
            return (held, shown, try PersonStore.names(of: ReviewHistoryWords.people(shown.lines), in: db))
        }
        return AssignmentPages.history(held, shown, names, context)
    }

    private static let foundOfConflicts: Set<String> = ["evaluation.conflict-flagged", "evaluation.conflict-ruled"]
}
