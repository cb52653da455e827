/// A JSON value read where it lies in its text: nothing is made of it but what is asked for. For texts that are kept and read often, of
/// which a page shows each value once.
package struct JSONView: Sendable {
    private let tape: JSONTape
    private let index: Int

    private init(_ tape: JSONTape, _ index: Int) { (self.tape, self.index) = (tape, index) }

    /// - Throws: `JSONFault` with the place in bytes, as `JSONValue` does.
    package init(parsing text: String) throws(JSONFault) { try self.init(parsing: Array(text.utf8)) }

    /// Of the bytes of a text in UTF-8.
    package init(parsing bytes: [UInt8]) throws(JSONFault) {
        if let tape = JSONTape(bytes) {
            self.init(tape, 0)
        } else {
            // Written in another way, or not JSON at all.
            self.init(try JSONValue(parsing: String(decoding: bytes, as: UTF8.self)))
        }
    }

    package init(_ value: JSONValue) {
        guard let tape = JSONTape(value.canonical) else {
            preconditionFailure("canonical JSON that does not read as such")
        }
        self.init(tape, 0)
    }

    private var node: JSONTape.Node { tape.nodes[index] }

    package enum Kind: Sendable { case null, bool, integer, string, array, object }
    package var kind: Kind {
        switch node.kind {
        case .null: .null
        case .yes, .no: .bool
        case .integer: .integer
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    package var text: String? { node.kind == .string ? tape.text(node) : nil }
    package var flag: Bool? { node.kind == .yes ? true : node.kind == .no ? false : nil }
    package var number: Int? { node.kind == .integer ? Int(tape.raw(node)) : nil }

    /// The value as it is written, in canonical form.
    package var canonicalText: String {
        node.kind == .string ? "\"\(tape.raw(node))\"" : tape.raw(node)
    }

    package var value: JSONValue { (try? JSONValue(parsing: canonicalText)) ?? .null }

    package subscript(name: String) -> JSONView? {
        guard node.kind == .object else { return nil }
        var (name, found) = (name, nil as JSONView?)
        name.withUTF8 { name in
            var at = index + 1
            while at < node.next, found == nil {
                let member = tape.nodes[at]
                if tape.says(member, name) {
                    found = JSONView(tape, at + 1)
                }
                at = Int(tape.nodes[at + 1].next)
            }
        }
        return found
    }

    /// Of an array; none of anything else.
    package var items: [JSONView] {
        guard node.kind == .array else { return [] }
        var items: [JSONView] = []
        var at = index + 1
        while at < node.next {
            items.append(JSONView(tape, at))
            at = Int(tape.nodes[at].next)
        }
        return items
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

extension JSONView: Equatable {
    /// Each value is written in one way.
    package static func == (a: JSONView, b: JSONView) -> Bool {
        a.node.kind == b.node.kind && a.tape.withBytes(a.node) { a in b.tape.withBytes(b.node) { a.elementsEqual($0) } }
    }
}
