/// A choice of items under linear limits: `least[r]` ≤ sum of `coefficient` over the chosen items of row r ≤ `most[r]`, the sum of `scores` the
/// largest. Whole numbers.
struct Rows {
    var scores: [Int] = []
    /// Of each item, its entries: item j's are `starts[j]..<starts[j + 1]`.
    var starts: [Int] = [0]
    var rows: [Int] = []
    var coefficients: [Int] = []
    var least: [Int?] = []
    var most: [Int?] = []

    var count: Int { scores.count }

    init(_ problem: FundingProblem) {
        least = problem.budgets.map { _ in nil }
        most = problem.budgets
        var (money, number) = ([Int?](), [Int?]())
        for group in problem.groups {
            money.append(add(group.money))
            number.append(add(group.count))
        }
        for project in problem.projects {
            var entries: [(Int, Int)] = project.costs.enumerated().map { ($0, $1) }
            for group in project.groups {
                if let row = money[group] { entries.append((row, project.cost)) }
                if let row = number[group] { entries.append((row, 1)) }
            }
            append(project.score, entries)
        }
    }

    private mutating func add(_ limits: FundingProblem.Limits) -> Int? {
        guard limits.least > 0 || limits.most != nil else { return nil }
        least.append(limits.least > 0 ? limits.least : nil)
        most.append(limits.most)
        return least.count - 1
    }

    private mutating func append(_ score: Int, _ entries: [(Int, Int)]) {
        scores.append(score)
        for (row, coefficient) in entries where coefficient != 0 {
            rows.append(row)
            coefficients.append(coefficient)
        }
        starts.append(rows.count)
    }

    /// What is left to choose after some items are settled: `kept` are open still, `taken` are in.
    init(_ whole: Rows, kept: [Int], taken: [Int]) {
        (least, most) = (whole.least, whole.most)
        for item in taken {
            for entry in whole.starts[item]..<whole.starts[item + 1] {
                let row = whole.rows[entry]
                least[row] = least[row].map { $0 - whole.coefficients[entry] }
                most[row] = most[row].map { $0 - whole.coefficients[entry] }
            }
        }
        for item in kept {
            append(
                whole.scores[item],
                (whole.starts[item]..<whole.starts[item + 1]).map { (whole.rows[$0], whole.coefficients[$0]) })
        }
    }

    /// Whether these items keep to every limit.
    func allows(_ isTaken: [Bool]) -> Bool {
        var sums = [Int](repeating: 0, count: least.count)
        for item in 0..<count where isTaken[item] {
            for entry in starts[item]..<starts[item + 1] { sums[rows[entry]] += coefficients[entry] }
        }
        return sums.indices.allSatisfy { (least[$0] ?? .min) <= sums[$0] && sums[$0] <= (most[$0] ?? .max) }
    }
}
