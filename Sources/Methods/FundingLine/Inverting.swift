extension Relaxation {
    /// The inverse anew, by Gauss and Jordan; where the basis has become singular, the rows' sums take its place.
    mutating func rebuild() -> Bool {
        let n = scores.count
        var left = [Double](repeating: 0, count: m * m)
        for (place, variable) in basis.enumerated() {
            if variable >= n {
                left[(variable - n) * m + place] = -1
            } else {
                for entry in rows.starts[variable]..<rows.starts[variable + 1] {
                    left[rows.rows[entry] * m + place] = entries[entry]
                }
            }
        }
        var right = [Double](repeating: 0, count: m * m)
        for row in 0..<m { right[row * m + row] = 1 }
        for column in 0..<m {
            let best = (column..<m).max { abs(left[$0 * m + column]) < abs(left[$1 * m + column]) }!
            guard abs(left[best * m + column]) > 1e-10 else {
                reset()
                return false
            }
            for at in 0..<m {
                left.swapAt(best * m + at, column * m + at)
                right.swapAt(best * m + at, column * m + at)
            }
            let divisor = left[column * m + column]
            for at in 0..<m {
                left[column * m + at] /= divisor
                right[column * m + at] /= divisor
            }
            for row in 0..<m where row != column && left[row * m + column] != 0 {
                let factor = left[row * m + column]
                for at in 0..<m {
                    left[row * m + at] -= factor * left[column * m + at]
                    right[row * m + at] -= factor * right[column * m + at]
                }
            }
        }
        inverse = right
        return true
    }

    private mutating func reset() {
        let n = scores.count
        for variable in basis { placeInBasis[variable] = -1 }
        basis = (0..<m).map { n + $0 }
        for row in 0..<m { placeInBasis[n + row] = row }
        inverse = [Double](repeating: 0, count: m * m)
        for row in 0..<m { inverse[row * m + row] = -1 }
    }
}
