/// The identity of one `Entity`: a UUID v7 (RFC 9562, 5.7) made here, or the short name that a record file gives.
///
/// The phantom type keeps a call's id from being passed where a dossier's is meant. Stored as TEXT on both engines.
package struct ID<Entity>: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    /// Takes what a path, a form or a record file holds: 1 to 64 of `a-z 0-9 - .`, else nil. None begins with a point:
    /// `..` is a way out of a folder.
    package init?(_ text: some StringProtocol) {
        // One kind of text to look through, whatever kind was given.
        let text = String(text)
        let bytes = text.utf8
        guard (1...64).contains(bytes.count), bytes.allSatisfy(Self.isAllowed), bytes.first != UInt8(ascii: ".")
        else { return nil }
        self.text = text
    }

    /// Trusts what the database holds.
    package init(stored text: String) { self.text = text }

    package var description: String { text }
    package static func < (a: ID, b: ID) -> Bool { a.text < b.text }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }
}

extension ID {
    /// A new UUID v7: 48 bits of milliseconds, then 74 random bits, so that ids made later sort later.
    package static func make(at instant: Instant) -> ID {
        var random = SystemRandomNumberGenerator()
        let a = UInt64(bitPattern: instant.milliseconds) << 16 | 0x7000 | (random.next() & 0x0FFF)
        let b = random.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        return ID(stored: UUIDText.format(a, b))
    }
}

private enum UUIDText {
    private static let digits = Array("0123456789abcdef".utf8)

    static func format(_ high: UInt64, _ low: UInt64) -> String {
        String(unsafeUninitializedCapacity: 36) { out in
            var at = 0
            for word in [high, low] {
                for nibble in 0..<16 {
                    if at == 8 || at == 13 || at == 18 || at == 23 {
                        out[at] = UInt8(ascii: "-")
                        at += 1
                    }
                    out[at] = digits[Int(truncatingIfNeeded: word >> UInt64(60 - 4 * nibble)) & 15]
                    at += 1
                }
            }
            return 36
        }
    }
}

extension ID: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(stored: try decoder.singleValueContainer().decode(String.self))
    }
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
