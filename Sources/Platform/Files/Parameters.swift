/// The value of a header with parameters, `form-data; name="a"; filename*=UTF-8''b` (RFC 9110, 5.6.6; RFC 8187 for
/// the starred ones).
struct Parameters: Equatable {
    /// What stands before the first semicolon, in lower case.
    let value: String
    private(set) var named: [String: String] = [:]

    /// - Throws: `MultipartError.header` for anything that is not of that form, a name twice included.
    init(_ text: some Collection<UInt8>) throws(MultipartError) {
        let bytes = Array(text)
        var reader = Reader(bytes: bytes)
        value = reader.take { $0 != UInt8(ascii: ";") }.trimmed.lowercased
        while reader.skip(UInt8(ascii: ";")) {
            reader.skipSpaces()
            if reader.isAtEnd { return }
            let name = reader.take(while: isToken).lowercased
            reader.skipSpaces()
            guard !name.isEmpty, reader.skip(UInt8(ascii: "=")) else { throw .header }
            reader.skipSpaces()
            let text = try Self.text(reader.value(), starred: name.hasSuffix("*"))
            guard named.updateValue(text, forKey: name) == nil else { throw .header }
            reader.skipSpaces()
        }
        guard reader.isAtEnd else { throw .header }
    }

    /// A starred parameter wins over the plain one (RFC 6266, 4.3).
    subscript(name: String) -> String? { named[name + "*"] ?? named[name] }

    private static func text(_ bytes: [UInt8], starred: Bool) throws(MultipartError) -> String {
        guard starred else {
            guard let text = String(validating: bytes, as: UTF8.self) else { throw .encoding }
            return text
        }
        let parts = bytes.split(separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased == "utf-8", let decoded = percentDecoded(parts[2]),
            let text = String(validating: decoded, as: UTF8.self)
        else { throw .encoding }
        return text
    }

    private static func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var out: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                out.append(byte)
                continue
            }
            guard let high = rest.popFirst()?.hexDigit, let low = rest.popFirst()?.hexDigit else { return nil }
            out.append(high << 4 | low)
        }
        return out
    }
}

private struct Reader {
    let bytes: [UInt8]
    var at = 0
    var isAtEnd: Bool { at == bytes.count }

    mutating func skip(_ byte: UInt8) -> Bool {
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    mutating func skipSpaces() { while at < bytes.count, bytes[at].isBlank { at += 1 } }

    mutating func take(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = at
        while at < bytes.count, holds(bytes[at]) { at += 1 }
        return bytes[start..<at]
    }

    /// A token or a quoted string. Old browsers send `C:\dir\a.pdf` unescaped: a backslash escapes only a quote or a
    /// backslash.
    mutating func value() throws(MultipartError) -> [UInt8] {
        guard skip(UInt8(ascii: "\"")) else {
            let token = take { isToken($0) || $0 >= 128 || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
            guard !token.isEmpty else { throw .header }
            return Array(token)
        }
        var out: [UInt8] = []
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == UInt8(ascii: "\"") { return out }
            if byte == UInt8(ascii: "\\"), at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == byte {
                out.append(bytes[at])
                at += 1
            } else {
                out.append(byte)
            }
        }
        throw .header
    }
}

/// RFC 9110, 5.6.2.
func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
}

extension UInt8 {
    var isBlank: Bool { self == 32 || self == 9 }
    var hexDigit: UInt8? { Character(UnicodeScalar(self)).hexDigitValue.map(UInt8.init) }
}

extension Collection<UInt8> {
    /// ASCII letters made small; other bytes are read as UTF-8, repaired.
    var lowercased: String { String(decoding: map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self) }
}

extension ArraySlice<UInt8> {
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while slice.first?.isBlank == true { slice.removeFirst() }
        while slice.last?.isBlank == true { slice.removeLast() }
        return slice
    }
}
