/// Numbers as files hold them: digits, a sign before them, a point and decimals; no exponent, no grouping, no blank.
package enum PlainNumber {
    package enum Fault: Error, Equatable {
        case notANumber
        case tooManyDecimals
        case outOfRange
    }

    /// The number times 10^`decimals`, exactly.
    /// - Parameters:
    ///   - decimals: as many as may be written; 0: whole numbers.
    ///   - takesComma: a comma does for the point, as where `;` separates.
    ///   - range: of the result.
    package static func scaled(
        _ text: UnsafeBufferPointer<UInt8>, decimals: Int, takesComma: Bool = false, in range: ClosedRange<Int>
    ) throws(Fault) -> Int {
        let isNegative = text.first == UInt8(ascii: "-")
        var (at, value, isTooLarge) = (isNegative ? 1 : 0, 0, false)
        let whole = at
        digits(text, &at, &value, &isTooLarge)
        guard at > whole else { throw .notANumber }
        var written = 0
        if at < text.count, text[at] == UInt8(ascii: ".") || takesComma && text[at] == UInt8(ascii: ",") {
            at += 1
            let fraction = at
            digits(text, &at, &value, &isTooLarge)
            written = at - fraction
            guard written > 0 else { throw .notANumber }
        }
        guard at == text.count else { throw .notANumber }
        guard written <= decimals else { throw .tooManyDecimals }
        for _ in written..<decimals where !isTooLarge {
            let (product, overflow) = value.multipliedReportingOverflow(by: 10)
            (value, isTooLarge) = (product, overflow)
        }
        guard !isTooLarge, range.contains(isNegative ? -value : value) else { throw .outOfRange }
        return isNegative ? -value : value
    }

    private static func digits(
        _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ value: inout Int, _ isTooLarge: inout Bool
    ) {
        while at < text.count, text[at] &- UInt8(ascii: "0") < 10 {
            let (product, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflowsToo) = product.addingReportingOverflow(Int(text[at] &- UInt8(ascii: "0")))
            if overflows || overflowsToo { isTooLarge = true } else { value = sum }
            at += 1
        }
    }

    /// As files hold it: a point before the decimals, no more zeros behind it than are needed, "-0" never.
    package static func text(_ scaled: Int, decimals: Int) -> String {
        let size = scaled.magnitude
        var divisor: UInt = 1
        for _ in 0..<decimals { divisor *= 10 }
        let sign = scaled < 0 ? "-" : ""
        guard size % divisor > 0 else { return sign + String(size / divisor) }
        var fraction = String(size % divisor)
        fraction = String(repeating: "0", count: decimals - fraction.count) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        return "\(sign)\(size / divisor).\(fraction)"
    }
}
