/// An e-mail address as people type it: one `@`, a dotted domain, no spaces or controls, at most 254 characters.
/// Compared and stored in lower case; whether it exists is found out by writing to it.
package struct EmailAddress: Hashable, Sendable, Codable, CustomStringConvertible {
    package let description: String

    package init?(_ text: String) {
        if Self.isPlain(text) {
            description = text
            return
        }
        let trimmed = text.filter { !"\u{200E}\u{200F}".contains($0) }.split(whereSeparator: \.isWhitespace)
        // Before the case is changed: the Kelvin sign becomes a plain k in lower case.
        guard trimmed.count == 1, trimmed[0].utf8.allSatisfy({ $0 < 127 }) else { return nil }
        let address = trimmed[0].lowercased()
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), address.utf8.count <= 254,
            address.utf8.allSatisfy({ $0 > 32 && !"<>()[],;:\\\"".utf8.contains($0) })
        else { return nil }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2,
            labels.allSatisfy({ (1...63).contains($0.count) && !$0.hasPrefix("-") && !$0.hasSuffix("-") })
        else { return nil }
        description = address
    }

    package init(stored text: String) { description = text }

    /// Such as is kept as it was typed, and is told from its letters alone: `name@host.example`.
    private static func isPlain(_ text: String) -> Bool {
        var (at, labels, length) = (0, 1, 0)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): length += 1
            case UInt8(ascii: "@") where length > 0: (at, length) = (at + 1, 0)
            case UInt8(ascii: ".") where length > 0 && at > 0: (labels, length) = (labels + 1, 0)
            default: return false
            }
        }
        return at == 1 && labels >= 2 && length > 0 && text.utf8.count <= 63
    }
}
