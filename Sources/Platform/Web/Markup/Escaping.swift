/// Text inside markup: the five characters that mean something there, as entities.
enum Escaping {
    static func write(_ text: UnsafeBufferPointer<UInt8>, on pad: Pad) {
        guard let start = text.baseAddress else { return }
        if isPlain(start, text.count) { return pad.write(start, text.count) }
        var written = 0
        for index in 0..<text.count where isMeaningful(text[index]) {
            pad.write(start + written, index - written)
            let entity = entity(text[index])
            pad.write(entity.utf8Start, entity.utf8CodeUnitCount)
            written = index + 1
        }
        pad.write(start + written, text.count - written)
    }

    /// As most texts are: one look over all the bytes, without a branch for each.
    @inline(__always)
    private static func isPlain(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        var special: UInt8 = 0
        for index in 0..<count {
            let byte = start[index]
            // `&` and `'` differ in one bit, `<` and `>` in another.
            special |= (byte == 0x22 ? 1 : 0) | (byte & 0xFE == 0x26 ? 1 : 0) | (byte & 0xFD == 0x3C ? 1 : 0)
        }
        return special == 0
    }

    /// `"`, `&`, `'`, `<`, `>`: of the bytes up to `>`, one bit each.
    @inline(__always)
    private static func isMeaningful(_ byte: UInt8) -> Bool {
        byte <= 0x3E && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1
    }

    private static func entity(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }
}
