package import Values

/// When the steps of a call are expected: as announced, and later by as many days as the deadline moved.
extension Call {
    /// The days by which the deadline was moved.
    var movedDays: Int { deadline.localDay.daysSinceEpoch - firstDeadline.localDay.daysSinceEpoch }

    /// nil for a step that the timetable does not hold.
    package func expected(_ step: TimetableStep.Step) -> LocalTime? {
        guard let planned = configuration.timetable.first(where: { $0.step == step }) else { return nil }
        return step == .deadline ? LocalTime(deadline) : moved(planned)
    }

    /// The last minute in which the step is in time: a day without an hour counts to its end.
    package func due(_ step: TimetableStep.Step) -> LocalTime? {
        guard let time = expected(step) else { return nil }
        return time.hour == 0 && time.minute == 0 ? LocalTime(time.day, hour: 23, minute: 59) : time
    }

    /// By how many days decisions of that day came later than the results were expected: by as many is an appeal received later.
    package func lateness(ofDecisionsOn day: Day) -> Int {
        guard let results = expected(.results)?.day else { return 0 }
        return max(0, day.daysSinceEpoch - results.daysSinceEpoch)
    }

    /// Until when an appeal against a decision of that day is received: as the timetable says, and never fewer days after the decision than
    /// it gives after the results. nil where the timetable has no such step.
    package func appealsClose(decidedOn day: Day?) -> LocalTime? {
        guard let close = due(.appealsClose) else { return nil }
        let late = day.map { lateness(ofDecisionsOn: $0) } ?? 0
        guard late > 0 else { return close }
        return LocalTime(close.day.adding(days: late), hour: close.hour, minute: close.minute)
    }

    /// A step after the deadline, as it stands while the deadline is one instant and once it is another.
    struct MovedStep: Sendable, Equatable {
        let step: TimetableStep.Step
        let hasHour: Bool
        let before: LocalTime
        let after: LocalTime
    }

    /// What moves with the deadline, in the order of the timetable; each step by as many days as the deadline.
    func laterSteps(from old: Instant, to new: Instant) -> [MovedStep] {
        var (before, after) = (self, self)
        (before.deadline, after.deadline) = (old, new)
        let order = TimetableStep.Step.allCases
        return configuration.timetable.filter { order.firstIndex(of: $0.step)! > order.firstIndex(of: .deadline)! }
            .map { MovedStep(step: $0.step, hasHour: $0.hasHour, before: before.moved($0), after: after.moved($0)) }
    }

    func moved(_ planned: TimetableStep) -> LocalTime {
        let order = TimetableStep.Step.allCases
        guard movedDays > 0, order.firstIndex(of: planned.step)! > order.firstIndex(of: .deadline)! else {
            return planned.at
        }
        return LocalTime(planned.at.day.adding(days: movedDays), hour: planned.at.hour, minute: planned.at.minute)
            ?? planned.at
    }
}
