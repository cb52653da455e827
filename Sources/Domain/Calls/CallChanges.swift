import History
import Values

/// What an edit changed, as history keeps it: one line for each field.
enum CallChanges {
    static func between(_ old: Call?, _ new: Call) -> [Change] {
        fields(new).compactMap { name, after in
            let before = old.flatMap { old in fields(old).first { $0.0 == name }?.1 }
            return before == after || (before == nil && after.isEmpty)
                ? nil : Change(name: name, before: before, after: after)
        }
    }

    /// Wall time in Casablanca with its offset: `2023-06-14 15:00 UTC+1`.
    static func told(_ instant: Instant) -> String {
        let hours = LocalTime.offset(at: instant) / 3600
        return "\(LocalTime(instant).description.replacing("T", with: " ")) UTC+\(hours)"
    }

    private static func fields(_ call: Call) -> [(String, String)] {
        let configuration = call.configuration
        let support = configuration.support
        return [
            ("call.name-fr", call.name.fr ?? ""), ("call.name-ar", call.name.ar ?? ""),
            ("call.name-en", call.name.en ?? ""), ("call.deadline", told(call.deadline)),
            ("call.timetable", configuration.timetable.map { "\($0.step.rawValue) \($0.at)" }.joined(separator: ", ")),
            ("call.tracks", configuration.tracks.map(\.id.rawValue).joined(separator: ", ")),
            ("call.rules", configuration.rules.filter(\.isEnabled).map(rule).joined(separator: ", ")),
            ("call.criteria", configuration.criteria.map(criterion).joined(separator: ", ")),
            ("call.parts", configuration.parts.map(\.id).joined(separator: ", ")),
            ("call.evaluators", String(configuration.evaluatorsPerDossier)),
            ("call.moderation-gap", String(configuration.moderationGap)),
            ("call.support", "\(support.years) × \(support.amountPerYear.minor / 100) MAD"),
            ("call.budget", "\(support.budgetPerYear.minor / 100) MAD"),
        ]
    }

    private static func rule(_ rule: EligibilityRule) -> String {
        let limits = rule.require.limits.map { "\($0.fact) \($0.comparison.sign) \($0.value)" }
        return limits.isEmpty ? rule.id : "\(rule.id) (\(limits.joined(separator: ", ")))"
    }

    private static func criterion(_ criterion: Criterion) -> String {
        let weights = criterion.weights.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        return
            "\(criterion.id) (\((weights + (criterion.threshold.map { ["≥ \($0)"] } ?? [])).joined(separator: ", ")))"
    }
}

extension Condition.Comparison {
    /// As history keeps it.
    var sign: String {
        switch self {
        case .equal, .oneOf: "="
        case .notEqual: "≠"
        case .atLeast: "≥"
        case .moreThan: ">"
        case .atMost: "≤"
        case .lessThan: "<"
        }
    }
}
