import Foundation
import Yams

/// JSON as it stands in a TEXT column: sorted keys, so that equal values are equal texts.
package enum JSONText {
    package static func of(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Only texts, whole numbers, lists and maps of them come here: encoding them cannot fail.
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }

    package static func read<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) -> Value? {
        try? JSONDecoder().decode(type, from: Data(text.utf8))
    }

    static func of(_ node: Node) -> String { of(NodeValue(node: node)) }
    static func of(_ values: [String: Node]) -> String { of(values.mapValues(NodeValue.init)) }
}

private struct NodeValue: Encodable {
    let node: Node

    func encode(to encoder: any Encoder) throws {
        switch node {
        case .mapping(let map):
            let pairs = map.map { ($0.key.scalar?.string ?? "", NodeValue(node: $0.value)) }
            try Dictionary(pairs, uniquingKeysWith: { a, _ in a }).encode(to: encoder)
        case .sequence(let list): try list.map(NodeValue.init).encode(to: encoder)
        case .scalar(let scalar):
            var single = encoder.singleValueContainer()
            if scalar.style != .plain {
                try single.encode(scalar.string)
            } else if let number = Plain.int(scalar.string) {
                try single.encode(number)
            } else if ["true", "false"].contains(scalar.string) {
                try single.encode(scalar.string == "true")
            } else if Plain.isNull(scalar.string) {
                try single.encodeNil()
            } else {
                try single.encode(scalar.string)
            }
        case .alias: break
        }
    }
}
