import Selections
import Testing
import Values

@Suite struct RankingTests {
    private func candidate(_ name: String, _ total: Fraction?, below: Bool = false, cost: Int = 2_000_000) -> Candidate
    {
        Candidate(
            id: name, number: "AAP-2023-01-\(name)", sortKey: name, total: total, isBelowThreshold: below,
            costPerYear: .dirhams(cost))
    }

    private func outcomes(_ ranking: Ranking) -> [String: Ranking.Outcome] {
        Dictionary(uniqueKeysWithValues: ranking.places.map { ($0.candidate.id, $0.outcome) })
    }

    @Test func fiveContractsFitIntoTenMillions() {
        let names = ["a", "b", "c", "d", "e", "f", "g"]
        let candidates = names.enumerated().map { candidate($1, Fraction(90 - $0)) }
        let ranking = Ranking(candidates.shuffled(), budgetPerYear: .dirhams(10_000_000))
        #expect(ranking.places.map(\.candidate.id) == names)
        #expect(ranking.places.map(\.rank) == [1, 2, 3, 4, 5, 6, 7])
        #expect(ranking.places.map(\.outcome).suffix(2) == [.reserve(1), .reserve(2)])
        #expect(ranking.committedPerYear == .dirhams(10_000_000))
        #expect(ranking.remainderPerYear == .zero)
    }

    @Test func whatRemainsBelowAContractFundsNobody() {
        let ranking = Ranking(
            [candidate("a", Fraction(80)), candidate("b", Fraction(70))], budgetPerYear: .dirhams(3_999_999))
        #expect(ranking.places.map(\.outcome) == [.withinBudget, .reserve(1)])
        #expect(ranking.remainderPerYear == .dirhams(1_999_999))
    }

    @Test func nobodyIsDrawnUpPastOneWhoDoesNotFit() {
        let ranking = Ranking(
            [
                candidate("a", Fraction(80)), candidate("b", Fraction(70), cost: 3_000_000),
                candidate("c", Fraction(60), cost: 1_000_000),
            ], budgetPerYear: .dirhams(4_000_000))
        #expect(ranking.places.map(\.outcome) == [.withinBudget, .reserve(1), .reserve(2)])
    }

    @Test func equalsShareARankAndAreMarked() {
        let ranking = Ranking(
            [candidate("b", Fraction(260, 3)), candidate("a", Fraction(520, 6)), candidate("c", Fraction(50))],
            budgetPerYear: .dirhams(4_000_000))
        #expect(ranking.places.map(\.rank) == [1, 1, 3])
        #expect(ranking.places.map(\.isTied) == [true, true, false])
        #expect(ranking.places.map(\.candidate.id) == ["a", "b", "c"])
        #expect(ranking.ties.map { $0.map(\.candidate.id) } == [["a", "b"]])
        #expect(ranking.places.last?.outcome == .reserve(1))
    }

    @Test func equalsAcrossTheLineAreLeftToTheCommittee() {
        let ranking = Ranking(
            [
                candidate("a", Fraction(90)), candidate("b", Fraction(70)), candidate("c", Fraction(70)),
                candidate("d", Fraction(60)),
            ], budgetPerYear: .dirhams(4_000_000))
        #expect(outcomes(ranking)["b"] == .acrossTheLine)
        #expect(outcomes(ranking)["c"] == .acrossTheLine)
        #expect(outcomes(ranking)["d"] == .reserve(2))
        #expect(ranking.committedPerYear == .dirhams(2_000_000))
    }

    @Test func aHairSeparates() {
        let ranking = Ranking(
            [candidate("a", Fraction(8667, 100)), candidate("b", Fraction(260, 3))],
            budgetPerYear: .dirhams(2_000_000))
        #expect(ranking.places.map(\.candidate.id) == ["a", "b"])
        #expect(ranking.ties.isEmpty)
    }

    @Test func belowThresholdAndUnreadStandOutside() {
        let ranking = Ranking(
            [
                candidate("low", Fraction(95), below: true), candidate("none", nil), candidate("a", Fraction(50)),
            ], budgetPerYear: .dirhams(10_000_000))
        #expect(ranking.places.map(\.candidate.id) == ["a", "low", "none"])
        #expect(ranking.places.map(\.rank) == [1, nil, nil])
        #expect(ranking.places.map(\.outcome) == [.withinBudget, .belowThreshold, .unread])
    }

    @Test func withoutCandidatesNothingIsCommitted() {
        #expect(Ranking([], budgetPerYear: .dirhams(10_000_000)).committedPerYear == .zero)
    }
}
