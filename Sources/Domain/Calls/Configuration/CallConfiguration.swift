package import Values

/// Everything that a call decides by itself: tracks, rules, criteria, parts of the dossier, money, timetable. Frozen when the call is
/// published; a change afterwards is a new version. Nothing of it is a constant of the software.
package struct CallConfiguration: Codable, Sendable, Hashable {
    /// Counts from 1; every stored dossier, review and ranking says under which version it was made.
    package var version: Int
    package var tracks: [Track]
    package var rules: [EligibilityRule]
    /// What can be known of a candidate: the names that the rules are told in.
    package var facts: [EligibilityFact]
    package var criteria: [Criterion]
    package var parts: [Part]
    package var support: Support
    package var evaluatorsPerDossier: Int
    /// In points of 100: a wider gap between two readers asks for moderation before ranking.
    package var moderationGap: Int
    package var timetable: [TimetableStep]

    package init(
        version: Int = 1, tracks: [Track], rules: [EligibilityRule], facts: [EligibilityFact] = [],
        criteria: [Criterion], parts: [Part], support: Support, evaluatorsPerDossier: Int, moderationGap: Int,
        timetable: [TimetableStep]
    ) {
        (self.version, self.tracks, self.rules, self.criteria) = (version, tracks, rules, criteria)
        self.facts = facts
        (self.parts, self.support, self.evaluatorsPerDossier) = (parts, support, evaluatorsPerDossier)
        (self.moderationGap, self.timetable) = (moderationGap, timetable)
    }

    package func track(_ id: TrackID) -> Track? { tracks.first { $0.id == id } }
    /// The parts that a track asks, in order: 13 for a new cluster, 14 for an existing one, in the starter.
    package func parts(for track: TrackID) -> [Part] {
        let asked = parts.filter { $0.tracks?.contains(track) ?? true }
        // As they mostly are already.
        let isInOrder = asked.indices.dropFirst().allSatisfy { asked[$0 - 1].order <= asked[$0].order }
        return isInOrder ? asked : asked.sorted { $0.order < $1.order }
    }
    /// Those from which its fields take their choices.
    package var registers: Set<String> {
        var names: Set<String> = []
        // By their places: a part and a field are long to copy.
        for part in parts.indices {
            for place in parts[part].fields.indices {
                if let list = parts[part].fields[place].choicesFrom { names.insert(list) }
            }
        }
        return names
    }
    /// The criteria that a track is read by, those without weight on it left out.
    package func criteria(for track: TrackID) -> [Criterion] {
        criteria.filter { ($0.tracks?.contains(track) ?? true) && $0.weight(on: track) > 0 }
    }

    /// What the weights of a track add up to as they were typed: 100, or what they are rescaled from.
    package func totalWeight(on track: TrackID) -> Int {
        criteria(for: track).reduce(0) { $0 + $1.weight(on: track) }
    }
}

/// `new` or `existing` in the starter.
package struct TrackID: RawRepresentable, Codable, Sendable, Hashable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package static let new = TrackID(rawValue: "new")
    package static let existing = TrackID(rawValue: "existing")
}

package struct Track: Codable, Sendable, Hashable {
    package let id: TrackID
    package var name: Localized
    /// Ids of the rules that hold on this track.
    package var rules: [String]
    package init(id: TrackID, name: Localized, rules: [String]) { (self.id, self.name, self.rules) = (id, name, rules) }
}

/// What the State pays a laureate, and how much there is a year for all.
package struct Support: Codable, Sendable, Hashable {
    package var amountPerYear: Money
    package var years: Int
    package var budgetPerYear: Money
    package init(amountPerYear: Money, years: Int, budgetPerYear: Money) {
        (self.amountPerYear, self.years, self.budgetPerYear) = (amountPerYear, years, budgetPerYear)
    }
}

package struct TimetableStep: Codable, Sendable, Hashable {
    /// In the order of a call's life. A call announces some of them; `CallStore.reach` dates those that an act carries out.
    package enum Step: String, Codable, Sendable, CaseIterable {
        case launch, questionsClose = "questions-close", deadline, admissibility,
            completionDue = "completion-due", eligibility, evaluationBegins = "evaluation-begins", evaluation, ranking,
            panel, decisions, results,
            appealsClose = "appeals-close", labels, contracts, payment

        /// A term of time, which no act carries out: it is over when its time has come.
        package var isTerm: Bool { [.questionsClose, .deadline, .completionDue, .appealsClose].contains(self) }
    }
    package let step: Step
    /// The announced time; the deadline in force is the call's own. Midnight stands for a day without an hour.
    package var at: LocalTime
    package init(step: Step, at: LocalTime) { (self.step, self.at) = (step, at) }

    package var hasHour: Bool { at.hour != 0 || at.minute != 0 }
}
