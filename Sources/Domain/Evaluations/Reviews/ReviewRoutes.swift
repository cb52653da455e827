import Access
import Calls
import Database
import Dossiers
import Phrases
import Values
import Web

/// Reading and scoring one dossier.
struct ReviewRoutes {
    /// What shows the dossier's answers.
    let sources: DossierSources

    static func path(_ id: ID<Assignment>) -> Path { "/evaluations/\(id)/review" }
    static func submission(_ id: ID<Assignment>) -> Path { "/evaluations/\(id)/submission" }
    static func revision(_ id: ID<Assignment>) -> Path { "/evaluations/\(id)/revision" }

    var all: [Route] {
        [
            .get("/evaluations/{id}/review", .rule(EvaluationRules.read), show),
            .post("/evaluations/{id}/review", .rule(EvaluationRules.write), save)
                .named(EvaluationPhrases.reviewTitle, ReviewForm.labels),
            .post("/evaluations/{id}/submission", .rule(EvaluationRules.write), submit)
                .named(EvaluationPhrases.reviewTitle, ReviewForm.labels),
            .post("/evaluations/{id}/revision", .rule(EvaluationRules.revise), revise)
                .named(EvaluationPhrases.reviseTitle, ReviewForm.labels),
        ]
    }

    /// What the page shows, read together.
    struct Screen: Sendable {
        let held: HeldAssignment
        let snapshot: Snapshot?
        let material: DossierView.Material?
        let review: Review
        /// Empty until the own review is in.
        let others: [(number: Int, review: Review)]
        let moderation: Moderation?
    }

    private static func screen(
        _ id: ID<Assignment>, _ actor: Actor, _ now: Instant, _ sources: DossierSources, in db: any Connection
    ) throws -> Screen {
        let held = try HeldAssignment.find(id, in: db)
        try EvaluationRules.read.check(actor, held, at: now)
        let review = try ReviewStore.find(id, in: db) ?? blank(held)
        var others: [(number: Int, review: Review)] = []
        if EvaluationRules.seeOthers(actor, held, at: now).isAllowed {
            others = try EvaluationStore.of(held.dossier, held.call, in: db).numbered
                .filter { $0.review.assignment != id }
        }
        let snapshot = try SubmissionStore.counted(of: held.dossier.id, in: db)
        let material = try snapshot.map {
            try DossierView.Material.read($0, of: held.dossier, held.call, sources, in: db)
        }
        return Screen(
            held: held, snapshot: snapshot, material: material, review: review, others: others,
            moderation: held.moderation)
    }

    private static func blank(_ held: HeldAssignment) -> Review {
        Review(assignment: held.assignment.id, configurationVersion: held.call.configuration.version)
    }

    private func screen(_ context: Context) async throws -> Screen {
        let (id, actor, now): (ID<Assignment>, Actor, Instant) = (try context.id(), context.actor, context.now)
        let sources = sources
        return try await context.site.database.read { try Self.screen(id, actor, now, sources, in: $0) }
    }

    @Sendable private func show(_ context: Context) async throws -> Response {
        ReviewPages.show(try await screen(context), nil, FormFaults(), context)
    }

    @Sendable private func save(_ context: Context) async throws -> Response {
        try await write(context) { review, revision, held, db in
            try Reviewing.save(review, over: revision, by: context.actor, at: context.now, in: db)
        } faults: { _, _, faults in
            faults
        } said: {
            EvaluationPhrases.draftSaved
        }
    }

    @Sendable private func submit(_ context: Context) async throws -> Response {
        try await write(context) { review, revision, held, db in
            try Reviewing.submit(review, over: revision, in: held, by: context.actor, at: context.now, in: db)
        } faults: {
            ReviewForm.gaps($0, on: $1, $2)
        } said: {
            EvaluationPhrases.submitted
        }
    }

    private func write(
        _ context: Context,
        _ act: @escaping @Sendable (Review, Int?, HeldAssignment, any Connection) throws -> Void,
        faults: (Review, Grid, FormFaults) -> FormFaults, said: () -> Phrase
    ) async throws -> Response {
        try await keepingTyped(context, EvaluationRules.write) {
            let screen = try await screen(context)
            try EvaluationRules.write.check(context.actor, screen.held, at: context.now)
            let grid = screen.held.grid
            let (review, revision, found) = ReviewForm.read(context.form, into: screen.review, on: grid)
            let all = faults(review, grid, found)
            guard all.isEmpty else { return ReviewPages.show(screen, context.form, all, context) }
            let (id, actor, now) = (screen.held.assignment.id, context.actor, context.now)
            try await context.site.database.write { db in
                let held = try HeldAssignment.find(id, in: db)
                try EvaluationRules.write.check(actor, held, at: now)
                try act(review, revision, held, db)
            }
            return context.redirect(Self.path(id), saying: said())
        }
    }

    @Sendable private func revise(_ context: Context) async throws -> Response {
        try await keepingTyped(context, EvaluationRules.revise) {
            let screen = try await screen(context)
            try EvaluationRules.revise.check(context.actor, screen.held, at: context.now)
            let (review, revision, found) = ReviewForm.read(context.form, into: screen.review, on: screen.held.grid)
            var reader = FormReader(context.form)
            let reason = reader.text("reason", most: 4000)
            var faults = ReviewForm.gaps(review, on: screen.held.grid, found)
            if let fault = reader.faults["reason"] { faults.add("reason", fault) }
            guard faults.isEmpty, let reason else { return ReviewPages.show(screen, context.form, faults, context) }
            let (id, actor, now) = (screen.held.assignment.id, context.actor, context.now)
            let answer = try await context.site.database.write { db in
                let held = try HeldAssignment.find(id, in: db)
                try EvaluationRules.revise.check(actor, held, at: now)
                guard let before = try ReviewStore.find(id, in: db) else { throw Refusal.hidden }
                return try Reviewing.revise(
                    review, over: revision, before, in: held.moderation, because: reason, by: actor, at: now, in: db)
            }
            return context.redirect(Self.path(id), saying: EvaluationPhrases.said(answer))
        }
    }

    /// What could not be saved comes back with the reason and everything typed, beside what stands now: as a form where it may be saved
    /// again, to be read where it may not.
    private func keepingTyped(
        _ context: Context, _ rule: Rule<HeldAssignment>, _ act: () async throws -> Response
    ) async throws -> Response {
        let (reason, status): (Phrase, Status)
        do {
            return try await act()
        } catch EvaluationError.changedMeanwhile {
            (reason, status) = (EvaluationPhrases.changedMeanwhile, .conflict)
        } catch Refusal.refused(let phrase) {
            (reason, status) = (phrase, .forbidden)
        }
        let screen = try await screen(context)
        let isOpen = rule(context.actor, screen.held, at: context.now).isAllowed
        let unsaved = UnsavedReview(reason: reason, status: status, isOpen: isOpen, typed: context.form)
        var form = context.form
        form.set(ReviewForm.revision, String(screen.review.revision))
        return ReviewPages.show(screen, isOpen ? form : nil, FormFaults(), context, unsaved)
    }
}
