import Clusters
import Record
import Testing
import Values

@Suite struct SupportMonthsTests {
    private static func day(_ text: String) -> Day { Day(text)! }
    private static func period(
        _ first: String, _ last: String, _ kind: SupportPeriod.Kind = .support, _ name: String = "a"
    )
        -> SupportPeriod
    {
        SupportPeriod(kind, contract: name, first: day(first), last: day(last))
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let periods: [SupportPeriod]
        let until: String
        let months: Int
        var days = 0
        var testDescription: String { name }
    }

    @Test(arguments: [
        Case(name: "nothing", periods: [], until: "2023-06-14", months: 0),
        Case(name: "three years", periods: [period("2011-09-06", "2014-09-05")], until: "2023-06-14", months: 36),
        Case(name: "not begun", periods: [period("2024-01-01", "2028-12-31")], until: "2023-06-14", months: 0),
        Case(
            name: "begins on the day of the deadline", periods: [period("2023-06-14", "2024-06-13")],
            until: "2023-06-14", months: 0),
        Case(
            name: "one day before the deadline", periods: [period("2023-06-13", "2024-06-12")], until: "2023-06-14",
            months: 0, days: 1),
        Case(
            name: "cut at the deadline", periods: [period("2023-01-01", "2027-12-31")], until: "2023-06-14", months: 5,
            days: 13),
        Case(
            name: "overlap counts once",
            periods: [period("2011-01-01", "2013-12-31"), period("2012-01-01", "2014-12-31", .support, "b")],
            until: "2023-06-14", months: 48),
        Case(
            name: "one inside the other",
            periods: [period("2011-01-01", "2015-12-31"), period("2012-01-01", "2012-12-31", .support, "b")],
            until: "2023-06-14", months: 60),
        Case(
            name: "end to end",
            periods: [period("2011-09-06", "2014-09-05"), period("2014-09-06", "2017-09-05", .support, "b")],
            until: "2023-06-14", months: 72),
        Case(
            name: "apart",
            periods: [period("2011-01-01", "2011-12-31"), period("2013-01-01", "2013-12-31", .support, "b")],
            until: "2023-06-14", months: 24),
        Case(
            name: "suspended for half a year",
            periods: [period("2011-01-01", "2013-12-31"), period("2012-01-01", "2012-06-30", .suspension)],
            until: "2023-06-14", months: 30),
        Case(
            name: "suspensions that overlap",
            periods: [
                period("2011-01-01", "2012-12-31"), period("2011-03-01", "2011-05-31", .suspension),
                period("2011-04-01", "2011-06-30", .suspension),
            ], until: "2023-06-14", months: 20),
        Case(
            name: "suspension outside any contract",
            periods: [period("2011-01-01", "2011-12-31"), period("2015-01-01", "2015-12-31", .suspension)],
            until: "2023-06-14", months: 12),
        Case(
            name: "days on both sides of a suspension make a month",
            periods: [period("2011-01-01", "2011-02-28"), period("2011-01-16", "2011-02-13", .suspension)],
            until: "2023-06-14", months: 1, days: 0),
        Case(
            name: "end of a short month", periods: [period("2011-01-31", "2011-02-27")], until: "2023-06-14", months: 1),
        Case(name: "96 months", periods: [period("2015-06-14", "2023-06-13")], until: "2023-06-14", months: 96),
        Case(name: "97 months", periods: [period("2015-05-14", "2023-06-13")], until: "2023-06-14", months: 97),
    ])
    func total(_ each: Case) {
        let support = SupportMonths(each.periods, until: Self.day(each.until))
        #expect(support.months == each.months)
        #expect(support.days == each.days)
        #expect(support.lines.count == each.periods.count)
    }

    @Test func linesTellEachPeriodByItself() {
        let support = SupportMonths(
            [Self.period("2022-01-01", "2026-12-31", .support, "b"), Self.period("2021-07-01", "2022-06-30")],
            until: Self.day("2023-01-01"))
        #expect(support.months == 18)
        #expect(support.lines.map(\.period.contract) == ["a", "b"])
        #expect(support.lines.map(\.months) == [12, 12])
        #expect(support.lines.map(\.isCut) == [false, true])
    }

    struct Dates: Sendable {
        let signed: String?
        let starts: String?
        let ends: String?
        let years: Int?
        let first: String?
        let last: String?
        var basis = SupportPeriod.Basis.stated
    }

    @Test(arguments: [
        // The contracts of 2011: begun on the day of the signature, 36 months, not 37.
        Dates(
            signed: "2011-09-06", starts: "2011-09", ends: "2014-09", years: 3, first: "2011-09-06", last: "2014-09-05"),
        // Those of 2023: signed before the year in which they begin.
        Dates(signed: "2023-12-22", starts: "2024", ends: "2028", years: 5, first: "2024-01-01", last: "2028-12-31"),
        Dates(signed: nil, starts: "2011-09", ends: "2014-09", years: nil, first: "2011-09-01", last: "2014-09-30"),
        Dates(signed: nil, starts: "2011", ends: "2011", years: nil, first: "2011-01-01", last: "2011-12-31"),
        Dates(
            signed: "2016-11", starts: nil, ends: nil, years: 3, first: "2016-11-01", last: "2019-10-31",
            basis: .fromSignature),
        Dates(
            signed: "2013", starts: nil, ends: nil, years: 3, first: "2013-01-01", last: "2015-12-31",
            basis: .fromSignature),
        Dates(
            signed: "2012-02-29", starts: nil, ends: nil, years: 1, first: "2012-02-29", last: "2013-02-27",
            basis: .fromSignature),
        Dates(signed: "2013", starts: nil, ends: nil, years: nil, first: nil, last: nil),
        Dates(signed: nil, starts: nil, ends: "2014", years: 3, first: nil, last: nil),
        Dates(signed: nil, starts: "2014", ends: "2013", years: nil, first: nil, last: nil),
    ])
    func partialDates(_ dates: Dates) throws {
        let contract = ProgrammeContract(
            ID(stored: "c"), clusters: [], years: dates.years, signed: dates.signed.flatMap { PartialDate($0) },
            starts: dates.starts.flatMap { PartialDate($0) }, ends: dates.ends.flatMap { PartialDate($0) },
            citation: Citation(source: "s"))
        let period = SupportPeriod(contract)
        #expect(period?.first.description == dates.first)
        #expect(period?.last.description == dates.last)
        if let period {
            #expect(period.basis == dates.basis)
            #expect(period.isInferred == (dates.basis == .fromSignature))
        }
    }
}
