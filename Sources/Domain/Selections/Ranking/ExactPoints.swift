package import Values

/// A fraction as a frozen ranking and its CSV hold it: `87.5` where a decimal says it exactly, else `260/3`.
package struct ExactPoints: Codable, Sendable, Hashable {
    package let value: Fraction
    package init(_ value: Fraction) { self.value = value }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        let parts = text.split(separator: "/").map { Int($0) }
        guard parts.count == 2, let numerator = parts[0], let denominator = parts[1], denominator > 0 else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: text))
        }
        value = Fraction(numerator, denominator)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode("\(value.numerator)/\(value.denominator)")
    }

    /// For files that others compute with: never rounded.
    package var text: String {
        var (denominator, digits) = (value.denominator, 0)
        var scale = 1
        while denominator > 1, digits < 6 {
            (digits, scale) = (digits + 1, scale * 10)
            denominator = value.denominator / Self.gcd(value.denominator, scale)
        }
        guard denominator == 1 else { return "\(value.numerator)/\(value.denominator)" }
        let scaled = value.numerator * (scale / value.denominator)
        guard digits > 0 else { return String(scaled) }
        let sign = scaled < 0 ? "-" : ""
        return "\(sign)\(Int(scaled.magnitude) / scale).\(Digits.pad(Int(scaled.magnitude) % scale, digits))"
    }

    private static func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
}
