/// Which projects are paid for, and what follows from it.
package struct Funding: Equatable, Sendable {
    /// By place in the problem's order, ascending.
    package let funded: [Int]
    /// A total score that no choice within the limits exceeds; nil where the rule asked for none.
    package let bound: Int?
    package init(funded: [Int], bound: Int? = nil) { (self.funded, self.bound) = (funded, bound) }
}

extension FundingProblem {
    package func score(of funding: Funding) -> Int { funding.funded.reduce(0) { $0 + projects[$1].score } }

    /// By year.
    package func spent(by funding: Funding) -> [Int] {
        budgets.indices.map { year in funding.funded.reduce(0) { $0 + projects[$1].costs[year] } }
    }

    /// The rest, in order.
    package func reserve(of funding: Funding) -> [Int] {
        let funded = Set(funding.funded)
        return projects.indices.filter { !funded.contains($0) }
    }

    /// Those whose score some have that are paid for and some that are not, in order: a committee settles between them.
    package func ties(of funding: Funding) -> [Int] {
        let funded = Set(funding.funded)
        let above = Set(funding.funded.map { projects[$0].score })
        let below = Set(projects.indices.filter { !funded.contains($0) }.map { projects[$0].score })
        let across = above.intersection(below)
        return projects.indices.filter { across.contains(projects[$0].score) }
    }

    /// The groups that have got less than their least.
    package func unmet(by funding: Funding) -> [Int] {
        var (money, count) = ([Int](repeating: 0, count: groups.count), [Int](repeating: 0, count: groups.count))
        for place in funding.funded {
            for group in projects[place].groups {
                money[group] += projects[place].cost
                count[group] += 1
            }
        }
        return groups.indices.filter { money[$0] < groups[$0].money.least || count[$0] < groups[$0].count.least }
    }

    /// Whether it keeps to every limit.
    package func isWithinLimits(_ funding: Funding) -> Bool {
        var room = Room(self)
        return funding.funded.allSatisfy { room.take(projects[$0]) } && unmet(by: funding).isEmpty
    }
}

/// What may still be spent, in all and on each group.
struct Room {
    private var budgets: [Int]
    private var money: [Int?]
    private var count: [Int?]

    init(_ problem: FundingProblem) {
        budgets = problem.budgets
        money = problem.groups.map(\.money.most)
        count = problem.groups.map(\.count.most)
    }

    /// Takes a project in; false, and nothing done, where it does not fit.
    mutating func take(_ project: FundingProblem.Project) -> Bool {
        guard zip(project.costs, budgets).allSatisfy({ $0 <= $1 }) else { return false }
        for group in project.groups {
            if let left = money[group], left < project.cost { return false }
            if let left = count[group], left < 1 { return false }
        }
        for (year, cost) in project.costs.enumerated() { budgets[year] -= cost }
        for group in project.groups {
            money[group] = money[group].map { $0 - project.cost }
            count[group] = count[group].map { $0 - 1 }
        }
        return true
    }
}

extension FundingProblem {
    /// Down the order, heeding budgets and groups' maxima, not their minima. O(projects × groups of each).
    package func greedily(skipping: Bool) -> Funding {
        var (room, funded) = (Room(self), [Int]())
        for (place, project) in projects.enumerated() {
            if room.take(project) {
                funded.append(place)
            } else if !skipping {
                break
            }
        }
        return Funding(funded: funded)
    }

    /// By one of the three rules.
    /// - Returns: nil where the groups' minima cannot be met (`optimal` alone heeds them).
    package func funding(by rule: FundingRule) -> Funding? {
        switch rule {
        case .greedy: greedily(skipping: true)
        case .greedyNoSkip: greedily(skipping: false)
        case .optimal: optimally()
        }
    }
}
