import Access
import Calls
import Phrases
import Values
import Web

/// What an officer sent while a colleague had already gone on: why it was not taken, above the page as it stands now. Where the form that was
/// filled in stands no more, what was typed is there to be read.
struct UnsentExamination: Sendable {
    enum Outcome: Sendable { case answered(Response), unsent(UnsentExamination) }

    let reason: Phrase
    let status: Status

    /// Refusals with a reason and errors of state are told on the page; whoever may not know of the dossier is told nothing.
    static func catching(_ context: Context, _ act: () async throws -> Response) async throws -> Outcome {
        do {
            return .answered(try await act())
        } catch Refusal.refused(let reason) {
            return .unsent(UnsentExamination(reason: reason, status: .forbidden))
        } catch let error as DossierError where error.status == .conflict {
            return .unsent(UnsentExamination(reason: error.phrase, status: .conflict))
        }
    }

    /// - Parameter kind: the question that the page is about.
    func draw(_ examination: Examination, _ kind: ExaminationDecision.Kind, _ page: Page) -> HTML {
        // Whoever would withdraw a refusal knows that the question is decided.
        let isAnswer = page.context.form[ReconsiderationRoutes.mark] == nil
        let why = page(isAnswer && examination.decision(kind) != nil ? DossierPhrases.alreadyDecided : reason)
        let lines = typed(examination, kind, page).map { label, text -> HTML in
            "<div><dt>\(label)</dt><dd>\(text)</dd></div>"
        }
        let list: HTML =
            lines.isEmpty
            ? .empty : "<p><strong>\(page(DossierPhrases.whatYouWrote))</strong></p><dl class=\"kv\">\(lines)</dl>"
        return page.notice(.bad, "<h2>\(page(DossierPhrases.notSent))</h2><p>\(why)</p>\(list)")
    }

    /// All that the sent form held, in the order of the form.
    private func typed(
        _ examination: Examination, _ kind: ExaminationDecision.Kind, _ page: Page
    ) -> [(HTML, HTML)] {
        let form = page.context.form
        var lines: [(HTML, HTML)] = []
        let items = asked(examination, form, page)
        if !items.isEmpty { lines.append((page(DossierPhrases.itemsAsked), "<ul>\(items)</ul>")) }
        for rule in examination.rules.map(\.outcome.rule) {
            if let verdict = form["satisfied.\(rule.id)"].flatMap(Verdict.init) {
                let word = verdict == .yes ? DossierPhrases.ruleHolds : DossierPhrases.ruleFails
                lines.append((page(RuleTest.title(rule)), page(word)))
            }
            if let reason = form["reason.\(rule.id)"], !reason.isEmpty {
                lines.append((page(DossierPhrases.reason), page.paragraphs(reason)))
            }
        }
        if let verdict = form["decision"].flatMap(Verdict.init) {
            lines.append((page(DossierPhrases.decision), page(DecisionNotice.word(kind, verdict == .yes))))
        }
        for (name, label) in [
            ("reason", DossierPhrases.reason), ("message", DossierPhrases.completionMessage),
            ("due", DossierPhrases.completionDue), (ReconsiderationRoutes.reason, DossierPhrases.reason),
        ] {
            if let text = form[name], !text.isEmpty { lines.append((page(label), page.paragraphs(text))) }
        }
        return lines
    }

    private func asked(_ examination: Examination, _ form: Form, _ page: Page) -> [HTML] {
        let ticked = Set(form.all("item"))
        return examination.held.parts.flatMap { part in
            part.asked.compactMap { field -> HTML? in
                let note = form["note.\(part.id).\(field.id)"] ?? ""
                guard ticked.contains("\(part.id)/\(field.id)") || !note.isEmpty else { return nil }
                let said: HTML = note.isEmpty ? .empty : " — \(page.written(note))"
                return "<li>\(page(field.name))\(said)</li>"
            }
        }
    }
}
