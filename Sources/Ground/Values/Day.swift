/// A day of the proleptic Gregorian calendar, without hour or zone. Text form `2023-06-14`.
package struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// nil when no such day exists (30 February, month 13, a year outside 1 to 9999).
    package init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Self.length(year, month)).contains(day)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `2023-06-14` and nothing else.
    package init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let day = text.withUTF8({ Day(utf8: $0) }) else { return nil }
        self = day
    }

    /// The same, of bytes of UTF-8.
    package init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10 else { return nil }
        self.init(prefix: bytes)
    }

    /// Of the first ten bytes, which there are.
    init?(prefix bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = Digits.read(bytes, from: 0, 4), let month = Digits.read(bytes, from: 5, 2),
            let day = Digits.read(bytes, from: 8, 2)
        else { return nil }
        self.init(year, month, day)
    }

    /// 0001-01-01 and 9999-12-31, in days since 1970-01-01.
    private static let reach = -719_162...2_932_896

    /// Days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms"). Counts before 0001-01-01 or after 9999-12-31
    /// give that first or last day.
    package init(daysSinceEpoch days: Int) {
        let z = min(max(days, Self.reach.lowerBound), Self.reach.upperBound) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shifted + 2) / 5 + 1
        month = shifted < 10 ? shifted + 3 : shifted - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    package var daysSinceEpoch: Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// 1 Monday … 7 Sunday (ISO 8601).
    package var weekday: Int { (daysSinceEpoch % 7 + 10) % 7 + 1 }

    /// Never before 0001-01-01 nor after 9999-12-31: a sum outside gives that first or last day.
    package func adding(days: Int) -> Day {
        let (sum, overflows) = daysSinceEpoch.addingReportingOverflow(days)
        return Day(daysSinceEpoch: overflows ? (days < 0 ? Int.min : Int.max) : sum)
    }

    /// The same day of a later month, or that month's last day. Never before 0001-01-01 nor after 9999-12-31: a sum outside gives that
    /// first or last day.
    package func adding(months: Int) -> Day {
        let (index, overflows) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflows, index >= 12, let first = Day(index / 12, index % 12 + 1, 1) else {
            return Day(daysSinceEpoch: months < 0 ? Self.reach.lowerBound : Self.reach.upperBound)
        }
        return Day(first.year, first.month, min(day, Self.length(first.year, first.month))) ?? first
    }

    package var description: String { ShortText.make { write(&$0) } }
    package func write(_ text: inout ShortText) { text.write(room: 10) { write(to: $0) } }

    /// Ten bytes: years have four digits.
    @inline(__always)
    func write(to place: UnsafeMutablePointer<UInt8>) {
        ShortText.write(pair: year / 100, place)
        ShortText.write(pair: year % 100, place + 2)
        place[4] = UInt8(ascii: "-")
        ShortText.write(pair: month, place + 5)
        place[7] = UInt8(ascii: "-")
        ShortText.write(pair: day, place + 8)
    }

    package static func < (a: Day, b: Day) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }

    package static func length(_ year: Int, _ month: Int) -> Int {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}

extension Day: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a day: \(text)"))
        }
        self = day
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
