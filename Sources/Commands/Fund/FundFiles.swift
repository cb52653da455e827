import FundingLine
import Tables

/// Reads what `grappe fund` computes from.
struct FundFiles {
    let projects: InputFile
    let groups: InputFile?

    private static let most = 1_000_000_000_000
    private static let mostScore = 1_000_000_000

    /// - Parameter budgets: by year, in hundredths.
    func read(budgets: [Int], ties: FundingProblem.Ties) throws -> FundingProblem {
        let names = NameTable()
        let limits = try groups.map { try readGroups($0, names) } ?? []
        let found = try projects.read { table in try readProjects(&table, budgets.count, names) }
        return FundingProblem(found, budgets: budgets, groups: limits, ties: ties)
    }

    private func readGroups(_ file: InputFile, _ names: NameTable) throws -> [FundingProblem.Group] {
        try file.read { table in
            let (required, optional) = try table.places(["group", "min", "max"], optional: ["min_count", "max_count"])
            var groups: [FundingProblem.Group] = []
            while try table.next() {
                _ = try table.unique(required[0], in: names)
                let money = try Self.limits(table, required[1], required[2]) { table, place throws(TableFault) in
                    try table.number(place, decimals: 2, in: 0...Self.most)
                }
                let count = try Self.limits(table, optional[0], optional[1]) { table, place throws(TableFault) in
                    try table.whole(place, in: 0...1_000_000_000)
                }
                groups.append(.init(name: table.text(required[0]), money: money, count: count))
            }
            return groups
        }
    }

    /// An empty field, or none at all, is no limit.
    private static func limits(
        _ table: borrowing Table, _ least: Int?, _ most: Int?,
        _ number: (borrowing Table, Int) throws(TableFault) -> Int
    ) throws -> FundingProblem.Limits {
        func limit(_ place: Int?) throws -> Int? {
            guard let place, !table[place].isEmpty else { return nil }
            return try number(table, place)
        }
        let limits = FundingProblem.Limits(least: try limit(least) ?? 0, most: try limit(most))
        if let top = limits.most, let most, top < limits.least {
            throw table.fault(most, "\(table.header[most]): less than \(table.header[least!])")
        }
        return limits
    }

    private func readProjects(
        _ table: inout Table, _ years: Int, _ groups: NameTable
    ) throws -> [FundingProblem.Project] {
        let columns = try Columns(table, years: years)
        let names = NameTable()
        var projects: [FundingProblem.Project] = []
        while try table.next() {
            _ = try table.unique(columns.project, in: names)
            var member: [Int] = []
            for place in columns.groups where self.groups != nil && !table[place].isEmpty {
                let group = try table.known(place, in: groups, of: self.groups!.path)
                if !member.contains(group) { member.append(group) }
            }
            projects.append(
                .init(
                    name: table.text(columns.project),
                    costs: try columns.costs.map { try table.number($0, decimals: 2, in: 0...Self.most) },
                    score: try table.number(columns.score, decimals: 6, in: -Self.mostScore...Self.mostScore),
                    groups: member))
        }
        return projects
    }

    /// `project`, `cost` or `cost1`, `cost2` … and `score`; what stands behind the score names groups.
    private struct Columns {
        let project: Int
        let costs: [Int]
        let score: Int
        let groups: [Int]

        init(_ table: borrowing Table, years: Int) throws {
            project = try table.place("project")
            score = try table.place("score")
            let names =
                table.header.contains("cost") || years == 1 && !table.header.contains("cost1")
                ? ["cost"] : (1...years).map { "cost\($0)" }
            costs = try names.map { try table.place($0) }
            guard names.count == years else {
                throw table.fault(costs[0], "one cost where there are \(years) budgets: cost1, cost2 and so on")
            }
            for (place, name) in table.header.enumerated() where place < score && !(["project"] + names).contains(name)
            {
                throw table.fault(place, "the column \(name) is unknown; groups stand behind the score")
            }
            for (place, name) in table.header.enumerated()
            where place > score && Self.isCost(name) && !names.contains(name) {
                throw table.fault(
                    place, "the column \(name) where there \(years == 1 ? "is one budget" : "are \(years) budgets")")
            }
            let known = ["project", "score"] + names
            groups = table.header.indices.filter {
                $0 > table.header.firstIndex(of: "score")! && !known.contains(table.header[$0])
            }
        }

        private static func isCost(_ name: String) -> Bool {
            name == "cost" || name.hasPrefix("cost") && Int(name.dropFirst(4)) != nil
        }
    }
}
