import MethodSupport
import StableMatching
import Testing

struct StableMatchingTests {
    @Test func withoutTiesItIsTheBestOfAllStableOnesForWhomItFavours() throws {
        var generator = SeededGenerator(1)
        for _ in 0..<3000 {
            let random = RandomMarket(&generator, ties: false)
            let market = try random.market(seed: nil, &generator)
            let stable = random.stable
            for (favour, best) in [(Favour.students, { (a: Int, b: Int) in a < b }), (.places, { $0 > $1 })] {
                let places = market.stableMatching(for: favour).places(in: market)
                #expect(stable.contains(places))
                for student in random.wishes.indices {
                    let given = stable.map { random.wish(student, $0[student]) }
                    #expect(random.wish(student, places[student]) == given.min { best($0, $1) })
                }
            }
        }
    }

    @Test func withTiesNoPairWouldBothRatherHaveEachOther() throws {
        var generator = SeededGenerator(2)
        for number in 0..<3000 {
            let random = RandomMarket(&generator, ties: true)
            let market = try random.market(seed: "seed \(number)", &generator)
            for favour in Favour.allCases {
                let matching = market.stableMatching(for: favour)
                #expect(random.blocking(matching.places(in: market)) == 0)
                #expect(MatchingCheck(matching, in: market).isStable)
            }
        }
    }

    @Test func theCheckCountsWhatTheDefinitionDoes() throws {
        var generator = SeededGenerator(3)
        for _ in 0..<1000 {
            let random = RandomMarket(&generator, ties: true)
            let market = try random.market(seed: "", &generator)
            for places in random.all.shuffled(using: &generator).prefix(10) {
                let choices = places.enumerated().map { student, place in
                    Int32(
                        market.wishes[market.wishes(of: student)].firstIndex { Int($0.place) == place }
                            .map { $0 - market.wishes(of: student).lowerBound } ?? -1)
                }
                let check = MatchingCheck(Matching(choices: choices), in: market)
                #expect(check.blockingPairs == random.blocking(places))
                #expect(check.overfull.isEmpty && check.unacceptable.isEmpty)
            }
        }
    }

    @Test func theOrderOfTheRowsChangesNothing() throws {
        var generator = SeededGenerator(4)
        for _ in 0..<500 {
            let random = RandomMarket(&generator, ties: true)
            let (one, two) = (try random.market(seed: "x", &generator), try random.market(seed: "x", &generator))
            for favour in Favour.allCases {
                #expect(one.stableMatching(for: favour) == two.stableMatching(for: favour))
            }
        }
    }

    /// A student who ranks untruly never gets a place that the true wishes put higher.
    @Test func noStudentGainsByRankingUntruly() throws {
        var generator = SeededGenerator(5)
        for _ in 0..<500 {
            let random = RandomMarket(&generator, ties: false)
            let market = try random.market(seed: nil, &generator)
            let truthful = market.stableMatching().places(in: market)
            for student in random.wishes.indices {
                var untrue = random
                untrue.wishes[student] = random.wishes[student].shuffled(using: &generator)
                let other = try untrue.market(seed: nil, &generator)
                let place = other.stableMatching().places(in: other)[student]
                let worth = place.map { random.wishes[student][$0] ?? .max } ?? .max
                #expect(worth >= random.wish(student, truthful[student]))
            }
        }
    }

    @Test func whoMovesInARepairMovesInEveryStableMatchingOfThoseWhoStay() throws {
        var generator = SeededGenerator(6)
        for _ in 0..<3000 {
            let random = RandomMarket(&generator, ties: false)
            let market = try random.market(seed: nil, &generator)
            let before = market.stableMatching(for: .allCases.randomElement(using: &generator)!)
            let left = Set(random.wishes.indices.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 })
            let rest = market.without(left)
            let after = market.repaired(before, after: left)
            #expect(MatchingCheck(after, in: rest).isStable)
            var staying = random
            for student in left { staying.wishes[student] = staying.wishes[student].map { _ in nil } }
            let stable = staying.stable
            let places = after.places(in: rest)
            #expect(stable.contains(places))
            for student in random.wishes.indices where !left.contains(student) {
                let old = before.place(of: student, in: market)
                #expect(random.wish(student, places[student]) <= random.wish(student, old))
                if places[student] != old { #expect(stable.allSatisfy { $0[student] != old }) }
            }
        }
    }
}
