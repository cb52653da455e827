/// RFC 8785, 3.2.2.2: two-character escapes where JSON has them, `\u00xx` for the other controls, everything else as it is.
enum CanonicalString {
    private static let hex = Array("0123456789abcdef".utf8)

    /// With its quotes.
    static func write(_ text: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        if let base = text.baseAddress {
            var start = 0
            while true {
                let end = JSONScan.plainEnd(base, from: start, to: text.count)
                out.append(contentsOf: UnsafeBufferPointer(start: base + start, count: end - start))
                guard end < text.count else { break }
                escape(text[end], into: &out)
                start = end + 1
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    static func escape(_ byte: UInt8, into out: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""): out.append(contentsOf: "\\\"".utf8)
        case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
        case 0x08: out.append(contentsOf: "\\b".utf8)
        case 0x09: out.append(contentsOf: "\\t".utf8)
        case 0x0A: out.append(contentsOf: "\\n".utf8)
        case 0x0C: out.append(contentsOf: "\\f".utf8)
        case 0x0D: out.append(contentsOf: "\\r".utf8)
        default: out.append(contentsOf: "\\u00".utf8 + [hex[Int(byte >> 4)], hex[Int(byte & 15)]])
        }
    }
}
