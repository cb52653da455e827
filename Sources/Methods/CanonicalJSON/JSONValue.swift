/// A JSON value of the kinds that the product keeps: whole numbers only, so that there is one way to write each value.
package enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// Within ±(2⁵³ − 1), beyond which readers of JSON disagree.
    case integer(Int)
    case string(String)
    case array([JSONValue])
    case object(JSONMembers)

    package static func object(_ members: [String: JSONValue]) -> JSONValue { .object(JSONMembers(members)) }

    package subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    package var text: String? { if case .string(let text) = self { text } else { nil } }
    package var number: Int? { if case .integer(let number) = self { number } else { nil } }
    package var flag: Bool? { if case .bool(let flag) = self { flag } else { nil } }
    package var items: [JSONValue]? { if case .array(let items) = self { items } else { nil } }
    package var members: [String: JSONValue]? {
        guard case .object(let members) = self else { return nil }
        return Dictionary(uniqueKeysWithValues: members.all.lazy.map { ($0.name, $0.value) })
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// The last of two values with one name stands.
    package init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONMembers(elements))
    }

    /// A text that may be missing: null then.
    package init(_ text: String?) { self = text.map(JSONValue.string) ?? .null }
}
