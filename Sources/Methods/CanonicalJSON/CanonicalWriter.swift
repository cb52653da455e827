/// Writes a canonical JSON text (RFC 8785) from its beginning to its end, without a value made of any part of it: for texts that are large,
/// or written often. Whoever writes gives the members of each object in the order of their names.
package struct CanonicalWriter {
    package private(set) var bytes: [UInt8] = []

    package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    package mutating func open(_ bracket: Bracket) { bytes.append(bracket.opening) }
    package mutating func close(_ bracket: Bracket) { bytes.append(bracket.opening + 2) }

    package enum Bracket {
        case array, object
        fileprivate var opening: UInt8 { self == .array ? UInt8(ascii: "[") : UInt8(ascii: "{") }
    }

    /// What parts an item from the one before it, where there is one.
    package mutating func next() {
        guard let last = bytes.last, last != Bracket.array.opening, last != Bracket.object.opening else { return }
        bytes.append(UInt8(ascii: ","))
    }

    /// The name of the next member: its value is written after it.
    /// - Parameter name: holds nothing that is escaped.
    package mutating func member(_ name: StaticString) {
        next()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    package mutating func member(_ name: String) {
        next()
        string(name)
        bytes.append(UInt8(ascii: ":"))
    }

    package mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { string($0) }
    }

    /// Of the bytes of a text in UTF-8.
    package mutating func string(_ text: UnsafeBufferPointer<UInt8>) { CanonicalString.write(text, into: &bytes) }

    package mutating func string(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    package mutating func integer(_ number: Int) {
        var text = String(number)
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    package mutating func flag(_ flag: Bool) { literal(flag ? "true" : "false") }
    package mutating func null() { literal("null") }

    /// What is canonical already.
    package mutating func written(_ view: JSONView) { view.withCanonical { bytes.append(contentsOf: $0) } }

    private mutating func literal(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }
}
