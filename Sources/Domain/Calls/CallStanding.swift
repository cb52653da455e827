package import Values

/// A call and how far it has come.
package struct CallStanding: Sendable {
    package let call: Call
    /// When the steps of its timetable really came.
    package let reached: [TimetableStep.Step: Instant]
    package let extensions: [Extension]

    package init(call: Call, reached: [TimetableStep.Step: Instant] = [:], extensions: [Extension] = []) {
        (self.call, self.reached, self.extensions) = (call, reached, extensions)
    }

    /// The timetable with what became of it, in the order of a call's life: what was announced, and what came about besides.
    package var timetable: [TimetableLine] {
        let announced = call.configuration.timetable.map(line)
        let named = Set(announced.map(\.step))
        let besides = reached.filter { !named.contains($0.key) }.map { TimetableLine(step: $0.key, reached: $0.value) }
        return (announced + besides).enumerated()
            .sorted { (Self.place($0.element), $0.offset) < (Self.place($1.element), $1.offset) }.map(\.element)
    }

    private static func place(_ line: TimetableLine) -> Int { TimetableStep.Step.allCases.firstIndex(of: line.step)! }

    private func line(_ step: TimetableStep) -> TimetableLine {
        if step.step == .deadline {
            return TimetableLine(
                step: .deadline, announced: LocalTime(call.firstDeadline), hasHour: true,
                revised: call.movedDays == 0 && extensions.isEmpty ? nil : LocalTime(call.deadline))
        }
        let later = step.step == .appealsClose ? appealsClose(call.moved(step)) : call.moved(step)
        return TimetableLine(
            step: step.step, announced: step.at, hasHour: step.hasHour, revised: later != step.at ? later : nil,
            reached: reached[step.step])
    }

    /// As the letters say it: as long after the decisions as the timetable gives after the results.
    private func appealsClose(_ planned: LocalTime) -> LocalTime {
        guard let decided = reached[.decisions] ?? reached[.results] else { return planned }
        let day = planned.day.adding(days: call.lateness(ofDecisionsOn: decided.localDay))
        return LocalTime(day, hour: planned.hour, minute: planned.minute) ?? planned
    }
}

/// One step as it was announced, as it is expected since the deadline was moved, and when it really came.
package struct TimetableLine: Sendable, Hashable {
    package let step: TimetableStep.Step
    /// nil for a step that the call did not announce.
    package let announced: LocalTime?
    package let hasHour: Bool
    /// Steps after the deadline move by as many days as it did.
    package let revised: LocalTime?
    package let reached: Instant?

    package init(
        step: TimetableStep.Step, announced: LocalTime? = nil, hasHour: Bool = false, revised: LocalTime? = nil,
        reached: Instant? = nil
    ) {
        (self.step, self.announced, self.hasHour) = (step, announced, hasHour)
        (self.revised, self.reached) = (revised, reached)
    }

    package var expected: LocalTime? { revised ?? announced }

    /// When its time is over: at its hour, or, for a day without an hour, when that day ends in Casablanca.
    package var expectedBy: Instant? {
        guard let expected else { return nil }
        return hasHour ? expected.instant : LocalTime(expected.day.adding(days: 1), hour: 0)?.instant
    }

    /// Over by `now`: an act carried it out, or its term has come.
    package func isPast(at now: Instant) -> Bool {
        reached != nil || (step.isTerm && expectedBy.map { $0 <= now } ?? false)
    }
}
