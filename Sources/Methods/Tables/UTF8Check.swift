/// Where bytes stop being UTF-8 (RFC 3629): no byte missing or too many, no overlong form, no surrogate, nothing beyond U+10FFFF.
package enum UTF8Check {
    /// The place of the first byte of what is wrong; nil when nothing is.
    package static func firstFault(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var at = 0
        while at < bytes.count {
            if bytes[at] < 0x80 {
                at += 1
                continue
            }
            guard let length = length(bytes, at) else { return at }
            at += length
        }
        return nil
    }

    /// Of the character of several bytes that begins here; nil where none does.
    private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[at] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return nil
        }
        guard at + length <= bytes.count, second.contains(bytes[at + 1]) else { return nil }
        for place in (at + 2)..<(at + length) where bytes[place] & 0xC0 != 0x80 { return nil }
        return length
    }
}
