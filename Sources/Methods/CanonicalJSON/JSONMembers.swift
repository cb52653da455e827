/// The members of a JSON object, each name once, kept in the order in which they are written (RFC 8785, 3.2.3). Objects are small: a name
/// is looked for from the first to the last.
package struct JSONMembers: Sendable, Hashable {
    package struct Member: Sendable, Hashable {
        package let name: String
        package let value: JSONValue
    }

    package private(set) var all: [Member]

    package init() { all = [] }

    package init(_ members: [String: JSONValue]) {
        all = members.map { Member(name: $0.key, value: $0.value) }
        all.sort { Self.precedes($0.name, $1.name) }
    }

    /// In any order, quickest in the one that they are written in. The last of two values with one name stands.
    package init(_ members: [(String, JSONValue)]) {
        let inOrder = JSONMembers(members.map { Member(name: $0.0, value: $0.1) })
        self = inOrder ?? JSONMembers(Dictionary(members) { _, last in last })
    }

    /// In any order; nil when a name comes twice.
    init?(_ members: [Member]) {
        all = members
        if Self.isAscending(all) { return }
        all.sort { Self.precedes($0.name, $1.name) }
        guard Self.isAscending(all) else { return nil }
    }

    package subscript(name: String) -> JSONValue? {
        for member in all where member.name == name { return member.value }
        return nil
    }

    private static func isAscending(_ members: [Member]) -> Bool {
        var before: String?
        for member in members {
            if let before, !precedes(before, member.name) { return false }
            before = member.name
        }
        return true
    }

    /// By UTF-16 code units, as RFC 8785 orders names, on the bytes of UTF-8: the two orders differ only where a character beyond the
    /// Basic Multilingual Plane (a surrogate pair, D800…) meets one from U+E000 on.
    package static func precedes(_ a: String, _ b: String) -> Bool {
        var (a, b) = (a, b)
        return a.withUTF8 { a in b.withUTF8 { b in precedes(a, b) } }
    }

    static func precedes(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
        for index in 0..<min(a.count, b.count) where a[index] != b[index] {
            let (x, y) = (a[index], b[index])
            let (isPairX, isPairY) = (x >= 0xF0, y >= 0xF0)
            if isPairX != isPairY, min(x, y) >= 0xEE { return isPairX }
            return x < y
        }
        return a.count < b.count
    }
}
