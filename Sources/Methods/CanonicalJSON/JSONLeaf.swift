/// A plain value where it lies, without keeping what it lies in: it must not leave the closure of `JSONView.read` or `withLeaf` that it was
/// lent to. For pages that show hundreds of values, where to keep and release the text for each costs as much as to write it.
package struct JSONLeaf {
    private let node: JSONTape.Node
    private let tape: Unmanaged<JSONTape>
    private let start: UnsafePointer<UInt8>

    @inline(__always)
    init(_ tape: JSONTape, _ index: Int) {
        node = tape.nodes[index]
        self.tape = .passUnretained(tape)
        start = tape.start(node)
    }

    private var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: start, count: Int(node.end - node.start))
    }

    package var kind: JSONView.Kind { JSONView.Kind(node.kind) }
    package var flag: Bool? { node.kind == .yes ? true : node.kind == .no ? false : nil }
    package var number: Int? { node.kind == .integer ? Self.number(bytes) : nil }

    /// The bytes of a text, where they lie unless an escape is in them; none of anything else.
    package func withText(_ read: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard node.kind == .string else { return read(UnsafeBufferPointer(start: nil, count: 0)) }
        guard node.hasEscape else { return read(bytes) }
        var text = tape._withUnsafeGuaranteedRef { $0.text(node) }
        text.withUTF8(read)
    }

    /// Of digits that were looked at once, and no more of them than an Int holds.
    private static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int {
        let isNegative = digits[0] == UInt8(ascii: "-")
        var size = 0
        for place in (isNegative ? 1 : 0)..<digits.count { size = size &* 10 &+ Int(digits[place] &- 0x30) }
        return isNegative ? -size : size
    }
}

extension JSONFound {
    /// The plain value of this place, for as long as this is; nil where there is none.
    package func leaf(_ place: Int) -> JSONLeaf? { nodes[place] > 0 ? JSONLeaf(tape, nodes[place]) : nil }
}

extension JSONView {
    /// This value as a plain one, while `read` runs.
    package func withLeaf(_ read: (JSONLeaf) -> Void) {
        withExtendedLifetime(tape) { read(JSONLeaf(tape, index)) }
    }
}
