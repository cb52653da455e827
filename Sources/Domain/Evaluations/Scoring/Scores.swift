package import Calls

/// What one reader gave: whole numbers 0 to 5 by `criterion/sub-criterion`. What was not given is absent, never zero.
package struct Scores: Codable, Sendable, Hashable {
    package static let range = 0...5
    package private(set) var byKey: [String: Int]

    package init(_ byKey: [String: Int] = [:]) { self.byKey = byKey.filter { Self.range.contains($0.value) } }

    /// Where the score of a sub-criterion is kept; a criterion without sub-criteria is its own.
    package static func key(_ criterion: Criterion, _ sub: Criterion.Sub) -> String { "\(criterion.id)/\(sub.id)" }

    package subscript(_ criterion: Criterion, _ sub: Criterion.Sub) -> Int? {
        get { byKey[Self.key(criterion, sub)] }
        set { byKey[Self.key(criterion, sub)] = newValue.flatMap { Self.range.contains($0) ? $0 : nil } }
    }
}
