/// Looks whether a matching is one, and whether it is stable, knowing nothing of how it was made. O(wishes).
package struct MatchingCheck: Equatable, Sendable {
    /// Students given a place that does not rank them.
    package private(set) var unacceptable: [Int] = []
    /// Places given more students than their quotas.
    package private(set) var overfull: [Int] = []
    /// Pairs that accept each other and would both rather have each other, by the ranks of the files: a place with a free seat would rather
    /// have anybody whom it ranks; equal ranks are no preference.
    package private(set) var blockingPairs = 0
    /// The first of them, by number.
    package private(set) var firstBlocking: (student: Int, place: Int)?

    package var isStable: Bool { unacceptable.isEmpty && overfull.isEmpty && blockingPairs == 0 }

    package init(_ matching: Matching, in market: Market) {
        var counts = [Int32](repeating: 0, count: market.places)
        var lasts = [Int32](repeating: 0, count: market.places)  // the worst rank that is admitted
        for student in 0..<market.students {
            guard let wish = matching.wish(of: student, in: market) else { continue }
            if wish.standing < 0 { unacceptable.append(student) }
            counts[Int(wish.place)] += 1
            lasts[Int(wish.place)] = max(lasts[Int(wish.place)], wish.placeRank)
        }
        overfull = (0..<market.places).filter { counts[$0] > market.quotas[$0] }
        for student in 0..<market.students {
            let given = matching.wish(of: student, in: market)?.rank ?? .max
            for wish in market.wishes[market.wishes(of: student)] where wish.standing >= 0 && wish.rank < given {
                let place = Int(wish.place)
                guard counts[place] < market.quotas[place] || wish.placeRank < lasts[place] else { continue }
                blockingPairs += 1
                if firstBlocking == nil { firstBlocking = (student, place) }
            }
        }
    }

    package static func == (a: MatchingCheck, b: MatchingCheck) -> Bool {
        a.unacceptable == b.unacceptable && a.overfull == b.overfull && a.blockingPairs == b.blockingPairs
    }
}
