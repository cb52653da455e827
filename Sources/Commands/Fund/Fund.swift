package import ArgumentParser
import FundingLine
import Tables

/// `grappe fund`: which projects a budget pays for.
package struct Fund: PlainCommand {
    package static let configuration = CommandConfiguration(
        abstract: "Says which projects a budget pays for, by one of three rules.",
        discussion: "The method: docs/methods/FundingLine.md.")

    @Option(help: "project,cost,score[,group…]; for several years cost1,cost2,… in place of cost.") var projects: String
    @Option(help: "The budget, or one for each year: N[,N…].") var budget: String
    @Option(help: "greedy, greedy-no-skip or optimal.") var rule: FundingRule
    @Option(help: "group,min,max[,min_count,max_count].") var groups: String?
    @Option(help: "Projects that score less are neither paid for nor kept in reserve.") var minScore: String?
    @Option(help: "How equal scores stand: cost-name, by lower cost, then by name; or given, as in the file.")
    var ties = FundingProblem.Ties.costName
    @Option(help: "Per cent by which the budget is moved, up and down, to see what changes.") var sensitivity: String?
    package init() {}

    package func answer() throws -> CommandAnswer {
        let budgets = try budget.split(separator: ",", omittingEmptySubsequences: false).map {
            try Self.number(String($0), "--budget", decimals: 2, in: 0...1_000_000_000_000)
        }
        let least = try minScore.map {
            try Self.number($0, "--min-score", decimals: 6, in: -1_000_000_000...1_000_000_000)
        }
        let share = try sensitivity.map { try Self.number($0, "--sensitivity", decimals: 4, in: 0...100) }
        let problem = try FundFiles(projects: InputFile(projects), groups: groups.map(InputFile.init))
            .read(budgets: budgets, ties: ties).atLeast(least)
        guard let funding = problem.funding(by: rule) else {
            throw CommandFailure.failed("the groups' minima cannot be met within the budget and the maxima")
        }
        return CommandAnswer(FundTelling(problem, funding, rule).members(sensitivity: share))
    }

    private static func number(
        _ text: String, _ option: String, decimals: Int, in range: ClosedRange<Int>
    ) throws -> Int {
        var (text, unit) = (text, 1)
        for _ in 0..<decimals { unit *= 10 }
        do {
            return try text.withUTF8 { text in
                try PlainNumber.scaled(
                    text, decimals: decimals, in: (range.lowerBound * unit)...(range.upperBound * unit))
            }
        } catch {
            throw CommandFailure.badInput(
                "\(option): '\(text)' is not a number between \(range.lowerBound) and \(range.upperBound) with at most \(decimals) decimals"
            )
        }
    }
}

extension FundingRule: ExpressibleByArgument {}
extension FundingProblem.Ties: ExpressibleByArgument {}
