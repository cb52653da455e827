package import Database
import Digest
import Values

/// The code that stands on a certificate: eleven random characters of Crockford's base 32 (55 bits: it cannot be guessed) and a check
/// character. Text form `7QK4-M2TR-9XDA`.
///
/// The check is a sum over the field of 32 elements in which the character at place i counts αⁱ-fold. αⁱ is never zero, so one wrong
/// character always changes the sum; and αⁱ ≠ αʲ, so does any exchange of two different characters. (Crockford's own check modulo 37
/// does as much but needs signs that cannot be typed into an address.)
package struct LabelCode: Hashable, Sendable, CustomStringConvertible, SQLConvertible {
    /// Twelve characters, without dashes: as stored and as in addresses.
    package let text: String

    /// Reads what people type: any case, with spaces or dashes, O for 0, I or L for 1, Arabic-Indic digits.
    /// nil when it is no code: another length, a sign outside the alphabet, or a check that does not hold.
    package init?(typed: String) {
        let kept = Digits.western(typed).unicodeScalars.filter {
            !$0.properties.isWhitespace && !Self.ignored.contains($0)
        }
        let text = String(String.UnicodeScalarView(kept)).uppercased()
            .map { Self.alike[$0] ?? $0 }
        let values = text.compactMap(Self.value)
        guard text.count == Self.length, values.count == Self.length, Self.sum(values) == 0 else { return nil }
        self.text = String(text)
    }

    package init(stored text: String) { self.text = text }

    /// A new code.
    package static func random() -> LabelCode {
        var values = Random.bytes(length - 1).map { Int($0 & 31) }
        // The last place counts once, and in this field a number is its own negative: the check is the sum of the others.
        values.append(sum(values + [0]))
        return LabelCode(stored: String(values.map { alphabet[$0] }))
    }

    /// In groups of four, as certificates show it.
    package var description: String {
        stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: "-")
    }

    package var sqlValue: SQLValue { .text(text) }

    package static let length = 12
    package static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    private static let alike: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
    /// Dashes of all kinds, and the marks of direction that copying out of Arabic text brings along.
    private static let ignored = Set("-‐‑‒–—−.\u{200E}\u{200F}\u{2066}\u{2067}\u{2068}\u{2069}".unicodeScalars)

    private static func value(_ character: Character) -> Int? { alphabet.firstIndex(of: character) }

    /// Horner's scheme: each step counts all that came before α-fold.
    private static func sum(_ values: [Int]) -> Int { values.reduce(0) { timesAlpha($0) ^ $1 } }

    /// Multiplication by α in GF(2⁵) with the primitive polynomial x⁵ + x² + 1.
    private static func timesAlpha(_ value: Int) -> Int {
        let shifted = value << 1
        return shifted & 32 == 0 ? shifted : shifted ^ 0b100101
    }
}
