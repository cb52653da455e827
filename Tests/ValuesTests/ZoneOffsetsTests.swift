import Foundation
import Testing

@testable import Values

struct ZoneOffsetsTests {
    /// Every six hours of the years it holds, and beyond both ends: exactly what the zone's own rules say.
    @Test func offsetsAreThoseOfTheZone() {
        let wrong = stride(from: Int64(900_000_000), to: 2_950_000_000, by: 21_600).filter { second in
            ZoneOffsets.casablanca.offset(at: Instant(milliseconds: second * 1000))
                != LocalTime.zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        }
        #expect(wrong.map { Instant(milliseconds: $0 * 1000).description } == [])
    }

    /// On 15 February 2026 the clock goes back at 3:00 (02:00 UTC), to the millisecond.
    @Test func aChangeFallsOnItsMillisecond() throws {
        let change = try #require(Instant("2026-02-15T02:00:00.000Z"))
        #expect(ZoneOffsets.casablanca.offset(at: Instant(milliseconds: change.milliseconds - 1)) == 3600)
        #expect(ZoneOffsets.casablanca.offset(at: change) == 0)
    }
}
