import Tables

/// What commands print: one object on one line, its members in the order given.
package enum JSON {
    package indirect enum Value {
        case text(String), int(Int), bool(Bool), null, list([Value]), object([(String, Value)])
        /// A number times 10^decimals: a plain decimal, without an exponent.
        case decimal(Int, decimals: Int)
    }

    package static func object(_ members: [(String, Value)]) -> String { write(.object(members)) }

    package static func write(_ value: Value) -> String {
        switch value {
        case .text(let text): quote(text)
        case .int(let int): String(int)
        case .bool(let bool): bool ? "true" : "false"
        case .null: "null"
        case .list(let items): "[" + items.map(write).joined(separator: ",") + "]"
        case .object(let members): "{" + members.map { quote($0) + ":" + write($1) }.joined(separator: ",") + "}"
        case .decimal(let scaled, let decimals): PlainNumber.text(scaled, decimals: decimals)
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

extension JSON.Value {
    /// Whole microseconds of a second.
    package static func seconds(_ duration: Duration) -> JSON.Value {
        let (seconds, attoseconds) = duration.components
        return .decimal(Int(seconds) * 1_000_000 + Int(attoseconds / 1_000_000_000_000), decimals: 6)
    }
}
