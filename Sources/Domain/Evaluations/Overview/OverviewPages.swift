import Access
import Calls
import Dossiers
import People
import Phrases
import Values
import Web

enum OverviewPages {
    static func show(
        _ screen: OverviewRoutes.Screen, _ form: Form, _ faults: FormFaults, _ context: Context
    ) -> Response {
        let (page, call) = (context.page, screen.held.call)
        let bar = page.bar(
            page(EvaluationPhrases.overviewTitle), [page.code(call.number ?? call.id.text), page(call.name)])
        return context.show(
            context.words(EvaluationPhrases.overviewTitle), status: faults.isEmpty ? .ok : .invalid,
            layout: .work(bar: bar)
        ) { page in
            """
            <div class="wrap wide band stack">\(page.crumbs(of: call, here: page(EvaluationPhrases.overviewTitle)))\
            \(page.summary(of: faults, labels: labels(screen)))\(dossiers(screen, form, faults, page))\
            \(screen.canAppoint ? appointing(screen, form, faults, page) : .empty)</div>
            """
        }
    }

    /// The field in which an appointment's end is given its reason: each has its own on the page.
    static func reason(_ id: ID<Assignment>) -> String { "reason-\(id)" }

    private static func labels(_ screen: OverviewRoutes.Screen) -> [String: Phrase] {
        let reasons = screen.held.evaluations.flatMap(\.assignments).map { (reason($0.id), EvaluationPhrases.reason) }
        return Dictionary(uniqueKeysWithValues: reasons).merging(
            ["evaluator": EvaluationPhrases.evaluator, "dossier": EvaluationPhrases.dossiers]
        ) { $1 }
    }

    private static func dossiers(
        _ screen: OverviewRoutes.Screen, _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        guard !screen.held.evaluations.isEmpty else {
            return "<div class=\"empty\"><h2>\(page(EvaluationPhrases.noneEligible))</h2></div>"
        }
        return screen.held.evaluations.map { dossier($0, screen, form, faults, page) }.joined()
    }

    /// One dossier as a panel, so that a narrow screen reads it from top to bottom.
    private static func dossier(
        _ evaluation: Evaluation, _ screen: OverviewRoutes.Screen, _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        let points = evaluation.openPoints.map { "<li>\(page($0.phrase))</li>" as HTML }
        let state: HTML =
            points.isEmpty
            ? page.state(.ok, .done, EvaluationPhrases.pointNone)
            : "<ul class=\"hint\">\(points)</ul>"
        let scores: HTML =
            evaluation.isAllIn
            ? "<p>\(page.anchor(ScoresRoutes.path(evaluation.dossier.id), EvaluationPhrases.seeScores))</p>" : ""
        let facts = page.facts(
            [
                (
                    EvaluationPhrases.colReaders,
                    page(readers(evaluation.readers.count, of: evaluation.needed))
                ),
                (
                    EvaluationPhrases.colSubmitted,
                    page(EvaluationPhrases.ratio(evaluation.submitted.count, of: evaluation.readers.count))
                ),
            ], style: "kv close")
        return """
            <section class="panel"><header><h2>\(page(evaluation.dossier.name))</h2>\
            <span class="hint">\(page.code(evaluation.dossier.label)) · \(page.trackName(evaluation.dossier, screen.held.call))</span>\
            </header><div class="split even"><div class="stack tight">\(facts)\(state)\(scores)</div>\
            <ul class="lines">\(evaluation.assignments.map { line($0, screen, form, faults, page) })</ul></div></section>
            """
    }

    private static func readers(_ count: Int, of needed: Int) -> Phrase {
        count > needed ? EvaluationPhrases.moreThanNeeded(count, needed) : EvaluationPhrases.ratio(count, of: needed)
    }

