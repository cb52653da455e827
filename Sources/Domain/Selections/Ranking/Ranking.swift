package import Values

/// The order of the candidates of a call, and the line that the yearly budget draws in it.
///
/// By exact total, the highest first. Equal totals share a rank and are shown to the committee as equal. Contracts are counted from the top
/// until one does not fit: nobody further down is drawn up into what is left. A candidate below a threshold, or without a complete reading,
/// stands outside. The result depends on the candidates alone, not on the order in which they are given.
package struct Ranking: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        case withinBudget
        /// Equals between whom the line passes: the scores do not separate them, the committee does.
        case acrossTheLine
        /// Place on the reserve list, from 1; equals share it.
        case reserve(Int)
        case belowThreshold
        case unread
    }

    package struct Place: Sendable, Hashable {
        package let candidate: Candidate
        /// From 1; nil outside the ranking.
        package let rank: Int?
        package let isTied: Bool
        package let outcome: Outcome
    }

    /// Ranked places first, in order; then those outside.
    package let places: [Place]
    package let budgetPerYear: Money
    /// Of one year, for the places within the budget.
    package let committedPerYear: Money

    package init(_ candidates: [Candidate], budgetPerYear: Money) {
        let ranked = candidates.filter { $0.total != nil && !$0.isBelowThreshold }.sorted(by: Self.comesFirst)
        var line = BudgetLine(budgetPerYear)
        var places: [Place] = []
        for group in Self.equals(ranked) {
            let outcome = line.take(group)
            let rank = places.count + 1
            places += group.map { Place(candidate: $0, rank: rank, isTied: group.count > 1, outcome: outcome) }
        }
        let below = candidates.filter { $0.total != nil && $0.isBelowThreshold }.sorted(by: Self.comesFirst)
        let unread = candidates.filter { $0.total == nil }.sorted(by: Self.comesFirst)
        self.places =
            places + below.map { Place(candidate: $0, rank: nil, isTied: false, outcome: .belowThreshold) }
            + unread.map { Place(candidate: $0, rank: nil, isTied: false, outcome: .unread) }
        self.budgetPerYear = budgetPerYear
        committedPerYear = line.committed
    }

    package var remainderPerYear: Money { budgetPerYear - committedPerYear }
    package var ties: [[Place]] {
        let tied = Dictionary(grouping: places.filter(\.isTied), by: \.rank)
        return tied.sorted { $0.key ?? 0 < $1.key ?? 0 }.map(\.value)
    }

    /// Among equals the cheaper, then the name, then the number: for display only, it decides nothing.
    private static func comesFirst(_ a: Candidate, _ b: Candidate) -> Bool {
        let (totalA, totalB) = (a.total ?? .zero, b.total ?? .zero)
        if totalA != totalB { return totalA > totalB }
        return (a.costPerYear.minor, a.sortKey, a.number, a.id) < (b.costPerYear.minor, b.sortKey, b.number, b.id)
    }

    private static func equals(_ sorted: [Candidate]) -> [[Candidate]] {
        var groups: [[Candidate]] = []
        for candidate in sorted {
            if groups.last?.first?.total == candidate.total {
                groups[groups.count - 1].append(candidate)
            } else {
                groups.append([candidate])
            }
        }
        return groups
    }
}

/// Counts contracts from the top until one does not fit.
private struct BudgetLine {
    private let budget: Money
    private(set) var committed = Money.zero
    private var isDrawn = false
    private var reserves = 0

    init(_ budget: Money) { self.budget = budget }

    mutating func take(_ group: [Candidate]) -> Ranking.Outcome {
        if isDrawn {
            defer { reserves += group.count }
            return .reserve(reserves + 1)
        }
        let cost = group.reduce(Money.zero) { $0 + $1.costPerYear }
        if committed + cost <= budget {
            committed = committed + cost
            return .withinBudget
        }
        isDrawn = true
        let fitting = fitting(group)
        reserves = group.count - fitting
        return fitting == 0 ? .reserve(1) : .acrossTheLine
    }

    /// How many of equals the rest of the budget could hold at most.
    private func fitting(_ group: [Candidate]) -> Int {
        var rest = budget - committed
        var count = 0
        for cost in group.map(\.costPerYear).sorted() where cost <= rest {
            rest = rest - cost
            count += 1
        }
        return count
    }
}
