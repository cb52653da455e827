package import Values

/// From what a new call starts: a proposal of the public record, which an officer changes call by call.
package struct CallTemplate: Sendable, Hashable {
    /// A step of the timetable, counted from the day of the launch.
    package struct Step: Codable, Sendable, Hashable {
        package let step: TimetableStep.Step
        package let days: Int
        /// `15:00`; nil: the day only.
        package let hour: String?

        package init(step: TimetableStep.Step, days: Int, hour: String?) {
            (self.step, self.days, self.hour) = (step, days, hour)
        }

        package func at(launch: Day) -> LocalTime? { LocalTime("\(launch.adding(days: days))T\(hour ?? "00:00")") }
    }

    /// The entry of `template.yaml`: what it lists of the other files, and its own figures.
    package struct Frame: Codable, Sendable, Hashable {
        package let tracks: [String]
        package let criteria: [String]
        package let timetable: [Step]
        package let support: Support
        package let evaluatorsPerDossier: Int
        package let moderationGap: Int

        package init(
            tracks: [String], criteria: [String], timetable: [Step], support: Support, evaluatorsPerDossier: Int,
            moderationGap: Int
        ) {
            (self.tracks, self.criteria, self.timetable, self.support) = (tracks, criteria, timetable, support)
            (self.evaluatorsPerDossier, self.moderationGap) = (evaluatorsPerDossier, moderationGap)
        }
    }

    package let frame: Frame
    package let tracks: [Track]
    package let rules: [EligibilityRule]
    package let facts: [EligibilityFact]
    package let criteria: [Criterion]
    package let parts: [Part]

    package init(
        frame: Frame, tracks: [Track], rules: [EligibilityRule], facts: [EligibilityFact], criteria: [Criterion],
        parts: [Part]
    ) {
        (self.frame, self.tracks, self.rules, self.facts) = (frame, tracks, rules, facts)
        (self.criteria, self.parts) = (criteria, parts)
    }

    /// What a new call holds before anybody changes it. Without a day of launch the timetable is empty.
    package func configuration(launch: Day? = nil) -> CallConfiguration {
        let offered = frame.tracks.compactMap { reference in tracks.first { names($0, reference) } }
        let used = Set(offered.flatMap(\.rules))
        return CallConfiguration(
            tracks: offered, rules: rules.filter { used.contains($0.id) }, facts: facts,
            criteria: frame.criteria.compactMap { id in criteria.first { $0.id == id } },
            parts: parts.sorted { $0.order < $1.order }, support: frame.support,
            evaluatorsPerDossier: frame.evaluatorsPerDossier, moderationGap: frame.moderationGap,
            timetable: launch.map(timetable) ?? [])
    }

    package func timetable(launch: Day) -> [TimetableStep] {
        frame.timetable.compactMap { step in
            step.at(launch: launch).map { TimetableStep(step: step.step, at: $0) }
        }
    }

    /// The record names a track `new` in one file and `track-new` in another.
    private func names(_ track: Track, _ reference: String) -> Bool {
        track.id.rawValue == reference || "track-" + track.id.rawValue == reference
    }
}
