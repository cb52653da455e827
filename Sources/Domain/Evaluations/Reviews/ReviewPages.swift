import Access
import Calls
import Dossiers
import Phrases
import Values
import Web

enum ReviewPages {
    /// - Parameter typed: the form that came back with faults; nil shows what is saved.
    static func show(
        _ screen: ReviewRoutes.Screen, _ typed: Form?, _ faults: FormFaults, _ context: Context,
        _ unsaved: UnsavedReview? = nil
    ) -> Response {
        let (page, held) = (context.page, screen.held)
        let bar = page.bar(
            page(held.dossier.name), [page.code(held.dossier.label), page.trackName(held.dossier, held.call)],
            page.stage(held.assignment))
        let title = "\(context.words(EvaluationPhrases.reviewTitle)) \(held.dossier.label)"
        let status = unsaved?.status ?? (faults.isEmpty ? .ok : .invalid)
        return context.show(title, status: status, layout: .work(bar: bar)) { page in
            """
            <div class="wrap wide band stack">\
            \(page.crumbs([(EvaluationPhrases.mineTitle, MineRoutes.path)], here: page.code(held.dossier.label)))\
            \(unsaved?.draw(screen, page))\(page.summary(of: faults, labels: ReviewForm.labels(on: held.grid)))\
            <div class="split even"><section class="stack" aria-labelledby="dossier">\
            <h2 id="dossier">\(page(EvaluationPhrases.dossierParts))</h2>\(DossierReadingPanel.show(screen, page))</section>\
            <section class="stack" aria-labelledby="grid"><h2 id="grid">\(page(EvaluationPhrases.grid))</h2>\
            \(side(screen, typed, faults, isOpened: unsaved != nil, page))</section></div></div>
            """
        }
    }

    private static func side(
        _ screen: ReviewRoutes.Screen, _ typed: Form?, _ faults: FormFaults, isOpened: Bool, _ page: Page
    ) -> HTML {
        let form = typed ?? saved(screen.review)
        guard screen.held.assignment.stage == .read else {
            return """
                <p class="hint">\(page(EvaluationPhrases.gridHint))</p>\(writing(screen, form, faults, page))\
                \(leave(screen, page))
                """
        }
        let revising = screen.moderation != nil && !screen.held.isClosed
        let own = written(
            screen.review, page(EvaluationPhrases.yourReview), on: screen.held.grid, page)
        let others = screen.others.map { number, review in
            written(review, page(EvaluationPhrases.reader(number)), on: screen.held.grid, page)
        }
        let none: HTML = others.isEmpty ? "<p class=\"muted\">\(page(EvaluationPhrases.noOthersYet))</p>" : ""
        return """
            \(revising ? revision(screen, form, faults, isOpened: isOpened, page) : concluded(screen, page))\(own)\
            <h3>\(page(EvaluationPhrases.otherReviews))</h3>\(none)\(others)\(leave(screen, page))
            """
    }

    /// That scores were discussed, since when that is over, and what the own answer was.
    private static func concluded(_ screen: ReviewRoutes.Screen, _ page: Page) -> HTML {
        guard let moderation = screen.held.concluded, moderation.asked(screen.review), let at = moderation.closedAt
        else { return .empty }
        let answer = moderation.answers[screen.review.assignment]
        let told: HTML = """
            <p>\(page(EvaluationPhrases.concluded(LocalTime(at))))</p><p>\(page(EvaluationPhrases.concluded(answer)))</p>
            """
        return page.notice(.quiet, told)
    }

    private static func leave(_ screen: ReviewRoutes.Screen, _ page: Page) -> HTML {
        let id = screen.held.assignment.id
        return """
            <p class="row">\(page.anchor(AssignmentRoutes.path(id), EvaluationPhrases.lateConflict))\
            \(page.anchor(AssignmentRoutes.history(id), WebPhrases.history))</p>
            """
    }

    /// A review as its form sends it.
    static func saved(_ review: Review) -> Form {
        var form = Form()
        for (key, score) in review.scores.byKey { form.set(ReviewForm.field(score: key), String(score)) }
        for (criterion, comment) in review.comments { form.set(ReviewForm.field(comment: criterion), comment) }
        form.set(ReviewForm.overall, review.overall)
        form.set(ReviewForm.revision, String(review.revision))
        return form
    }

    private static func writing(_ screen: ReviewRoutes.Screen, _ form: Form, _ faults: FormFaults, _ page: Page) -> HTML
    {
        let id = screen.held.assignment.id
        let body: HTML = """
            \(criteria(screen.held.grid, form, faults, page))\
            \(page.field(ReviewForm.overall, EvaluationPhrases.overall, .area(rows: 5), in: form, faults, required: false))\
            <div class="row"><button class="btn">\(page(EvaluationPhrases.saveDraft))</button>\
            <button class="btn main" formaction="\(page.link(ReviewRoutes.submission(id)))">\(page(EvaluationPhrases.submit))</button></div>\
            <p class="hint">\(page(EvaluationPhrases.submitHint))</p>
            """
        return page.form(ReviewRoutes.path(id), revisionField(form) + body)
    }

