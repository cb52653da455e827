import Selections
import Testing
import Values

/// The ranking against its definition, computed the long way, on many small cases from fixed seeds.
@Suite struct RankingPropertyTests {
    struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var x = state
            x ^= x >> 33
            x = x &* 0xff51_afd7_ed55_8ccd
            return x ^ (x >> 33)
        }
    }

    private func candidates(_ random: inout Seeded) -> [Candidate] {
        (0..<Int.random(in: 0...9, using: &random)).map { index in
            let total = Fraction(Int.random(in: 0...6, using: &random) * 50, Int.random(in: 1...3, using: &random))
            let isUnread = Int.random(in: 0..<8, using: &random) == 0
            return Candidate(
                id: "d\(index)", number: "n\(index)", sortKey: "k\(index % 3)", total: isUnread ? nil : total,
                isBelowThreshold: Int.random(in: 0..<5, using: &random) == 0, costPerYear: .dirhams(2_000_000))
        }
    }

    @Test(arguments: 0..<300) func agreesWithTheDefinition(seed: Int) {
        var random = Seeded(state: UInt64(seed) &* 7919 &+ 1)
        let candidates = candidates(&random)
        let budget = Money.dirhams(Int.random(in: 0...14, using: &random) * 1_000_000)
        let ranking = Ranking(candidates, budgetPerYear: budget)
        let capacity = Int(budget.minor / Money.dirhams(2_000_000).minor)
        #expect(ranking.places.count == candidates.count)
        for place in ranking.places {
            let one = place.candidate
            guard let total = one.total, !one.isBelowThreshold else {
                #expect(place.rank == nil)
                #expect(place.outcome == (one.total == nil ? .unread : .belowThreshold))
                continue
            }
            let others = candidates.filter { $0.total != nil && !$0.isBelowThreshold }
            let better = others.count { $0.total! > total }
            let same = others.count { $0.total! == total }
            #expect(place.rank == better + 1)
            #expect(place.isTied == (same > 1))
            if better + same <= capacity {
                #expect(place.outcome == .withinBudget)
            } else if better < capacity {
                #expect(place.outcome == .acrossTheLine)
            } else {
                #expect(place.outcome == .reserve(better - capacity + 1))
            }
        }
        #expect(ranking.committedPerYear <= budget)
    }

    @Test(arguments: 0..<100) func theOrderOfTheRowsChangesNothing(seed: Int) {
        var random = Seeded(state: UInt64(seed) &* 104_729 &+ 3)
        let candidates = candidates(&random)
        let ranking = Ranking(candidates, budgetPerYear: .dirhams(4_000_000))
        for _ in 0..<5 {
            #expect(Ranking(candidates.shuffled(using: &random), budgetPerYear: .dirhams(4_000_000)) == ranking)
        }
    }
}
