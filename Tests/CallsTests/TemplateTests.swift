import Database
import TestSupport
import Testing
import Values

@testable import Calls

@Suite struct TemplateTests {
    @Test func theStarterIsWhatTheRecordSays() async throws {
        let starter = try await Fixtures.withRecord { try await $0.read { try CallTemplateStore.starter(in: $0) } }
        #expect(starter.tracks.map(\.id) == [.new, .existing])
        #expect(
            starter.criteria.map(\.id) == [
                "strategy", "collaborative-innovation", "links-with-other-projects", "international-visibility",
                "credibility", "convergence", "former-cluster-vision",
            ])
        #expect(
            starter.support
                == Support(amountPerYear: .dirhams(2_000_000), years: 5, budgetPerYear: .dirhams(10_000_000)))
        #expect(starter.evaluatorsPerDossier == 3)
        #expect(starter.moderationGap == 20)
        #expect(starter.timetable.isEmpty)
        #expect(
            starter.track(.new)?.rules == [
                "members-minimum", "companies-share", "legal-form-association", "scope", "received-before-deadline",
                "track-new", "track-new-recent",
            ])
        #expect(starter.rules.first { $0.id == "track-new-recent" }?.isEnabled == false)
        #expect(starter.facts.count == 11)
    }

    @Test(arguments: [(TrackID.new, 6, 13), (.existing, 7, 14)])
    func eachTrackHasItsCriteriaAndParts(track: TrackID, criteria: Int, parts: Int) async throws {
        let starter = try await Fixtures.template().configuration()
        #expect(starter.criteria(for: track).count == criteria)
        #expect(starter.criteria(for: track).reduce(0) { $0 + $1.weight(on: track) } == 100)
        #expect(starter.scaledCriteria(for: track).map(\.weight).reduce(.zero, +) == Fraction(100))
        #expect(starter.parts(for: track).count == parts)
        #expect(starter.parts(for: track).contains { $0.id == "P13" } == (track == .existing))
    }

    @Test func fieldsKeepEverythingThatTheRecordSaysOfThem() async throws {
        let parts = try await Fixtures.template().parts
        let fields = Dictionary(
            uniqueKeysWithValues: parts.flatMap { part in part.fields.map { ("\(part.id).\($0.id)", $0) } })
        #expect(fields["P1.ice"]?.format == "ice")
        #expect(fields["P1.rib"]?.stage == "contract")
        #expect(fields["P1.region"]?.choicesFrom == "regions")
        #expect(fields["P3.members"]?.columns?.count == 8)
        #expect(fields["P3.commitment-letters"]?.isMany == true)
        #expect(fields["P2.member-count"]?.fact == "members.active.count")
        #expect(fields["P4.swot"]?.rows == ["strengths", "weaknesses", "opportunities", "threats"])
        #expect(fields["P11.targets"]?.indicators?.count == 8)
    }

    @Test func theTimetableCountsFromTheLaunch() async throws {
        let steps = try await Fixtures.template().timetable(launch: Day(2023, 3, 3)!)
        #expect(steps.count == 10)
        #expect(steps.first == TimetableStep(step: .launch, at: LocalTime("2023-03-03T00:00")!))
        #expect(steps[2] == TimetableStep(step: .deadline, at: LocalTime("2023-05-19T15:00")!))
        #expect(steps.map(\.hasHour) == [false, true, true] + Array(repeating: false, count: 7))
    }
}
