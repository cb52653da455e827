import Calls
import Phrases
import Values
import Web

/// Yes or no with a reason.
enum DecisionForm {
    static func draw(
        _ path: Path, yes: Phrase, no: Phrase, hint: Phrase, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        let form = page.context.form
        let options = [Field.Option("yes", page(yes)), Field.Option("no", page(no))]
        let body: HTML = """
            \(page.field("decision", DossierPhrases.decision, .radio(options), in: form, faults))\
            \(page.field("reason", DossierPhrases.reason, .area(rows: 4), in: form, faults, required: false, hint: hint))\
            <button class="btn main">\(page(DossierPhrases.decide))</button>
            """
        return
            "<section class=\"panel\"><header><h2>\(page(DossierPhrases.decision))</h2></header><div>\(page.form(path, body))</div></section>"
    }
}

/// A decision that was made, with its reason beside it.
enum DecisionNotice {
    static func word(_ kind: ExaminationDecision.Kind, _ isPositive: Bool) -> Phrase {
        switch (kind, isPositive) {
        case (.admissibility, true): DossierPhrases.stateAdmissible
        case (.admissibility, false): DossierPhrases.stateInadmissible
        case (.eligibility, true): DossierPhrases.stateEligible
        case (.eligibility, false): DossierPhrases.stateIneligible
        }
    }

    /// - Parameter forApplicant: the reader is of the dossier, and is told of the own right.
    static func draw(_ decision: ExaminationDecision, of call: Call, forApplicant: Bool, _ page: Page) -> HTML {
        let word = Self.word(decision.kind, decision.isPositive)
        let reason: HTML = decision.reason.map { page.paragraphs($0) } ?? .empty
        if let withdrawal = decision.withdrawal {
            return page.notice(
                .quiet,
                """
                <h2>\(page(DossierPhrases.decisionWithdrawn(LocalTime(withdrawal.at))))</h2>\(page.paragraphs(withdrawal.reason))\
                <p>\(page(DossierPhrases.goesOn))</p><p class="muted">\(page(word)) · \(page(DossierPhrases.decidedOn(LocalTime(decision.at))))</p>\(reason)
                """)
        }
        let appeal: HTML =
            decision.isPositive
            ? .empty
            : "<p>\(page(forApplicant ? DossierPhrases.appeal : DossierPhrases.appealOfCandidate))</p>\(AppealRoad.draw(call, decidedOn: decision.at.localDay, page))"
        return page.notice(
            decision.isPositive ? .ok : .bad,
            "<h2>\(page(word))</h2>\(reason)<p class=\"muted\">\(page(DossierPhrases.decidedOn(LocalTime(decision.at))))</p>\(appeal)"
        )
    }
}
