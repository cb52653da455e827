package import Values

/// What became of one rule for one candidate.
package struct RuleOutcome: Sendable, Hashable {
    package let rule: EligibilityRule
    /// nil: a fact that the rule needs is not known, so nothing is decided.
    package let holds: Bool?
    /// Why the rule refuses, with the candidate's values in it; empty unless `holds` is false.
    package let sentence: Localized

    package init(rule: EligibilityRule, holds: Bool?, sentence: Localized) {
        (self.rule, self.holds, self.sentence) = (rule, holds, sentence)
    }
}

/// The rules of a call applied to the facts of a candidate: no database, no clock.
///
/// Logic has three values (Kleene): what depends on an unknown fact is undecided, unless the rest decides it alone.
/// Percentages are compared as exact fractions: 8 of 15 is below 60 %, 9 of 15 is not.
package enum Eligibility {
    /// One outcome for each enabled rule of `track`, in the order in which the track lists them.
    /// - Parameters:
    ///   - facts: by the id of the fact; a fact that is absent is unknown.
    ///   - deadline: the closing instant of the call, with which `call.deadline` is meant.
    package static func judge(
        track: TrackID, configuration: CallConfiguration, facts: [String: FactValue], deadline: Instant
    ) -> [RuleOutcome] {
        rules(of: track, configuration).map { rule in
            let holds = rule.require.holds(for: facts, deadline: deadline)
            let sentence = holds == false ? RefusalSentence.of(rule, facts) : Localized()
            return RuleOutcome(rule: rule, holds: holds, sentence: sentence)
        }
    }

    /// The first track whose own rules (those that not every track has) all hold: the one open to the candidate.
    /// nil when none is, or when a fact that decides it is unknown.
    package static func openTrack(
        configuration: CallConfiguration, facts: [String: FactValue], deadline: Instant
    ) -> TrackID? {
        let (tracks, rules) = (configuration.tracks, configuration.rules)
        // By their places: a track and a rule are long to copy.
        let open = tracks.indices.first { track in
            places(of: track, tracks, rules).allSatisfy { rule in
                rules[rule].require.holds(for: facts, deadline: deadline) == true
                    || tracks.indices.allSatisfy { tracks[$0].rules.contains(rules[rule].id) }
            }
        }
        return open.map { tracks[$0].id }
    }

    /// Those that are enabled, in the order in which the track lists them.
    private static func rules(of track: TrackID, _ configuration: CallConfiguration) -> [EligibilityRule] {
        let (tracks, rules) = (configuration.tracks, configuration.rules)
        guard let track = tracks.firstIndex(where: { $0.id == track }) else { return [] }
        return places(of: track, tracks, rules).map { rules[$0] }
    }

    private static func places(of track: Int, _ tracks: [Track], _ rules: [EligibilityRule]) -> some Sequence<Int> {
        tracks[track].rules.lazy.compactMap { id in
            rules.indices.first { rules[$0].id == id }.flatMap { rules[$0].isEnabled ? $0 : nil }
        }
    }
}

extension Condition {
    /// Whether the facts meet the condition; nil when they do not decide it.
    package func holds(for facts: [String: FactValue], deadline: Instant) -> Bool? {
        switch self {
        case .test(let fact, let comparison, let operand):
            facts[fact].flatMap { Comparing.holds($0, comparison, operand, deadline) }
        case .all(let parts): Self.every(parts.map { $0.holds(for: facts, deadline: deadline) })
        case .any(let parts): Self.every(parts.map { $0.holds(for: facts, deadline: deadline).map { !$0 } }).map { !$0 }
        case .not(let part): part.holds(for: facts, deadline: deadline).map { !$0 }
        }
    }

    /// The first test in the condition: the one whose value `{value}` is.
    package var firstTest: (fact: String, comparison: Comparison, operand: Operand)? {
        switch self {
        case .test(let fact, let comparison, let operand): (fact, comparison, operand)
        case .all(let parts), .any(let parts): parts.lazy.compactMap(\.firstTest).first
        case .not(let part): part.firstTest
        }
    }

    private static func every(_ parts: [Bool?]) -> Bool? {
        if parts.contains(false) { return false }
        return parts.contains(nil) ? nil : true
    }
}
