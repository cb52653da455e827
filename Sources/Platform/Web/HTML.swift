import Phrases

/// Markup. Literals are trusted (`StaticString`: only the compiler can make one), interpolated text is escaped, interpolated `HTML` goes in as
/// it is. Bytes are appended to one buffer; attributes are always quoted.
package struct HTML: Sendable, ExpressibleByStringInterpolation {
    package private(set) var bytes: [UInt8]

    package init(stringLiteral markup: StaticString) { bytes = markup.withUTF8Buffer { Array($0) } }
    package init(stringInterpolation interpolation: StringInterpolation) { bytes = interpolation.bytes }

    /// Markup that was not written here as a literal: say in a comment why it can be trusted.
    package init(trusted bytes: [UInt8]) { self.bytes = bytes }
    /// Escaped text.
    package init(text: String) {
        bytes = []
        HTML.escape(text, into: &bytes)
    }

    /// Empty, with room for so many bytes.
    init(room: Int) {
        bytes = []
        bytes.reserveCapacity(room)
    }

    /// Adds escaped text.
    package mutating func append(text: String) { HTML.escape(text, into: &bytes) }
    /// Adds markup.
    mutating func append(_ markup: StaticString) { markup.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    package static let empty: HTML = ""
    package var isEmpty: Bool { bytes.isEmpty }

    package static func + (a: HTML, b: HTML) -> HTML { HTML(trusted: a.bytes + b.bytes) }
    package static func += (a: inout HTML, b: HTML) { a.bytes.append(contentsOf: b.bytes) }

    package struct StringInterpolation: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 64)
        }
        package mutating func appendLiteral(_ markup: StaticString) {
            markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }
        package mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { bytes.append(contentsOf: html.bytes) }
        }
        package mutating func appendInterpolation(_ list: [HTML]) {
            bytes.reserveCapacity(bytes.count + list.reduce(0) { $0 + $1.bytes.count })
            for html in list { bytes.append(contentsOf: html.bytes) }
        }
        package mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &bytes) }
        package mutating func appendInterpolation(_ text: Substring) { HTML.escape(String(text), into: &bytes) }
        package mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
        package mutating func appendInterpolation(_ path: Path) { HTML.escape(path.text, into: &bytes) }
        /// A bare attribute: `<input\(flag: isChecked, " checked")>`.
        package mutating func appendInterpolation(flag: Bool, _ attribute: StaticString) {
            if flag { appendLiteral(attribute) }
        }
    }

    static func escape(_ text: String, into out: inout [UInt8]) {
        var text = text
        text.withUTF8 { escape($0, into: &out) }
    }

    private static func escape(_ text: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) {
        var start = 0
        var index = 0
        while index < text.count {
            let entity: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            case UInt8(ascii: "'"): entity = "&#39;"
            default:
                index += 1
                continue
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            entity.withUTF8Buffer { out.append(contentsOf: $0) }
            index += 1
            start = index
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
}

extension [HTML] {
    package func joined(_ separator: HTML = "") -> HTML {
        guard let first else { return .empty }
        var out: [UInt8] = []
        out.reserveCapacity(reduce(0) { $0 + $1.bytes.count } + (count - 1) * separator.bytes.count)
        out.append(contentsOf: first.bytes)
        for html in dropFirst() {
            out.append(contentsOf: separator.bytes)
            out.append(contentsOf: html.bytes)
        }
        return HTML(trusted: out)
    }
}
