package import CanonicalJSON

/// What was answered, part by part, read where it lies in its text.
package struct DossierAnswers: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    private enum Kept: Sendable {
        /// As a draft has them: of each part an object, field → answer.
        case apart([String: JSONView])
        /// As a snapshot has them: part → field → answer.
        case whole(JSONView)
    }
    private let kept: Kept

    package init(_ parts: [String: JSONView]) { kept = .apart(parts) }
    package init(_ parts: [String: [String: JSONValue]]) { self.init(parts.mapValues { JSONView(.object($0)) }) }
    package init(dictionaryLiteral parts: (String, JSONValue)...) {
        self.init(Dictionary(parts) { _, last in last }.mapValues(JSONView.init))
    }
    init(reading parts: JSONView) { kept = .whole(parts) }

    package subscript(part: String) -> JSONView? {
        switch kept {
        case .apart(let parts): parts[part]
        case .whole(let parts): parts[part]
        }
    }
    package subscript(part: String, field: String) -> JSONView? { self[part]?[field] }

    var json: JSONValue { .object(saved.mapValues(\.value)) }
    var saved: [String: JSONView] {
        switch kept {
        case .apart(let parts): parts
        case .whole(let parts): Dictionary(uniqueKeysWithValues: parts.members)
        }
    }

    package static func == (a: DossierAnswers, b: DossierAnswers) -> Bool { a.saved == b.saved }
}

extension JSONView {
    package static let noAnswers = JSONView(.object(JSONMembers()))

    /// Field → answer.
    var fields: [String: JSONValue] { value.members ?? [:] }

    /// Something was answered: not an empty text, list or table.
    var isAnswer: Bool { saysSomething }
}
