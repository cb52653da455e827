/// A JSON value read where it lies in its text: nothing is made of it but what is asked for. For texts that are kept and read often, of
/// which a page shows each value once.
package struct JSONView: Sendable {
    let tape: JSONTape
    let index: Int

    init(_ tape: JSONTape, _ index: Int) { (self.tape, self.index) = (tape, index) }

    /// - Throws: `JSONFault` with the place in bytes, as `JSONValue` does.
    package init(parsing text: String) throws(JSONFault) {
        var text = text
        let tape = text.withUTF8 { JSONTape($0) }
        if let tape {
            self.init(tape, 0)
        } else {
            // Written in another way, or not JSON at all.
            self.init(try JSONValue(parsing: text))
        }
    }

    /// Of the bytes of a text in UTF-8.
    /// - Parameter wasCanonical: it was written in canonical form and kept where nobody else writes: the order of its names is not looked at
    ///   again.
    package init(parsing bytes: UnsafeBufferPointer<UInt8>, wasCanonical: Bool = false) throws(JSONFault) {
        if let tape = JSONTape(bytes, wasCanonical: wasCanonical) {
            self.init(tape, 0)
        } else {
            self.init(try JSONValue(parsing: String(decoding: bytes, as: UTF8.self)))
        }
    }

    package init(_ value: JSONValue) {
        guard let tape = value.canonical.withUnsafeBufferPointer({ JSONTape($0) }) else {
            preconditionFailure("canonical JSON that does not read as such")
        }
        self.init(tape, 0)
    }

    private var node: JSONTape.Node { tape.nodes[index] }

    package enum Kind: Sendable { case null, bool, integer, string, array, object }
    package var kind: Kind { Kind(node.kind) }

    package var text: String? { node.kind == .string ? tape.text(node) : nil }
    package var flag: Bool? { withExtendedLifetime(tape) { JSONLeaf(tape, index).flag } }
    package var number: Int? { withExtendedLifetime(tape) { JSONLeaf(tape, index).number } }

    /// The bytes of a text, where they lie unless an escape is in them; none of anything else.
    package func withText(_ read: (UnsafeBufferPointer<UInt8>) -> Void) {
        withLeaf { $0.withText(read) }
    }

    /// The value as it is written, in canonical form.
    package var canonicalText: String {
        node.kind == .string ? "\"\(tape.raw(node))\"" : tape.raw(node)
    }

    /// Its bytes, where they lie.
    package func withCanonical<Value>(_ read: (UnsafeBufferPointer<UInt8>) throws -> Value) rethrows -> Value {
        try withExtendedLifetime(tape) {
            let (node, bytes) = (node, tape.slice(node))
            guard node.kind == .string, let base = bytes.baseAddress else { return try read(bytes) }
            // Of a string, the quotes beside it too.
            return try read(UnsafeBufferPointer(start: base - 1, count: bytes.count + 2))
        }
    }

    package var value: JSONValue { (try? JSONValue(parsing: canonicalText)) ?? .null }

    package subscript(name: String) -> JSONView? {
        var name = name
        guard node.kind == .object, let found = name.withUTF8({ find($0) }) else { return nil }
        return JSONView(tape, found)
    }

    /// The node of the value under a name.
    private func find(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
        let (nodes, end) = (tape.nodes, Int(node.next))
        var at = index + 1
        while at < end {
            if tape.says(nodes[at], name) { return at + 1 }
            at = Int(nodes[at + 1].next)
        }
        return nil
    }

    /// A flag, a number or a text of at least one character is it, or in it.
    package var saysSomething: Bool { Self.saysSomething(tape.nodes, index) }

    private static func saysSomething(_ nodes: UnsafePointer<JSONTape.Node>, _ index: Int) -> Bool {
        let node = nodes[index]
        switch node.kind {
        case .null: return false
        case .yes, .no, .integer: return true
        case .string: return node.start < node.end
        case .array, .object:
            // Before each value of an object stands its name.
            let step = node.kind == .object ? 1 : 0
            var at = index + 1 + step
            while at < node.next {
                if saysSomething(nodes, at) { return true }
                at = Int(nodes[at].next) + step
            }
            return false
        }
    }

    /// Of an array; none of anything else.
    package var items: Items {
        Items(tape: tape, at: index + 1, end: node.kind == .array ? Int(node.next) : index + 1)
    }

    /// One after the other, without a list made of them.
    package struct Items: Sequence, IteratorProtocol {
        fileprivate let tape: JSONTape
        fileprivate var at: Int
        fileprivate let end: Int

        package mutating func next() -> JSONView? {
            guard at < end else { return nil }
            defer { at = Int(tape.nodes[at].next) }
            return JSONView(tape, at)
        }
    }

    /// Of an object, in the order of the names; none of anything else.
    package var members: [(name: String, value: JSONView)] {
        guard node.kind == .object else { return [] }
        var members: [(name: String, value: JSONView)] = []
        var at = index + 1
        while at < node.next {
            members.append((tape.text(tape.nodes[at]), JSONView(tape, at + 1)))
            at = Int(tape.nodes[at + 1].next)
        }
        return members
    }
}

extension JSONView.Kind {
    @inline(__always)
    init(_ kind: JSONTape.Kind) {
        self =
            switch kind {
            case .null: .null
            case .yes, .no: .bool
            case .integer: .integer
            case .string: .string
            case .array: .array
            case .object: .object
            }
    }
}

extension JSONView: Equatable {
    /// Each value is written in one way.
    package static func == (a: JSONView, b: JSONView) -> Bool {
        a.node.kind == b.node.kind && a.tape.slice(a.node).elementsEqual(b.tape.slice(b.node))
    }
}
