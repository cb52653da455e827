import Database
import TestSupport
import Testing
import Values

@testable import Calls

@Suite struct EligibilityTests {
    private static let deadline = LocalTime("2023-06-14T15:00")!.instant

    @Test func theRecordsExamplesComeOutAsItSays() async throws {
        let (starter, examples) = try await Fixtures.withRecord { database in
            try await database.read { (try CallTemplateStore.starter(in: $0), try CallTemplateStore.examples(in: $0)) }
        }
        #expect(examples.count == 6)
        for example in examples {
            let outcomes = Eligibility.judge(
                track: example.track, configuration: starter, facts: example.given, deadline: Self.deadline)
            #expect(outcomes.filter { $0.holds == false }.map(\.rule.id) == example.refusedBy)
            #expect(outcomes.filter { $0.holds == nil }.map(\.rule.id) == ["received-before-deadline"])
        }
    }

    @Test(arguments: [
        (8, 15, false, "53,3"), (9, 15, true, ""), (1499, 2500, false, "59,9"), (6, 10, true, ""), (0, 7, false, "0"),
    ])
    func sharesAreComparedExactly(companies: Int, members: Int, holds: Bool, shown: String) async throws {
        let starter = try await Fixtures.template().configuration()
        let outcome = try #require(
            Eligibility.judge(
                track: .new, configuration: starter,
                facts: ["members.companies.share": .percent(numerator: companies, denominator: members)],
                deadline: Self.deadline
            ).first { $0.rule.id == "companies-share" })
        #expect(outcome.holds == holds)
        let expected =
            holds ? nil : "Les entreprises sont \(shown)\u{A0}% des membres\u{202F}; il en faut au moins 60\u{A0}%."
        #expect(outcome.sentence.fr == expected)
    }

    @Test(arguments: [
        ("2023-06-14T13:59:59.999Z", true), ("2023-06-14T14:00:00.000Z", false), ("2023-06-14T14:00:00.001Z", false),
    ])
    func fifteenOClockIsLate(at: String, holds: Bool) async throws {
        let starter = try await Fixtures.template().configuration()
        let outcomes = Eligibility.judge(
            track: .existing, configuration: starter, facts: ["application.received-at": .instant(Instant(at)!)],
            deadline: Self.deadline)
        #expect(outcomes.first { $0.rule.id == "received-before-deadline" }?.holds == holds)
    }

    @Test(arguments: [
        (Condition.all([.yes, .unknown]), Bool?.none), (.all([.no, .unknown]), false), (.any([.yes, .unknown]), true),
        (.any([.no, .unknown]), nil), (.not(.unknown), nil), (.not(.no), true), (.all([]), true), (.any([]), false),
        (.test(fact: "n", .equal, .word("x")), nil), (.test(fact: "n", .notEqual, .integer(3)), false),
        (.test(fact: "w", .oneOf, .words(["a", "b"])), true), (.test(fact: "w", .notEqual, .words(["a"])), false),
        (.test(fact: "w", .atLeast, .word("a")), nil), (.test(fact: "none", .atLeast, .integer(0)), nil),
    ])
    func logicHasThreeValues(condition: Condition, expected: Bool?) {
        let facts: [String: FactValue] = [
            "n": .integer(3), "w": .word("a"), "none": .percent(numerator: 0, denominator: 0),
        ]
        #expect(condition.holds(for: facts, deadline: Self.deadline) == expected)
    }

    @Test(arguments: [(0, 0, TrackID?.some(.new)), (2, 97, .existing), (2, 96, nil), (1, 0, nil)])
    func theOpenTrackFollowsFromLabelsAndSupport(labels: Int, months: Int, track: TrackID?) async throws {
        let starter = try await Fixtures.template().configuration()
        let facts: [String: FactValue] = [
            "labels.past.count": .integer(labels), "support.months.total": .integer(months),
        ]
        #expect(Eligibility.openTrack(configuration: starter, facts: facts, deadline: Self.deadline) == track)
        #expect(Eligibility.openTrack(configuration: starter, facts: [:], deadline: Self.deadline) == nil)
    }

    @Test func anUnknownTrackHasNoRules() async throws {
        let starter = try await Fixtures.template().configuration()
        let none = TrackID(rawValue: "none")
        #expect(Eligibility.judge(track: none, configuration: starter, facts: [:], deadline: Self.deadline).isEmpty)
    }
}

extension Condition {
    fileprivate static let yes = Condition.test(fact: "n", .atLeast, .integer(3))
    fileprivate static let no = Condition.test(fact: "n", .moreThan, .integer(3))
    fileprivate static let unknown = Condition.test(fact: "absent", .atLeast, .integer(3))
}
