/// Why a student has been given what the matching gives: wish by wish, down to the one that was granted.
package struct MatchingExplanation: Equatable, Sendable {
    package enum Outcome: Equatable, Sendable {
        /// The student is not on the place's list.
        case notRanked
        /// The place is full, and all its students come before this one.
        /// - Parameters:
        ///   - standing: the student's, from 1; `last` that of the last who was admitted.
        ///   - isTied: both have the same rank in the file: the lottery decided.
        case full(standing: Int, last: Int, lastStudent: Int, isTied: Bool)
        /// A quota of zero.
        case closed
        case granted(standing: Int)
        /// A better wish was granted.
        case notNeeded
        /// The student would be taken: the matching is not stable.
        case open(standing: Int)
    }

    package struct Line: Equatable, Sendable {
        package let place: Int
        package let rank: Int
        package let outcome: Outcome
    }

    package let lines: [Line]

    package init(of student: Int, by matching: Matching, in market: Market) {
        let wishes = market.wishes[market.wishes(of: student)]
        let choice = Int(matching.choices[student])
        let admitted = Self.admitted(to: Set(wishes.map { Int($0.place) }), by: matching, in: market)
        lines = wishes.enumerated().map { place, wish in
            let outcome = Self.outcome(wish, place - choice, choice < 0, admitted[Int(wish.place)] ?? [], market)
            return Line(place: Int(wish.place), rank: Int(wish.rank), outcome: outcome)
        }
    }

    /// - Parameter behind: how far behind the granted wish this one stands.
    private static func outcome(
        _ wish: Market.Wish, _ behind: Int, _ isUnmatched: Bool, _ admitted: [Market.Wish], _ market: Market
    ) -> Outcome {
        if !isUnmatched, behind > 0 { return .notNeeded }
        if !isUnmatched, behind == 0 { return .granted(standing: Int(wish.standing) + 1) }
        guard wish.standing >= 0 else { return .notRanked }
        let standing = Int(wish.standing) + 1
        guard market.quotas[Int(wish.place)] > 0 else { return .closed }
        guard admitted.count >= Int(market.quotas[Int(wish.place)]),
            let last = admitted.max(by: { $0.standing < $1.standing }), last.standing < wish.standing
        else { return .open(standing: standing) }
        let lastStudent = market.ranked[Int(market.rankedStarts[Int(wish.place)] + last.standing)]
        return .full(
            standing: standing, last: Int(last.standing) + 1, lastStudent: Int(lastStudent),
            isTied: last.placeRank == wish.placeRank)
    }

    private static func admitted(
        to places: Set<Int>, by matching: Matching, in market: Market
    ) -> [Int: [Market.Wish]] {
        var admitted: [Int: [Market.Wish]] = [:]
        for student in 0..<market.students {
            guard let wish = matching.wish(of: student, in: market), places.contains(Int(wish.place)) else { continue }
            admitted[Int(wish.place), default: []].append(wish)
        }
        return admitted
    }
}
