import Calls
import Phrases
import Values
import Web

/// The tests within a rule, and how they are said.
enum RuleTest {
    struct One: Equatable {
        let fact: String
        let comparison: Condition.Comparison
        let operand: Condition.Operand
    }

    static func all(in condition: Condition) -> [One] {
        switch condition {
        case .test(let fact, let comparison, let operand): [One(fact: fact, comparison: comparison, operand: operand)]
        case .all(let parts), .any(let parts): parts.flatMap(all)
        case .not(let part): all(in: part)
        }
    }

    /// A rule is named by the last fact that it tests: the one that it is about.
    static func title(_ rule: EligibilityRule) -> Phrase {
        all(in: rule.require).last.map { name($0.fact) } ?? DossierPhrases.otherFact(rule.id)
    }

    static func name(_ fact: String) -> Phrase { names[fact] ?? DossierPhrases.otherFact(fact) }

    private static let names: [String: Phrase] = [
        "members.active.count": "dossiers.fact.members", "members.companies.share": "dossiers.fact.companies",
        "organisation.legal-form": "dossiers.fact.legal-form", "labels.past.count": "dossiers.fact.labels",
        "support.months.total": "dossiers.fact.support", "organisation.age.months": "dossiers.fact.age",
        "application.received-at": "dossiers.fact.received", "sector.scope": "dossiers.fact.scope",
        "track": "dossiers.fact.track",
    ]

    static func comparison(_ test: One) -> Phrase {
        if case .deadline = test.operand { return DossierPhrases.mustBefore }
        return switch test.comparison {
        case .equal: DossierPhrases.mustEqual
        case .notEqual: DossierPhrases.mustNotEqual
        case .atLeast: DossierPhrases.mustAtLeast
        case .moreThan: DossierPhrases.mustMoreThan
        case .atMost: DossierPhrases.mustAtMost
        case .lessThan: DossierPhrases.mustLessThan
        case .oneOf: DossierPhrases.mustOneOf
        }
    }

    static func operand(_ test: One, of call: Call, _ page: Page) -> HTML {
        switch test.operand {
        case .integer(let number):
            if call.configuration.facts.first(where: { $0.id == test.fact })?.kind == .percent {
                "<bdi>\(page.words.percent(page.words.number(number)))</bdi>"
            } else {
                "<bdi>\(page.words.number(number))</bdi>"
            }
        case .word(let word): DossierNames.word(word, page)
        case .words(let words): words.map { DossierNames.word($0, page) }.joined(page.comma)
        case .deadline: page.time(call.deadline)
        }
    }
}
