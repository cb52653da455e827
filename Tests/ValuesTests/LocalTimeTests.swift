import TestSupport
import Testing
import Values

struct LocalTimeTests {
    /// Morocco stands at UTC+1 and, during Ramadan, at UTC+0 (decree 2.18.855; the dates are those of the time zone
    /// database).
    @Test(arguments: [
        ("2025-03-10T15:00", "2025-03-10T15:00:00.000Z"),
        ("2024-10-25T15:00", "2024-10-25T14:00:00.000Z"),
        ("2023-06-14T15:00", "2023-06-14T14:00:00.000Z"),
        // 2026: from Sunday 15 February at 3:00 to Sunday 22 March at 2:00.
        ("2026-02-14T15:00", "2026-02-14T14:00:00.000Z"),
        ("2026-02-15T01:59", "2026-02-15T00:59:00.000Z"),
        ("2026-02-15T03:00", "2026-02-15T03:00:00.000Z"),
        ("2026-02-15T15:00", "2026-02-15T15:00:00.000Z"),
        ("2026-03-21T15:00", "2026-03-21T15:00:00.000Z"),
        ("2026-03-22T01:59", "2026-03-22T01:59:00.000Z"),
        ("2026-03-22T03:00", "2026-03-22T02:00:00.000Z"),
        ("2026-03-22T15:00", "2026-03-22T14:00:00.000Z"),
    ])
    func wallTimeIsReachedAt(local: String, utc: String) throws {
        let time = try #require(LocalTime(local))
        #expect(time.instant.description == utc)
        #expect(LocalTime(time.instant) == time)
    }

    @Test func theHourThatComesTwiceCountsTheFirstTime() throws {
        #expect(try #require(LocalTime("2026-02-15T02:30")).instant.description == "2026-02-15T01:30:00.000Z")
        #expect(LocalTime(try #require(Instant("2026-02-15T02:30:00.000Z"))).description == "2026-02-15T02:30")
    }

    @Test func theHourThatIsSkippedCountsAsBeforeTheChange() throws {
        let skipped = try #require(LocalTime("2026-03-22T02:30"))
        #expect(skipped.instant.description == "2026-03-22T02:30:00.000Z")
        #expect(LocalTime(skipped.instant).description == "2026-03-22T03:30")
    }

    @Test func everyInstantShowsATimeThatIsReached() {
        var seed = Pseudorandom(seed: 3)
        for _ in 0..<3000 {
            // 2019 to 2087, on whole minutes.
            let instant = Instant(milliseconds: Int64.random(in: 25_770_000..<61_700_000, using: &seed) * 60_000)
            let shown = LocalTime(instant)
            let reached = shown.instant
            #expect(LocalTime(reached) == shown)
            #expect(reached == instant || reached == instant.adding(hours: -1))
            #expect([0, 3600].contains(LocalTime.offset(at: instant)))
        }
    }

    @Test func theDayTurnsInCasablanca() throws {
        #expect(try #require(Instant("2024-10-24T23:30:00.000Z")).localDay == Day(2024, 10, 25))
        #expect(try #require(Instant("2025-03-10T23:30:00.000Z")).localDay == Day(2025, 3, 10))
    }

    @Test(arguments: [
        "", "2026-02-15", "2026-02-15T24:00", "2026-02-15T12:60", "2026-02-15 12:00", "2026-02-15T12:00:00",
        "2026-02-30T12:00",
        "2026-02-15T1:000", "2026-02-15T12h00",
    ])
    func anythingElseIsRefused(text: String) { #expect(LocalTime(text) == nil) }
}
