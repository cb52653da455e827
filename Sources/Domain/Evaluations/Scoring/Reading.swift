import Calls
package import Values

/// One reader's scores turned into points: criterion = sum of share × score / 100, points = weight × criterion / 5. Nothing is rounded.
package struct Reading: Sendable, Hashable {
    /// By criterion; absent where a score of the criterion is missing.
    package let points: [String: Fraction]
    /// Points of 100; nil while anything is missing.
    package let total: Fraction?

    package init(_ scores: Scores, on grid: Grid) {
        var points: [String: Fraction] = [:]
        for line in grid.lines {
            if let level = Self.level(of: line.criterion, scores) {
                points[line.criterion.id] = line.weight * level / Fraction(5)
            }
        }
        self.points = points
        let isWhole = !grid.lines.isEmpty && points.count == grid.lines.count
        total = isWhole ? grid.lines.reduce(.zero) { $0 + points[$1.criterion.id]! } : nil
    }

    /// 0 to 5; nil while one of its scores is missing.
    private static func level(of criterion: Criterion, _ scores: Scores) -> Fraction? {
        var level = Fraction.zero
        for sub in criterion.scored {
            guard let score = scores[criterion, sub] else { return nil }
            level = level + Fraction(sub.share * score, 100)
        }
        return level
    }
}
