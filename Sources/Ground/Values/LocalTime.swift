package import Foundation

/// Wall time in Africa/Casablanca, to the minute: how deadlines are written in law and in notices. Text form `2023-06-14T15:00`.
///
/// Morocco is at UTC+1 and, during Ramadan, at UTC+0; the offset comes from the time zone's own rules, never from a guess.
package struct LocalTime: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let day: Day
    package let hour: Int
    package let minute: Int

    package static let zone = TimeZone(identifier: "Africa/Casablanca")!

    package init?(_ day: Day, hour: Int, minute: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        (self.day, self.hour, self.minute) = (day, hour, minute)
    }

    /// Reads `2023-06-14T15:00` (what a form's `datetime-local` sends) and nothing else.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 16, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            let day = Day(text.prefix(10)), let hour = Digits.read(bytes[11..<13]),
            let minute = Digits.read(bytes[14..<16])
        else { return nil }
        self.init(day, hour: hour, minute: minute)
    }

    /// The wall time that a clock in Casablanca shows at `instant`, its seconds cut off.
    package init(_ instant: Instant) {
        let shifted = Instant(milliseconds: instant.milliseconds + Int64(Self.offset(at: instant)) * 1000)
        let (day, rest) = shifted.split
        (self.day, hour, minute) = (day, rest / 3_600_000, rest / 60_000 % 60)
    }

    /// The instant at which this wall time is reached. An hour that the clock skips counts with the offset before the change;
    /// one that comes twice counts the first time.
    package var instant: Instant {
        let asUTC = Instant(
            milliseconds: Int64(day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60) * 1000)
        let before = Self.offset(at: asUTC.adding(hours: -12))
        let candidate = asUTC.adding(seconds: -before)
        if Self.offset(at: candidate) == before { return candidate }
        let after = asUTC.adding(seconds: -Self.offset(at: candidate))
        return LocalTime(after) == self ? after : candidate
    }

    /// Seconds east of UTC in Casablanca at `instant`: 3600, or 0 during Ramadan.
    package static func offset(at instant: Instant) -> Int { ZoneOffsets.casablanca.offset(at: instant) }

    package var clock: String { "\(Digits.pad(hour, 2)):\(Digits.pad(minute, 2))" }
    package var description: String { "\(day)T\(clock)" }
    package static func < (a: LocalTime, b: LocalTime) -> Bool {
        (a.day, a.hour, a.minute) < (b.day, b.hour, b.minute)
    }
}

extension LocalTime: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let time = LocalTime(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a local time: \(text)"))
        }
        self = time
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Instant {
    /// The day that it is in Casablanca.
    package var localDay: Day { LocalTime(self).day }
}
