import FundingLine

/// What `grappe fund` prints.
struct FundTelling {
    private let problem: FundingProblem
    private let funding: Funding
    private let rule: FundingRule

    init(_ problem: FundingProblem, _ funding: Funding, _ rule: FundingRule) {
        (self.problem, self.funding, self.rule) = (problem, funding, rule)
    }

    /// - Parameter sensitivity: per cent times 10^4.
    func members(sensitivity: Int?) -> [(String, JSON.Value)] {
        let spent = problem.spent(by: funding)
        let reserve = problem.reserve(of: funding)
        let left = zip(problem.budgets, spent).map { JSON.Value.decimal($0 - $1, decimals: 2) }
        return [
            ("funded", names(funding.funded)),
            ("spent", .list(spent.map { .decimal($0, decimals: 2) })),
            ("score", .decimal(problem.score(of: funding), decimals: 6)),
            (
                "cut",
                .object([
                    ("last_funded", name(funding.funded.last)), ("first_unfunded", name(reserve.first)),
                    ("left", .list(left)),
                ])
            ),
            ("reserve", names(reserve)),
            ("ties", names(problem.ties(of: funding))),
            ("unmet", .list(problem.unmet(by: funding).map { .text(problem.groups[$0].name) })),
            ("optimal", .bool(rule == .optimal)),
            ("bound", funding.bound.map { .decimal($0, decimals: 6) } ?? .null),
            ("flips", .list(sensitivity.map(flips) ?? [])),
        ]
    }

    private func names(_ places: [Int]) -> JSON.Value { .list(places.map { name($0) }) }
    private func name(_ place: Int?) -> JSON.Value { place.map { .text(problem.projects[$0].name) } ?? .null }

    /// Who enters and who leaves where the budget of every year is moved down and up. A budget under which the minima cannot be met pays for
    /// nobody.
    private func flips(_ share: Int) -> [JSON.Value] {
        let told = JSON.write(.decimal(share, decimals: 4))
        return [("-", -share), ("+", share)].map { sign, share in
            let other = problem.scaled(by: share).funding(by: rule)
            let (now, before) = (Set(other?.funded ?? []), Set(funding.funded))
            return .object([
                ("change", .text("budget \(sign)\(told) %")),
                ("enters", names(now.subtracting(before).sorted())),
                ("leaves", names(before.subtracting(now).sorted())),
            ])
        }
    }
}
