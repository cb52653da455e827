import Values

/// The sentence of a rule that refuses, with the candidate's values put in.
enum RefusalSentence {
    static func of(_ rule: EligibilityRule, _ facts: [String: FactValue]) -> Localized {
        var sentence = rule.refused
        for language in Language.allCases {
            guard let text = sentence[language] else { continue }
            sentence[language] = filled(text, rule, facts, language)
        }
        return sentence
    }

    private static func filled(
        _ text: String, _ rule: EligibilityRule, _ facts: [String: FactValue], _ language: Language
    ) -> String {
        var out = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            out += limit(name, rule) ?? value(name, rule, facts, language) ?? "—"
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }

    /// `{limit}` is the first number that the rule compares with, `{limit support.months.total}` that of a fact.
    private static func limit(_ name: String, _ rule: EligibilityRule) -> String? {
        guard name == "limit" || name.hasPrefix("limit ") else { return nil }
        let fact = name.dropFirst("limit ".count)
        return rule.require.limits.first { fact.isEmpty || $0.fact == fact }.map { String($0.value) }
    }

    private static func value(
        _ name: String, _ rule: EligibilityRule, _ facts: [String: FactValue], _ language: Language
    ) -> String? {
        let test = rule.require.firstTest
        let fact = name == "value" ? test?.fact : name
        return fact.flatMap { facts[$0] }.map { said($0, beside: test?.comparison, language) }
    }

    private static func said(
        _ value: FactValue, beside comparison: Condition.Comparison?, _ language: Language
    ) -> String {
        switch value {
        case .integer(let number): String(number)
        case .word(let word): word
        case .instant(let instant): LocalTime(instant).description.replacing("T", with: " ")
        case .percent(_, denominator: 0): "—"
        case .percent(let numerator, let denominator):
            tenths(numerator, denominator, isUp: comparison == .atMost || comparison == .lessThan, language)
        }
    }

    /// A percentage cut to tenths on the side on which it failed: 59.96 % shows as 59.9 where 60 are needed, never as 60.
    private static func tenths(_ numerator: Int, _ denominator: Int, isUp: Bool, _ language: Language) -> String {
        let value = (numerator * 1000 + (isUp ? denominator - 1 : 0)) / denominator
        let mark = language == .en ? "." : ","
        return value % 10 == 0 ? String(value / 10) : "\(value / 10)\(mark)\(value % 10)"
    }
}
