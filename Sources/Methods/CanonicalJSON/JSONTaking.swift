import Glibc

/// Reads a text from its beginning to its end, and notes its values.
struct JSONTaking {
    private(set) var nodes: [JSONTape.Node] = []
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0
    /// As deep as the reader of values goes.
    private static let deepest = 64

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        nodes.reserveCapacity(bytes.count / 12 + 8)
    }

    /// Whether it is all canonical.
    mutating func whole() -> Bool { value(depth: 0) && at == bytes.count }

    private mutating func value(depth: Int) -> Bool {
        guard at < bytes.count, depth < Self.deepest else { return false }
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
        nodes.append(
            JSONTape.Node(
                kind: kind, hasEscape: hasEscape, start: UInt32(start), end: UInt32(end), next: UInt32(nodes.count + 1))
        )
    }

    private mutating func close(_ index: Int) {
        nodes[index].end = UInt32(at)
        nodes[index].next = UInt32(nodes.count)
    }

    private mutating func word(_ word: StaticString, _ kind: JSONTape.Kind) -> Bool {
        let size = word.utf8CodeUnitCount
        guard at + size <= bytes.count, word.withUTF8Buffer({ $0.elementsEqual(bytes[at..<(at + size)]) }) else {
            return false
        }
        note(kind, at, at + size)
        at += size
        return true
    }

    private mutating func integer() -> Bool {
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

    private mutating func string() -> Bool {
        at += 1
        let start = at
        guard let end = quote(from: at) else { return false }
        let isPlain = isPlain(start, end)
        at = isPlain ? end : start
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            guard bytes[at] >= 0x20 else { return false }
            at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard at < bytes.count else { return false }
        note(.string, start, at, hasEscape: !isPlain)
        at += 1
        return isPlain || Self.isCanonical(bytes[(start - 1)..<at])
    }

    /// Written as it is, as most strings are: one look over all the bytes, without a branch for each.
    private func isPlain(_ start: Int, _ end: Int) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        var special: UInt8 = 0
        for index in start..<end {
            let byte = base[index]
            special |= (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
        }
        return special == 0
    }

    private func quote(from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(UInt8(ascii: "\"")), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Escapes are rare: the slow reader and writer say whether they are right.
    private static func isCanonical(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let text = String(decoding: text, as: UTF8.self)
        return (try? JSONValue(parsing: text))?.canonicalText == text
    }

    private mutating func array(_ depth: Int) -> Bool {
        let index = nodes.count
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
        let index = nodes.count
        note(.object, at, at)
        at += 1
        if take("}") {
            close(index)
            return true
        }
        var before: JSONTape.Node?
        repeat {
            guard at < bytes.count, bytes[at] == UInt8(ascii: "\""), string(), let name = nodes.last,
                follows(before, name), take(":"), value(depth: depth + 1)
            else { return false }
            before = name
        } while take(",")
        guard take("}") else { return false }
        close(index)
        return true
    }

    /// The order of names is that of what they say, not of how an escape is written.
    private func follows(_ before: JSONTape.Node?, _ name: JSONTape.Node) -> Bool {
        guard let before else { return true }
        let (first, second) = (bytes[Int(before.start)..<Int(before.end)], bytes[Int(name.start)..<Int(name.end)])
        guard before.hasEscape || name.hasEscape else {
            return JSONMembers.precedes(UnsafeBufferPointer(rebasing: first), UnsafeBufferPointer(rebasing: second))
        }
        return JSONMembers.precedes(Self.said(first), Self.said(second))
    }

    private static func said(_ written: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        (try? JSONValue(parsing: "\"" + String(decoding: written, as: UTF8.self) + "\""))?.text ?? ""
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: byte) else { return false }
        at += 1
        return true
    }
}
