/// The linear relaxation: items may be taken in part. A dual simplex method in floating point, whose prices and fractions only guide the search:
/// no answer rests on them (`ExactBound`, `Rows.allows`).
///
/// Every item lies between 0 and 1, so that each basis is made dual feasible by moving items to the right end, and one step passes as many items
/// as it can (Fourer's long step; Maros, "A generalized dual phase-2 simplex algorithm", European Journal of Operational Research 149, 2003).
/// After limits change, the present basis is a good beginning.
struct Relaxation {
    let rows: Rows
    let m: Int
    private let scales: [Double]
    let entries: [Double]
    let scores: [Double]
    private let scoreUnit: Double
    let least, most: [Double]

    /// 0…n−1 are items, n + r is the sum of row r.
    var basis: [Int]
    var placeInBasis: [Int]
    var inverse: [Double]
    var values: [Double]  // of the basis
    var pivots = 0
    /// Of the scaled rows.
    var prices: [Double]
    /// Of each item; such as are settled keep theirs.
    var lower, upper: [Double]
    var level: [Double]
    var gains: [Double]
    var alphas: [Double]

    init(_ rows: Rows) {
        self.rows = rows
        let (n, m) = (rows.count, rows.least.count)
        self.m = m
        var largest = [Double](repeating: 1, count: m)
        for (entry, row) in rows.rows.enumerated() {
            largest[row] = max(largest[row], Double(rows.coefficients[entry]))
        }
        scales = largest
        entries = rows.rows.indices.map { Double(rows.coefficients[$0]) / largest[rows.rows[$0]] }
        let unit = Double(max(1, rows.scores.map(\.magnitude).max() ?? 1))
        scores = rows.scores.map { Double($0) / unit }
        scoreUnit = unit
        least = rows.least.enumerated().map { row, limit in limit.map { Double($0) / largest[row] } ?? -.infinity }
        most = rows.most.enumerated().map { row, limit in limit.map { Double($0) / largest[row] } ?? .infinity }
        basis = (0..<m).map { n + $0 }
        placeInBasis = [Int](repeating: -1, count: n) + (0..<m)
        inverse = [Double](repeating: 0, count: m * m)
        values = [Double](repeating: 0, count: m)
        prices = [Double](repeating: 0, count: m)
        lower = [Double](repeating: 0, count: n)
        upper = [Double](repeating: 1, count: n)
        level = [Double](repeating: 0, count: n + m)
        gains = [Double](repeating: 0, count: n + m)
        alphas = [Double](repeating: 0, count: n + m)
        for row in 0..<m { inverse[row * m + row] = -1 }
    }

    enum Outcome {
        /// With the prices of the rows, in scores by unit of the row.
        case solved([Double])
        /// No choice, even in parts: prices that show it.
        case impossible([Double])
        /// Rounding errors got in the way.
        case lost
    }

    /// - Parameters:
    ///   - open: the items that are not settled; of the others `lower` and `upper` are the same.
    ///   - sums: what the settled items that are taken add up to, by row.
    mutating func solve(open: [Int], sums: [Int]) -> Outcome {
        let settled = sums.indices.map { Double(sums[$0]) / scales[$0] }
        begin(open, settled)
        for step in 0..<(50 * m + 1000) {
            if step % 64 == 63 { begin(open, settled) }
            guard let (row, violation) = worst() else { return .solved(rowPrices) }
            let sign: Double = violation > 0 ? 1 : -1
            let price = (0..<m).map { inverse[row * m + $0] }
            guard let entering = choose(open, sign, abs(violation), price) else {
                return .impossible((0..<m).map { -sign * price[$0] / scales[$0] })
            }
            guard pivot(entering, row, sign, price, open) else {
                guard rebuild() else { return .lost }
                begin(open, settled)
                continue
            }
        }
        return .lost
    }

    private var rowPrices: [Double] { (0..<m).map { prices[$0] * scoreUnit / scales[$0] } }

    func isInBasis(_ item: Int) -> Bool { placeInBasis[item] >= 0 }

    /// Of an item, between 0 and 1.
    func fraction(_ item: Int) -> Double { placeInBasis[item] >= 0 ? values[placeInBasis[item]] : level[item] }

    func low(_ variable: Int) -> Double { variable < scores.count ? lower[variable] : least[variable - scores.count] }
    func high(_ variable: Int) -> Double { variable < scores.count ? upper[variable] : most[variable - scores.count] }
}
