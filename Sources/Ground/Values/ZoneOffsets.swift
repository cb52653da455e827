import Foundation

/// The offsets of a time zone from UTC over the years that people write about, taken from its rules once: every time on every page asks
/// for one.
struct ZoneOffsets: Sendable {
    static let casablanca = ZoneOffsets(LocalTime.zone, from: 2000, to: 2060)

    private let zone: TimeZone
    private let span: Range<Int64>
    /// Since when, in milliseconds since 1970, which offset in seconds; in order of time.
    private let changes: [(since: Int64, seconds: Int)]

    init(_ zone: TimeZone, from first: Int, to last: Int) {
        self.zone = zone
        let start = Int64(Day(first, 1, 1)!.daysSinceEpoch) * 86_400_000
        span = start..<Int64(Day(last, 1, 1)!.daysSinceEpoch) * 86_400_000
        var changes = [(since: start, seconds: Self.ask(zone, start))]
        while let next = zone.nextDaylightSavingTimeTransition(after: Self.date(changes.last!.since)) {
            let since = Int64((next.timeIntervalSince1970 * 1000).rounded())
            guard since < span.upperBound, since > changes.last!.since else { break }
            changes.append((since, Self.ask(zone, since)))
        }
        self.changes = changes
    }

    func offset(at instant: Instant) -> Int {
        let time = instant.milliseconds
        guard span.contains(time) else { return Self.ask(zone, time) }
        var (low, high) = (0, changes.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if changes[middle].since <= time { low = middle } else { high = middle }
        }
        return changes[low].seconds
    }

    private static func date(_ milliseconds: Int64) -> Date { Date(timeIntervalSince1970: Double(milliseconds) / 1000) }
    private static func ask(_ zone: TimeZone, _ milliseconds: Int64) -> Int {
        zone.secondsFromGMT(for: date(milliseconds))
    }
}
