import TestSupport
import Testing
import Values

struct MoneyTests {
    @Test(arguments: [
        ("0", Int64(0)), ("7", 700), ("2000000", 200_000_000), ("2 000 000", 200_000_000),
        ("2.000.000,50", 200_000_050),
        ("2\u{202F}000\u{202F}000,5", 200_000_050), ("2\u{A0}000", 200_000), ("12000,5", 1_200_050), ("12.5", 1250),
        ("12.50", 1250),
        ("1.000", 100_000), ("1.234.567", 123_456_700), ("0,01", 1), ("007", 700), (" 5 ", 500), ("٢٠٠٠", 200_000),
        ("۲۵,۵۰", 2550), ("10000000000000", 1_000_000_000_000_000),
    ])
    func amountsAsTyped(text: String, minor: Int64) { #expect(Money(typed: text)?.minor == minor) }

    @Test(arguments: [
        "", " ", "-1", "+1", "1e3", "abc", "1,234", "1,2,3", "2,000,000,50", "2,00,000", "1,234.567", "1.234,5.6",
        "1.2.3", "12.3456", "1234.567", ".500",
        ",5", ".5", "1,5,",
        "5 DH", "10000000000001", "99999999999999999999999", "1,-5", "½", "1'000", "0x10", "1..000", "1.00.000",
    ])
    func whatIsNoAmountOrTwoAmountsIsRefused(text: String) { #expect(Money(typed: text) == nil) }

    @Test func everyWayToWriteAnAmountReadsTheSame() {
        var seed = Pseudorandom(seed: 5)
        for _ in 0..<500 {
            let minor = Int64.random(in: 0...100_000_000_000_000, using: &seed)
            let whole = String(minor / 100)
            let cents = Digits.pad(Int(minor % 100), 2)
            for separator in ["", " ", ".", "\u{202F}"] {
                #expect(Money(typed: "\(Self.grouped(whole, by: separator)),\(cents)")?.minor == minor)
            }
            #expect(Money(typed: "\(whole).\(cents)")?.minor == minor)
            #expect(Money(typed: "\(Self.grouped(whole, by: ",")).\(cents)")?.minor == minor)
        }
    }

    @Test func sumsAreExact() {
        #expect(Money(minor: 10) + Money(minor: 20) - Money(minor: 31) == Money(minor: -1))
        #expect(Money.dirhams(3) * 4 == Money(minor: 1200))
        #expect(Money.zero < Money(minor: 1))
    }

    private static func grouped(_ digits: String, by separator: String) -> String {
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out += separator }
            out.append(digit)
        }
        return out
    }
}
