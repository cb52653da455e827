/// An exact fraction in lowest terms, its denominator positive: scores and weights are compared as they are, rounded only for display.
/// Numerators and denominators stay small here (weights, shares, readers); an overflow traps.
package struct Fraction: Hashable, Sendable, Comparable {
    package let numerator: Int
    package let denominator: Int

    package init(_ numerator: Int, _ denominator: Int = 1) {
        precondition(denominator != 0, "a fraction needs a denominator")
        let divisor = Self.gcd(numerator.magnitude, denominator.magnitude)
        let sign = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int(divisor)
        self.denominator = sign * denominator / Int(divisor)
    }

    package static func + (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
    }
    package static func - (a: Fraction, b: Fraction) -> Fraction { a + Fraction(-b.numerator, b.denominator) }
    package static func * (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.numerator * b.numerator, a.denominator * b.denominator)
    }
    package static func / (a: Fraction, b: Fraction) -> Fraction {
        Fraction(a.numerator * b.denominator, a.denominator * b.numerator)
    }
    package static func < (a: Fraction, b: Fraction) -> Bool {
        a.numerator * b.denominator < b.numerator * a.denominator
    }
    package static let zero = Fraction(0)

    /// Tenths, half away from zero: 12.25 gives 123. The only rounding there is, for display.
    package var tenths: Int {
        let scaled = numerator * 20
        return (scaled >= 0 ? scaled + denominator : scaled - denominator) / (2 * denominator)
    }

    private static func gcd(_ a: UInt, _ b: UInt) -> UInt { b == 0 ? Swift.max(a, 1) : gcd(b, a % b) }
}
