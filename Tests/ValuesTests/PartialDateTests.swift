import Foundation
import Testing
import Values

struct PartialDateTests {
    @Test(arguments: [
        ("2011", PartialDate.Precision.year), ("2011-09", .month), ("2011-09-06", .day), ("2024-10-25T15:00", .minute),
    ])
    func precisionFollowsTheText(text: String, precision: PartialDate.Precision) throws {
        let date = try #require(PartialDate(text))
        #expect(date.precision == precision)
        #expect(date.description == text)
        #expect(date.year == Int(text.prefix(4)))
        #expect((date.month == nil) == (precision == .year))
        #expect((date.day == nil) == (precision == .year || precision == .month))
        #expect((date.time == nil) == (precision != .minute))
    }

    @Test(arguments: [
        "", "11", "0000", "0000-01", "201a", "2011-", "2011-13", "2011-00", "2011/09", "2011-9", "2011-02-29",
        "2024-10-25T25:00",
        "2024-10-25T15", "about 2011", "-2011", "٢٠١١",
    ])
    func anythingElseIsRefused(text: String) { #expect(PartialDate(text) == nil) }

    @Test func aYearStandsBeforeItsMonths() {
        let sorted = ["2010-12-31", "2011", "2011-01", "2011-01-01", "2011-01-01T00:00", "2011-02", "2012"]
        #expect(sorted.reversed().compactMap { PartialDate($0) }.sorted().map(\.text) == sorted)
    }

    @Test func codingReadsDatesOnly() throws {
        #expect(try JSONDecoder().decode([PartialDate].self, from: Data(#"["2011-09"]"#.utf8)).map(\.month) == [9])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([PartialDate].self, from: Data(#"["soon"]"#.utf8))
        }
    }
}
