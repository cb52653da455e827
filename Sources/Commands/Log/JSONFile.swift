import CanonicalJSON
import TransparencyLog

/// A file of one JSON object whose members are known.
struct JSONFile {
    private let input: InputFile
    private let members: [String: JSONValue]

    init(_ path: String) throws {
        input = InputFile(path)
        let bytes = try input.bytes()
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandFailure.badInput("\(path): this is not UTF-8")
        }
        do {
            guard case .object(let object) = try JSONValue(parsing: text) else {
                throw input.fault(at: 0, of: bytes, "an object is missing")
            }
            members = Dictionary(uniqueKeysWithValues: object.all.map { ($0.name, $0.value) })
        } catch let fault as JSONFault {
            throw input.fault(at: fault.offset, of: bytes, "this is not the JSON of a proof")
        }
    }

    var names: Set<String> { Set(members.keys) }

    func integer(_ name: String) throws -> Int {
        guard case .integer(let value)? = members[name] else { throw wrong(name, "a whole number") }
        return value
    }

    func text(_ name: String) throws -> String {
        guard case .string(let value)? = members[name] else { throw wrong(name, "a text") }
        return value
    }

    func object(_ name: String) throws -> JSONValue {
        guard let value = members[name], case .object = value else { throw wrong(name, "an object") }
        return value
    }

    func hash(_ name: String) throws -> NodeHash {
        guard let hash = NodeHash(hex: try text(name)) else { throw wrong(name, "64 hexadecimal digits") }
        return hash
    }

    func hashes(_ name: String) throws -> [NodeHash] {
        guard case .array(let values)? = members[name] else { throw wrong(name, "a list") }
        return try values.map { value in
            guard case .string(let text) = value, let hash = NodeHash(hex: text) else {
                throw wrong(name, "a list of 64 hexadecimal digits each")
            }
            return hash
        }
    }

    func wrong(_ name: String, _ what: String) -> CommandFailure {
        .badInput("\(input.path): \(name) is not \(what)")
    }
}

extension NodeHash {
    /// 64 hexadecimal digits in lower case.
    init?(hex: String) {
        guard let bytes = LowerHex.bytes(hex) else { return nil }
        self.init(bytes: bytes)
    }
}
