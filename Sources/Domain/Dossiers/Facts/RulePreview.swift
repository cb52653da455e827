import Calls
import Phrases
import Values
import Web

/// The rules of eligibility on the draft as it is now, by the computation that the examination uses: told to those who write it, never in
/// the way of a deposit. They are judged after the deadline, on what was deposited and on the register.
struct RulePreview {
    let held: HeldDossier
    let facts: DossierFacts
    /// The rules that fail now or wait for a fact, but for the one about the instant of the deposit, which is not made yet.
    let open: [RuleOutcome]

    init(_ held: HeldDossier, _ facts: DossierFacts) {
        (self.held, self.facts) = (held, facts)
        let outcomes = Eligibility.judge(
            track: held.dossier.track, configuration: held.call.configuration, facts: facts.values,
            deadline: held.call.deadline)
        open = outcomes.filter { outcome in
            outcome.holds != true
                && RuleTest.all(in: outcome.rule.require).contains { $0.fact != "application.received-at" }
        }
    }

    /// Over the button that deposits.
    func beforeDeposit(_ page: Page) -> HTML { notice(open, linked: true, page) }

    /// Over the part whose answers or computed fields a rule looks at.
    func over(_ part: Part, _ page: Page) -> HTML {
        notice(open.filter { isAnswered($0, in: part) || isShown($0, in: part) }, linked: false, page)
    }

    /// A computed field of the part shows a fact of the rule.
    func isShown(_ outcome: RuleOutcome, in part: Part) -> Bool {
        RuleTest.all(in: outcome.rule.require).contains { test in part.fields.contains { $0.fact == test.fact } }
    }

    /// What is typed in the part makes a fact of the rule.
    private func isAnswered(_ outcome: RuleOutcome, in part: Part) -> Bool {
        RuleTest.all(in: outcome.rule.require).contains { test in
            part.asked.contains { field in
                switch test.fact {
                case "organisation.legal-form": field.id == "legal-form"
                case "sector.scope": field.choicesFrom == "sectors"
                default: field.kind == .memberList && test.fact.hasPrefix("members.")
                }
            }
        }
    }

    private func notice(_ outcomes: [RuleOutcome], linked: Bool, _ page: Page) -> HTML {
        guard !outcomes.isEmpty else { return .empty }
        let lines = outcomes.map { outcome -> HTML in
            let link: HTML =
                linked
                ? (held.parts.first { isAnswered(outcome, in: $0) } ?? held.parts.first { isShown(outcome, in: $0) })
                    .map { " \(page.anchor(DossierPaths.part(held.dossier.id, $0.id), page($0.name)))" } ?? .empty
                : .empty
            return "<li><strong>\(page(RuleTest.title(outcome.rule)))</strong> — \(says(outcome, page))\(link)</li>"
        }
        return page.notice(
            .warn,
            """
            <h2>\(page(DossierPhrases.rulesNow(outcomes.count)))</h2><ul>\(lines)</ul><p>\(page(DossierPhrases.rulesLater))</p>
            """)
    }

    /// Threshold and figure: the sentence of the refusal to come, or what is asked of a fact that is not known yet.
    private func says(_ outcome: RuleOutcome, _ page: Page) -> HTML {
        if !outcome.sentence.isEmpty { return ([page(outcome.sentence)] + untold(outcome, page)).joined(" ") }
        let tests = RuleTest.all(in: outcome.rule.require).map { test -> HTML in
            "\(page(RuleTest.comparison(test))) \(RuleTest.operand(test, of: held.call, page))"
        }
        return "\(tests.joined(page.comma)) (\(page(DossierPhrases.notKnownYet)))"
    }

    /// A rule of several tests that must all hold has one sentence, which may say nothing of the one that fails: those are told beside it.
    private func untold(_ outcome: RuleOutcome, _ page: Page) -> [HTML] {
        let (rule, view) = (outcome.rule, FactView(page: page, configuration: held.call.configuration))
        guard case .all(let parts) = rule.require else { return [] }
        let sentence = rule.refused.fr ?? ""
        let failing = parts.enumerated().filter { index, part in
            guard case .test(let fact, _, _) = part else { return false }
            return part.holds(for: facts.values, deadline: held.call.deadline) == false
                && !sentence.contains("{\(fact)}") && !(index == 0 && sentence.contains("{value}"))
        }
        return failing.flatMap { RuleTest.all(in: $0.element) }.map { test in
            """
            (\(page(RuleTest.name(test.fact)))\(page.comma)\(view.value(facts.values[test.fact]))\(page.comma)\
            \(page(RuleTest.comparison(test))) \(RuleTest.operand(test, of: held.call, page)))
            """
        }
    }
}
