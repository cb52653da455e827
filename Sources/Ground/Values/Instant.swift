import Foundation

/// A point in time, to the millisecond. Text form of fixed width in UTC, `2026-11-21T01:07:32.123Z`, so that text order is time order.
package struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Reads the text form and nothing else.
    package init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let milliseconds = text.withUTF8({ Self.read($0) }) else { return nil }
        self.milliseconds = milliseconds
    }

    /// The same from the bytes of the text.
    package init?(_ utf8: UnsafeBufferPointer<UInt8>) {
        guard let milliseconds = Self.read(utf8) else { return nil }
        self.milliseconds = milliseconds
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
            bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."), bytes[23] == UInt8(ascii: "Z"),
            let day = Day(prefix: bytes),
            let hour = Digits.read(bytes, from: 11, 2), hour < 24,
            let minute = Digits.read(bytes, from: 14, 2), minute < 60,
            let second = Digits.read(bytes, from: 17, 2), second < 60,
            let fraction = Digits.read(bytes, from: 20, 3)
        else { return nil }
        let seconds = day.daysSinceEpoch * 86_400 + hour * 3600 + minute * 60 + second
        return Int64(seconds) * 1000 + Int64(fraction)
    }

    package static var system: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    package func adding(seconds: Int) -> Instant { Instant(milliseconds: milliseconds + Int64(seconds) * 1000) }
    package func adding(minutes: Int) -> Instant { adding(seconds: minutes * 60) }
    package func adding(hours: Int) -> Instant { adding(seconds: hours * 3600) }
    package func adding(days: Int) -> Instant { adding(seconds: days * 86_400) }

    /// Whole seconds from the earlier to this one, rounded down.
    package func seconds(since earlier: Instant) -> Int {
        Int((milliseconds - earlier.milliseconds - ((milliseconds - earlier.milliseconds) % 1000 + 1000) % 1000) / 1000)
    }

    package var description: String { ShortText.make { write(&$0) } }
    package func write(_ text: inout ShortText) {
        let (day, rest) = split
        let (seconds, fraction) = (rest / 1000, rest % 1000)
        text.write(room: 24) { place in
            day.write(to: place)
            place[10] = UInt8(ascii: "T")
            ShortText.write(pair: seconds / 3600, place + 11)
            place[13] = UInt8(ascii: ":")
            ShortText.write(pair: seconds / 60 % 60, place + 14)
            place[16] = UInt8(ascii: ":")
            ShortText.write(pair: seconds % 60, place + 17)
            place[19] = UInt8(ascii: ".")
            ShortText.write(pair: fraction / 10, place + 20)
            place[22] = UInt8(truncatingIfNeeded: 0x30 + fraction % 10)
            place[23] = UInt8(ascii: "Z")
        }
    }

    /// The UTC day, and the milliseconds since it began.
    var split: (day: Day, milliseconds: Int) {
        let days = Int(milliseconds >= 0 ? milliseconds / 86_400_000 : (milliseconds - 86_399_999) / 86_400_000)
        return (Day(daysSinceEpoch: days), Int(milliseconds) - days * 86_400_000)
    }

    /// The UTC day, and the time of day as `01:07:32.123`.
    package var utc: (day: Day, clock: String) {
        let (day, rest) = split
        let hms =
            "\(Digits.pad(rest / 3_600_000, 2)):\(Digits.pad(rest / 60_000 % 60, 2)):\(Digits.pad(rest / 1000 % 60, 2))"
        return (day, "\(hms).\(Digits.pad(rest % 1000, 3))")
    }

    package static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not an instant: \(text)"))
        }
        self = instant
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
