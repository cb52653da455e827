import Access
import Calls
import Dossiers
import Testing
import Values

@testable import Selections

/// Until when an appeal is received: the timetable's day, moved by as many days as the signature came after the expected results.
@Suite struct AppealTests {
    private static let close = "2024-01-19T15:00"

    private func call(results: String?, close: String?) throws -> Call {
        var steps: [TimetableStep] = []
        if let results { steps.append(TimetableStep(step: .results, at: try #require(LocalTime(results)))) }
        if let close { steps.append(TimetableStep(step: .appealsClose, at: try #require(LocalTime(close)))) }
        let deadline = try #require(LocalTime("2023-06-14T15:00")).instant
        return Call(
            id: ID(stored: "call-1"), number: "AAP-2023-01", name: Localized(fr: "Appel"), state: .published,
            configuration: CallConfiguration(
                tracks: [], rules: [], criteria: [], parts: [],
                support: Support(amountPerYear: .dirhams(1), years: 5, budgetPerYear: .dirhams(1)),
                evaluatorsPerDossier: 1, moderationGap: 20, timetable: steps), deadline: deadline,
            firstDeadline: deadline, publishedAt: deadline.adding(days: -90), createdBy: ID(stored: "officer"))
    }

    private func decision(signed text: String) throws -> SelectionDecision {
        let signed: Instant = try #require(Instant(text))
        return decision(signed: signed)
    }

    private func decision(signed: Instant?) -> SelectionDecision {
        SelectionDecision(
            id: ID(stored: "x"), call: ID(stored: "call-1"), dossier: ID(stored: "d"), number: 1,
            outcome: .notSelected, reserveRank: nil, reasons: Localized(fr: "Motif"), conditions: nil,
            proposedBy: ID(stored: "officer"), proposedAt: Instant(milliseconds: 0), signedAt: signed)
    }

    /// Thirty days lie between the expected results, 20 December at 16:00, and the end of the appeals: never fewer after a signature.
    @Test(arguments: [
        ("2023-11-02T09:00:00.000Z", close), ("2023-12-20T14:59:59.999Z", close), ("2023-12-20T15:00:00.000Z", close),
        // The last millisecond of the day in Casablanca, and the first of the next.
        ("2023-12-20T22:59:59.999Z", close), ("2023-12-20T23:00:00.000Z", "2024-01-20T15:00"),
        ("2023-12-21T22:59:59.999Z", "2024-01-20T15:00"), ("2023-12-21T23:00:00.000Z", "2024-01-21T15:00"),
        ("2024-01-05T10:00:00.000Z", "2024-02-04T15:00"),
        // Past the day that the timetable gave, over the end of February of a leap year.
        ("2024-01-31T10:00:00.000Z", "2024-03-01T15:00"),
        // In Ramadan the day begins at midnight UTC, not an hour before.
        ("2024-03-20T23:30:00.000Z", "2024-04-19T15:00"), ("2024-03-21T00:00:00.000Z", "2024-04-20T15:00"),
    ])
    func itMovesWithALateSignature(signed: String, until: String) throws {
        let call = try call(results: "2023-12-20T16:00", close: Self.close)
        let found = try call.appealsClose(after: decision(signed: signed))
        #expect(found == LocalTime(until))
    }

    @Test func itIsTheTimetablesBeforeTheSignature() throws {
        let call = try call(results: "2023-12-20T16:00", close: Self.close)
        #expect(call.appealsClose(after: decision(signed: nil)) == LocalTime(Self.close))
    }

    /// A day without an hour counts to its end, moved or not; without a day for the results nothing moves; without an end there is none.
    @Test(
        arguments: [
            ("2023-12-20", "2024-01-19T00:00", "2023-12-20T10:00:00.000Z", "2024-01-19T23:59"),
            ("2023-12-20", "2024-01-19T00:00", "2023-12-22T10:00:00.000Z", "2024-01-21T23:59"),
            (nil, close, "2024-01-05T10:00:00.000Z", close), ("2023-12-20", nil, "2024-01-05T10:00:00.000Z", nil),
        ] as [(String?, String?, String, String?)])
    func itFollowsWhatTheTimetableSays(results: String?, close: String?, signed: String, until: String?) throws {
        let call = try call(results: results.map { "\($0)T16:00" }, close: close)
        let found = try call.appealsClose(after: decision(signed: signed))
        #expect(found == until.flatMap { LocalTime($0) })
    }
}
