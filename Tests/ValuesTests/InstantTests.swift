import Foundation
import TestSupport
import Testing
import Values

struct InstantTests {
    @Test func textsRoundTripAndSortAsTimes() {
        var seed = Pseudorandom(seed: 11)
        let lowest = Int64(-62_135_596_800_000)
        let highest = Int64(253_402_300_799_999)
        let instants =
            (0..<2000).map { _ in Instant(milliseconds: .random(in: lowest...highest, using: &seed)) }
            + [lowest, highest, -1, 0, 1, -86_400_000, -86_400_001, 86_399_999].map { Instant(milliseconds: $0) }
        #expect(instants.allSatisfy { Instant($0.description) == $0 && $0.description.utf8.count == 24 })
        #expect(instants.sorted().map(\.description) == instants.map(\.description).sorted())
    }

    @Test(arguments: [
        (Int64(0), "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (1_795_223_252_123, "2026-11-21T01:07:32.123Z"),
        (951_782_400_000, "2000-02-29T00:00:00.000Z"),
    ])
    func knownTimes(milliseconds: Int64, text: String) {
        #expect(Instant(milliseconds: milliseconds).description == text)
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-11-21", "2026-11-21T01:07:32Z", "2026-11-21T01:07:32.123", "2026-11-21T24:00:00.000Z",
        "2026-11-21T01:60:00.000Z",
        "2026-11-21T01:07:60.000Z", "2026-02-30T01:07:32.123Z", "2026-11-21 01:07:32.123Z", "2026-11-21T01:07:32,123Z",
        "2026-11-21T01:07:32.123z", "2026-11-21T-1:07:32.123Z", " 2026-11-21T01:07:32.123Z", "é026-11-21T01:07:32.12Z",
    ])
    func anythingElseIsRefused(text: String) { #expect(Instant(text) == nil) }

    @Test(arguments: [
        (0, 999, 0), (0, 1000, 1), (0, -1, -1), (0, -1000, -1), (500, 1499, 0), (500, 1500, 1), (-500, 500, 1),
    ])
    func secondsAreRoundedDown(from: Int64, to: Int64, seconds: Int) {
        #expect(Instant(milliseconds: to).seconds(since: Instant(milliseconds: from)) == seconds)
    }

    @Test func durationsAreAdded() {
        let start = Instant(milliseconds: 0)
        #expect(start.adding(days: 1) == start.adding(hours: 24))
        #expect(start.adding(hours: 1) == start.adding(minutes: 60))
        #expect(start.adding(minutes: -1).milliseconds == -60_000)
    }
}
