import FundingLine
import MethodSupport
import Testing

struct FundingLineTests {
    typealias Project = FundingProblem.Project

    @Test func theOptimumIsThatOfAllChoices() {
        var (generator, impossible) = (SeededGenerator(1), 0)
        for _ in 0..<4000 {
            let problem = FundingProblem.random(&generator)
            let best = problem.allowed.map(problem.score).max()
            let funding = problem.funding(by: .optimal)
            if best == nil { impossible += 1 }
            #expect(funding.map { problem.score(of: $0) } == best)
            #expect(funding?.bound == best)
            if let funding { #expect(problem.isWithinLimits(funding)) }
        }
        #expect(impossible == 1374)
    }

    /// One budget and no groups: the textbook's table of the best score for every amount spent.
    @Test func withOneBudgetTheOptimumIsThatOfDynamicProgramming() {
        var generator = SeededGenerator(4)
        for _ in 0..<60 {
            var projects: [Project] = []
            for number in 0..<60 {
                let cost = Int.random(in: 30...99, using: &generator)
                // Scores close to costs make such problems hard.
                projects.append(
                    Project(
                        name: "p\(number)", costs: [cost], score: cost * 10 + Int.random(in: 0...20, using: &generator))
                )
            }
            let budget = Int.random(in: 0...3000, using: &generator)
            var best = [Int](repeating: 0, count: budget + 1)
            for project in projects {
                for money in stride(from: budget, through: project.cost, by: -1) {
                    best[money] = max(best[money], best[money - project.cost] + project.score)
                }
            }
            #expect(FundingProblem(projects, budgets: [budget]).funding(by: .optimal)?.bound == best[budget])
        }
    }

    @Test func theGreedyRulesGoDownTheOrder() {
        var generator = SeededGenerator(2)
        for _ in 0..<2000 {
            let problem = FundingProblem.random(&generator)
            for rule in [FundingRule.greedy, .greedyNoSkip] {
                var (chosen, isStopped) = ([Int](), false)
                for place in problem.projects.indices where !isStopped {
                    let fits = problem.fitsMaxima(chosen + [place])
                    if fits { chosen.append(place) } else if rule == .greedyNoSkip { isStopped = true }
                }
                #expect(problem.funding(by: rule)?.funded == chosen)
            }
        }
    }

    @Test func neitherTheOrderOfTheRowsNorTheNamesNorTheUnitChangeTheOptimum() {
        var generator = SeededGenerator(3)
        for _ in 0..<500 {
            let problem = FundingProblem.random(&generator)
            let best = problem.funding(by: .optimal)?.bound
            let again = FundingProblem(
                problem.projects.shuffled(using: &generator), budgets: problem.budgets, groups: problem.groups)
            #expect(again.funding(by: .optimal) == problem.funding(by: .optimal))
            let scaled = FundingProblem(
                problem.projects.enumerated().map {
                    Project(name: "q\($0)", costs: $1.costs, score: $1.score * 7, groups: $1.groups)
                }, budgets: problem.budgets, groups: problem.groups)
            #expect(scaled.funding(by: .optimal)?.bound == best.map { $0 * 7 })
        }
    }

    static let projects = [
        Project(name: "a", costs: [400], score: 9, groups: [0]),
        Project(name: "b", costs: [500], score: 8, groups: [0]),
        Project(name: "c", costs: [300], score: 8, groups: [1]), Project(name: "d", costs: [300], score: 8, groups: []),
        Project(name: "e", costs: [200], score: 1, groups: [1]),
    ]

    static let orders: [(FundingProblem.Ties, [String])] = [
        (.costName, ["a", "c", "d", "b", "e"]), (.given, ["a", "b", "c", "d", "e"]),
    ]

    @Test(arguments: orders)
    func equalScoresStandByCostAndNameOrAsGiven(_ order: (FundingProblem.Ties, [String])) {
        #expect(FundingProblem(Self.projects, budgets: [1], ties: order.0).projects.map(\.name) == order.1)
    }

    static let rules: [(FundingRule, FundingProblem.Ties, [String], [String])] = [
        (.greedy, .costName, ["a", "c", "d"], ["c", "d", "b"]), (.greedyNoSkip, .given, ["a", "b"], ["b", "c", "d"]),
        (.greedy, .given, ["a", "b"], ["b", "c", "d"]), (.optimal, .given, ["a", "c", "d"], ["b", "c", "d"]),
    ]

    @Test(arguments: rules)
    func aTieAcrossTheLineIsShown(_ rule: (FundingRule, FundingProblem.Ties, [String], [String])) throws {
        let groups = ["north", "south"].map { FundingProblem.Group(name: $0) }
        let problem = FundingProblem(Self.projects, budgets: [1000], groups: groups, ties: rule.1)
        let funding = try #require(problem.funding(by: rule.0))
        #expect(funding.funded.map { problem.projects[$0].name } == rule.2)
        #expect(problem.ties(of: funding).map { problem.projects[$0].name } == rule.3)
    }

    @Test func aGreedyRuleListsTheMinimaThatItLeaves() throws {
        let groups = [
            FundingProblem.Group(name: "north", money: .init(most: 400)),
            FundingProblem.Group(name: "south", count: .init(least: 2)),
        ]
        let problem = FundingProblem(Self.projects, budgets: [1000], groups: groups)
        let greedy = try #require(problem.funding(by: .greedy))
        #expect(greedy.funded.map { problem.projects[$0].name } == ["a", "c", "d"])
        #expect(problem.unmet(by: greedy) == [1])
        let optimal = try #require(problem.funding(by: .optimal))
        #expect(optimal.funded.map { problem.projects[$0].name } == ["a", "c", "e"])
        #expect(problem.unmet(by: optimal).isEmpty)
    }

    @Test func aBudgetIsMovedExactly() {
        let problem = FundingProblem(Self.projects, budgets: [1001, 90_000_000_000_000_007])
        #expect(problem.scaled(by: 50_000).budgets == [1051, 94_500_000_000_000_007])
        #expect(problem.scaled(by: -1_000_000).budgets == [0, 0])
    }
}

extension FundingProblem {
    func fitsMaxima(_ chosen: [Int]) -> Bool {
        budgets.indices.allSatisfy { year in chosen.reduce(0) { $0 + projects[$1].costs[year] } <= budgets[year] }
            && groups.indices.allSatisfy { group in
                let members = chosen.filter { projects[$0].groups.contains(group) }
                return members.reduce(0) { $0 + projects[$1].cost } <= groups[group].money.most ?? .max
                    && members.count <= groups[group].count.most ?? .max
            }
    }
}
