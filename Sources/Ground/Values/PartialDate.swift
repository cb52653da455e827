/// A date cut to what is known, as the public record writes it: `2011`, `2011-09`, `2011-09-06`, `2024-10-25T15:00`.
/// An hour is wall time in Africa/Casablanca. Order is that of the text, so that a year stands before its months.
package struct PartialDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    package enum Precision: Sendable { case year, month, day, minute }

    package let text: String
    package let precision: Precision
    package let year: Int
    package let month: Int?
    package let day: Day?
    package let time: LocalTime?

    package init?(_ text: some StringProtocol) {
        self.text = String(text)
        let bytes = Array(text.utf8)
        switch bytes.count {
        case 4:
            guard let year = Digits.read(bytes), year > 0 else { return nil }
            (self.year, month, day, time, precision) = (year, nil, nil, nil, .year)
        case 7:
            guard let year = Digits.read(bytes[0..<4]), year > 0, bytes[4] == UInt8(ascii: "-"),
                let month = Digits.read(bytes[5..<7]), (1...12).contains(month)
            else { return nil }
            (self.year, self.month, day, time, precision) = (year, month, nil, nil, .month)
        case 10:
            guard let day = Day(text) else { return nil }
            (year, month, self.day, time, precision) = (day.year, day.month, day, nil, .day)
        default:
            guard let time = LocalTime(text) else { return nil }
            (year, month, day, self.time, precision) = (time.day.year, time.day.month, time.day, time, .minute)
        }
    }

    /// A whole day.
    package init(_ day: Day) {
        (text, precision) = (day.description, .day)
        (year, month, self.day, time) = (day.year, day.month, day, nil)
    }

    package var description: String { text }
    package static func < (a: PartialDate, b: PartialDate) -> Bool { a.text < b.text }
}

extension PartialDate: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let date = PartialDate(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "not a date: \(text)"))
        }
        self = date
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
