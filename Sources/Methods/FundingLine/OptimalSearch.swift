/// The best choice, by branch and bound: Land and Doig, "An automatic method of solving discrete programming problems" (Econometrica 28, 1960).
///
/// At each node the relaxation proposes prices; what they prove in whole numbers (`ExactBound`) closes the node, or settles every item that could
/// only be otherwise in a choice no better than the best so far. The rest is split at an item taken in part.
final class OptimalSearch {
    struct Choice {
        let score: Int
        let isTaken: [Bool]
    }

    private let rows: Rows
    private var relaxation: Relaxation
    /// All scores are multiples of it.
    private let unit: Int
    private(set) var best: Choice?
    /// A choice must score more than this.
    private var goal: Int
    private var nodes = 0
    private let mostNodes: Int
    private(set) var isStopped = false
    /// Of the first node, with the items it was about.
    private(set) var root: ExactBound?
    private var isTaken: [Bool]

    /// - Parameters:
    ///   - goal: only better choices are looked for.
    ///   - mostNodes: after so many the search stops (`isStopped`).
    init(_ rows: Rows, goal: Int?, mostNodes: Int) {
        self.rows = rows
        relaxation = Relaxation(rows)
        let divisor = rows.scores.reduce(0, Self.divisor)
        unit = max(1, divisor)
        self.goal = goal ?? .min
        self.mostNodes = mostNodes
        isTaken = [Bool](repeating: false, count: rows.count)
    }

    func run() {
        explore(Array(0..<rows.count), score: 0, sums: [Int](repeating: 0, count: rows.least.count))
    }

    /// Whether a bound leaves no better choice than the goal.
    func isClosed(_ bound: Int128) -> Bool {
        let whole = bound >> ExactBound.shift  // rounded down
        guard whole > Int128(Int.min) else { return true }
        let reachable = whole - (whole % Int128(unit) + Int128(unit)) % Int128(unit)
        return reachable <= Int128(goal)
    }

    private func explore(_ open: [Int], score: Int, sums: [Int]) {
        nodes += 1
        if nodes > mostNodes { isStopped = true }
        guard !isStopped else { return }
        if open.isEmpty { return propose(score) }
        var bound: ExactBound?
        switch relaxation.solve(open: open, sums: sums) {
        case .impossible(let prices):
            let proof = ExactBound(rows, open: open, taken: (score, sums), prices: prices, weight: 0)
            if proof.value < 0 { return }
        case .solved(let prices):
            let found = ExactBound(rows, open: open, taken: (score, sums), prices: prices)
            if root == nil { root = found }
            if isClosed(found.value) { return }
            bound = found
        case .lost: break
        }
        proposeRounded(open, score)
        if let bound, isClosed(bound.value) { return }
        settle(open, bound, score, sums)
    }

    /// Settles what the bound proves, and splits the rest.
    private func settle(_ open: [Int], _ bound: ExactBound?, _ score: Int, _ sums: [Int]) {
        var (rest, settled, score, sums) = ([Int](), [Int](), score, sums)
        rest.reserveCapacity(open.count)
        for (place, item) in open.enumerated() {
            guard let bound, isClosed(bound.value - Int128(bound.margins[place].magnitude)) else {
                rest.append(item)
                continue
            }
            set(item, bound.margins[place] > 0, &score, &sums)
            settled.append(item)
        }
        if rest.isEmpty {
            explore(rest, score: score, sums: sums)
        } else {
            split(rest, score, sums)
        }
        for item in settled { free(item) }
    }

    private func split(_ open: [Int], _ score: Int, _ sums: [Int]) {
        let place = open.indices.min { distance(open[$0]) < distance(open[$1]) }!
        let item = open[place]
        var rest = open
        rest.remove(at: place)
        let isFirstTaken = relaxation.fraction(item) >= 0.5
        for take in [isFirstTaken, !isFirstTaken] where !isStopped {
            var (score, sums) = (score, sums)
            set(item, take, &score, &sums)
            explore(rest, score: score, sums: sums)
            free(item)
        }
    }

    /// From one half: the item that is taken most in part is split at.
    private func distance(_ item: Int) -> Double { abs(relaxation.fraction(item) - 0.5) }

    private func set(_ item: Int, _ take: Bool, _ score: inout Int, _ sums: inout [Int]) {
        isTaken[item] = take
        relaxation.lower[item] = take ? 1 : 0
        relaxation.upper[item] = take ? 1 : 0
        guard take else { return }
        score += rows.scores[item]
        for entry in rows.starts[item]..<rows.starts[item + 1] { sums[rows.rows[entry]] += rows.coefficients[entry] }
    }

    private func free(_ item: Int) {
        isTaken[item] = false
        relaxation.lower[item] = 0
        relaxation.upper[item] = 1
    }

    /// The relaxation's choice with what it takes in part left out, or all of it in.
    private func proposeRounded(_ open: [Int], _ score: Int) {
        for threshold in [1 - 1e-7, 0.5] {
            var total = score
            for item in open {
                isTaken[item] = relaxation.fraction(item) >= threshold
                if isTaken[item] { total += rows.scores[item] }
            }
            propose(total)
        }
        for item in open { isTaken[item] = false }
    }

    private func propose(_ score: Int) {
        guard score > goal, rows.allows(isTaken) else { return }
        (best, goal) = (Choice(score: score, isTaken: isTaken), score)
    }

    private static func divisor(_ a: Int, _ b: Int) -> Int {
        var (a, b) = (abs(a), abs(b))
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}
