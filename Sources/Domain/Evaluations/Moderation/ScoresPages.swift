import Access
import Calls
import Dossiers
import History
import Phrases
import Values
import Web

enum ScoresPages {
    static func show(
        _ screen: ScoresRoutes.Screen, _ form: Form, _ faults: FormFaults, _ context: Context
    ) -> Response {
        let (page, held) = (context.page, screen.held)
        let one = held.evaluation
        let bar = page.bar(
            page(EvaluationPhrases.scoresTitle),
            [page.code(one.dossier.label), page(one.dossier.name), page.trackName(one.dossier, held.standing.call)])
        return context.show(
            context.words(EvaluationPhrases.scoresTitle), status: faults.isEmpty ? .ok : .invalid,
            layout: .work(bar: bar)
        ) { page in
            let naming = EvaluationRules.seeReaders(page.actor, held, at: page.now).isAllowed
            let readers = one.numbered.map { number, review -> HTML in
                let written = ReviewPages.written(review, page(EvaluationPhrases.reader(number)), on: one.grid, page)
                guard naming else { return written }
                let history = page.anchor(AssignmentRoutes.history(review.assignment), WebPhrases.history)
                return "<div class=\"stack\">\(written)<p>\(history)</p></div>"
            }
            return """
                <div class="wrap wide band stack airy">\(crumbs(held, page))\(tabs(held, page))\(page.summary(of: faults, labels: labels(screen)))\
                \(LateConflictPanel.draw(screen, form, faults, page))\(page.facts(facts(one, page)))\
                \(table(one, page))\(moderation(held, form, faults, page))\(readers)\
                <section class="stack"><h2>\(page(WebPhrases.history))</h2>\
                \(page.history(screen.history, names: screen.names, at: ScoresRoutes.path(one.dossier.id)))</section></div>
                """
        }
    }

    /// To the call, and for those who examine dossiers to the dossier.
    private static func crumbs(_ held: HeldEvaluation, _ page: Page) -> HTML {
        let (call, dossier) = (held.standing.call, held.evaluation.dossier)
        var trail: [(Phrase, Path)] = []
        if page.actor.has(any: EvaluationRules.division) {
            trail.append((EvaluationPhrases.overviewTitle, OverviewRoutes.path(call.id)))
            trail.append((EvaluationPhrases.dossierOf(dossier.label), DossierPaths.show(dossier.id)))
        }
        return page.crumbs(of: call, through: trail, here: page(EvaluationPhrases.scoresTitle))
    }

    /// Beside the examination, for those who examine.
    private static func tabs(_ held: HeldEvaluation, _ page: Page) -> HTML {
        guard page.actor.has(any: EvaluationRules.division) else { return .empty }
        let dossier = held.evaluation.dossier
        return ExaminationTabs.nav(of: dossier, at: ScoresRoutes.path(dossier.id), and: [Evaluations.tab], page)
    }

    private static func labels(_ screen: ScoresRoutes.Screen) -> [String: Phrase] {
        let notes = screen.late.map { (LateConflictPanel.field($0.assignment), LateConflictPhrases.note) }
        let others = [("reason", EvaluationPhrases.reason), ("minutes", EvaluationPhrases.minutes)]
        return Dictionary(uniqueKeysWithValues: others + notes)
    }

    private static func facts(_ one: Evaluation, _ page: Page) -> [(Phrase, HTML)] {
        let standing = one.standing
        let below = one.grid.lines.filter { standing.below.contains($0.criterion.id) }.map { page($0.criterion.name) }
        return [
            (EvaluationPhrases.total, page.points(standing.total)),
            (EvaluationPhrases.spread, standing.total == nil ? page.points(nil) : page.points(standing.spread)),
            (EvaluationPhrases.below, below.isEmpty ? page(EvaluationPhrases.belowNone) : below.joined(" · ")),
        ]
    }

