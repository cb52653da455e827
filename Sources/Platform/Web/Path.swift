package import Values

/// A link within the site, without its language: `Path("/calls/\(call.id)")`. The literal is code, the interpolation is escaped.
/// Declared beside the route it leads to; pages never write one as text.
package struct Path: Sendable, Hashable, ExpressibleByStringInterpolation {
    package private(set) var text: String

    package init(stringLiteral text: StaticString) { self.text = text.description }
    package init(stringInterpolation interpolation: StringInterpolation) { text = interpolation.text }
    /// A path that was given by this site and came back (a redirect target): only what stays on the site is taken.
    package init?(returned text: String) {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
            text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }), text.utf8.count <= 2000
        else { return nil }
        self.text = text
    }
    /// Without the query where that would be too long for a link.
    init(segments: [String], query: Form) {
        text = segments.isEmpty ? "/" : ""
        text.reserveCapacity(segments.reduce(0) { $0 + $1.utf8.count + 1 })
        for segment in segments {
            text += "/"
            text += PercentEncoding.encode(segment)
        }
        guard !query.fields.isEmpty else { return }
        let whole = text + "?" + query.urlencoded
        if whole.utf8.count <= 2000 { text = whole }
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        var text = ""
        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + interpolationCount * 36)
        }
        package mutating func appendLiteral(_ code: StaticString) { text += code.description }
        package mutating func appendInterpolation(_ segment: String) { text += PercentEncoding.encode(segment) }
        package mutating func appendInterpolation(_ number: Int) { text += String(number) }
        package mutating func appendInterpolation<Entity>(_ id: ID<Entity>) { text += PercentEncoding.encode(id.text) }
        package mutating func appendInterpolation(_ path: Path) { text += path.text }
    }

    /// The same path with a query; pairs whose value is nil or empty are left out.
    package func with(_ query: [(String, String?)]) -> Path {
        let pairs = query.compactMap { name, value in
            value.flatMap { $0.isEmpty ? nil : "\(PercentEncoding.encode(name))=\(PercentEncoding.encode($0))" }
        }
        var path = self
        if !pairs.isEmpty { path.text += (text.contains("?") ? "&" : "?") + pairs.joined(separator: "&") }
        return path
    }

    /// The same path with a place on the page.
    package func at(_ fragment: String) -> Path {
        var path = self
        path.text += "#" + PercentEncoding.encode(fragment)
        return path
    }

    package func inLanguage(_ language: Language) -> Path {
        var path = self
        path.text = "/"
        path.text.reserveCapacity(text.utf8.count + 3)
        path.text += language.rawValue
        if text != "/" { path.text += text }
        return path
    }
}

/// RFC 3986: what is not unreserved is written as `%XX`.
package enum PercentEncoding {
    private static let digits = Array("0123456789ABCDEF".utf8)

    package static func encode(_ text: String) -> String {
        var text = text
        if text.withUTF8({ isPlain($0) }) { return text }
        var out: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) {
                out.append(byte)
            } else {
                out.append(UInt8(ascii: "%"))
                out.append(digits[Int(byte >> 4)])
                out.append(digits[Int(byte & 15)])
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Nothing is to be written otherwise: one look over all the bytes, without a branch for each.
    static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var special: UInt8 = 0
        for byte in bytes {
            let isLetter = (byte | 0x20) &- UInt8(ascii: "a") < 26
            let isDigit = byte &- UInt8(ascii: "0") < 10
            // `-` and `.`, and `_` and `~`, which neither letter nor digit is.
            let isMark = byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x7E
            special |= isLetter || isDigit || isMark ? 0 : 1
        }
        return special == 0
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// `+` becomes a space where `plus` is set (forms). nil for a broken escape or bytes that are not UTF-8.
    package static func decode(_ text: some StringProtocol, plus: Bool = false) -> String? {
        if !text.utf8.contains(where: { $0 == UInt8(ascii: "%") || plus && $0 == UInt8(ascii: "+") }) {
            return String(text)
        }
        var out: [UInt8] = []
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            if byte == UInt8(ascii: "%") {
                guard let high = bytes.next().flatMap(value), let low = bytes.next().flatMap(value) else { return nil }
                out.append(high << 4 | low)
            } else {
                out.append(plus && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
            }
        }
        return String(validating: out, as: UTF8.self)
    }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
