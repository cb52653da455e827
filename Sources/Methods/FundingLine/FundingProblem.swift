/// Projects, what each costs in each year and scores, and what may be spent: in all, and on groups of them.
///
/// Money is in hundredths, scores are in millionths: whole numbers throughout.
package struct FundingProblem: Sendable {
    package struct Project: Sendable {
        package let name: String
        /// By year, never negative.
        package let costs: [Int]
        package let score: Int
        /// Which groups it belongs to, each once.
        package let groups: [Int]
        package var cost: Int { costs.reduce(0, +) }

        package init(name: String, costs: [Int], score: Int, groups: [Int] = []) {
            (self.name, self.costs, self.score, self.groups) = (name, costs, score, groups)
        }
    }

    package struct Group: Sendable {
        package let name: String
        /// Money over all years.
        package var money: Limits
        package var count: Limits

        package init(name: String, money: Limits = Limits(), count: Limits = Limits()) {
            (self.name, self.money, self.count) = (name, money, count)
        }
    }

    package struct Limits: Equatable, Sendable {
        package var least: Int
        package var most: Int?
        package init(least: Int = 0, most: Int? = nil) { (self.least, self.most) = (least, most) }
    }

    /// In the order in which they are considered: `ordered`.
    package private(set) var projects: [Project]
    package var budgets: [Int]
    package let groups: [Group]

    package enum Ties: String, Sendable, CaseIterable {
        case costName = "cost-name"
        case given
    }

    /// Puts the projects in order: the higher score first; equal scores by lower cost, then by the bytes of the names, or as they are given.
    package init(_ projects: [Project], budgets: [Int], groups: [Group] = [], ties: Ties = .costName) {
        self.budgets = budgets
        self.groups = groups
        let order = projects.indices.sorted { first, second in
            let (a, b) = (projects[first], projects[second])
            if a.score != b.score { return a.score > b.score }
            guard ties == .costName else { return first < second }
            if a.cost != b.cost { return a.cost < b.cost }
            return a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
        }
        self.projects = order.map { projects[$0] }
    }

    /// Without those that score less.
    package func atLeast(_ score: Int?) -> FundingProblem {
        var rest = self
        if let score { rest.projects.removeAll { $0.score < score } }
        return rest
    }
}

package enum FundingRule: String, Sendable, CaseIterable {
    /// Down the order; what does not fit is passed over.
    case greedy
    /// Down the order, up to the first that does not fit.
    case greedyNoSkip = "greedy-no-skip"
    /// The largest total score within all limits.
    case optimal
}
