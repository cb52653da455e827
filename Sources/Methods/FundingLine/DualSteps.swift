/// The steps of the dual simplex method.
extension Relaxation {
    /// Prices, gains, ends and values from the basis.
    mutating func begin(_ open: [Int], _ settled: [Double]) {
        let n = scores.count
        for row in 0..<m {
            prices[row] = (0..<m).reduce(0) { sum, place in
                basis[place] < n ? sum + scores[basis[place]] * inverse[place * m + row] : sum
            }
        }
        var sums = settled
        for variable in basis where variable < n && lower[variable] == upper[variable] && lower[variable] > 0 {
            for entry in rows.starts[variable]..<rows.starts[variable + 1] { sums[rows.rows[entry]] -= entries[entry] }
        }
        for item in open where placeInBasis[item] < 0 {
            let (first, end) = (rows.starts[item], rows.starts[item + 1])
            var gain = scores[item]
            for entry in first..<end { gain -= prices[rows.rows[entry]] * entries[entry] }
            gains[item] = gain
            level[item] = gain > 0 ? 1 : 0
            if gain > 0 { for entry in first..<end { sums[rows.rows[entry]] += entries[entry] } }
        }
        for row in 0..<m where placeInBasis[n + row] < 0 {
            gains[n + row] = prices[row]
            let isHigh = prices[row] > 0 ? most[row] < .infinity : least[row] == -.infinity
            level[n + row] = isHigh ? most[row] : least[row]
            sums[row] -= level[n + row]
        }
        for place in 0..<m { values[place] = -(0..<m).reduce(0) { $0 + inverse[place * m + $1] * sums[$1] } }
    }

    /// The place in the basis that lies farthest beyond a limit, and how far: positive above, negative below.
    func worst() -> (place: Int, violation: Double)? {
        var found: (place: Int, violation: Double)?
        for place in 0..<m {
            let (value, low, high) = (values[place], low(basis[place]), high(basis[place]))
            let violation = value > high ? value - high : value < low ? value - low : 0
            guard abs(violation) > 1e-9 * max(1, abs(value)), abs(violation) > abs(found?.violation ?? 0) else {
                continue
            }
            found = (place, violation)
        }
        return found
    }

    /// Passes over as many as only have to move to their other end, and tells who enters the basis; nil where all together do not suffice.
    mutating func choose(_ open: [Int], _ sign: Double, _ violation: Double, _ price: [Double]) -> Int? {
        let n = scores.count
        var heap = RatioHeap()
        for item in open where placeInBasis[item] < 0 {
            var alpha = 0.0
            for entry in rows.starts[item]..<rows.starts[item + 1] { alpha += price[rows.rows[entry]] * entries[entry] }
            alphas[item] = alpha
            let turned = sign * alpha
            if level[item] == 0 ? turned > 1e-11 : turned < -1e-11 {
                heap.append(abs(gains[item]) / abs(alpha), item)
            }
        }
        for row in 0..<m where placeInBasis[n + row] < 0 {
            alphas[n + row] = -price[row]
            let turned = -sign * price[row]
            guard least[row] < most[row] else { continue }
            if level[n + row] == least[row] ? turned > 1e-11 : turned < -1e-11 {
                heap.append(abs(gains[n + row]) / abs(turned), n + row)
            }
        }
        heap.build()
        var (left, sums, isMoved) = (violation, [Double](repeating: 0, count: m), false)
        defer { if isMoved { move(sums) } }
        while let variable = heap.pop() {
            let range = variable < n ? 1 : most[variable - n] - least[variable - n]
            left -= abs(alphas[variable]) * range
            if left < 1e-9 { return variable }
            isMoved = true
            turn(variable, &sums)
        }
        return nil
    }

    /// To the other end.
    private mutating func turn(_ variable: Int, _ sums: inout [Double]) {
        let n = scores.count
        guard variable < n else {
            let row = variable - n
            let other = level[variable] == least[row] ? most[row] : least[row]
            sums[row] -= other - level[variable]
            level[variable] = other
            return
        }
        let change: Double = level[variable] == 0 ? 1 : -1
        level[variable] += change
        for entry in rows.starts[variable]..<rows.starts[variable + 1] {
            sums[rows.rows[entry]] += change * entries[entry]
        }
    }

    private mutating func move(_ sums: [Double]) {
        for place in 0..<m { values[place] -= (0..<m).reduce(0) { $0 + inverse[place * m + $1] * sums[$1] } }
    }

    /// - Returns: false where the pivot is too small to be trusted.
    mutating func pivot(_ entering: Int, _ place: Int, _ sign: Double, _ price: [Double], _ open: [Int]) -> Bool {
        let n = scores.count
        let column = column(entering)
        guard abs(column[place]) > 1e-9 else { return false }
        let leaving = basis[place]
        let limit = sign > 0 ? high(leaving) : low(leaving)
        let change = (values[place] - limit) / column[place]
        let step = abs(gains[entering]) / abs(alphas[entering]) * sign
        for item in open where placeInBasis[item] < 0 { gains[item] += step * alphas[item] }
        for row in 0..<m {
            prices[row] -= step * price[row]
            if placeInBasis[n + row] < 0 { gains[n + row] += step * alphas[n + row] }
        }
        for other in 0..<m { values[other] -= column[other] * change }
        values[place] = level[entering] + change
        gains[leaving] = step
        gains[entering] = 0
        level[leaving] = limit
        basis[place] = entering
        (placeInBasis[entering], placeInBasis[leaving]) = (place, -1)
        for at in 0..<m { inverse[place * m + at] /= column[place] }
        for other in 0..<m where other != place && column[other] != 0 {
            for at in 0..<m { inverse[other * m + at] -= column[other] * inverse[place * m + at] }
        }
        pivots += 1
        return pivots % 100 != 0 || rebuild()
    }

    private func column(_ variable: Int) -> [Double] {
        let n = scores.count
        var column = [Double](repeating: 0, count: m)
        for place in 0..<m {
            if variable >= n {
                column[place] = -inverse[place * m + variable - n]
            } else {
                for entry in rows.starts[variable]..<rows.starts[variable + 1] {
                    column[place] += inverse[place * m + rows.rows[entry]] * entries[entry]
                }
            }
        }
        return column
    }
}
