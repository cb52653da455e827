/// Bytes as pairs of hexadecimal digits in lower case.
package enum LowerHex {
    package static func text(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// nil where a digit is none, or in upper case, or one is missing.
    package static func bytes(_ text: String) -> [UInt8]? {
        var (text, bytes) = (text, [UInt8]())
        return text.withUTF8 { firstFault($0, into: &bytes) } == nil ? bytes : nil
    }

    /// Puts the bytes behind those that are there.
    /// - Returns: the place of the first digit that is none; where one is missing, the end.
    package static func firstFault(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) -> Int? {
        var at = 0
        while at + 1 < text.count {
            guard let high = value(text[at]) else { return at }
            guard let low = value(text[at + 1]) else { return at + 1 }
            bytes.append(high << 4 | low)
            at += 2
        }
        guard at < text.count else { return nil }
        return value(text[at]) == nil ? at : text.count
    }

    @inline(__always)
    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
