import Access
import Phrases
import Values
import Web

/// Above the scores of a dossier: conflicts that came to light after the closing, and the head of division's note on each.
///
/// The committee reads that there is one, and which numbered reader it is of; the evaluator's own words might name who that is.
enum LateConflictPanel {
    static func field(_ id: ID<Assignment>) -> String { "note-\(id)" }

    static func draw(_ screen: ScoresRoutes.Screen, _ form: Form, _ faults: FormFaults, _ page: Page) -> HTML {
        screen.late.map { one($0, screen, form, faults, page) }.joined()
    }

    private static func one(
        _ late: LateConflict, _ screen: ScoresRoutes.Screen, _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        let held = screen.held
        let place = held.evaluation.submitted.firstIndex { $0.assignment == late.assignment }
        let reader: HTML = place.map { "<p><strong>\(page(EvaluationPhrases.reader($0 + 1)))</strong></p>" } ?? .empty
        let isNaming = EvaluationRules.seeReaders(page.actor, held, at: page.now).isAllowed
        let words = isNaming ? late.text.map { page.paragraphs($0) } : nil
        return page.notice(
            .warn,
            """
            <h2>\(page(LateConflictPhrases.title))</h2>\(reader)\
            <p>\(page(LateConflictPhrases.told(LocalTime(late.cameAt))))</p>\(words)\
            <p>\(page(LateConflictPhrases.stands))</p>\(note(late, screen, form, faults, page))
            """)
    }

    private static func note(
        _ late: LateConflict, _ screen: ScoresRoutes.Screen, _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        if let note = late.note, let at = late.notedAt {
            let who: HTML =
                late.notedBy.flatMap { screen.names[$0.text] }.map { page.written($0) } ?? page(WebPhrases.bySomebody)
            return """
                <h3>\(page(LateConflictPhrases.note))</h3>\(page.paragraphs(note))\
                <p class="muted">\(who)\(page.comma)\(page.time(at))</p>
                """
        }
        guard EvaluationRules.note(page.actor, screen.held, at: page.now).isAllowed else {
            return "<p class=\"muted\">\(page(LateConflictPhrases.waits))</p>"
        }
        return page.form(
            ScoresRoutes.note(late.assignment),
            """
            \(page.field(field(late.assignment), LateConflictPhrases.note, .area(rows: 4), in: form, faults,
                hint: LateConflictPhrases.noteHint))\
            <div class="row"><button class="btn">\(page(LateConflictPhrases.take))</button></div>
            """)
    }
}
