import Calls
package import Values

/// What the complete readings of one dossier say together. The mean over readers is exact; the order of readers changes nothing.
package struct Standing: Sendable, Hashable {
    /// Complete readings only, in the order given.
    package let readings: [Reading]
    /// Mean points by criterion; empty without a reading.
    package let points: [String: Fraction]
    /// Mean of the totals, of 100; nil without a reading.
    package let total: Fraction?
    /// Criteria, in the order of the grid, whose mean lies below their threshold.
    package let below: [String]
    /// The widest gap between two readers' totals.
    package let spread: Fraction

    package init(_ readings: [Reading], on grid: Grid) {
        let whole = readings.filter { $0.total != nil }
        let count = Fraction(max(whole.count, 1))
        let means = grid.lines.map { line in
            (line, whole.reduce(Fraction.zero) { $0 + $1.points[line.criterion.id]! } / count)
        }
        self.readings = whole
        guard !whole.isEmpty else {
            (points, total, below, spread) = ([:], nil, [], .zero)
            return
        }
        points = Dictionary(uniqueKeysWithValues: means.map { ($0.criterion.id, $1) })
        total = means.reduce(.zero) { $0 + $1.1 }
        below = means.filter { line, mean in line.threshold.map { mean < $0 } ?? false }.map { $0.0.criterion.id }
        let totals = whole.compactMap(\.total)
        spread = totals.max()! - totals.min()!
    }

    /// Readers further apart than the call's gap meet before the dossier is ranked. A gap exactly as wide does not ask for it.
    package func asksForModeration(gap: Int) -> Bool { spread > Fraction(gap) }
}
