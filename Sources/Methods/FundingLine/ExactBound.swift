/// What no choice of open items can exceed, by Lagrange's multipliers, in whole numbers: whatever the multipliers are, the bound is true.
///
/// For prices p of the rows: the limits at these prices, and for each open item what is left of its score after them, where that is positive.
/// Geoffrion, "Lagrangean relaxation for integer programming" (Mathematical Programming Study 2, 1974). Prices come from floating point and
/// are rounded to whole 2^-40; nothing else is.
struct ExactBound {
    static let shift: Int128 = 40
    /// Times 2^40.
    let value: Int128
    /// Of each open item in the order given, times 2^40: what is left of its score. The bound is lower by as much where a positive one is not
    /// taken, or a negative one is.
    let margins: [Int128]

    /// - Parameters:
    ///   - prices: by row; `weight` of the scores is 1, or 0 to ask whether there is any choice at all (there is none below 0).
    init(_ rows: Rows, open: [Int], taken: (score: Int, sums: [Int]), prices: [Double], weight: Int128 = 1) {
        var whole = prices.map { price -> Int128 in
            let scaled = price * 0x1p40
            return scaled.magnitude < 0x1p80 ? Int128(scaled.rounded()) : 0
        }
        var value = Int128(taken.score) * weight << Self.shift
        for row in rows.least.indices {
            // A price without a limit to lean on is none.
            if whole[row] > 0, rows.most[row] == nil { whole[row] = 0 }
            if whole[row] < 0, rows.least[row] == nil { whole[row] = 0 }
            let limit = whole[row] > 0 ? rows.most[row]! : whole[row] < 0 ? rows.least[row]! : 0
            value += whole[row] * Int128(limit - taken.sums[row])
        }
        margins = open.map { item in
            var left = Int128(rows.scores[item]) * weight << Self.shift
            for entry in rows.starts[item]..<rows.starts[item + 1] {
                left -= whole[rows.rows[entry]] * Int128(rows.coefficients[entry])
            }
            if left > 0 { value += left }
            return left
        }
        self.value = value
    }
}
