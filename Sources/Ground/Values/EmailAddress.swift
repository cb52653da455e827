/// An e-mail address as people type it: one `@`, a dotted domain, no spaces or controls, at most 254 characters.
/// Compared and stored in lower case; whether it exists is found out by writing to it.
package struct EmailAddress: Hashable, Sendable, Codable, CustomStringConvertible {
    package let description: String

    package init?(_ text: String) {
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
}
