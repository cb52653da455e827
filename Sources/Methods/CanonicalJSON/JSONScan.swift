/// Looks for the end of a string, eight bytes at a time: most of a text is its strings.
enum JSONScan {
    /// The place of the first quote, backslash or control character from `start` on; `end` where there is none.
    @inline(__always)
    static func plainEnd(_ bytes: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
        var at = start
        while at + 8 <= end {
            let word = UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self)
            let found = special(UInt64(littleEndian: word))
            if found != 0 { return at + found.trailingZeroBitCount / 8 }
            at += 8
        }
        if at < end, end - start >= 8 {
            // The last eight bytes, of which the first were plain before.
            let word = UnsafeRawPointer(bytes + end - 8).loadUnaligned(as: UInt64.self)
            let found = special(UInt64(littleEndian: word))
            return found != 0 ? end - 8 + found.trailingZeroBitCount / 8 : end
        }
        while at < end, !isSpecial(bytes[at]) { at += 1 }
        return at
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
    }

    /// The highest bit of each byte that is special: right up to the lowest one set, beyond which a borrow may set others
    /// (H. S. Warren, "Hacker's Delight", 6-1).
    @inline(__always)
    private static func special(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = (word ^ (ones &* 0x22)) &- ones
        let backslashes = (word ^ (ones &* 0x5C)) &- ones
        let controls = word &- (ones &* 0x20)
        // None of them is beyond 0x7F.
        return (quotes | backslashes | controls) & ~word & (ones &* 0x80)
    }
}
