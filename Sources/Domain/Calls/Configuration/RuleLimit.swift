/// A number in a rule that a call may set otherwise than the template: 15 members, 60 % of companies, 96 months.
package struct RuleLimit: Sendable, Hashable {
    package let fact: String
    package let comparison: Condition.Comparison
    package var value: Int

    /// What may be typed, by the kind of the fact: a share is a percentage, support is at most fifty years.
    package static func bounds(of kind: EligibilityFact.Kind?) -> ClosedRange<Int> {
        switch kind {
        case .percent: 0...100
        case .months: 0...600
        default: 0...1000
        }
    }
}

extension Condition {
    /// The numbers of its ordered tests, in the order in which they stand. `equal` is no limit: it says what a fact is.
    package var limits: [RuleLimit] {
        switch self {
        case .test(let fact, let comparison, .integer(let value)) where comparison.isOrder:
            [RuleLimit(fact: fact, comparison: comparison, value: value)]
        case .test: []
        case .all(let parts), .any(let parts): parts.flatMap(\.limits)
        case .not(let part): part.limits
        }
    }

    /// The same condition with `values` as its limits, in their order; those beyond the list stay.
    package func with(limits values: [Int]) -> Condition {
        var rest = values[...]
        return taking(&rest)
    }

    private func taking(_ values: inout ArraySlice<Int>) -> Condition {
        switch self {
        case .test(let fact, let comparison, .integer) where comparison.isOrder:
            values.popFirst().map { .test(fact: fact, comparison, .integer($0)) } ?? self
        case .test: self
        case .all(let parts): .all(parts.map { $0.taking(&values) })
        case .any(let parts): .any(parts.map { $0.taking(&values) })
        case .not(let part): .not(part.taking(&values))
        }
    }

    /// It asks for something by the closing instant: the deadline itself, which no call gives up.
    package var isAboutDeadline: Bool {
        switch self {
        case .test(_, _, .deadline): true
        case .test: false
        case .all(let parts), .any(let parts): parts.contains(where: \.isAboutDeadline)
        case .not(let part): part.isAboutDeadline
        }
    }
}

extension Condition.Comparison {
    package var isOrder: Bool { [.atLeast, .moreThan, .atMost, .lessThan].contains(self) }
}
