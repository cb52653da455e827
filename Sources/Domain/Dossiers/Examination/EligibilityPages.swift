import Access
import Calls
import Phrases
import Values
import Web

enum EligibilityPages {
    static func show(
        _ examination: Examination, _ faults: FormFaults, _ context: Context, _ unsent: UnsentExamination? = nil
    ) -> Response {
        let page = Page(context)
        let held = examination.held
        let title = context.words(DossierPhrases.eligibility) + " · " + held.dossier.name.text(context.language)
        let bar = WorkBar.draw(
            held, forApplicant: false, title: "<p><strong>\(page(held.dossier.name))</strong></p>", page)
        let status = unsent?.status ?? (faults.isEmpty ? .ok : .invalid)
        return context.show(title, status: status, layout: .work(bar: bar)) { page in
            let rules = examination.rules.map { rule($0, examination, faults, page) }
            return """
                <div class="wrap band stack airy">\(ExaminationTabs.draw(held, .eligibility, and: examination.tabs, page))<h1>\(page(DossierPhrases.eligibility))</h1>\
                <p class="muted measure">\(page(DossierPhrases.eligibilityMeaning))</p>\
                \(unsent?.draw(examination, .eligibility, page))\(page.summary(of: faults, labels: labels(examination)))\
                \(rules)\(decision(examination, faults, page))</div>
                """
        }
    }

    private static func rule(
        _ line: Examination.RuleLine, _ examination: Examination, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        let view = FactView(page: page, configuration: examination.held.call.configuration)
        let tests = RuleTest.all(in: line.outcome.rule.require)
        let values = tests.map { test -> HTML in
            """
            <div><dt>\(page(RuleTest.name(test.fact)))</dt><dd>\(view.draw(test.fact, examination.facts))\
            <p class="muted">\(page(RuleTest.comparison(test))) <strong>\(RuleTest.operand(test, of: examination.held.call, page))</strong></p></dd></div>
            """
        }
        let sentence: HTML = line.outcome.sentence.isEmpty ? .empty : "<p>\(page(line.outcome.sentence))</p>"
        return """
            <section class="panel" id="rule-\(line.outcome.rule.id)"><header><h2>\(page(RuleTest.title(line.outcome.rule)))</h2>\
            \(state(line, page))</header><div class="stack"><dl class="kv">\(values)</dl>\(sentence)\
            \(line.overrides.map { override($0, examination, page) })\(form(line, examination, faults, page))</div></section>
            """
    }

    /// Those of a rule's override under the rule's name.
    private static func labels(_ examination: Examination) -> [String: Phrase] {
        var labels: [String: Phrase] = [
            "decision": DossierPhrases.decision, "reason": DossierPhrases.reason,
            ReconsiderationRoutes.reason: DossierPhrases.reason,
        ]
        for rule in examination.rules.map(\.outcome.rule) {
            let title = RuleTest.title(rule)
            labels["satisfied.\(rule.id)"] = DossierPhrases.field(DossierPhrases.overrideTo, of: title)
            labels["reason.\(rule.id)"] = DossierPhrases.field(DossierPhrases.reason, of: title)
        }
        return labels
    }

    /// What a reasoned decision put in place of the computation says so.
    private static func state(_ line: Examination.RuleLine, _ page: Page) -> HTML {
        if let override = line.overrides.last {
            return override.isSatisfied
                ? page.state(.warn, .done, DossierPhrases.ruleHoldsByDecision)
                : page.state(.bad, .cross, DossierPhrases.ruleFailsByDecision)
        }
        return switch line.holds {
        case true?: page.state(.ok, .done, DossierPhrases.ruleHolds)
        case false?: page.state(.bad, .cross, DossierPhrases.ruleFails)
        case nil: page.state(.warn, .open, DossierPhrases.ruleUndecided)
        }
    }

    private static func override(_ override: RuleOverride, _ examination: Examination, _ page: Page) -> HTML {
        let who: HTML = examination.names[override.by.text].map { page.written($0) } ?? page(WebPhrases.bySomebody)
        return page.notice(
            .warn,
            """
            <p><strong>\(page(override.isSatisfied ? DossierPhrases.overriddenYes : DossierPhrases.overriddenNo))</strong></p>\
            \(page.paragraphs(override.reason))<p class="muted">\(who)\(page.comma)\(page.time(override.at))</p>
            """)
    }

    private static func form(
        _ line: Examination.RuleLine, _ examination: Examination, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        let held = examination.held
        guard DossierRules.judgeEligible(page.actor, held, at: page.now).isAllowed else { return .empty }
        let id = line.outcome.rule.id
        let (name, reason) = ("satisfied.\(id)", "reason.\(id)")
        let options = [
            Field.Option("yes", page(DossierPhrases.ruleHolds)), Field.Option("no", page(DossierPhrases.ruleFails)),
        ]
        let typed = page.context.form
        let body: HTML = """
            <input type="hidden" name="rule" value="\(id)">\
            \(page.field(name, DossierPhrases.overrideTo, .radio(options), in: typed, faults))\
            \(page.field(reason, DossierPhrases.reason, .area(rows: 3), in: typed, faults, hint: DossierPhrases.overrideHint))\
            <button class="btn">\(page(DossierPhrases.override))</button>
            """
        let isOpen = faults[name] != nil || faults[reason] != nil
        return
            "<details class=\"fold\"\(flag: isOpen, " open")><summary>\(page(DossierPhrases.override))</summary>\(page.form(DossierPaths.overrides(held.dossier.id), body))</details>"
    }

    private static func decision(_ examination: Examination, _ faults: FormFaults, _ page: Page) -> HTML {
        let id = examination.held.dossier.id
        return DecisionPanel.draw(.eligibility, under: DossierRules.judgeEligible, examination, faults, page) {
            DecisionForm.draw(
                DossierPaths.eligibilityDecision(id), yes: DossierPhrases.stateEligible,
                no: DossierPhrases.stateIneligible, hint: DossierPhrases.eligibilityReasonHint, faults, page)
        }
    }
}
