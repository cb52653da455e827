/// A canonical JSON text, and where in it each of its values begins and ends: noted in one pass, without a value made for any of them.
final class JSONTape: Sendable {
    enum Kind: UInt8 { case null, yes, no, integer, string, array, object }

    /// One value or, before each value of an object, one name. `start..<end` are its bytes; of a string those between the quotes.
    struct Node {
        let kind: Kind
        /// A string that is not written as it is.
        let hasEscape: Bool
        let start: UInt32
        fileprivate(set) var end: UInt32
        /// The node after this one and all that is in it.
        fileprivate(set) var next: UInt32
    }

    let bytes: [UInt8]
    let nodes: [Node]

    /// nil when the text is not canonical (RFC 8785), or none of the kinds of value that are kept here.
    init?(_ bytes: [UInt8]) {
        guard bytes.count < Int(UInt32.max) else { return nil }
        var reading = bytes.withUnsafeBufferPointer { JSONTaking($0) }
        let isWhole = bytes.withUnsafeBufferPointer { reading.whole($0) }
        guard isWhole else { return nil }
        (self.bytes, nodes) = (bytes, reading.nodes)
    }

    func text(_ node: Node) -> String {
        if node.hasEscape {
            return (try? JSONValue(parsing: "\"\(raw(node))\""))?.text ?? ""
        }
        return raw(node)
    }

    /// Is what the node's string says.
    func says(_ node: Node, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if node.hasEscape { return self.text(node).utf8.elementsEqual(text) }
        return Int(node.end - node.start) == text.count && withBytes(node) { $0.elementsEqual(text) }
    }

    func raw(_ node: Node) -> String { withBytes(node) { String(decoding: $0, as: UTF8.self) } }

    func withBytes<Value>(_ node: Node, _ read: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        bytes.withUnsafeBufferPointer { read(UnsafeBufferPointer(rebasing: $0[Int(node.start)..<Int(node.end)])) }
    }
}

private struct JSONTaking {
    var nodes: [JSONTape.Node] = []
    private var at = 0
    private static let deepest = 64

    init(_ bytes: UnsafeBufferPointer<UInt8>) { nodes.reserveCapacity(bytes.count / 12 + 8) }

    mutating func whole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { value(bytes, depth: 0) && at == bytes.count }

    private mutating func value(_ bytes: UnsafeBufferPointer<UInt8>, depth: Int) -> Bool {
        guard at < bytes.count, depth < Self.deepest else { return false }
        switch bytes[at] {
        case UInt8(ascii: "{"): return object(bytes, depth)
        case UInt8(ascii: "["): return array(bytes, depth)
        case UInt8(ascii: "\""): return string(bytes)
        case UInt8(ascii: "t"): return word(bytes, "true", .yes)
        case UInt8(ascii: "f"): return word(bytes, "false", .no)
        case UInt8(ascii: "n"): return word(bytes, "null", .null)
        default: return integer(bytes)
        }
    }

    private mutating func note(_ kind: JSONTape.Kind, _ start: Int, _ end: Int, hasEscape: Bool = false) {
        nodes.append(
            JSONTape.Node(
                kind: kind, hasEscape: hasEscape, start: UInt32(start), end: UInt32(end), next: UInt32(nodes.count + 1))
        )
    }

    private mutating func close(_ index: Int) {
        nodes[index].end = UInt32(at)
        nodes[index].next = UInt32(nodes.count)
    }

    private mutating func word(
        _ bytes: UnsafeBufferPointer<UInt8>, _ word: StaticString, _ kind: JSONTape.Kind
    ) -> Bool {
        let size = word.utf8CodeUnitCount
        guard at + size <= bytes.count, word.withUTF8Buffer({ $0.elementsEqual(bytes[at..<(at + size)]) }) else {
            return false
        }
        note(kind, at, at + size)
        at += size
        return true
    }

    private mutating func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let digits = at
        var size = 0
        while at < bytes.count, bytes[at] &- 0x30 < 10, size < 1 << 53 {
            size = size * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        guard at > digits, size < 1 << 53, bytes[digits] != 0x30 || at == digits + 1 && digits == start else {
            return false
        }
        note(.integer, start, at)
        return true
    }

    private mutating func string(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        at += 1
        let start = at
        var hasEscape = false
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            guard bytes[at] >= 0x20 else { return false }
            if bytes[at] == UInt8(ascii: "\\") {
                hasEscape = true
                at += 1
            }
            at += 1
        }
        guard at < bytes.count else { return false }
        note(.string, start, at, hasEscape: hasEscape)
        at += 1
        return !hasEscape || Self.isCanonical(bytes[(start - 1)..<at])
    }

    /// Escapes are rare: the slow reader and writer say whether they are right.
    private static func isCanonical(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let text = String(decoding: text, as: UTF8.self)
        return (try? JSONValue(parsing: text))?.canonicalText == text
    }

    private mutating func array(_ bytes: UnsafeBufferPointer<UInt8>, _ depth: Int) -> Bool {
        let index = nodes.count
        note(.array, at, at)
        at += 1
        if take("]", bytes) {
            close(index)
            return true
        }
        repeat { guard value(bytes, depth: depth + 1) else { return false } } while take(",", bytes)
        guard take("]", bytes) else { return false }
        close(index)
        return true
    }

    private mutating func object(_ bytes: UnsafeBufferPointer<UInt8>, _ depth: Int) -> Bool {
        let index = nodes.count
        note(.object, at, at)
        at += 1
        if take("}", bytes) {
            close(index)
            return true
        }
        var before: JSONTape.Node?
        repeat {
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\""), string(bytes), let name = nodes.last,
                Self.follows(before, name, bytes), take(":", bytes), value(bytes, depth: depth + 1)
            else { return false }
            before = name
        } while take(",", bytes)
        guard take("}", bytes) else { return false }
        close(index)
        return true
    }

    /// The order of names is that of what they say, not of how an escape is written.
    private static func follows(
        _ before: JSONTape.Node?, _ name: JSONTape.Node, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let before else { return true }
        let (first, second) = (bytes[Int(before.start)..<Int(before.end)], bytes[Int(name.start)..<Int(name.end)])
        guard before.hasEscape || name.hasEscape else {
            return JSONMembers.precedes(UnsafeBufferPointer(rebasing: first), UnsafeBufferPointer(rebasing: second))
        }
        return JSONMembers.precedes(said(first), said(second))
    }

    private static func said(_ written: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        (try? JSONValue(parsing: "\"" + String(decoding: written, as: UTF8.self) + "\""))?.text ?? ""
    }

    private mutating func take(_ byte: Unicode.Scalar, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: byte) else { return false }
        at += 1
        return true
    }
}
