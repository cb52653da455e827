extension Canonicalizer {
    /// Reads a string and writes its one form: only quotes, backslashes and control characters are escaped, these as shortly as can be.
    /// - Returns: whether an escape was written.
    mutating func string() throws(CanonicalFault) -> Bool {
        let opening = at
        var hasEscape = false
        out.append(UInt8(ascii: "\""))
        at += 1
        while true {
            let run = at
            skipPlain()
            if at > run { out.append(UnsafeBufferPointer(rebasing: input[run..<at])) }
            guard at < input.count else { throw fault(opening, "a string that is never closed") }
            let byte = input[at]
            if byte == UInt8(ascii: "\"") { break }
            if byte < 0x20 { throw fault(at, "a control character in a string") }
            if byte == UInt8(ascii: "\\") {
                let before = out.count
                try escape()
                if out[before] == UInt8(ascii: "\\") { hasEscape = true }
            } else {
                try character()
            }
        }
        at += 1
        out.append(UInt8(ascii: "\""))
        return hasEscape
    }

    /// Up to a quote, a backslash, a control character, or a byte beyond ASCII: eight at a time as long as none of them is among these.
    @inline(__always)
    private mutating func skipPlain() {
        let raw = UnsafeRawBufferPointer(input)
        let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
        while at + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            let (quote, slash) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
            let found =
                word | (word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (slash &- ones) & ~slash
            if found & highs != 0 { break }
            at += 8
        }
        while at < raw.count {
            let byte = raw[at]
            if byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
            at += 1
        }
    }

    /// One character of several bytes, as it is.
    private mutating func character() throws(CanonicalFault) {
        guard let (scalar, length) = decode() else { throw fault(at, "this is not UTF-8") }
        if Self.isNoncharacter(scalar) { throw fault(at, "a noncharacter") }
        out.append(UnsafeBufferPointer(rebasing: input[at..<(at + length)]))
        at += length
    }

    private func decode() -> (UInt32, Int)? {
        let lead = input[at]
        let (length, least): (Int, UInt32)
        switch lead {
        case 0xC2...0xDF: (length, least) = (2, 0x80)
        case 0xE0...0xEF: (length, least) = (3, 0x800)
        case 0xF0...0xF4: (length, least) = (4, 0x10000)
        default: return nil
        }
        guard at + length <= input.count else { return nil }
        var scalar = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for place in (at + 1)..<(at + length) {
            guard input[place] & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | UInt32(input[place] & 0x3F)
        }
        guard scalar >= least, scalar <= 0x10FFFF, !(0xD800..<0xE000).contains(scalar) else { return nil }
        return (scalar, length)
    }

    private static func isNoncharacter(_ scalar: UInt32) -> Bool {
        scalar & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar)
    }

    private mutating func escape() throws(CanonicalFault) {
        let start = at
        guard at + 1 < input.count else { throw fault(start, "an escape that is cut off") }
        at += 2
        switch input[start + 1] {
        case UInt8(ascii: "\""): write(0x22)
        case UInt8(ascii: "\\"): write(0x5C)
        case UInt8(ascii: "/"): write(0x2F)
        case UInt8(ascii: "b"): write(0x08)
        case UInt8(ascii: "f"): write(0x0C)
        case UInt8(ascii: "n"): write(0x0A)
        case UInt8(ascii: "r"): write(0x0D)
        case UInt8(ascii: "t"): write(0x09)
        case UInt8(ascii: "u"): write(try unicode(start))
        default: throw fault(start, "an unknown escape")
        }
    }

    private mutating func unicode(_ start: Int) throws(CanonicalFault) -> UInt32 {
        guard var scalar = unit() else { throw fault(start, "an escape without four hexadecimal digits") }
        if (0xD800..<0xE000).contains(scalar) {
            guard scalar < 0xDC00, at + 2 <= input.count, input[at] == UInt8(ascii: "\\"),
                input[at + 1] == UInt8(ascii: "u")
            else { throw fault(start, "a lone surrogate") }
            at += 2
            guard let low = unit(), (0xDC00..<0xE000).contains(low) else { throw fault(start, "a lone surrogate") }
            scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
        }
        if Self.isNoncharacter(scalar) { throw fault(start, "a noncharacter") }
        return scalar
    }

    private mutating func unit() -> UInt32? {
        guard at + 4 <= input.count else { return nil }
        var unit: UInt32 = 0
        for place in at..<(at + 4) {
            guard let digit = Self.digit(input[place]) else { return nil }
            unit = unit << 4 | UInt32(digit)
        }
        at += 4
        return unit
    }

    private mutating func write(_ scalar: UInt32) {
        var bytes: [UInt8] = []
        if scalar < 0x20 || scalar == 0x22 || scalar == 0x5C {
            CanonicalString.escape(UInt8(scalar), into: &bytes)
        } else {
            bytes = Array(String(Unicode.Scalar(scalar)!).utf8)
        }
        bytes.withUnsafeBufferPointer { out.append($0) }
    }
}
