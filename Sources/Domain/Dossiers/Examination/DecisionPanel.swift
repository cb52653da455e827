import Access
import Phrases
import Values
import Web

/// Under a question of the examination: the refusals of it that were withdrawn, the decision in force with the way to withdraw a refusal, or
/// the form that decides.
enum DecisionPanel {
    /// - Parameter asking: the form, for whoever may decide while nothing in force answers the question.
    static func draw(
        _ kind: ExaminationDecision.Kind, under rule: Rule<HeldDossier>, _ examination: Examination,
        _ faults: FormFaults, _ page: Page, asking: () -> HTML
    ) -> HTML {
        let withdrawn = withdrawn(kind, examination, page)
        guard let decision = examination.decision(kind) else {
            return switch rule(page.actor, examination.held, at: page.now) {
            case .allowed: withdrawn + asking()
            case .refused(let reason): withdrawn + page.notice(.quiet, reason)
            case .hidden: withdrawn
            }
        }
        let notice = DecisionNotice.draw(decision, of: examination.held.call, forApplicant: false, page)
        return "\(withdrawn)\(notice)\(form(examination, decision, faults, page))"
    }

    private static func withdrawn(_ kind: ExaminationDecision.Kind, _ examination: Examination, _ page: Page) -> HTML {
        examination.decisions.filter { $0.kind == kind && !$0.isInForce }.map {
            DecisionNotice.draw($0, of: examination.held.call, forApplicant: false, page)
        }.joined()
    }

    private static func form(
        _ examination: Examination, _ decision: ExaminationDecision, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        let held = examination.held
        guard !decision.isPositive, decision.kind == question(of: held.dossier.state),
            DossierRules.reconsider(page.actor, held, at: page.now).isAllowed
        else { return .empty }
        let field = ReconsiderationRoutes.reason
        let body: HTML = """
            <input type="hidden" name="\(ReconsiderationRoutes.mark)" value="\(decision.mark)">\
            \(page.field(
                field, DossierPhrases.reason, .area(rows: 3), in: page.context.form, faults, hint: DossierPhrases.reconsiderHint))\
            <button class="btn">\(page(DossierPhrases.reconsider))</button>
            """
        return """
            <details class="fold"\(flag: faults[field] != nil, " open")><summary>\(page(DossierPhrases.reconsider))</summary>\
            <div>\(page.form(DossierPaths.reconsideration(held.dossier.id), body))</div></details>
            """
    }

    private static func question(of state: Dossier.State) -> ExaminationDecision.Kind? {
        switch state {
        case .inadmissible: .admissibility
        case .ineligible: .eligibility
        default: nil
        }
    }
}
