import Phrases
package import Values

/// Markup. Literals are trusted (`StaticString`: only the compiler can make one), interpolated text is escaped, interpolated `HTML` goes in as
/// it is; attributes are always quoted. The bytes lie in the program itself, on a sheet, or in several pieces, and never change.
package struct HTML: @unchecked Sendable, ExpressibleByStringInterpolation {
    private let start: UnsafePointer<UInt8>
    package let count: Int
    /// The sheet, kept alive for `start`, or in its place the large pieces of which this is put together; nil for what lies in the program.
    private let keeper: AnyObject?
    private let isBundle: Bool
    private final class Bundle: Sendable {
        let pieces: [HTML]
        init(_ pieces: [HTML]) { self.pieces = pieces }
    }

    @inline(__always)
    package init(stringLiteral markup: StaticString) {
        precondition(markup.hasPointerRepresentation)
        (start, count, keeper, isBundle) = (markup.utf8Start, markup.utf8CodeUnitCount, nil, false)
    }

    package init(stringInterpolation writer: Writer) { self = writer.finished() }

    init(laid bytes: UnsafePointer<UInt8>, _ count: Int) {
        (start, keeper) = Sheet.lay(bytes, count)
        (self.count, isBundle) = (count, false)
    }

    init(on sheet: Sheet, _ count: Int) {
        (start, self.count, keeper, isBundle) = (UnsafePointer(sheet.base), count, sheet, false)
    }

    /// Pieces that lie each in one place.
    private init(_ pieces: [HTML]) {
        (start, count) = (HTML.empty.start, pieces.reduce(0) { $0 + $1.count })
        (keeper, isBundle) = (Bundle(pieces), true)
    }

    /// Markup that was not written here as a literal: say in a comment why it can be trusted.
    package init(trusted bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { HTML(laid: $0, bytes.count) } ?? .empty
        }
    }

    /// Escaped text.
    package init(text: String) {
        let writer = Writer()
        writer.write(text: text)
        self = writer.finished()
    }

    /// A figure, a date or an amount.
    package init(_ short: (inout ShortText) -> Void) {
        let writer = Writer()
        writer.write(short)
        self = writer.finished()
    }

    package static let empty: HTML = ""
    package var isEmpty: Bool { count == 0 }
    package var bytes: [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { out, size in
            for piece in pieces {
                piece.withBytes { (out.baseAddress! + size).initialize(from: $0, count: $1) }
                size += piece.count
            }
        }
    }

    /// Itself, or what it is put together of; each lies in one place.
    var pieces: [HTML] {
        if isBundle, let bundle = keeper as? Bundle { return bundle.pieces }
        return count > 0 ? [self] : []
    }

    /// Its bytes in the order of the text, to be sent.
    package func eachPiece(_ send: (UnsafeBufferPointer<UInt8>) -> Void) {
        for piece in pieces { piece.withBytes { send(UnsafeBufferPointer(start: $0, count: $1)) } }
    }

    @inline(__always)
    fileprivate func withBytes(_ read: (UnsafePointer<UInt8>, Int) -> Void) {
        withExtendedLifetime(keeper) { read(start, count) }
    }
    fileprivate var isLarge: Bool { count >= 2048 || isBundle }

    package static func + (a: HTML, b: HTML) -> HTML { "\(a)\(b)" }
    package static func += (a: inout HTML, b: HTML) { a = "\(a)\(b)" }
}

extension HTML {
    /// Writes one piece of markup from its beginning to its end.
    package struct Writer: StringInterpolationProtocol {
        package typealias StringLiteralType = StaticString
        private let pad: Pad

        package init() { pad = Pad.take() }
        package init(literalCapacity: Int, interpolationCount: Int) { pad = Pad.take() }

        /// Writes nothing any more.
        package func finished() -> HTML {
            defer { Pad.putBack(pad) }
            if pad.lines.pointee.pieces.isEmpty { return pad.lift() ?? .empty }
            pad.tear()
            return HTML(pad.lines.pointee.pieces)
        }

        @inline(__always)
        package func write(_ html: HTML) {
            // What lies in the program, as most of what is written does, stays there.
            guard html.keeper != nil else { return pad.write(html.start, html.count) }
            if html.isLarge { return pad.attach(html) }
            html.withBytes { pad.write($0, $1) }
        }
        /// The same as of `HTML`, without one made of it.
        @inline(__always)
        package func write(literal markup: StaticString) { pad.write(markup.utf8Start, markup.utf8CodeUnitCount) }

        /// Escaped.
        package func write(text: String) {
            // Where it lies, as all but texts of Foundation's do.
            if text.utf8.withContiguousStorageIfAvailable({ Escaping.write($0, on: pad) }) != nil { return }
            var text = text
            text.withUTF8 { Escaping.write($0, on: pad) }
        }

        /// Escaped; the bytes of a text in UTF-8.
        package func write(text: UnsafeBufferPointer<UInt8>) { Escaping.write(text, on: pad) }

        /// Bytes that are known to need no escape.
        @inline(__always)
        func write(plain bytes: UnsafeBufferPointer<UInt8>) {
            if let start = bytes.baseAddress { pad.write(start, bytes.count) }
        }

        /// A figure, a date or an amount: nothing in it needs an escape.
        package func write(_ short: (inout ShortText) -> Void) {
            pad.write(upTo: ShortText.most) { ShortText.count(in: $0, short) }
        }

        package mutating func appendLiteral(_ markup: StaticString) {
            pad.write(markup.utf8Start, markup.utf8CodeUnitCount)
        }
        package mutating func appendInterpolation(_ html: HTML) { write(html) }
        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { write(html) }
        }
        package mutating func appendInterpolation(_ list: [HTML]) {
            for html in list { write(html) }
        }
        package mutating func appendInterpolation(_ text: String) { write(text: text) }
        package mutating func appendInterpolation(_ text: Substring) { write(text: String(text)) }
        package mutating func appendInterpolation(_ number: Int) {
            write { text in
                if number < 0 { text.write("-") }
                text.write(UInt64(number.magnitude))
            }
        }
        package mutating func appendInterpolation(_ path: Path) { write(text: path.text) }
        package mutating func appendInterpolation(_ path: Path, in language: Language) { write(path, in: language) }
        /// The path in a language, without a string for it.
        package func write(_ path: Path, in language: Language) {
            write("/")
            write(text: language.rawValue)
            if path.text != "/" { write(text: path.text) }
        }
        /// A bare attribute: `<input\(flag: isChecked, " checked")>`.
        package mutating func appendInterpolation(flag: Bool, _ attribute: StaticString) {
            if flag { appendLiteral(attribute) }
        }
    }
    package typealias StringInterpolation = Writer
}

extension [HTML] {
    package func joined(_ separator: HTML = "") -> HTML {
        let writer = HTML.Writer()
        for (index, html) in enumerated() {
            if index > 0 { writer.write(separator) }
            writer.write(html)
        }
        return writer.finished()
    }
}
