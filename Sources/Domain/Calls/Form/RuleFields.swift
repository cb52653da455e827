import Phrases
import Values
import Web

/// The conditions of eligibility among the fields of a call: whether each holds, and its limits.
extension CallForm {
    static func field(_ rule: EligibilityRule) -> String { "rule.\(rule.id)" }
    static func field(_ rule: EligibilityRule, limit index: Int) -> String { "limit.\(rule.id).\(index)" }

    /// The rules of the tracks that may be offered, in the order of the record.
    var offeredRules: [EligibilityRule] {
        let named = Set(tracks.flatMap(\.rules))
        return rules.filter { named.contains($0.id) }
    }

    func kind(_ fact: String) -> EligibilityFact.Kind? { template.facts.first { $0.id == fact }?.kind }
    func name(_ fact: String) -> Localized { template.facts.first { $0.id == fact }?.name ?? Localized(fr: fact) }

    /// As `own` sets them, and as the template does where it says nothing of a rule.
    func set(_ own: [EligibilityRule], in form: inout Form) {
        for rule in offeredRules {
            let present = own.first { $0.id == rule.id } ?? rule
            if present.isEnabled { form.set(Self.field(rule), "yes") }
            for (index, limit) in present.require.limits.enumerated() {
                form.set(Self.field(rule, limit: index), String(limit.value))
            }
        }
    }

    /// Those of the offered tracks, as typed. A condition that is not ticked keeps its limits, for whoever ticks it again.
    func rules(_ reader: inout FormReader, _ offered: [Track]) -> [EligibilityRule] {
        let used = Set(offered.flatMap(\.rules))
        return offeredRules.filter { used.contains($0.id) }.map { rule in
            var typed = rule
            typed.isEnabled = rule.require.isAboutDeadline || reader.isTicked(Self.field(rule))
            let limits = rule.require.limits.enumerated().map { index, limit in
                reader.int(
                    Self.field(rule, limit: index), in: RuleLimit.bounds(of: kind(limit.fact)),
                    required: typed.isEnabled) ?? limit.value
            }
            typed.require = rule.require.with(limits: limits)
            return typed
        }
    }
}
