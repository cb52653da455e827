/// Everybody's ranks, grouped by owner and put in strict order.
struct OrderedLists {
    let starts: [Int32]  // owners + 1
    /// Rows of the ranks, best first, one owner's behind another's.
    let rows: [Int32]

    /// - Parameter breaking: puts rows of one owner's equal ranks in order; nil where ties cannot be broken.
    init(
        _ ranks: Ranks, owners: Int, others: Int, side: MarketFault.Side, breaking: ((ArraySlice<Int32>) -> [Int32])?
    ) throws(MarketFault) {
        var (starts, rows) = Self.grouped(ranks.owners, owners)
        if let row = Self.firstDoubled(ranks, starts, rows, others) { throw .twice(side, row: row) }
        var isTied = false
        for owner in 0..<owners {
            let list = Int(starts[owner])..<Int(starts[owner + 1])
            let isInOrder = list.dropLast().allSatisfy { ranks.ranks[Int(rows[$0])] < ranks.ranks[Int(rows[$0 + 1])] }
            if isInOrder { continue }
            rows[list].sort { ranks.ranks[Int($0)] < ranks.ranks[Int($1)] }
            Self.eachTie(in: list, rows, ranks.ranks) { tie in
                isTied = true
                if let breaking { rows.replaceSubrange(tie, with: breaking(rows[tie])) }
            }
        }
        if isTied, breaking == nil { throw .tie(side) }
        (self.starts, self.rows) = (starts, rows)
    }

    /// A counting sort, which leaves each owner's rows in the order of the file.
    static func grouped(_ owners: [Int32], _ count: Int) -> (starts: [Int32], rows: [Int32]) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for owner in owners { starts[Int(owner) + 1] += 1 }
        for owner in 0..<count { starts[owner + 1] += starts[owner] }
        var (next, rows) = (starts, [Int32](repeating: 0, count: owners.count))
        for (row, owner) in owners.enumerated() {
            rows[Int(next[Int(owner)])] = Int32(row)
            next[Int(owner)] += 1
        }
        return (starts, rows)
    }

    /// The first row of the file that ranks what an earlier one of the same owner did.
    private static func firstDoubled(_ ranks: Ranks, _ starts: [Int32], _ rows: [Int32], _ others: Int) -> Int? {
        var (seen, first) = ([Int32](repeating: 0, count: others), Int32.max)
        for owner in 0..<(starts.count - 1) {
            for place in starts[owner]..<starts[owner + 1] {
                let row = rows[Int(place)]
                let other = Int(ranks.others[Int(row)])
                if seen[other] == Int32(owner + 1) { first = min(first, row) }
                seen[other] = Int32(owner + 1)
            }
        }
        return first == .max ? nil : Int(first)
    }

    /// Runs of more than one row of the same rank.
    private static func eachTie(
        in list: Range<Int>, _ rows: [Int32], _ ranks: [Int32], _ found: (Range<Int>) -> Void
    ) {
        var first = list.lowerBound
        while first < list.upperBound {
            var end = first + 1
            while end < list.upperBound, ranks[Int(rows[end])] == ranks[Int(rows[first])] { end += 1 }
            if end - first > 1 { found(first..<end) }
            first = end
        }
    }
}

/// Why no market can be made of files.
package enum MarketFault: Error, Equatable {
    package enum Side: Sendable { case students, places }
    /// This row, counted from 0 behind the header, ranks what an earlier one did.
    case twice(Side, row: Int)
    /// Equal ranks, and no lottery by which they fall.
    case tie(Side)
}
