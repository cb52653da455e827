/// An amount in minor units (centimes). Sums are exact; an overflow traps rather than lies.
package struct Money: Hashable, Sendable, Comparable, Codable {
    package enum Currency: String, Sendable, Codable { case mad = "MAD" }

    package let minor: Int64
    package let currency: Currency

    package init(minor: Int64, _ currency: Currency = .mad) { (self.minor, self.currency) = (minor, currency) }
    /// Whole dirhams.
    package static func dirhams(_ whole: Int) -> Money { Money(minor: Int64(whole) * 100) }

    /// What a person types: `2 000 000`, `2.000.000,50`, `12000,5`, `2,000,000.50`; spaces of any kind group, the last comma or point with
    /// at most two digits behind it is the decimal mark. Commas group only where nothing else can be meant: two of them, or one before a
    /// point. nil when it is not an amount, could be two (`12,000`), is negative or beyond 10^13.
    package init?(typed text: String) {
        let kept = Digits.western(text).unicodeScalars.filter { !$0.properties.isWhitespace }
        let typed = String(String.UnicodeScalarView(kept))
        let parts = (Self.withoutCommaGroups(typed) ?? typed).split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count) else { return nil }
        var whole = String(parts[0])
        var cents = parts.count == 2 ? String(parts[1]) : ""
        if parts.count == 1, let point = whole.lastIndex(of: "."), whole.distance(from: point, to: whole.endIndex) <= 3
        {
            cents = String(whole[whole.index(after: point)...])
            whole = String(whole[..<point])
        }
        let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
        let isGrouped = (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
        guard groups.count == 1 || isGrouped else { return nil }
        guard let units = Digits.read(groups.joined().utf8), units <= 10_000_000_000_000, cents.utf8.count <= 2 else {
            return nil
        }
        let fraction = cents.isEmpty ? 0 : Digits.read(cents.utf8).map { cents.utf8.count == 1 ? $0 * 10 : $0 }
        guard let fraction else { return nil }
        self.init(minor: Int64(units) * 100 + Int64(fraction))
    }

    private static func withoutCommaGroups(_ text: String) -> String? {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        let groups = halves[0].split(separator: ",", omittingEmptySubsequences: false)
        guard halves.count <= 2, groups.count >= (halves.count == 2 ? 2 : 3), (1...3).contains(groups[0].count),
            groups.dropFirst().allSatisfy({ $0.count == 3 }), halves.count == 1 || (1...2).contains(halves[1].count)
        else { return nil }
        return groups.joined() + (halves.count == 2 ? "," + halves[1] : "")
    }

    package static func + (a: Money, b: Money) -> Money { Money(minor: a.minor + b.minor, a.currency) }
    package static func - (a: Money, b: Money) -> Money { Money(minor: a.minor - b.minor, a.currency) }
    package static func * (a: Money, times: Int) -> Money { Money(minor: a.minor * Int64(times), a.currency) }
    package static func < (a: Money, b: Money) -> Bool { a.minor < b.minor }
    package static let zero = Money(minor: 0)
}
