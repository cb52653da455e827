extension SQL {
    /// The text as the engine takes it, and the values in the order of their places: `?` on SQLite, `$1…$n` on PostgreSQL.
    package func rendered(for engine: Engine) -> (text: String, values: [SQLValue]) {
        var text: [UInt8] = []
        var values: [SQLValue] = []
        text.reserveCapacity(pieces.reduce(0) { $0 + $1.length })
        values.reserveCapacity(pieces.count / 2)
        for piece in pieces {
            switch piece {
            case .code(let code): code.withUTF8Buffer { text.append(contentsOf: $0) }
            case .value(let value):
                values.append(value)
                text.append(contentsOf: engine.place(values.count).utf8)
            case .list(let list, let ofNumbers):
                values.append(.text(engine.list(list)))
                text.append(contentsOf: engine.table(engine.place(values.count), ofNumbers).utf8)
            }
        }
        return (String(decoding: text, as: UTF8.self), values)
    }
}

extension SQL {
    /// What decides the text, piece by piece: where each literal lies, and where a value or a list stands between them. Statements that give
    /// the same numbers have the same text, so that it need not be put together to be found again.
    package func shape(_ take: (UInt) -> Void) {
        for piece in pieces {
            switch piece {
            case .code(let code):
                take(code.hasPointerRepresentation ? UInt(bitPattern: code.utf8Start) : UInt(code.unicodeScalar.value))
            case .value: take(0)
            case .list(_, let ofNumbers): take(ofNumbers ? 2 : 1)
            }
        }
    }

    /// FNV-1a over the numbers of its shape.
    package var shapeHash: UInt {
        var hash: UInt = 0xCBF2_9CE4_8422_2325
        shape { hash = (hash ^ $0) &* 0x100_0000_01B3 }
        return hash
    }

    /// Whether its shape gives these numbers.
    package func has(shape numbers: [UInt]) -> Bool {
        var (place, isSame) = (0, true)
        shape { number in
            isSame = isSame && place < numbers.count && numbers[place] == number
            place += 1
        }
        return isSame && place == numbers.count
    }

    /// The values in the order of their places.
    package func values(for engine: Engine, _ take: (SQLValue) throws -> Void) rethrows {
        for piece in pieces {
            switch piece {
            case .code: continue
            case .value(let value): try take(value)
            case .list(let list, _): try take(.text(engine.list(list)))
            }
        }
    }
}

extension SQL.Piece {
    fileprivate var length: Int {
        switch self {
        case .code(let code): code.utf8CodeUnitCount
        case .value: 3
        case .list: 48
        }
    }
}

extension Engine {
    fileprivate func place(_ number: Int) -> String { self == .sqlite ? "?" : "$\(number)" }

    /// A list that came as one parameter, as rows.
    fileprivate func table(_ place: String, _ ofNumbers: Bool) -> String {
        switch self {
        case .sqlite: "(SELECT value FROM json_each(\(place)))"
        case .postgresql: "(SELECT unnest(\(place)::\(ofNumbers ? "bigint" : "text")[]))"
        }
    }

    /// A list as a JSON text, or as a literal of PostgreSQL (manual, 8.15.2).
    fileprivate func list(_ values: [SQLValue]) -> String {
        let (opening, closing) = self == .sqlite ? ("[", "]") : ("{", "}")
        return opening + values.map(item).joined(separator: ",") + closing
    }

    private func item(_ value: SQLValue) -> String {
        switch value {
        case .null: self == .sqlite ? "null" : "NULL"
        case .int(let int): String(int)
        case .bool(let bool): self == .sqlite ? (bool ? "1" : "0") : (bool ? "t" : "f")
        case .text(let text): quoted(text)
        case .utf8(let bytes): quoted(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            $0 >= UInt8(ascii: " ") && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain { return "\"\(text)\"" }
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\":
                out.unicodeScalars.append("\\")
                out.unicodeScalars.append(scalar)
            case "\0"..<" " where self == .sqlite:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
