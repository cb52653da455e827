extension JSONValue {
    /// Reads JSON (RFC 8259) of these kinds; a name twice, a fraction, or anything after the value is a fault.
    /// - Throws: `JSONFault` with the place in bytes.
    package init(parsing text: some StringProtocol) throws(JSONFault) {
        var parser = JSONParser(bytes: Array(text.utf8))
        self = try parser.whole()
    }
}

package struct JSONFault: Error, Equatable { package let offset: Int }

private struct JSONParser {
    /// Of a `String`, hence UTF-8 without a fault; a piece between two quotes is so too.
    let bytes: [UInt8]
    var at = 0
    /// Deeper than any value of ours, shallow enough for a thread's stack.
    private static let deepest = 64

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func whole() throws(JSONFault) -> JSONValue {
        let value = try value(depth: 0)
        skipSpaces()
        guard at == bytes.count else { throw fault }
        return value
    }

    private var fault: JSONFault { JSONFault(offset: at) }
    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpaces() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpaces()
        guard next == byte else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) throws(JSONFault) -> JSONValue {
        skipSpaces()
        guard depth < Self.deepest, let byte = next else { throw fault }
        switch byte {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try integer()
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        guard word.withUTF8Buffer({ bytes[at...].starts(with: $0) }) else { throw fault }
        at += word.utf8CodeUnitCount
        return value
    }

    private mutating func integer() throws(JSONFault) -> JSONValue {
        let start = at
        if next == UInt8(ascii: "-") { at += 1 }
        let digits = at
        var size = 0
        while let byte = next, (0x30...0x39).contains(byte), size < 1 << 53 {
            size = size * 10 + Int(byte - 0x30)
            at += 1
        }
        // "-0" and leading zeros are not how a number is written here.
        let isPlain = at > digits && (bytes[digits] != 0x30 || at == digits + 1 && digits == start)
        guard isPlain, size < 1 << 53 else { throw fault }
        return .integer(digits == start ? size : -size)
    }

    private mutating func array(depth: Int) throws(JSONFault) -> JSONValue {
        at += 1
        var items: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(items) }
        repeat { items.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault }
        return .array(items)
    }

    private mutating func object(depth: Int) throws(JSONFault) -> JSONValue {
        at += 1
        var members: [JSONMembers.Member] = []
        if take(UInt8(ascii: "}")) { return .object(JSONMembers()) }
        repeat {
            skipSpaces()
            let name = try string()
            guard take(UInt8(ascii: ":")) else { throw fault }
            members.append(JSONMembers.Member(name: name, value: try value(depth: depth + 1)))
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")), let unique = JSONMembers(members) else { throw fault }
        return .object(unique)
    }

    private mutating func string() throws(JSONFault) -> String {
        guard next == UInt8(ascii: "\"") else { throw fault }
        at += 1
        if let plain = try plain() { return plain }
        var out: [UInt8] = []
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault }
            at += 1
            if byte == UInt8(ascii: "\\") { try escape(into: &out) } else { out.append(byte) }
        }
        guard next != nil else { throw fault }
        at += 1
        return String(decoding: out, as: UTF8.self)
    }

    /// A string without escapes, in one piece; nil, and nothing read, when there is one.
    private mutating func plain() throws(JSONFault) -> String? {
        var end = at
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] == UInt8(ascii: "\\") || bytes[end] < 0x20 { return nil }
            end += 1
        }
        guard end < bytes.count else { return nil }
        defer { at = end + 1 }
        return bytes.withUnsafeBufferPointer { String(decoding: $0[at..<end], as: UTF8.self) }
    }

    private mutating func escape(into out: inout [UInt8]) throws(JSONFault) {
        guard let byte = next else { throw fault }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "u"):
            var unit = try fourDigits()
            if (0xD800..<0xDC00).contains(unit) {
                guard bytes[at...].starts(with: "\\u".utf8) else { throw fault }
                at += 2
                let low = try fourDigits()
                guard (0xDC00..<0xE000).contains(low) else { throw fault }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(unit) else { throw fault }
            out.append(contentsOf: String(scalar).utf8)
        default: throw fault
        }
    }

    private mutating func fourDigits() throws(JSONFault) -> UInt32 {
        guard at + 4 <= bytes.count, let text = String(validating: bytes[at..<(at + 4)], as: UTF8.self),
            text.allSatisfy(\.isHexDigit), let unit = UInt32(text, radix: 16)
        else { throw fault }
        at += 4
        return unit
    }
}
