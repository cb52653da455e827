import Foundation
import Phrases
import Values

/// A rule of eligibility said in words, from its data: `Number of active members: at least 15`.
struct RuleWords {
    let facts: [EligibilityFact]

    func of(_ rule: EligibilityRule) -> Phrase { said(rule.require) }

    func of(_ limit: RuleLimit) -> Phrase { test(limit.fact, limit.comparison, .integer(limit.value)) }

    private func said(_ condition: Condition) -> Phrase {
        switch condition {
        case .test(let fact, let comparison, let operand): test(fact, comparison, operand)
        case .all(let parts): joined(parts.map(said), CallPagePhrases.both)
        case .any(let parts): joined(parts.map(said), CallPagePhrases.either)
        case .not(let part): CallPagePhrases.not(said(part))
        }
    }

    private func joined(_ parts: [Phrase], _ join: (Phrase, Phrase) -> Phrase) -> Phrase {
        guard let first = parts.first else { return CallPagePhrases.always }
        return parts.dropFirst().reduce(first, join)
    }

    private func test(_ id: String, _ comparison: Condition.Comparison, _ operand: Condition.Operand) -> Phrase {
        let fact = facts.first { $0.id == id }
        let name = fact.map { Self.title($0.name) } ?? Localized(fr: id)
        let value = value(operand, fact?.kind)
        if case .deadline = operand { return CallPagePhrases.before(name, value) }
        return switch comparison {
        case .equal, .oneOf: CallPagePhrases.exactly(name, value)
        case .notEqual: CallPagePhrases.other(name, value)
        case .atLeast: CallPagePhrases.atLeast(name, value)
        case .moreThan: CallPagePhrases.moreThan(name, value)
        case .atMost: CallPagePhrases.atMost(name, value)
        case .lessThan: CallPagePhrases.lessThan(name, value)
        }
    }

    /// The record glosses some names after a colon; the rule says its values by itself.
    static func title(_ name: Localized) -> Localized {
        func title(_ text: String?) -> String? {
            text.map { $0.prefix { $0 != ":" }.trimmingCharacters(in: .whitespaces) }
        }
        return Localized(fr: title(name.fr), ar: title(name.ar), en: title(name.en))
    }

    private func value(_ operand: Condition.Operand, _ kind: EligibilityFact.Kind?) -> Phrase {
        switch operand {
        case .integer(let number):
            switch kind {
            case .percent: CallPagePhrases.percent(number)
            case .months: CallPagePhrases.months(number)
            default: CallPagePhrases.number(number)
            }
        case .word(let word): named(word)
        case .words(let words): joined(words.map(named), CallPagePhrases.either)
        case .deadline: CallPagePhrases.theDeadline
        }
    }

    private func named(_ word: String) -> Phrase {
        switch word {
        case "association": CallPagePhrases.association
        case "industrial": CallPagePhrases.industrial
        case "technological": CallPagePhrases.technological
        default: CallPagePhrases.word(word)
        }
    }
}
