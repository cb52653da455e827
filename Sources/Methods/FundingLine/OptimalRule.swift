extension FundingProblem {
    /// The largest total score within all limits, proven; nil where the minima cannot be met.
    ///
    /// Exponential in the worst case; in practice the relaxation leaves a core of some hundred projects whose fate is open, however many there are.
    package func optimally() -> Funding? {
        guard let choice = Self.best(Rows(self), goal: nil, mostNodes: 100) else { return nil }
        let funded = projects.indices.filter { choice.isTaken[$0] }
        return Funding(funded: funded, bound: choice.score)
    }

    /// Looks for a good choice in few nodes, settles what the first bound then proves, and goes on with the rest.
    private static func best(_ rows: Rows, goal: Int?, mostNodes: Int) -> OptimalSearch.Choice? {
        let search = OptimalSearch(rows, goal: goal, mostNodes: mostNodes)
        search.run()
        guard search.isStopped else { return search.best }
        guard let root = search.root else { return best(rows, goal: goal, mostNodes: .max) }
        let kept = rows.scores.indices.filter { !search.isClosed(root.value - Int128(root.margins[$0].magnitude)) }
        // Without a choice so far, or where little is settled, the search takes longer.
        let next = min(mostNodes, 1 << 40) * (kept.count * 10 > rows.count * 9 ? 8 : 4)
        let taken = rows.scores.indices.filter { item in
            root.margins[item] > 0 && search.isClosed(root.value - Int128(root.margins[item].magnitude))
        }
        let given = taken.reduce(0) { $0 + rows.scores[$1] }
        let known = search.best.map { $0.score - given } ?? goal.map { $0 - given }
        guard let core = best(Rows(rows, kept: kept, taken: taken), goal: known, mostNodes: next) else {
            return search.best
        }
        var isTaken = [Bool](repeating: false, count: rows.count)
        for item in taken { isTaken[item] = true }
        for (place, item) in kept.enumerated() where core.isTaken[place] { isTaken[item] = true }
        return OptimalSearch.Choice(score: core.score + given, isTaken: isTaken)
    }
}