    private static func revision(
        _ screen: ReviewRoutes.Screen, _ form: Form, _ faults: FormFaults, isOpened: Bool, _ page: Page
    ) -> HTML {
        let body: HTML = """
            \(criteria(screen.held.grid, form, faults, page))\
            \(page.field(ReviewForm.overall, EvaluationPhrases.overall, .area(rows: 5), in: form, faults, required: false))\
            \(page.field("reason", EvaluationPhrases.reason, .area(rows: 3), in: form, faults))\
            <div class="row"><button class="btn main">\(page(EvaluationPhrases.revise))</button></div>
            """
        let answered = screen.moderation?.answers[screen.review.assignment]
        let notice =
            answered.map { page.notice(.ok, EvaluationPhrases.answered($0)) }
            ?? page.notice(.warn, EvaluationPhrases.reviseIntro)
        return """
            \(notice)<details class="fold"\(flag: isOpened || !faults.isEmpty, " open")>\
            <summary>\(page(EvaluationPhrases.reviseTitle))</summary><div>\
            \(page.form(ReviewRoutes.revision(screen.held.assignment.id), revisionField(form) + body))</div></details>
            """
    }

    private static func revisionField(_ form: Form) -> HTML {
        "<input type=\"hidden\" name=\"\(ReviewForm.revision)\" value=\"\(form[ReviewForm.revision] ?? "0")\">"
    }

    private static func criteria(_ grid: Grid, _ form: Form, _ faults: FormFaults, _ page: Page) -> [HTML] {
        grid.lines.map { line in
            let scales = line.criterion.scored.map { sub in
                scale(Scores.key(line.criterion, sub), page(sub.name), form, faults, page)
            }
            let comment = page.field(
                ReviewForm.field(comment: line.criterion.id), EvaluationPhrases.commentFor, .area(rows: 3), in: form,
                faults)
            return """
                <section class="panel"><header><h3>\(page(line.criterion.name))</h3>\
                <span class="hint">\(worth(line, page))</span></header><div class="stack">\(scales)\(comment)</div></section>
                """
        }
    }

    private static func worth(_ line: Grid.Line, _ page: Page) -> HTML {
        let threshold: HTML = line.threshold.map { " · \(page(EvaluationPhrases.threshold($0.tenths)))" } ?? ""
        return "\(page(EvaluationPhrases.weight(line.weight.tenths)))\(threshold)"
    }

    private static func scale(_ key: String, _ name: HTML, _ form: Form, _ faults: FormFaults, _ page: Page) -> HTML {
        let field = ReviewForm.field(score: key)
        let fault: HTML? = faults[field].map {
            page.says(field, page($0))
        }
        let tied: HTML = fault == nil ? "" : " aria-describedby=\"e-\(field)\" aria-invalid=\"true\""
        let choices = Scores.range.map { score -> HTML in
            """
            <label><input type="radio" name="\(field)" value="\(score)"\
            \(flag: form[field] == String(score), " checked")>\(score)</label>
            """
        }
        return """
            <fieldset class="\(fault == nil ? "field" : "field wrong" as HTML)" id="f-\(field)"\(tied)><legend>\(name)</legend>\
            <div class="scale">\(choices)</div>\(fault)</fieldset>
            """
    }

    /// A review as text: points by criterion with their comments.
    static func written(_ review: Review, _ title: HTML, on grid: Grid, _ page: Page) -> HTML {
        let reading = Reading(review.scores, on: grid)
        let rows = grid.lines.map { line -> HTML in
            let scores = line.criterion.scored.compactMap { review.scores[line.criterion, $0] }
                .map { "<bdi>\($0)</bdi>" as HTML }
            return """
                <div><dt>\(page(line.criterion.name))</dt><dd><strong>\(page.points(reading.points[line.criterion.id]))</strong> \
                <span class="hint">\(scores.joined(" · "))</span>\
                \(page.paragraphs(review.comments[line.criterion.id] ?? ""))</dd></div>
                """
        }
        let overall: HTML =
            review.overall.isEmpty
            ? .empty
            : "<div><dt>\(page(EvaluationPhrases.overall))</dt><dd>\(page.paragraphs(review.overall))</dd></div>"
        let total: HTML =
            reading.total.map { page(EvaluationPhrases.pointsOf($0.tenths)) } ?? page(EvaluationPhrases.notYet)
        return """
            <section class="panel"><header><h3>\(title)</h3><span class="score">\(total)</span></header>\
            <div class="stack"><dl class="kv">\(rows)\(overall)</dl></div></section>
            """
    }
}
