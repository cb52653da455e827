import Foundation
import Testing
import Values

struct DayTests {
    /// Foundation changes to the Julian calendar before 1582, so the comparison starts after it.
    @Test func daysAgreeWithFoundation() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        for number in stride(from: -130_000, through: 180_000, by: 37) {
            let day = Day(daysSinceEpoch: number)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
            #expect(day.weekday == (try #require(parts.weekday) + 5) % 7 + 1)
        }
    }

    @Test func everyDayOfFourCenturiesRoundTrips() {
        var previous: Day?
        var wrong = 0
        for number in -146_097...146_097 {
            let day = Day(daysSinceEpoch: number)
            if day.daysSinceEpoch != number || Day(day.description) != day || Day(day.year, day.month, day.day) != day {
                wrong += 1
            }
            if let previous, !(previous < day) || !(previous.description < day.description) { wrong += 1 }
            previous = day
        }
        #expect(wrong == 0)
    }

    @Test(arguments: [
        ("2023-02-29", false), ("2024-02-29", true), ("1900-02-29", false), ("2000-02-29", true), ("2024-04-31", false),
        ("2024-13-01", false), ("2024-00-10", false), ("2024-01-00", false), ("0000-01-01", false),
        ("0001-01-01", true),
        ("9999-12-31", true), ("2024-1-01", false), ("2024/01/01", false), ("2024-01-01 ", false), ("", false),
        ("٢٠٢٤-٠١-٠١", false), ("+024-01-01", false), ("2024-01-1٣", false), ("2024-01-011", false),
    ])
    func onlyDaysThatExistAreRead(text: String, exists: Bool) {
        #expect((Day(text) != nil) == exists)
        if exists { #expect(Day(text)?.description == text) }
    }

    @Test(arguments: [
        ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2023-12-31", 2, "2024-02-29"),
        ("2024-03-31", -1, "2024-02-29"), ("2024-01-15", -1, "2023-12-15"), ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"), ("2024-05-10", 0, "2024-05-10"),
    ])
    func monthsAreAddedToTheMonthsEnd(from: String, months: Int, to: String) {
        #expect(Day(from)?.adding(months: months).description == to)
    }

    @Test func daysAreAdded() {
        #expect(Day(2024, 2, 28)?.adding(days: 2) == Day(2024, 3, 1))
        #expect(Day(1970, 1, 1)?.adding(days: -1) == Day(1969, 12, 31))
    }

    @Test(arguments: [
        ("9999-12-31", 1, "9999-12-31"), ("9999-01-01", 12, "9999-12-31"), ("9998-06-30", 12, "9999-06-30"),
        ("0001-01-31", -1, "0001-01-01"), ("0001-02-01", -1, "0001-01-01"), ("0001-12-05", -24, "0001-01-01"),
        ("2024-01-01", Int.max, "9999-12-31"), ("2024-01-01", Int.min, "0001-01-01"),
    ])
    func monthsStayWithinTheCalendar(from: String, months: Int, to: String) {
        #expect(Day(from)?.adding(months: months).description == to)
    }

    @Test(arguments: [
        ("9999-12-31", 1, "9999-12-31"), ("9999-12-30", 1, "9999-12-31"), ("0001-01-01", -1, "0001-01-01"),
        ("0001-01-02", -1, "0001-01-01"), ("2024-01-01", Int.max, "9999-12-31"), ("1950-01-01", Int.min, "0001-01-01"),
    ])
    func daysStayWithinTheCalendar(from: String, days: Int, to: String) {
        #expect(Day(from)?.adding(days: days).description == to)
    }

    @Test(arguments: [
        (Int.max, "9999-12-31"), (2_932_897, "9999-12-31"), (2_932_896, "9999-12-31"), (2_932_895, "9999-12-30"),
        (-719_161, "0001-01-02"), (-719_162, "0001-01-01"), (-719_163, "0001-01-01"), (Int.min, "0001-01-01"),
    ])
    func countedDaysStayWithinTheCalendar(count: Int, to: String) {
        #expect(Day(daysSinceEpoch: count).description == to)
    }

    @Test func codingReadsDaysOnly() throws {
        #expect(
            try JSONDecoder().decode([Day].self, from: Data(#"["2024-02-29"]"#.utf8))
                == [Day(2024, 2, 29)].compactMap(\.self))
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2023-02-29"]"#.utf8))
        }
    }
}
