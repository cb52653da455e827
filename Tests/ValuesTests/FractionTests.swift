import TestSupport
import Testing
import Values

struct FractionTests {
    @Test func arithmeticObeysItsLaws() {
        var seed = Pseudorandom(seed: 9)
        func any() -> Fraction { Fraction(.random(in: -60...60, using: &seed), .random(in: 1...60, using: &seed)) }
        for _ in 0..<1000 {
            let (a, b, c) = (any(), any(), any())
            #expect(a + b == b + a)
            #expect(a * b == b * a)
            #expect((a + b) + c == a + (b + c))
            #expect(a * (b + c) == a * b + a * c)
            #expect(a - a == .zero)
            #expect(a + b - b == a)
            if b != .zero { #expect(a / b * b == a) }
            #expect([a < b, a == b, b < a].filter(\.self).count == 1)
            #expect(a.denominator > 0)
        }
    }

    @Test(arguments: [(6, 8, 3, 4), (-6, 8, -3, 4), (6, -8, -3, 4), (-6, -8, 3, 4), (0, -5, 0, 1), (7, 1, 7, 1)])
    func lowestTerms(n: Int, d: Int, numerator: Int, denominator: Int) {
        let fraction = Fraction(n, d)
        #expect(fraction.numerator == numerator)
        #expect(fraction.denominator == denominator)
    }

    @Test(arguments: [
        (49, 4, 123), (-49, 4, -123), (1, 3, 3), (2, 3, 7), (1, 20, 1), (-1, 20, -1), (49, 1000, 0), (-49, 1000, 0),
        (0, 1, 0), (15, 1, 150),
    ])
    func tenthsRoundHalfAwayFromZero(n: Int, d: Int, tenths: Int) { #expect(Fraction(n, d).tenths == tenths) }
}
