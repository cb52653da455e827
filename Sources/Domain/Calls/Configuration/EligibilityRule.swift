package import Values

/// A rule of eligibility: a test on the facts of a candidate, and the sentence shown when it refuses.
package struct EligibilityRule: Codable, Sendable, Hashable {
    package let id: String
    package var isEnabled: Bool
    package var require: Condition
    /// `{value}` is the tested fact's value, `{fact.name}` that of another; `{limit}` is what the fact is compared with.
    package var refused: Localized

    package init(id: String, isEnabled: Bool = true, require: Condition, refused: Localized) {
        (self.id, self.isEnabled, self.require, self.refused) = (id, isEnabled, require, refused)
    }
}

/// What is known of a candidate at the closing instant.
package enum FactValue: Codable, Sendable, Hashable {
    case integer(Int)
    /// An exact percentage.
    case percent(numerator: Int, denominator: Int)
    case word(String)
    case instant(Instant)
}

/// `{fact, is, value}` maps of the record, combined with all, any, not.
package indirect enum Condition: Codable, Sendable, Hashable {
    package enum Comparison: String, Codable, Sendable, CaseIterable {
        case equal, notEqual = "not-equal", atLeast = "at-least", moreThan = "more-than", atMost = "at-most",
            lessThan = "less-than", oneOf = "one-of"
    }
    package enum Operand: Codable, Sendable, Hashable {
        case integer(Int)
        case word(String)
        case words([String])
        /// The closing instant of the call (`call.deadline`).
        case deadline
    }

    case test(fact: String, Comparison, Operand)
    case all([Condition])
    case any([Condition])
    case not(Condition)
}

/// Something that can be known of a candidate, with the name that screens show.
package struct EligibilityFact: Codable, Sendable, Hashable {
    package enum Kind: String, Codable, Sendable, CaseIterable { case integer, percent, word, months, instant, table }

    package let id: String
    package let kind: Kind
    package var name: Localized

    package init(id: String, kind: Kind, name: Localized) { (self.id, self.kind, self.name) = (id, kind, name) }
}
