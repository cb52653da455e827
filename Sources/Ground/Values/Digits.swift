/// Reading and writing of plain ASCII digits.
package enum Digits {
    /// All bytes must be digits; nil otherwise, when empty, or beyond 18 digits.
    package static func read(_ bytes: some Collection<UInt8>) -> Int? {
        guard (1...18).contains(bytes.count) else { return nil }
        var value = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// So many digits from `start` on, which lie within `bytes`; nil where another byte stands among them.
    @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ count: Int) -> Int? {
        var (value, isNumber) = (0, true)
        for index in start..<(start + count) {
            let digit = bytes[index] &- UInt8(ascii: "0")
            isNumber = isNumber && digit < 10
            value = value * 10 + Int(digit)
        }
        return isNumber ? value : nil
    }

    package static func pad(_ value: Int, _ width: Int) -> String {
        if value >= 0, width == 2 && value < 100 || width == 3 && value < 1000 {
            return String(unsafeUninitializedCapacity: width) {
                write(value, width, to: $0, at: 0)
                return width
            }
        }
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }

    /// Writes `value`, from its last `width` digits, at `offset`.
    static func write(_ value: Int, _ width: Int, to out: UnsafeMutableBufferPointer<UInt8>, at offset: Int) {
        var rest = value
        for index in stride(from: offset + width - 1, through: offset, by: -1) {
            out[index] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
    }

    /// Western digits for what was typed: Arabic-Indic and Persian digits are mapped, everything else is kept.
    package static func western(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x0660...0x0669: Unicode.Scalar(scalar.value - 0x0660 + 0x30)!
                    case 0x06F0...0x06F9: Unicode.Scalar(scalar.value - 0x06F0 + 0x30)!
                    default: scalar
                    }
                }))
    }
}
