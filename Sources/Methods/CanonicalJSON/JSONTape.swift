import Glibc

/// A canonical JSON text, and where in it each of its values begins and ends: noted in one pass, without a value made for any of them.
final class JSONTape: @unchecked Sendable {
    enum Kind: UInt8 { case null, yes, no, integer, string, array, object }

    /// One value or, before each value of an object, one name. `start..<end` are its bytes; of a string those between the quotes.
    struct Node {
        let kind: Kind
        /// A string that is not written as it is.
        let hasEscape: Bool
        let start: UInt32
        var end: UInt32
        /// The node after this one and all that is in it.
        var next: UInt32
    }

    /// After the text, so that eight bytes can be taken up from any place in it.
    private static let margin = 8

    /// Both are written once, before anybody else sees them.
    private let bytes: UnsafePointer<UInt8>
    let nodes: UnsafePointer<Node>

    /// nil when the text is not canonical (RFC 8785), or none of the kinds of value that are kept here. Takes a copy.
    /// - Parameter wasCanonical: it was written in canonical form; the order of its names is not looked at again.
    init?(_ text: UnsafeBufferPointer<UInt8>, wasCanonical: Bool = false) {
        guard let base = text.baseAddress, text.count < Int(UInt32.max) else { return nil }
        var taking = JSONTaking(base, text.count, looksAtOrder: !wasCanonical)
        guard taking.whole() else { return nil }
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: text.count + Self.margin)
        copy.initialize(from: base, count: text.count)
        (copy + text.count).initialize(repeating: 0, count: Self.margin)
        (bytes, nodes) = (UnsafePointer(copy), taking.taken())
    }

    deinit {
        bytes.deallocate()
        nodes.deallocate()
    }

    func text(_ node: Node) -> String {
        node.hasEscape ? (try? JSONValue(parsing: "\"\(raw(node))\""))?.text ?? "" : raw(node)
    }

    func raw(_ node: Node) -> String { String(decoding: slice(node), as: UTF8.self) }

    /// Valid as long as the tape is kept.
    func slice(_ node: Node) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start(node), count: Int(node.end - node.start))
    }

    @inline(__always)
    func start(_ node: Node) -> UnsafePointer<UInt8> { bytes + Int(node.start) }

    /// The first eight bytes of a node, the first the least significant; what is beyond its end is in them too.
    @inline(__always)
    func word(_ node: Node) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(bytes + Int(node.start)).loadUnaligned(as: UInt64.self))
    }

    /// A string without an escape ends, from its byte `skipped` on, like a text of the same length.
    func says(_ node: Node, from skipped: Int, _ text: UnsafePointer<UInt8>) -> Bool {
        memcmp(bytes + Int(node.start) + skipped, text + skipped, Int(node.end - node.start) - skipped) == 0
    }

    /// Is what the node's string says.
    func says(_ node: Node, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if node.hasEscape { return self.text(node).utf8.elementsEqual(text) }
        guard Int(node.end - node.start) == text.count else { return false }
        guard let wanted = text.baseAddress else { return true }
        return memcmp(bytes + Int(node.start), wanted, text.count) == 0
    }
}
