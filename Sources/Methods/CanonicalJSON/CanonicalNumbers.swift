extension Canonicalizer {
    /// Reads a number as a double and writes it as ECMAScript does (ECMA-262, Number::toString): the fewest digits that give the same double.
    ///
    /// Up to 15 significant digits are these fewest themselves, since two such numbers are never the same double; only longer ones are
    /// turned into a double.
    mutating func number() throws(CanonicalFault) {
        let start = at
        var decimal = Decimal(isNegative: input[at] == UInt8(ascii: "-"))
        if decimal.isNegative { at += 1 }
        let whole = at
        digits(&decimal, isFraction: false)
        guard at > whole else { throw fault(start, "a digit is missing") }
        if input[whole] == UInt8(ascii: "0"), at > whole + 1 { throw fault(whole, "a zero before a number") }
        if at < input.count, input[at] == UInt8(ascii: ".") {
            at += 1
            let fraction = at
            digits(&decimal, isFraction: true)
            guard at > fraction else { throw fault(at, "a digit is missing") }
        } else if decimal.count > 0, decimal.count <= 15, at - whole <= 21, decimal.isWhole(at, input) {
            // As most numbers are: digits, and nothing else.
            return out.append(UnsafeBufferPointer(rebasing: input[start..<at]))
        }
        try exponent(&decimal)
        try write(decimal, start)
    }

    /// A decimal number in the making: significant digits, as far as they fit, times ten to a power.
    struct Decimal {
        let isNegative: Bool
        /// Without zeros before them; those behind are left out until another digit follows.
        var digits: UInt64 = 0
        var count = 0
        /// Of the last digit that was taken.
        var exponent = 0
        var zeros = 0

        init(isNegative: Bool) { self.isNegative = isNegative }

        /// Neither exponent nor fraction follows at this place.
        func isWhole(_ at: Int, _ input: UnsafeBufferPointer<UInt8>) -> Bool {
            at == input.count || input[at] | 0x20 != UInt8(ascii: "e")
        }
    }

    private mutating func digits(_ decimal: inout Decimal, isFraction: Bool) {
        while at < input.count, input[at] &- UInt8(ascii: "0") < 10 {
            let digit = UInt64(input[at] &- UInt8(ascii: "0"))
            at += 1
            if isFraction { decimal.exponent -= 1 }
            if digit == 0 {
                if decimal.count > 0 { decimal.zeros += 1 }
                continue
            }
            decimal.count += decimal.zeros + 1
            if decimal.count <= 18 {
                for _ in 0...decimal.zeros { decimal.digits *= 10 }
                decimal.digits += digit
            }
            decimal.zeros = 0
        }
    }

    private mutating func exponent(_ decimal: inout Decimal) throws(CanonicalFault) {
        guard at < input.count, input[at] | 0x20 == UInt8(ascii: "e") else { return }
        at += 1
        let isNegative = at < input.count && input[at] == UInt8(ascii: "-")
        if isNegative || at < input.count && input[at] == UInt8(ascii: "+") { at += 1 }
        let first = at
        var exponent = 0
        while at < input.count, input[at] &- UInt8(ascii: "0") < 10 {
            exponent = min(exponent * 10 + Int(input[at] &- UInt8(ascii: "0")), 1_000_000_000)
            at += 1
        }
        guard at > first else { throw fault(at, "a digit is missing") }
        decimal.exponent += isNegative ? -exponent : exponent
    }

    private mutating func write(_ decimal: Decimal, _ start: Int) throws(CanonicalFault) {
        guard decimal.count > 0 else { return out.append(UInt8(ascii: "0")) }
        // The exponent counts from the last digit of the text; the zeros behind the last significant one belong to it.
        let exponent = decimal.exponent + decimal.zeros
        if decimal.count <= 15, (-290...270).contains(exponent) {
            return write(
                digits: decimal.digits, count: decimal.count, exponent: exponent, isNegative: decimal.isNegative)
        }
        let text = String(decoding: UnsafeBufferPointer(rebasing: input[start..<at]), as: UTF8.self)
        guard let double = Double(text), double.isFinite else {
            throw fault(start, "a number beyond the range of a double")
        }
        guard double != 0 else { return out.append(UInt8(ascii: "0")) }
        let (digits, count, power) = Self.shortest(double.magnitude)
        write(digits: digits, count: count, exponent: power, isNegative: double < 0)
    }

    /// The fewest digits that give this double, and the power of ten of the last: Swift's own description, read.
    private static func shortest(_ double: Double) -> (digits: UInt64, count: Int, exponent: Int) {
        var (digits, count, exponent, zeros): (UInt64, Int, Int, Int) = (0, 0, 0, 0)
        var isFraction = false
        var rest = Substring(double.description)
        while let character = rest.popFirst(), character != "e" {
            guard let digit = character.wholeNumberValue else {
                isFraction = true
                continue
            }
            if isFraction { exponent -= 1 }
            if digit == 0 {
                if count > 0 { zeros += 1 }
                continue
            }
            for _ in 0...zeros { digits *= 10 }
            digits += UInt64(digit)
            count += zeros + 1
            zeros = 0
        }
        return (digits, count, exponent + zeros + (Int(rest) ?? 0))
    }

    /// - Parameter exponent: of the last digit, a power of ten.
    private mutating func write(digits: UInt64, count: Int, exponent: Int, isNegative: Bool) {
        if isNegative { out.append(UInt8(ascii: "-")) }
        let point = count + exponent  // digits before the point
        switch point {
        case count...21 where point >= count:
            append(digits, count)
            out.append(UInt8(ascii: "0"), times: exponent)
        case 1...21: append(digits, count, pointAfter: point)
        case -5...0:
            out.append(UInt8(ascii: "0"))
            out.append(UInt8(ascii: "."))
            out.append(UInt8(ascii: "0"), times: -point)
            append(digits, count)
        default:
            append(digits, count, pointAfter: count > 1 ? 1 : count)
            out.append(UInt8(ascii: "e"))
            out.append(point > 0 ? UInt8(ascii: "+") : UInt8(ascii: "-"))
            let power = UInt64((point - 1).magnitude)
            append(power, String(power).utf8.count)
        }
    }

    private mutating func append(_ digits: UInt64, _ count: Int, pointAfter: Int? = nil) {
        var divisor: UInt64 = 1
        for _ in 1..<count { divisor *= 10 }
        for place in 0..<count {
            if place == pointAfter { out.append(UInt8(ascii: ".")) }
            out.append(UInt8(ascii: "0") + UInt8(digits / divisor % 10))
            divisor /= 10
        }
    }
}