    private static func table(_ one: Evaluation, _ page: Page) -> HTML {
        let readings = one.submitted.map(one.reading)
        let means = one.standing.points
        let heads: [(Phrase, isNumber: Bool)] =
            [(EvaluationPhrases.colCriterion, false)]
            + readings.indices.map { (EvaluationPhrases.reader($0 + 1), true) }
            + [(EvaluationPhrases.colMean, true), (EvaluationPhrases.colThreshold, true)]
        let rows = one.grid.lines.map { line -> [HTML] in
            [page(line.criterion.name)] + readings.map { page.points($0.points[line.criterion.id]) }
                + [
                    "<strong>\(page.points(means[line.criterion.id]))</strong>",
                    line.threshold.map { page.points($0) } ?? .empty,
                ]
        }
        let totals =
            [page(EvaluationPhrases.colTotal)] + readings.map { "<strong>\(page.points($0.total))</strong>" as HTML }
            + ["<strong>\(page.points(one.standing.total))</strong>", .empty]
        return page.cards(EvaluationPhrases.scoresTitle, head: heads, rows + [totals])
    }

    private static func moderation(_ held: HeldEvaluation, _ form: Form, _ faults: FormFaults, _ page: Page) -> HTML {
        let one = held.evaluation
        let past = one.moderations.map { moderation -> HTML in
            let reason =
                moderation.reason.map { page.paragraphs($0) }
                ?? "<p>\(page(EvaluationPhrases.moderationByGap(one.gap)))</p>"
            return """
                <h3>\(page(EvaluationPhrases.moderationNumber(moderation.number)))</h3><p class="hint">\
                \(page.time(moderation.openedAt))</p>\(reason)\(answers(one, in: moderation, page))\(moderation.minutes.map { page.paragraphs($0) })
                """
        }
        let none: HTML = past.isEmpty ? "<p class=\"muted\">\(page(EvaluationPhrases.moderationNone))</p>" : ""
        return """
            <section class="stack" aria-labelledby="moderation"><h2 id="moderation">\(page(EvaluationPhrases.moderationTitle))</h2>\
            \(none)\(past)\(acting(held, form, faults, page))</section>
            """
    }

    /// Who kept the scores and who revised them, with their reasons, and who has not answered, or did not before it was concluded.
    private static func answers(_ one: Evaluation, in moderation: Moderation, _ page: Page) -> HTML {
        let lines = one.numbered.compactMap { number, review -> HTML? in
            let answer = moderation.answers[review.assignment]
            // Whoever came to read after it was concluded was not asked.
            guard answer != nil || moderation.isOpen || moderation.asked(review) else { return nil }
            let reason: HTML = answer?.reason.map { page.paragraphs($0) } ?? ""
            let told = EvaluationPhrases.reader(number, answer, isOver: !moderation.isOpen)
            return "<li>\(page(told))\(reason)</li>"
        }
        return lines.isEmpty ? .empty : "<ul>\(lines)</ul>"
    }

    private static func acting(_ held: HeldEvaluation, _ form: Form, _ faults: FormFaults, _ page: Page) -> HTML {
        guard EvaluationRules.moderate(page.actor, held, at: page.now).isAllowed else { return .empty }
        let id = held.evaluation.dossier.id
        if let moderation = held.evaluation.openModeration {
            let silent = held.evaluation.numbered.count { moderation.answers[$0.review.assignment] == nil }
            let warning: HTML = silent == 0 ? "" : page.notice(.warn, EvaluationPhrases.silent(silent))
            return warning
                + page.form(
                    ScoresRoutes.minutes(id),
                    """
                    \(page.field("minutes", EvaluationPhrases.minutes, .area(rows: 6), in: form, faults, hint: EvaluationPhrases.minutesHint))\
                    <div class="row"><button class="btn main">\(page(EvaluationPhrases.closeModeration))</button></div>
                    """)
        }
        let body = page.form(
            ScoresRoutes.moderation(id),
            """
            \(page.field("reason", EvaluationPhrases.reason, .area(rows: 3), in: form, faults))\
            <div class="row"><button class="btn">\(page(EvaluationPhrases.moderationOpenTitle))</button></div>
            """)
        return """
            <details class="fold"\(flag: !faults.isEmpty, " open")><summary>\(page(EvaluationPhrases.moderationOpenTitle))</summary>\
            <div>\(body)</div></details>
            """
    }
}
