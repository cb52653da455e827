import Access
import Phrases
import Testing
import Values

@testable import Calls

@Suite struct CallTests {
    private static let now = Fixtures.launchDay

    private func call() async throws -> Call {
        Fixtures.draft(try await Fixtures.template().configuration(launch: Day(2023, 3, 3)!))
    }

    @Test func aWholeDraftIsPublished() async throws {
        var call = try await call()
        #expect(call.reasonsAgainstPublication(at: Self.now) == [])
        try call.publish(number: "AAP-2023-01", at: Self.now)
        #expect(call.state == .published)
        #expect(call.number == "AAP-2023-01")
        #expect(call.isOpen(at: LocalTime("2023-05-19T14:59")!.instant))
        #expect(call.isOpen(at: Instant("2023-05-19T13:59:59.999Z")!))
        #expect(!call.isOpen(at: Instant("2023-05-19T14:00:00.000Z")!))
        #expect(call.isClosed(at: Instant("2023-05-19T14:00:00.000Z")!))
    }

    @Test func eachThingThatIsMissingIsSaid() async throws {
        var call = try await call()
        call.name = Localized(fr: "Appel")
        call.deadline = Self.now
        call.configuration.tracks = []
        call.configuration.support = Support(amountPerYear: .dirhams(2), years: 0, budgetPerYear: .dirhams(1))
        #expect(
            call.reasonsAgainstPublication(at: Self.now) == [
                CallPhrases.nameMissing(in: .ar), CallPhrases.nameMissing(in: .en),
                CallPhrases.deadlinePast(LocalTime(Self.now)), CallPhrases.noTrack, CallPhrases.noSupport,
                CallPhrases.budgetTooSmall,
            ])
        #expect(throws: CallError.self) { try call.publish(number: "AAP-2023-01", at: Self.now) }
        #expect(call.state == .draft && call.number == nil)
    }

    @Test func aTimetableOutOfOrderIsSaid() async throws {
        var call = try await call()
        call.configuration.timetable.swapAt(3, 4)
        #expect(call.reasonsAgainstPublication(at: Self.now) == [])
        call.configuration.timetable[9] = TimetableStep(step: .contracts, at: LocalTime("2023-04-01T00:00")!)
        #expect(
            call.reasonsAgainstPublication(at: Self.now) == [
                CallPhrases.stepsOutOfOrder(CallPhrases.stepContracts, before: CallPhrases.stepAppealsClose)
            ])
    }

    @Test func whatFollowsTheDeadlineMovesWithIt() async throws {
        var call = try await call()
        #expect(call.expected(.deadline) == LocalTime("2023-05-19T15:00")!)
        #expect(call.due(.admissibility) == LocalTime("2023-06-02T23:59")!)
        call.deadline = LocalTime("2023-06-14T15:00")!.instant
        #expect(call.expected(.questionsClose) == LocalTime("2023-05-02T15:00")!)
        #expect(call.expected(.deadline) == LocalTime("2023-06-14T15:00")!)
        #expect(call.expected(.admissibility) == LocalTime("2023-06-28T00:00")!)
        #expect(call.due(.admissibility) == LocalTime("2023-06-28T23:59")!)
        call.configuration.timetable.removeAll { $0.step == .admissibility }
        #expect(call.due(.admissibility) == nil)
    }

    @Test(arguments: [
        ("2023-05-19T15:00", "2023-05-11T10:00"), ("2023-05-18T15:00", "2023-05-11T10:00"),
        ("2023-06-14T15:00", "2023-06-14T15:00"),
    ])
    func aNewDeadlineLiesAfterTheOldOneAndAfterNow(to: String, now: String) async throws {
        var call = try await call()
        try call.publish(number: "AAP-2023-01", at: Self.now)
        #expect(throws: CallError.self) {
            try call.extend(
                to: LocalTime(to)!.instant, because: Localized(fr: "Motif"), after: 0, at: LocalTime(now)!.instant,
                by: ID(stored: "officer-1"))
        }
        #expect(call.deadline == call.firstDeadline)
    }

    @Test func laterStepsMoveWithTheDeadline() async throws {
        var call = try await call()
        try call.publish(number: "AAP-2023-01", at: Self.now)
        let notice = try call.extend(
            to: LocalTime("2023-06-14T15:00")!.instant, because: Localized(fr: "Motif"), after: 0, at: Self.now,
            by: ID(stored: "officer-1"))
        #expect(notice.number == 1)
        let lines = CallStanding(call: call, reached: [.launch: Self.now], extensions: [notice]).timetable
        #expect(lines[0].reached == Self.now)
        #expect(lines[1].revised == nil)
        #expect(
            lines[2].announced == LocalTime("2023-05-19T15:00") && lines[2].revised == LocalTime("2023-06-14T15:00"))
        #expect(lines[3].announced?.day == Day(2023, 6, 2) && lines[3].revised?.day == Day(2023, 6, 28))
    }

    /// As the letters say it: by as many days as the decisions came after the results were expected, and never earlier.
    @Test(arguments: [
        ("2023-07-20T11:00", "2023-08-30"), ("2023-07-31T23:59", "2023-08-30"), ("2023-08-10T11:00", "2023-09-09"),
    ])
    func appealsCloseAsLongAfterTheDecisions(decided: String, closes: String) async throws {
        let at = try #require(LocalTime(decided)).instant
        for step in [TimetableStep.Step.decisions, .results] {
            let lines = CallStanding(call: try await call(), reached: [step: at]).timetable
            #expect(lines.first { $0.step == .appealsClose }?.expected?.day.description == closes)
        }
    }

    /// What came about without having been announced stands in its place in the life of a call; a term is over by itself.
    @Test func whatWasNotAnnouncedStandsInItsPlace() async throws {
        var call = try await call()
        try call.publish(number: "AAP-2023-01", at: Self.now)
        let late = LocalTime("2023-09-01T10:00")!.instant
        let lines = CallStanding(call: call, reached: [.payment: late, .ranking: late, .eligibility: late]).timetable
        #expect(
            lines.map(\.step) == [
                .launch, .questionsClose, .deadline, .admissibility, .completionDue, .eligibility, .evaluation,
                .ranking, .panel, .results, .appealsClose, .contracts, .payment,
            ])
        #expect(
            lines.filter { $0.isPast(at: late) }.map(\.step) == [
                .questionsClose, .deadline, .completionDue, .eligibility, .ranking, .appealsClose, .payment,
            ])
        #expect(lines.last?.announced == nil)
    }

    /// A day without an hour is over when that day is over in Casablanca: at UTC+1, and at UTC during Ramadan.
    @Test(arguments: [
        ("2023-06-02T00:00", false, "2023-06-01T23:00:00.000Z", false),
        ("2023-06-02T00:00", false, "2023-06-02T22:59:59.999Z", false),
        ("2023-06-02T00:00", false, "2023-06-02T23:00:00.000Z", true),
        ("2023-04-05T00:00", false, "2023-04-05T23:59:59.999Z", false),
        ("2023-04-05T00:00", false, "2023-04-06T00:00:00.000Z", true),
        ("2023-06-02T15:00", true, "2023-06-02T13:59:59.999Z", false),
        ("2023-06-02T15:00", true, "2023-06-02T14:00:00.000Z", true),
    ])
    func aTermIsOverWhenItsTimeOrItsWholeDayIs(at: String, hasHour: Bool, now: String, isPast: Bool) throws {
        let now = try #require(Instant(now))
        let announced = TimetableLine(step: .appealsClose, announced: LocalTime(at), hasHour: hasHour)
        #expect(announced.isPast(at: now) == isPast)
        let revised = TimetableLine(
            step: .appealsClose, announced: LocalTime("2023-01-09T00:00"), hasHour: hasHour, revised: LocalTime(at))
        #expect(revised.isPast(at: now) == isPast)
        #expect(!TimetableLine(step: .results, announced: LocalTime(at), hasHour: hasHour).isPast(at: now))
    }

    @Test(arguments: [
        (Role.programmeOfficer, true, true), (.headOfDivision, true, true), (.auditor, false, true),
        (.administrator, false, false), (.evaluator, false, false), (.steeringMember, false, false),
        (.clusterDirector, false, false), (.organisationDelegate, false, false), (.networkSecretary, false, false),
    ])
    func rulesByRole(role: Role, writes: Bool, reads: Bool) async throws {
        let call = try await call()
        let actor = Fixtures.actor("someone", role)
        let (yes, no) = (Decision.allowed, Decision.hidden)
        #expect(CallRules.create(actor, at: Self.now) == (writes ? yes : no))
        #expect(CallRules.edit(actor, call, at: Self.now) == (writes ? yes : no))
        #expect(CallRules.publish(actor, call, at: Self.now) == (writes ? yes : no))
        #expect(CallRules.cancel(actor, call, at: Self.now) == (writes ? yes : no))
        #expect(CallRules.follow(actor, at: Self.now) == (reads ? yes : no))
        #expect(CallRules.isVisible(call, to: actor) == reads)
        #expect(!CallRules.isVisible(call, to: .anonymous))
    }

    @Test(arguments: [
        (Call.State.draft, true, Phrase?.some(CallPhrases.notPublished)), (.published, false, nil),
        (.cancelled, false, CallPhrases.notPublished),
    ])
    func rulesByState(state: Call.State, edits: Bool, extends: Phrase?) async throws {
        var call = try await call()
        call.state = state
        let refused = Decision.refused(CallPhrases.notADraft)
        #expect(CallRules.edit(Fixtures.officer, call, at: Self.now) == (edits ? .allowed : refused))
        #expect(CallRules.publish(Fixtures.officer, call, at: Self.now) == (edits ? .allowed : refused))
        #expect(
            CallRules.extend(Fixtures.officer, CallStanding(call: call), at: Self.now)
                == (extends.map { .refused($0) } ?? .allowed))
        call.state = .published
        #expect(
            CallRules.extend(Fixtures.officer, CallStanding(call: call), at: call.deadline)
                == .refused(CallPhrases.deadlinePassed))
        let done = CallStanding(call: call, reached: [.results: Self.now])
        #expect(CallRules.extend(Fixtures.officer, done, at: Self.now) == .refused(CallPhrases.resultsAreOut))
    }

    @Test(arguments: [
        ("2025-03-10T15:00", "2025-03-10T15:00:00.000Z", "UTC+0"),
        ("2025-07-24T15:00", "2025-07-24T14:00:00.000Z", "UTC+1"),
    ])
    func deadlinesFollowTheClockOfCasablanca(local: String, instant: String, offset: String) {
        #expect(LocalTime(local)!.instant == Instant(instant)!)
        #expect(
            CallPagePhrases.inCasablanca(Instant(instant)!)
                == CallPagePhrases.inCasablanca(LocalTime(local)!, offset: offset))
    }

    @Test func weightsAreRescaledExactly() async throws {
        var configuration = try await call().configuration
        configuration.criteria.removeAll { $0.id == "convergence" }
        let scaled = configuration.scaledCriteria(for: .new)
        #expect(scaled.map(\.weight).reduce(.zero, +) == Fraction(100))
        #expect(scaled.first?.weight == Fraction(250, 9))
        #expect(scaled.first?.threshold == Fraction(100, 9))
    }
}
