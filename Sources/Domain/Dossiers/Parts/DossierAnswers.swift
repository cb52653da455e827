package import CanonicalJSON

/// What was answered, part by part, read where it lies in its text.
package struct DossierAnswers: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// Of each part an object: field → answer.
    private let parts: [String: JSONView]

    package init(_ parts: [String: JSONView]) { self.parts = parts }
    package init(_ parts: [String: [String: JSONValue]]) { self.parts = parts.mapValues { JSONView(.object($0)) } }
    package init(dictionaryLiteral parts: (String, JSONValue)...) {
        self.parts = Dictionary(parts) { _, last in last }.mapValues(JSONView.init)
    }

    package subscript(part: String) -> JSONView? { parts[part] }
    package subscript(part: String, field: String) -> JSONView? { parts[part]?[field] }

    var json: JSONValue { .object(parts.mapValues(\.value)) }
    var saved: [String: JSONView] { parts }
}

extension JSONView {
    package static let noAnswers = JSONView(.object(JSONMembers()))

    /// Field → answer.
    var fields: [String: JSONValue] { value.members ?? [:] }

    /// Something was answered: not an empty text, list or table.
    var isAnswer: Bool { saysSomething }
}
