package import Access
package import Phrases
package import Values

extension Call {
    /// The day of the launch, as the timetable says it.
    package var launch: Day? { configuration.timetable.first { $0.step == .launch }?.at.day }

    /// Makes the draft public under `number`. What it holds is frozen from here on.
    /// - Throws: `CallError.incomplete` with every reason against it.
    package mutating func publish(number: String, at now: Instant) throws {
        let reasons = reasonsAgainstPublication(at: now)
        guard reasons.isEmpty else { throw CallError.incomplete(reasons) }
        (state, self.number, publishedAt) = (.published, number, now)
    }

    package mutating func cancel() { state = .cancelled }

    /// Moves the deadline. The notice is the `count + 1`-th.
    /// - Throws: `CallError.notLater` unless the new instant lies after the deadline in force and after `now`.
    package mutating func extend(
        to instant: Instant, because reason: Localized, after count: Int, at now: Instant, by person: ID<Person>
    ) throws -> Extension {
        guard instant > deadline, instant > now else { throw CallError.notLater(LocalTime(max(deadline, now))) }
        let latest = latestExtension(at: now)
        guard instant <= latest else { throw CallError.notSoLate(LocalTime(latest)) }
        let notice = Extension(
            number: count + 1, from: deadline, to: instant, reason: reason, announcedAt: now, announcedBy: person)
        deadline = instant
        return notice
    }

    /// An extension cannot be taken back, so a mistyped year is refused: a deadline moves by a year at most.
    package func latestExtension(at now: Instant) -> Instant { max(deadline, now).adding(days: 366) }

    /// Everything that keeps the draft from being published, in the reader's words; empty when nothing does.
    package func reasonsAgainstPublication(at now: Instant) -> [Phrase] {
        namesMissing + timeFaults(now) + trackFaults + supportFaults
    }

    private var namesMissing: [Phrase] {
        Language.allCases.filter { name[$0]?.isEmpty ?? true }.map { CallPhrases.nameMissing(in: $0) }
    }

    private func timeFaults(_ now: Instant) -> [Phrase] {
        var faults: [Phrase] = []
        if deadline <= now { faults.append(CallPhrases.deadlinePast(LocalTime(deadline))) }
        if deadline > now.adding(days: 731) { faults.append(CallPhrases.deadlineFar(LocalTime(deadline))) }
        if launch == nil { faults.append(CallPhrases.launchMissing) }
        let steps = configuration.timetable.sorted { Self.place($0) < Self.place($1) }
        for (earlier, later) in zip(steps, steps.dropFirst()) where earlier.at > later.at {
            faults.append(
                CallPhrases.stepsOutOfOrder(CallPhrases.step(later.step), before: CallPhrases.step(earlier.step)))
        }
        return faults
    }

    private static func place(_ step: TimetableStep) -> Int { TimetableStep.Step.allCases.firstIndex(of: step.step)! }

    private var trackFaults: [Phrase] {
        guard !configuration.tracks.isEmpty else { return [CallPhrases.noTrack] }
        return configuration.tracks.flatMap { track -> [Phrase] in
            var faults: [Phrase] = []
            if configuration.criteria(for: track.id).isEmpty { faults.append(CallPhrases.noWeight(on: track.name)) }
            if configuration.parts(for: track.id).isEmpty { faults.append(CallPhrases.noPart(on: track.name)) }
            return faults
        }
    }

    private var supportFaults: [Phrase] {
        let support = configuration.support
        var faults: [Phrase] = []
        if support.amountPerYear <= .zero || support.years < 1 { faults.append(CallPhrases.noSupport) }
        if support.budgetPerYear < support.amountPerYear { faults.append(CallPhrases.budgetTooSmall) }
        return faults
    }
}
