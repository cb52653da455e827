/// The canonical form of any JSON text (RFC 8785, JSON Canonicalization Scheme), in one pass.
///
/// What is read is written at once: white space goes, strings and numbers are put in their one form. An object whose members did not come in
/// the order of their names is put in order when it ends. Linear in the text, but for such objects: each is copied once for each level of
/// such objects around it.
package struct Canonicalizer: ~Copyable {
    let input: UnsafeBufferPointer<UInt8>
    var at = 0
    var out: ByteBuffer
    private var members: [Member] = []
    private var scratch: [UInt8] = []
    /// Arrays and objects in one another; more are refused.
    package static let deepest = 512

    /// Where a member of an object that is not yet closed lies in the output.
    struct Member {
        var nameStart, nameEnd, end: Int
        let offset: Int  // of the name in the input
        let hasEscape: Bool
    }

    /// - Throws: `CanonicalFault` for what is not JSON (RFC 8259), or not I-JSON (RFC 7493): a name twice, a lone surrogate, a noncharacter, a
    ///   number beyond the range of a double; and for a byte order mark, and depth.
    package static func canonical(_ text: UnsafeBufferPointer<UInt8>) throws(CanonicalFault) -> [UInt8] {
        var canonicalizer = Canonicalizer(text)
        return try canonicalizer.whole()
    }

    private init(_ input: UnsafeBufferPointer<UInt8>) {
        self.input = input
        out = ByteBuffer(capacity: input.count + 16)
    }

    private mutating func whole() throws(CanonicalFault) -> [UInt8] {
        if input.starts(with: [0xEF, 0xBB, 0xBF]) { throw fault(0, "a byte order mark") }
        try value(depth: 0)
        skipSpaces()
        guard at == input.count else { throw fault(at, "something after the value") }
        return out.bytes
    }

    func fault(_ offset: Int, _ message: String) -> CanonicalFault { CanonicalFault(offset: offset, message: message) }

    private mutating func skipSpaces() {
        while at < input.count, input[at] <= 0x20, isSpace(input[at]) { at += 1 }
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

    private mutating func value(depth: Int) throws(CanonicalFault) {
        skipSpaces()
        guard at < input.count else { throw fault(at, "a value is missing") }
        switch input[at] {
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try array(depth: depth)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: throw fault(at, "a value is missing")
        }
    }

    private mutating func word(_ word: StaticString) throws(CanonicalFault) {
        let count = word.utf8CodeUnitCount
        guard at + count <= input.count,
            word.withUTF8Buffer({ $0.elementsEqual(input[at..<(at + count)]) })
        else { throw fault(at, "a value is missing") }
        out.append(UnsafeBufferPointer(rebasing: input[at..<(at + count)]))
        at += count
    }

    /// Passes over white space and this byte, which is written; false where another one stands.
    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpaces()
        guard at < input.count, input[at] == byte else { return false }
        at += 1
        out.append(byte)
        return true
    }

    private mutating func array(depth: Int) throws(CanonicalFault) {
        guard depth < Self.deepest else { throw fault(at, "more than \(Self.deepest) levels") }
        _ = take(UInt8(ascii: "["))
        if take(UInt8(ascii: "]")) { return }
        repeat { try value(depth: depth + 1) } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault(at, "a comma or the end of the list is missing") }
    }

    private mutating func object(depth: Int) throws(CanonicalFault) {
        guard depth < Self.deepest else { throw fault(at, "more than \(Self.deepest) levels") }
        _ = take(UInt8(ascii: "{"))
        let first = members.count
        if take(UInt8(ascii: "}")) { return }
        var isSorted = true
        repeat {
            skipSpaces()
            let (offset, start) = (at, out.count)
            guard at < input.count, input[at] == UInt8(ascii: "\"") else {
                throw fault(at, "a name in quotes is missing")
            }
            let hasEscape = try string()
            var member = Member(
                nameStart: start + 1, nameEnd: out.count - 1, end: 0, offset: offset, hasEscape: hasEscape)
            guard take(UInt8(ascii: ":")) else { throw fault(at, "a colon is missing") }
            try value(depth: depth + 1)
            member.end = out.count
            if isSorted, members.count > first { isSorted = order(members[members.count - 1], member) < 0 }
            members.append(member)
        } while take(UInt8(ascii: ","))
        if !isSorted { try sort(from: first) }
        members.removeSubrange(first...)
        guard take(UInt8(ascii: "}")) else { throw fault(at, "a comma or the end of the object is missing") }
    }

    /// Puts the members of the object that ends here in the order of their names.
    private mutating func sort(from first: Int) throws(CanonicalFault) {
        let sorted = members[first...].sorted { order($0, $1) < 0 }
        for (one, other) in zip(sorted, sorted.dropFirst()) where order(one, other) == 0 {
            throw fault(max(one.offset, other.offset), "a name twice in one object")
        }
        let start = members[first].nameStart - 1
        scratch.removeAll(keepingCapacity: true)
        for (place, member) in sorted.enumerated() {
            if place > 0 { scratch.append(UInt8(ascii: ",")) }
            scratch.append(contentsOf: out[(member.nameStart - 1)..<member.end])
        }
        scratch.withUnsafeBufferPointer { out.replace(from: start, with: $0) }
    }
}

/// Where a text is not what it should be: the place in bytes.
package struct CanonicalFault: Error, Equatable, Sendable {
    package let offset: Int
    package let message: String

    package init(offset: Int, message: String) { (self.offset, self.message) = (offset, message) }
}
