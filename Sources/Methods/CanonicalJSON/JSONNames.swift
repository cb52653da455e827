/// Names that are looked for together in one object after the other, such as the columns of a table in its rows.
package struct JSONNames: Sendable {
    private struct Name {
        let start: Int
        let count: Int
        let place: Int
        /// Its first eight bytes, and which of them are its own.
        let (word, mask): (UInt64, UInt64)
    }

    package let count: Int
    /// Each once, in the order in which an object has them.
    private let names: [Name]
    private let text: [UInt8]
    /// Places of a name that was given before, and where.
    private let twins: [(place: Int, first: Int)]

    package init(_ given: [String]) {
        var (names, text, twins): ([Name], [UInt8], [(Int, Int)]) = ([], [], [])
        for (place, name) in given.enumerated().sorted(by: { JSONMembers.precedes($0.element, $1.element) }) {
            if let last = names.last, given[last.place] == name {
                twins.append((place, last.place))
                continue
            }
            let bytes = Array(name.utf8)
            let word = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let mask = bytes.count >= 8 ? UInt64.max : (1 << UInt64(8 * bytes.count)) - 1
            names.append(Name(start: text.count, count: bytes.count, place: place, word: word, mask: mask))
            text += bytes
        }
        (count, self.names, self.text, self.twins) = (given.count, names, text, twins)
    }

    /// The nodes of the values under the names, in one pass.
    /// - Parameter found: 0 where there is none; the first node of a text is never the value of a member.
    func find(in tape: JSONTape, _ object: Int, _ found: UnsafeMutableBufferPointer<Int>) {
        found.initialize(repeating: 0)
        names.withUnsafeBufferPointer { names in
            text.withUnsafeBufferPointer { text in Self.find(names, text, tape, object, found) }
        }
        for twin in twins { found[twin.place] = found[twin.first] }
    }

    private static func find(
        _ names: UnsafeBufferPointer<Name>, _ text: UnsafeBufferPointer<UInt8>, _ tape: JSONTape, _ object: Int,
        _ found: UnsafeMutableBufferPointer<Int>
    ) {
        let (nodes, end) = (tape.nodes, Int(tape.nodes[object].next))
        var (at, next) = (object + 1, 0)
        while at < end {
            let node = nodes[at]
            let (count, word) = (Int(node.end - node.start), tape.word(node))
            // Most often the name after the last one that was found.
            for _ in names.indices {
                let name = names[next]
                next = next + 1 == names.count ? 0 : next + 1
                let isIt =
                    node.hasEscape
                    ? tape.says(node, UnsafeBufferPointer(rebasing: text[name.start..<name.start + name.count]))
                    : count == name.count && word & name.mask == name.word
                        && (count <= 8 || tape.says(node, from: 8, text.baseAddress! + name.start))
                if isIt {
                    found[name.place] = at + 1
                    break
                }
            }
            at = Int(nodes[at + 1].next)
        }
    }
}

/// What an object has under several names, by the places of the names: valid only within `JSONView.read`.
package struct JSONFound {
    let tape: JSONTape
    let nodes: UnsafeMutableBufferPointer<Int>

    package subscript(place: Int) -> JSONView? { nodes[place] > 0 ? JSONView(tape, nodes[place]) : nil }
}

extension JSONView {
    /// The values under `names`; none of them of anything but an object.
    package func read(_ names: JSONNames, _ body: (JSONFound) -> Void) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: names.count) { found in
            if kind == .object {
                names.find(in: tape, index, found)
            } else {
                found.initialize(repeating: 0)
            }
            withExtendedLifetime(tape) { body(JSONFound(tape: tape, nodes: found)) }
        }
    }

    /// A text, and this one: told without a string made of it.
    package func says(_ text: String) -> Bool {
        let node = tape.nodes[index]
        guard node.kind == .string, node.hasEscape || Int(node.end - node.start) == text.utf8.count else {
            return false
        }
        var text = text
        return text.withUTF8 { tape.says(node, $0) }
    }
}
