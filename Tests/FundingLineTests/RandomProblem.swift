import FundingLine
import MethodSupport

extension FundingProblem {
    /// A small one drawn at random: several years, groups with limits of money and number that may be out of reach, equal scores.
    static func random(_ generator: inout SeededGenerator) -> FundingProblem {
        let years = Int.random(in: 1...2, using: &generator)
        let count = Int.random(in: 1...9, using: &generator)
        var groups: [Group] = []
        for number in 0..<Int.random(in: 0...3, using: &generator) {
            func limits(_ most: Int) -> Limits {
                let least = Bool.random(using: &generator) ? Int.random(in: 0...(most / 4), using: &generator) : 0
                return Limits(
                    least: least,
                    most: Bool.random(using: &generator) ? Int.random(in: least...most, using: &generator) : nil)
            }
            groups.append(Group(name: "g\(number)", money: limits(4000), count: limits(5)))
        }
        var projects: [Project] = []
        for number in 0..<count {
            projects.append(
                Project(
                    name: "p\(number)", costs: (0..<years).map { _ in Int.random(in: 0...1000, using: &generator) },
                    score: Int.random(in: -2...20, using: &generator) * 500_000,
                    groups: groups.indices.filter { _ in Bool.random(using: &generator) }))
        }
        let budgets = (0..<years).map { _ in Int.random(in: 0...(count * 500), using: &generator) }
        return FundingProblem(projects.shuffled(using: &generator), budgets: budgets, groups: groups)
    }

    /// Every choice within all limits, by the definition.
    var allowed: [[Int]] {
        (0..<(1 << projects.count)).map { bits in projects.indices.filter { bits >> $0 & 1 == 1 } }.filter { chosen in
            let isWithinBudgets = budgets.indices.allSatisfy { year in
                chosen.reduce(0) { $0 + projects[$1].costs[year] } <= budgets[year]
            }
            return isWithinBudgets
                && groups.indices.allSatisfy { group in
                    let members = chosen.filter { projects[$0].groups.contains(group) }
                    let money = members.reduce(0) { $0 + projects[$1].cost }
                    return groups[group].money.holds(money) && groups[group].count.holds(members.count)
                }
        }
    }

    func score(_ chosen: [Int]) -> Int { chosen.reduce(0) { $0 + projects[$1].score } }
}

extension FundingProblem.Limits {
    func holds(_ value: Int) -> Bool { value >= least && value <= most ?? .max }
}
