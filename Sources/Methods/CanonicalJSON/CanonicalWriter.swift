/// Writes a canonical JSON text (RFC 8785) from its beginning to its end, without a value made of any part of it: for texts that are large,
/// or written often. Whoever writes gives the members of each object in the order of their names.
package struct CanonicalWriter: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    /// Bytes written so far.
    package private(set) var count = 0

    package init(capacity: Int = 1024) {
        self.capacity = max(capacity, 64)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }
    package var text: String { String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self) }

    package mutating func open(_ bracket: Bracket) { put(bracket.opening) }
    package mutating func close(_ bracket: Bracket) { put(bracket.opening + 2) }

    package enum Bracket {
        case array, object
        fileprivate var opening: UInt8 { self == .array ? UInt8(ascii: "[") : UInt8(ascii: "{") }
    }

    /// What parts an item from the one before it, where there is one.
    package mutating func next() { if isAfterOne { put(UInt8(ascii: ",")) } }

    private var isAfterOne: Bool {
        guard count > 0 else { return false }
        return base[count - 1] != Bracket.array.opening && base[count - 1] != Bracket.object.opening
    }

    /// The name of the next member: its value is written after it.
    /// - Parameter name: holds nothing that is escaped.
    package mutating func member(_ name: StaticString) {
        next()
        name.withUTF8Buffer { quoted($0) }
        put(UInt8(ascii: ":"))
    }

    package mutating func member(_ name: String) {
        next()
        string(name)
        put(UInt8(ascii: ":"))
    }

    package mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { string($0) }
    }

    /// Of the bytes of a text in UTF-8.
    package mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
        guard let start = text.baseAddress, JSONScan.plainEnd(start, from: 0, to: text.count) < text.count else {
            return quoted(text)
        }
        var escaped: [UInt8] = []
        CanonicalString.write(text, into: &escaped)
        escaped.withUnsafeBufferPointer { put($0) }
    }

    package mutating func string(_ text: String?) {
        if let text { string(text) } else { null() }
    }

    package mutating func integer(_ number: Int) {
        var text = String(number)
        text.withUTF8 { put($0) }
    }

    package mutating func flag(_ flag: Bool) { literal(flag ? "true" : "false") }
    package mutating func null() { literal("null") }

    /// What is canonical already.
    package mutating func written(_ view: JSONView) { view.withCanonical { put($0) } }

    private mutating func literal(_ text: StaticString) { text.withUTF8Buffer { put($0) } }

    /// What needs no escape, between quotes.
    private mutating func quoted(_ text: UnsafeBufferPointer<UInt8>) {
        let place = room(text.count + 2)
        place[0] = UInt8(ascii: "\"")
        if let start = text.baseAddress { (place + 1).update(from: start, count: text.count) }
        place[text.count + 1] = UInt8(ascii: "\"")
        count += text.count + 2
    }

    private mutating func put(_ byte: UInt8) {
        room(1).pointee = byte
        count += 1
    }

    private mutating func put(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        room(bytes.count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    /// Where the next bytes go: so many of them fit.
    private mutating func room(_ more: Int) -> UnsafeMutablePointer<UInt8> {
        if count + more > capacity { grow(more) }
        return base + count
    }

    @inline(never)
    private mutating func grow(_ more: Int) {
        capacity = max(2 * capacity, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