    private static func line(
        _ assignment: Assignment, _ screen: OverviewRoutes.Screen, _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        let name = screen.names[assignment.evaluator.text].map { page.written($0) } ?? page(WebPhrases.bySomebody)
        // A flag that waits is over where the conflict was declared.
        let shown = (screen.flags[assignment.id] ?? []).filter {
            $0.ruling != nil || assignment.declaration != .declared
        }
        let flags = shown.map { flag -> HTML in
            let word = flag.ruling.map(EvaluationPhrases.ruled)
            return
                "<p>\(page.anchor(ConflictRoutes.path(flag.id), EvaluationPhrases.flagTitle)) · \(page(word ?? EvaluationPhrases.flagOpen))</p>"
        }
        let reason = screen.reasons[assignment.id].map { page.paragraphs($0) }
        return """
            <li><div><p>\(name) \(page.stage(assignment))</p>\(reason)\(flags)\(ending(assignment, screen, form, faults, page))</div></li>
            """
    }

    private static func ending(
        _ assignment: Assignment, _ screen: OverviewRoutes.Screen, _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        guard screen.canAppoint, assignment.counts, assignment.reviewState != .submitted else { return .empty }
        let field = reason(assignment.id)
        let body: HTML = """
            \(page.field(field, EvaluationPhrases.reason, in: form, faults))\
            <button class="btn small">\(page(EvaluationPhrases.endAssignment))</button>
            """
        return """
            <details class="fold"\(flag: faults[field] != nil, " open")><summary>\(page(EvaluationPhrases.endAssignment))</summary>\
            <div>\(page.form(AssignmentRoutes.ending(assignment.id), body))</div></details>
            """
    }

    private static func appointing(
        _ screen: OverviewRoutes.Screen, _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        let title: HTML = "<h2 id=\"appoint\">\(page(EvaluationPhrases.appointTitle))</h2>"
        guard !screen.evaluators.isEmpty else {
            return
                "<section class=\"stack\" aria-labelledby=\"appoint\">\(title)\(page.notice(.warn, EvaluationPhrases.noEvaluators))</section>"
        }
        let options = screen.evaluators.map { one -> Field.Option in
            let told: HTML = page(EvaluationPhrases.loaded(one.account.name, one.held))
            let missing: HTML = one.profile == nil ? " — \(page(EvaluationPhrases.noProfileYet))" : ""
            let known = one.profile.map { profile -> HTML in
                // Typed on several lines, read on one.
                let expertise = profile.expertise.split(whereSeparator: \.isNewline).joined(separator: " · ")
                return "\(page.written(profile.employerName)) · \(page.written(expertise))"
            }
            return .init(one.account.id.text, told + missing, detail: known)
        }
        let body: HTML = """
            \(page.field("evaluator", EvaluationPhrases.evaluator, .radio(options), in: form, faults))\
            \(ticks(screen, form, faults, page))\
            <div class="row"><button class="btn main">\(page(EvaluationPhrases.appoint))</button></div>
            """
        return """
            <section class="stack measure" aria-labelledby="appoint">\(title)\
            \(page.form(OverviewRoutes.path(screen.held.call.id), body))</section>
            """
    }

    private static func ticks(
        _ screen: OverviewRoutes.Screen, _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        let chosen = Set(form.all("dossier"))
        let boxes = screen.held.evaluations.map { one -> HTML in
            """
            <label class="choice"><input type="checkbox" name="dossier" value="\(one.dossier.id.text)"\
            \(flag: chosen.contains(one.dossier.id.text), " checked")><span>\(page(one.dossier.name)) \
            \(page.code(one.dossier.label))</span></label>
            """
        }
        let fault: HTML? = faults["dossier"].map {
            page.says("dossier", page($0))
        }
        let style: HTML = fault == nil ? "field" : "field wrong"
        let tied: HTML = fault == nil ? "" : " aria-describedby=\"e-dossier\""
        return """
            <fieldset class="\(style)" id="f-dossier"\(tied)><legend>\(page(EvaluationPhrases.dossiers))</legend>\(boxes)\(fault)</fieldset>
            """
    }
}
