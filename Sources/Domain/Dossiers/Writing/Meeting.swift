import CanonicalJSON
import Calls
import Digest
import Web

/// Two people wrote one part at once: field by field, what was typed, and what was saved since the form was opened.
struct Meeting: Sendable {
    /// What to save where nothing is contested: typed where it was changed here, else as it is saved now.
    let merged: [String: JSONValue]
    /// Changed here and, otherwise, there.
    let contested: [String]
    /// Changed there alone.
    let joined: [String]

    /// - Parameters:
    ///   - opened: what `mark` wrote into the form; nil: it is not known, and whatever differs is contested.
    init(_ typed: [String: JSONValue], _ saved: [String: JSONValue], opened: String?, _ fields: [PartField]) {
        let marks = opened.map(Self.marks)
        var merged = typed
        var (contested, joined): ([String], [String]) = ([], [])
        for field in fields.map(\.id) where typed[field] != saved[field] {
            let before = marks.map { $0[field] ?? Self.none }
            if before == Self.digest(typed[field]) {
                merged[field] = saved[field]
                joined.append(field)
            } else if before != Self.digest(saved[field]) {
                contested.append(field)
            }
        }
        (self.merged, self.contested, self.joined) = (merged, contested, joined)
    }

    /// Of each answered field a short digest, as the form carries it: `vision:3f2a… axes:9c01…`.
    static func mark(_ saved: [String: JSONValue], _ fields: [PartField]) -> String {
        fields.filter { $0.isTyped && saved[$0.id] != nil }
            .map { "\($0.id):\(digest(saved[$0.id]))" }.joined(separator: " ")
    }

    private static let none = ""

    private static func marks(_ text: String) -> [String: String] {
        let pairs = text.split(separator: " ").compactMap { pair -> (String, String)? in
            let parts = pair.split(separator: ":")
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
        return Dictionary(pairs) { first, _ in first }
    }

    private static func digest(_ answer: JSONValue?) -> String {
        answer.map { String(SHA256Digest(of: $0.canonicalText).description.prefix(16)) } ?? none
    }
}
