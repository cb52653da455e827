extension Canonicalizer {
    /// The order of two names by their UTF-16 code units (RFC 8785, 3.2.3): negative, 0 or positive.
    ///
    /// Without escapes that is the order of the bytes, but that a character beyond U+FFFF, whose code units are surrogates, comes before those
    /// from U+E000 on.
    func order(_ a: Member, _ b: Member) -> Int {
        if a.hasEscape || b.hasEscape { return escapedOrder(a, b) }
        let (first, second) = (out[a.nameStart..<a.nameEnd], out[b.nameStart..<b.nameEnd])
        for place in 0..<min(first.count, second.count) where first[place] != second[place] {
            return Self.order(first[place], second[place])
        }
        return first.count - second.count
    }

    /// Of the first bytes in which two names differ.
    private static func order(_ a: UInt8, _ b: UInt8) -> Int {
        if a >= 0xF0, b == 0xEE || b == 0xEF { return -1 }
        if b >= 0xF0, a == 0xEE || a == 0xEF { return 1 }
        return Int(a) - Int(b)
    }

    private func escapedOrder(_ a: Member, _ b: Member) -> Int {
        let (first, second) = (unescaped(a), unescaped(b))
        for (one, other) in zip(first, second) where one != other { return Self.order(one, other) }
        return first.count - second.count
    }

    /// The bytes of a name that was written with the escapes of the canonical form.
    private func unescaped(_ member: Member) -> [UInt8] {
        var (bytes, at) = ([UInt8](), member.nameStart)
        while at < member.nameEnd {
            let byte = out[at]
            at += 1
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            let kind = out[at]
            at += 1
            switch kind {
            case UInt8(ascii: "b"): bytes.append(0x08)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "f"): bytes.append(0x0C)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "u"):
                bytes.append(Self.digit(out[at + 2])! << 4 | Self.digit(out[at + 3])!)
                at += 4
            default: bytes.append(kind)
            }
        }
        return bytes
    }

    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
