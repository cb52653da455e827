import Digest

/// `GRP-7K2M9-XQ4TC`: nine random symbols (45 bits, so that receipts cannot be guessed one from another) and a check symbol.
///
/// The alphabet is Crockford's base 32 (no I, L, O, U); the check is Luhn's modulo 32 (ISO/IEC 7812-1 with 32 in place of 10):
/// it finds every single wrong symbol and every exchange of neighbours but one pair.
package struct ReceiptNumber: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    private static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let length = 9

    package static func random() -> ReceiptNumber {
        let values = Random.bytes(length).map { Int($0 & 31) }
        return ReceiptNumber(values + [check(values)])
    }

    /// Reads what people copy: small letters, O for 0, I and L for 1, with or without dashes and the `GRP`.
    /// nil when a symbol is wrong or missing.
    package init?(_ text: String) {
        var kept = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        if kept.hasPrefix("GRP"), kept.count == Self.length + 4 { kept.removeFirst(3) }
        let values = kept.compactMap { symbol -> Int? in
            switch symbol {
            case "O": 0
            case "I", "L": 1
            default: Self.symbols.firstIndex(of: symbol)
            }
        }
        guard kept.count == Self.length + 1, values.count == kept.count,
            Self.check(Array(values.dropLast())) == values.last
        else { return nil }
        self.init(values)
    }

    package init(stored text: String) { description = text }

    private init(_ values: [Int]) {
        var text = "GRP-"
        for (index, value) in values.enumerated() {
            if index == 5 { text.append("-") }
            text.append(Self.symbols[value])
        }
        description = text
    }

    private static func check(_ values: [Int]) -> Int {
        let sum = values.reversed().enumerated().reduce(0) { sum, pair in
            let doubled = pair.offset % 2 == 0 ? pair.element * 2 : pair.element
            return sum + doubled / 32 + doubled % 32
        }
        return (32 - sum % 32) % 32
    }
}
