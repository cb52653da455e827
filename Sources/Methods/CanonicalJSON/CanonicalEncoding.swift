extension JSONValue {
    /// The JSON Canonicalization Scheme (RFC 8785) for these values: no white space, members in the order of the UTF-16 code units
    /// of their names, each string escaped in one way. The same value gives the same bytes everywhere, so a digest of them is one of it.
    package var canonical: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(1024)
        write(into: &out)
        return out
    }

    package var canonicalText: String { String(decoding: canonical, as: UTF8.self) }

    private func write(into out: inout [UInt8]) {
        switch self {
        case .null: out.append(contentsOf: "null".utf8)
        case .bool(let flag): out.append(contentsOf: (flag ? "true" : "false").utf8)
        case .integer(let number): out.append(contentsOf: String(number).utf8)
        case .string(let text): Self.write(text, into: &out)
        case .array(let items):
            out.append(UInt8(ascii: "["))
            for (index, item) in items.enumerated() {
                if index > 0 { out.append(UInt8(ascii: ",")) }
                item.write(into: &out)
            }
            out.append(UInt8(ascii: "]"))
        case .object(let members): Self.write(members, into: &out)
        }
    }

    private static func write(_ members: JSONMembers, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "{"))
        for (index, member) in members.all.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            write(member.name, into: &out)
            out.append(UInt8(ascii: ":"))
            member.value.write(into: &out)
        }
        out.append(UInt8(ascii: "}"))
    }

    private static func write(_ text: String, into out: inout [UInt8]) {
        var text = text
        text.withUTF8 { CanonicalString.write($0, into: &out) }
    }
}
