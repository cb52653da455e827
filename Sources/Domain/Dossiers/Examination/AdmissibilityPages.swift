import Access
import Calls
import Phrases
import Values
import Web

enum AdmissibilityPages {
    static func show(
        _ examination: Examination, _ faults: FormFaults, _ context: Context, _ unsent: UnsentExamination? = nil
    ) -> Response {
        let page = Page(context)
        let held = examination.held
        let title = context.words(DossierPhrases.admissibility) + " · " + held.dossier.name.text(context.language)
        let bar = WorkBar.draw(
            held, forApplicant: false, title: "<p><strong>\(page(held.dossier.name))</strong></p>", page)
        let status = unsent?.status ?? (faults.isEmpty ? .ok : .invalid)
        return context.show(title, status: status, layout: .work(bar: bar)) { page in
            """
            <div class="wrap band stack airy">\(ExaminationTabs.draw(held, .admissibility, and: examination.tabs, page))<h1>\(page(DossierPhrases.admissibility))</h1>\
            <p class="muted measure">\(page(DossierPhrases.admissibilityMeaning))</p>\
            \(unsent?.draw(examination, .admissibility, page))\(page.summary(of: faults, labels: labels))\(checks(examination, page))\(completion(examination, faults, page))\
            \(decision(examination, faults, page))</div>
            """
        }
    }

    private static let labels: [String: Phrase] = [
        "decision": DossierPhrases.decision, "reason": DossierPhrases.reason, "item": DossierPhrases.itemsAsked,
        "message": DossierPhrases.completionMessage, "due": DossierPhrases.completionDue,
        ReconsiderationRoutes.reason: DossierPhrases.reason,
    ]

    private static func checks(_ examination: Examination, _ page: Page) -> HTML {
        let held = examination.held
        let missing = examination.missing.map { missing -> HTML in
            "<li>\(page(missing.field.name)) <span class=\"muted\">\(page(missing.part.name))</span></li>"
        }
        let complete: HTML =
            missing.isEmpty
            ? line(true, page(DossierPhrases.isComplete))
            : line(false, "\(page(DossierPhrases.isIncomplete(missing.count)))<ul>\(missing)</ul>")
        let at = held.dossier.submittedAt.map { page.time($0) }
        let onTime = line(
            examination.isOnTime,
            "\(page(examination.isOnTime ? DossierPhrases.isOnTime : DossierPhrases.isLate)) <span class=\"muted\">\(at) / \(page(DossierPhrases.until(LocalTime(held.call.deadline))))</span>"
        )
        return
            "<section class=\"panel\"><header><h2>\(page(DossierPhrases.computedChecks))</h2></header><div><ul class=\"checks\">\(complete)\(declined(examination, page))\(doubted(examination, page))\(onTime)</ul></div></section>"
    }

    /// Answered, so complete; but with no.
    private static func declined(_ examination: Examination, _ page: Page) -> HTML {
        let fields = examination.snapshot.content.declined(examination.held).map { declined -> HTML in
            "<li>\(page(declined.field.name)) <span class=\"muted\">\(page(declined.part.name))</span></li>"
        }
        return fields.isEmpty
            ? .empty : line(false, "\(page(DossierPhrases.declinedDeclarations))<ul>\(fields)</ul>")
    }

    private static func doubted(_ examination: Examination, _ page: Page) -> HTML {
        let doubts = IdentifierDoubts(examination.snapshot, examination.held.parts)
        return doubts.all.isEmpty ? .empty : line(false, doubts.draw(page))
    }

    private static func line(_ isDone: Bool, _ text: HTML) -> HTML {
        isDone
            ? "<li class=\"done\">\(Grain.done.html)<span>\(text)</span></li>"
            : "<li class=\"todo\">\(Grain.bang.html)<span>\(text)</span></li>"
    }

    private static func completion(_ examination: Examination, _ faults: FormFaults, _ page: Page) -> HTML {
        let held = examination.held
        if let request = examination.completion {
            return CompletionNotice.draw(request, examination.items, unchanged: examination.unchanged, held, page)
        }
        guard held.dossier.state == .submitted, DossierRules.examine(page.actor, held, at: page.now).isAllowed else {
            return .empty
        }
        return CompletionForm.draw(examination, faults, page)
    }

    private static func decision(_ examination: Examination, _ faults: FormFaults, _ page: Page) -> HTML {
        let id = examination.held.dossier.id
        return DecisionPanel.draw(.admissibility, under: DossierRules.judgeAdmissible, examination, faults, page) {
            DecisionForm.draw(
                DossierPaths.admissibility(id), yes: DossierPhrases.stateAdmissible,
                no: DossierPhrases.stateInadmissible, hint: DossierPhrases.admissibilityReasonHint, faults, page)
        }
    }
}
