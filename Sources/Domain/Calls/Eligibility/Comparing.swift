import Values

/// A fact against an operand. Kinds that do not go together (a word against a number) decide nothing: nil.
enum Comparing {
    static func holds(
        _ value: FactValue, _ comparison: Condition.Comparison, _ operand: Condition.Operand, _ deadline: Instant
    ) -> Bool? {
        switch (value, operand) {
        case (.integer(let a), .integer(let b)): ordered(a, comparison, b)
        case (.percent(_, denominator: 0), _): nil
        case (.percent(let numerator, let denominator), .integer(let b)):
            ordered(Fraction(numerator * 100, denominator), comparison, Fraction(b))
        case (.instant(let a), .deadline): ordered(a, comparison, deadline)
        case (.word(let a), .word(let b)): among(a, comparison, [b])
        case (.word(let a), .words(let list)): among(a, comparison, list)
        default: nil
        }
    }

    private static func ordered<Value: Comparable>(_ a: Value, _ comparison: Condition.Comparison, _ b: Value) -> Bool?
    {
        switch comparison {
        case .equal: a == b
        case .notEqual: a != b
        case .atLeast: a >= b
        case .moreThan: a > b
        case .atMost: a <= b
        case .lessThan: a < b
        case .oneOf: nil
        }
    }

    private static func among(_ word: String, _ comparison: Condition.Comparison, _ list: [String]) -> Bool? {
        switch comparison {
        case .equal, .oneOf: list.contains(word)
        case .notEqual: !list.contains(word)
        case .atLeast, .moreThan, .atMost, .lessThan: nil
        }
    }
}
