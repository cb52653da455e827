/// Deferred acceptance in which places offer themselves down their lists as long as they have room, and each student keeps the best so far.
///
/// From a matching that others have left, it is the vacancy chain: each free seat goes to the first on the list who would rather have it,
/// whose own seat then comes free. Blum, Roth and Rothblum, "Vacancy chains and equilibration in senior-level labor markets", Journal of
/// Economic Theory 76 (1997): it ends, in a stable matching, and nobody but those who move to a place they like better is disturbed. Whoever
/// moves in it moves in every stable matching in which no student is worse off than before, so that none disturbs fewer.
struct PlacesOffering {
    private let market: Market
    /// Of each ranked student, where the place stands in the student's own list; negative where it does not.
    private var wishOf: [Int32]
    private var choices: [Int32]
    private var free: [Int32]
    private var proposals = 0

    init(_ market: Market, from matching: Matching?) {
        self.market = market
        wishOf = [Int32](repeating: -1, count: market.ranked.count)
        choices = matching?.choices ?? [Int32](repeating: -1, count: market.students)
        free = market.quotas
        for student in 0..<market.students {
            let list = market.wishes(of: student)
            for at in list where market.wishes[at].standing >= 0 {
                let wish = market.wishes[at]
                wishOf[Int(market.rankedStarts[Int(wish.place)] + wish.standing)] = Int32(at - list.lowerBound)
            }
            if choices[student] >= 0 { free[Int(market.wishes[list.lowerBound + Int(choices[student])].place)] -= 1 }
        }
    }

    consuming func run() -> Matching {
        var next = market.rankedStarts
        var waiting = (0..<market.places).filter { free[$0] > 0 }
        while let place = waiting.popLast() {
            while free[place] > 0, next[place] < market.rankedStarts[place + 1] {
                let at = Int(next[place])
                next[place] += 1
                if let left = offer(place, to: Int(market.ranked[at]), wishOf[at]) { waiting.append(left) }
            }
        }
        return Matching(choices: choices, proposals: proposals)
    }

    /// The place that the student leaves for this one, if any.
    private mutating func offer(_ place: Int, to student: Int, _ choice: Int32) -> Int? {
        let present = choices[student]
        guard choice >= 0, choice != present else { return nil }
        proposals += 1
        guard present < 0 || choice < present else { return nil }
        choices[student] = choice
        free[place] -= 1
        guard present >= 0 else { return nil }
        let left = Int(market.wishes[Int(market.wishStarts[student] + present)].place)
        free[left] += 1
        return left
    }
}
