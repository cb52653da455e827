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

    /// The timetable with what became of it, in the order of time.
    package var timetable: [TimetableLine] {
        call.configuration.timetable.map { step in
            let later = call.moved(step)
            return TimetableLine(
                step: step.step, announced: step.step == .deadline ? LocalTime(call.firstDeadline) : step.at,
                hasHour: step.step == .deadline || step.hasHour,
                revised: step.step == .deadline
                    ? (call.movedDays == 0 && extensions.isEmpty ? nil : LocalTime(call.deadline))
                    : later != step.at ? later : nil,
                reached: step.step == .deadline ? nil : reached[step.step])
        }
    }
}

/// One step as it was announced, as it is expected since the deadline was moved, and when it really came.
package struct TimetableLine: Sendable, Hashable {
    package let step: TimetableStep.Step
    package let announced: LocalTime
    package let hasHour: Bool
    /// Steps after the deadline move by as many days as it did.
    package let revised: LocalTime?
    package let reached: Instant?

    package var expected: LocalTime { revised ?? announced }
}
