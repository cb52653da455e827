/// What commands print with `--json`: one object on one line, its members in the order given.
enum JSON {
    indirect enum Value {
        case text(String), int(Int), bool(Bool), null, list([Value]), object([(String, Value)])
    }

    static func object(_ members: [(String, Value)]) -> String { write(.object(members)) }

    static func write(_ value: Value) -> String {
        switch value {
        case .text(let text): quote(text)
        case .int(let int): String(int)
        case .bool(let bool): bool ? "true" : "false"
        case .null: "null"
        case .list(let items): "[" + items.map(write).joined(separator: ",") + "]"
        case .object(let members): "{" + members.map { quote($0) + ":" + write($1) }.joined(separator: ",") + "}"
        }
    }

    private static func quote(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case _ where scalar.value < 32:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
