/// Reads a text from its beginning to its end, and notes its values.
struct JSONTaking: ~Copyable {
    private var nodes: UnsafeMutablePointer<JSONTape.Node>
    private var count = 0
    private var capacity: Int
    private let bytes: UnsafePointer<UInt8>
    private let size: Int
    private var at = 0
    private let looksAtOrder: Bool
    /// As deep as the reader of values goes.
    private static let deepest = 64

    /// - Parameters:
    ///   - bytes: are there as long as this is.
    ///   - looksAtOrder: whether names out of their order make a text that is not canonical.
    init(_ bytes: UnsafePointer<UInt8>, _ size: Int, looksAtOrder: Bool) {
        (self.bytes, self.size, self.looksAtOrder, capacity) = (bytes, size, looksAtOrder, size / 16 + 8)
        nodes = .allocate(capacity: capacity)
    }

    deinit { nodes.deallocate() }

    /// Whether it is all canonical.
    mutating func whole() -> Bool { value(depth: 0) && at == size }

    /// What was noted, for the caller to deallocate.
    consuming func taken() -> UnsafePointer<JSONTape.Node> {
        let nodes = UnsafePointer(nodes)
        discard self
        return nodes
    }

    private mutating func value(depth: Int) -> Bool {
        guard at < size, depth < Self.deepest else { return false }
        switch bytes[at] {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return string()
        case UInt8(ascii: "t"): return word("true", .yes)
        case UInt8(ascii: "f"): return word("false", .no)
        case UInt8(ascii: "n"): return word("null", .null)
        default: return integer()
        }
    }

    private mutating func note(_ kind: JSONTape.Kind, _ start: Int, _ end: Int, hasEscape: Bool = false) {
        if count == capacity { grow() }
        let node = JSONTape.Node(
            kind: kind, hasEscape: hasEscape, start: UInt32(truncatingIfNeeded: start),
            end: UInt32(truncatingIfNeeded: end), next: UInt32(truncatingIfNeeded: count + 1))
        (nodes + count).initialize(to: node)
        count += 1
    }

    @inline(never)
    private mutating func grow() {
        capacity *= 2
        let larger = UnsafeMutablePointer<JSONTape.Node>.allocate(capacity: capacity)
        larger.moveInitialize(from: nodes, count: count)
        nodes.deallocate()
        nodes = larger
    }

    private mutating func close(_ index: Int) {
        nodes[index].end = UInt32(truncatingIfNeeded: at)
        nodes[index].next = UInt32(truncatingIfNeeded: count)
    }

    private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) -> Bool {
        let length = word.utf8CodeUnitCount
        guard at + length <= size else { return false }
        for index in 0..<length where bytes[at + index] != word.utf8Start[index] { return false }
        note(kind, at, at + length)
        at += length
        return true
    }

    private mutating func integer() -> Bool {
        let start = at
        if bytes[at] == UInt8(ascii: "-") { at += 1 }
        let digits = at
        var number = 0
        while at < size, bytes[at] &- 0x30 < 10, number < 1 << 53 {
            number = number &* 10 &+ Int(bytes[at] &- 0x30)
            at += 1
        }
        guard at > digits, number < 1 << 53, bytes[digits] != 0x30 || at == digits + 1 && digits == start else {
            return false
        }
        note(.integer, start, at)
        return true
    }

    private mutating func string() -> Bool {
        let start = at + 1
        let end = JSONScan.plainEnd(bytes, from: start, to: size)
        guard end < size else { return false }
        guard bytes[end] == UInt8(ascii: "\"") else { return escaped(start, end) }
        note(.string, start, end)
        at = end + 1
        return true
    }

    /// A string with an escape at `first`, or with what may not stand in a string. Escapes are rare: the slow reader and writer say whether
    /// they are right.
    private mutating func escaped(_ start: Int, _ first: Int) -> Bool {
        at = first
        while at < size, bytes[at] != UInt8(ascii: "\"") {
            guard bytes[at] >= 0x20 else { return false }
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard at < size else { return false }
        note(.string, start, at, hasEscape: true)
        at += 1
        let text = String(
            decoding: UnsafeBufferPointer(start: bytes + (start - 1), count: at - start + 1), as: UTF8.self)
        return (try? JSONValue(parsing: text))?.canonicalText == text
    }

    private mutating func array(_ depth: Int) -> Bool {
        let index = count
        note(.array, at, at)
        at += 1
        if take("]") {
            close(index)
            return true
        }
        repeat { guard value(depth: depth + 1) else { return false } } while take(",")
        guard take("]") else { return false }
        close(index)
        return true
    }

    private mutating func object(_ depth: Int) -> Bool {
        let index = count
        note(.object, at, at)
        at += 1
        if take("}") {
            close(index)
            return true
        }
        var before = index
        repeat {
            let name = count
            guard at < size, bytes[at] == UInt8(ascii: "\""), string(),
                before == index || !looksAtOrder || isInOrder(before, name),
                take(":"), value(depth: depth + 1)
            else { return false }
            before = name
        } while take(",")
        guard take("}") else { return false }
        close(index)
        return true
    }

    /// The order of two names is that of what they say, not of how an escape is written.
    private func isInOrder(_ before: Int, _ name: Int) -> Bool {
        let (first, second) = (nodes[before], nodes[name])
        if let isEarlier = isEarlier(first, second) { return isEarlier }
        guard first.hasEscape || second.hasEscape else { return JSONMembers.precedes(written(first), written(second)) }
        return JSONMembers.precedes(said(first), said(second))
    }

    /// Told by the first eight bytes, as of most pairs of names; nil where they do not tell it, or not in ASCII.
    @inline(__always)
    private func isEarlier(_ first: JSONTape.Node, _ second: JSONTape.Node) -> Bool? {
        guard !first.hasEscape, !second.hasEscape, Int(second.start) + 8 <= size else { return nil }
        let (a, b) = (word(Int(first.start)), word(Int(second.start)))
        let place = (a ^ b).leadingZeroBitCount / 8
        guard place < min(8, Int(min(first.end - first.start, second.end - second.start))) else { return nil }
        let (x, y) = (a >> (56 - 8 * place) & 0xFF, b >> (56 - 8 * place) & 0xFF)
        return x | y < 0x80 ? x < y : nil
    }

    /// Eight bytes, the first the most significant.
    @inline(__always)
    private func word(_ place: Int) -> UInt64 {
        UInt64(bigEndian: UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self))
    }

    private func written(_ name: JSONTape.Node) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + Int(name.start), count: Int(name.end - name.start))
    }

    private func said(_ name: JSONTape.Node) -> String {
        (try? JSONValue(parsing: "\"" + String(decoding: written(name), as: UTF8.self) + "\""))?.text ?? ""
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard at < size, bytes[at] == UInt8(ascii: byte) else { return false }
        at += 1
        return true
    }
}
