import Foundation
import Phrases
import Testing
import Values

@Suite struct FormatsTests {
    private func words(_ language: Language) -> Words { Words(language, Catalogue()) }

    @Test(arguments: [
        (Language.fr, 0, "0"), (.fr, 999, "999"), (.fr, 1000, "1\u{202F}000"),
        (.ar, 1_234_567, "1\u{202F}234\u{202F}567"),
        (.en, 1_234_567, "1,234,567"), (.en, -1000, "\u{2212}1,000"), (.fr, -7, "\u{2212}7"),
        (.en, Int.min, "\u{2212}9,223,372,036,854,775,808"), (.en, Int.max, "9,223,372,036,854,775,807"),
    ]) func number(language: Language, value: Int, text: String) { #expect(words(language).number(value) == text) }

    @Test(arguments: [
        (Language.fr, 123, "12,3"), (.ar, 5, "0,5"), (.en, 10_000, "1,000.0"), (.fr, -5, "\u{2212}0,5"),
        (.en, Int.min, "\u{2212}922,337,203,685,477,580.8"),
    ]) func tenths(language: Language, value: Int, text: String) { #expect(words(language).tenths(value) == text) }

    @Test(arguments: [
        (Language.fr, Int64(200_000_000), "2\u{202F}000\u{202F}000\u{A0}DH"),
        (.ar, 200_000_000, "2\u{202F}000\u{202F}000 درهم"),
        (.en, 200_000_000, "MAD\u{A0}2,000,000"), (.fr, 1_200_050, "12\u{202F}000,50\u{A0}DH"),
        (.en, 1_200_005, "MAD\u{A0}12,000.05"), (.fr, 0, "0\u{A0}DH"), (.fr, -50, "\u{2212}0,50\u{A0}DH"),
        (.en, -100, "MAD\u{A0}\u{2212}1"),
    ]) func money(language: Language, minor: Int64, text: String) {
        #expect(words(language).money(Money(minor: minor)) == text)
    }

    /// A field filled in beforehand can be sent back as it stands, in every language.
    @Test(arguments: Language.allCases) func anAmountInAFieldReadsAsItself(language: Language) {
        for minor: Int64 in [0, 5, 99_900, 1_200_000, 1_200_050, 200_000_000, 123_456_789_012] {
            let text = words(language).typed(Money(minor: minor))
            #expect(Money(typed: text) == Money(minor: minor), "\(text)")
        }
        #expect(words(.en).typed(Money(minor: 1_200_050)) == "12\u{202F}000.50")
    }

    @Test(arguments: [(Language.fr, "71,4\u{A0}%"), (.ar, "71,4%"), (.en, "71.4%")])
    func percent(language: Language, text: String) {
        #expect(words(language).percent(words(language).tenths(714)) == text)
    }

    @Test(arguments: [
        (Language.fr, Int64(200_000_000), "2\u{A0}MDH"), (.fr, 1_060_000_000, "10,6\u{A0}MDH"),
        (.ar, 1_060_000_000, "10,6 مليون درهم"), (.ar, 100_000_000, "مليون درهم"), (.ar, 200_000_000, "مليونا درهم"),
        (.ar, 1_000_000_000, "10 ملايين درهم"), (.ar, 1_100_000_000, "11 مليون درهم"),
        (.ar, 10_000_000_000, "100 مليون درهم"), (.en, 1_000_000_000, "MAD\u{A0}10 million"),
        (.fr, 200_000_100, "2\u{202F}000\u{202F}001\u{A0}DH"),
    ]) func millions(language: Language, minor: Int64, text: String) {
        #expect(words(language).millions(Money(minor: minor)) == text)
    }

    @Test(arguments: [
        (Language.fr, "2023-06-14", "14\u{A0}juin 2023", "mercredi 14\u{A0}juin 2023"),
        (.fr, "2023-06-01", "1er\u{A0}juin 2023", "jeudi 1er\u{A0}juin 2023"),
        (.ar, "2023-05-19", "19\u{A0}ماي 2023", "الجمعة، 19\u{A0}ماي 2023"),
        (.en, "2024-02-29", "29\u{A0}February 2024", "Thursday 29\u{A0}February 2024"),
    ]) func day(language: Language, day: String, text: String, long: String) throws {
        let day = try #require(Day(day))
        #expect(words(language).day(day) == text)
        #expect(words(language).weekdayAndDay(day) == long)
    }

    @Test func timeIsCasablancasAlsoInRamadan() throws {
        // Ordinary: UTC+1. 10 March 2025: UTC+0.
        let (june, ramadan) = (
            try #require(Instant("2023-06-14T14:00:00.000Z")), try #require(Instant("2025-03-10T15:00:00.000Z"))
        )
        #expect(words(.fr).time(june) == "14\u{A0}juin 2023, 15:00")
        #expect(words(.ar).time(june) == "14\u{A0}يونيو 2023، 15:00")
        #expect(words(.en).time(ramadan) == "10\u{A0}March 2025, 15:00")
    }

    @Test(arguments: [("2011", "2011"), ("2011-09", "septembre 2011"), ("2011-09-06", "6\u{A0}septembre 2011")])
    func partialDate(told: String, text: String) throws {
        #expect(words(.fr).date(try #require(PartialDate(told))) == text)
    }
}
