/// Deferred acceptance in which students offer themselves down their lists, and each place keeps the best so far.
struct StudentsOffering {
    private let market: Market
    private var choices: [Int32]
    /// Those whom a place keeps, by their standing: a heap, the last in standing on top.
    private var kept: [Int32]
    private var keptStarts: [Int32]
    private var keptCounts: [Int32]
    private var proposals = 0

    init(_ market: Market) {
        self.market = market
        choices = [Int32](repeating: -1, count: market.students)
        keptCounts = [Int32](repeating: 0, count: market.places)
        keptStarts = [0]
        keptStarts.reserveCapacity(market.places + 1)
        var total: Int32 = 0
        for place in 0..<market.places {
            // Nobody keeps more than it ranks.
            total += min(market.quotas[place], Int32(market.ranked(by: place).count))
            keptStarts.append(total)
        }
        kept = [Int32](repeating: 0, count: Int(total))
    }

    consuming func run() -> Matching {
        for first in 0..<market.students {
            var student = first
            while let next = offer(student) { student = next }
        }
        return Matching(choices: choices, proposals: proposals)
    }

    /// Goes on down this student's list until a place keeps the student; who had to give way, if anybody.
    private mutating func offer(_ student: Int) -> Int? {
        let list = market.wishes(of: student)
        var at = list.lowerBound + Int(choices[student] < 0 ? 0 : choices[student] + 1)
        defer { choices[student] = at < list.upperBound ? Int32(at - list.lowerBound) : -1 }
        while at < list.upperBound {
            let wish = market.wishes[at]
            if wish.standing >= 0 {
                proposals += 1
                switch keep(wish.standing, at: Int(wish.place)) {
                case .refused: break
                case .kept: return nil
                case .keptFor(let other): return other
                }
            }
            at += 1
        }
        return nil
    }

    private enum Answer { case refused, kept, keptFor(Int) }

    private mutating func keep(_ standing: Int32, at place: Int) -> Answer {
        let (first, count) = (Int(keptStarts[place]), Int(keptCounts[place]))
        let room = Int(keptStarts[place + 1]) - first
        if count < room {
            kept[first + count] = standing
            keptCounts[place] += 1
            rise(first, count)
            return .kept
        }
        guard room > 0, kept[first] > standing else { return .refused }
        let last = kept[first]
        kept[first] = standing
        sink(first, room)
        return .keptFor(Int(market.ranked[Int(market.rankedStarts[place] + last)]))
    }

    private mutating func rise(_ first: Int, _ place: Int) {
        var at = place
        while at > 0, kept[first + (at - 1) / 2] < kept[first + at] {
            kept.swapAt(first + at, first + (at - 1) / 2)
            at = (at - 1) / 2
        }
    }

    private mutating func sink(_ first: Int, _ count: Int) {
        var at = 0
        while true {
            var child = 2 * at + 1
            guard child < count else { return }
            if child + 1 < count, kept[first + child + 1] > kept[first + child] { child += 1 }
            guard kept[first + child] > kept[first + at] else { return }
            kept.swapAt(first + at, first + child)
            at = child
        }
    }
}
