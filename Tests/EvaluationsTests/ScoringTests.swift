import Calls
import Evaluations
import Testing
import Values

@Suite struct ScoringTests {
    private static let mixed: [String: Int] = [
        "strategy/market": 4, "strategy/added-value": 3,
        "collaborative-innovation/partnership-terms": 4, "collaborative-innovation/steering-team": 4,
        "collaborative-innovation/leader": 3, "collaborative-innovation/pooled-means": 5,
        "links-with-other-projects/links-with-other-projects": 2,
        "international-visibility/international-visibility": 3,
        "credibility/governance-team": 5, "credibility/budget-realism": 4, "convergence/convergence": 1,
        "former-cluster-vision/vision": 5, "former-cluster-vision/past-contracts": 2,
    ]

    private func uniform(_ score: Int, _ grid: Grid) -> Scores {
        Scores(Dictionary(uniqueKeysWithValues: grid.keys.map { ($0, score) }))
    }

    @Test(arguments: [TrackID.new, .existing], [(0, 0), (1, 20), (2, 40), (3, 60), (4, 80), (5, 100)])
    func sameScoreEverywhereGivesThatShareOfAHundred(track: TrackID, pair: (score: Int, total: Int)) {
        let grid = Grid(Grids.configuration(), track: track)
        #expect(Reading(uniform(pair.score, grid), on: grid).total == Fraction(pair.total))
    }

    @Test func handComputedOnTheNewTrack() {
        let reading = Reading(Scores(Self.mixed), on: Grid(Grids.configuration(), track: .new))
        #expect(reading.points["strategy"] == Fraction(35, 2))
        #expect(reading.points["collaborative-innovation"] == Fraction(20))
        #expect(reading.points["links-with-other-projects"] == Fraction(4))
        #expect(reading.points["international-visibility"] == Fraction(6))
        #expect(reading.points["credibility"] == Fraction(18))
        #expect(reading.points["convergence"] == Fraction(2))
        #expect(reading.points["former-cluster-vision"] == nil)
        #expect(reading.total == Fraction(135, 2))
    }

    @Test func handComputedOnTheExistingTrack() {
        let reading = Reading(Scores(Self.mixed), on: Grid(Grids.configuration(), track: .existing))
        #expect(reading.points["strategy"] == Fraction(14))
        #expect(reading.points["former-cluster-vision"] == Fraction(64, 5))
        #expect(reading.total == Fraction(663, 10))
    }

    @Test func weightsAndThresholdsAreRescaledExactly() {
        let kept = Grids.criteria.filter {
            ["strategy", "credibility", "links-with-other-projects"].contains($0.id)
        }
        let grid = Grid(Grids.configuration(kept), track: .new)
        #expect(grid.lines.map(\.weight) == [Fraction(500, 11), Fraction(200, 11), Fraction(400, 11)])
        #expect(grid.lines.map(\.threshold) == [Fraction(200, 11), nil, Fraction(160, 11)])
        #expect(grid.lines.reduce(Fraction.zero) { $0 + $1.weight } == Fraction(100))
    }

    @Test(arguments: [(2, [String]()), (1, ["strategy"])])
    func exactlyAtTheThresholdIsNotBelow(market: Int, below: [String]) {
        let grid = Grid(Grids.configuration(), track: .new)
        var scores = uniform(2, grid).byKey
        scores["strategy/market"] = market
        #expect(Standing([Reading(Scores(scores), on: grid)], on: grid).below == below)
    }

    @Test func missingIsMissing() {
        let grid = Grid(Grids.configuration(), track: .new)
        var scores = uniform(5, grid).byKey
        scores["strategy/market"] = nil
        let reading = Reading(Scores(scores), on: grid)
        #expect(reading.total == nil)
        #expect(reading.points["strategy"] == nil)
        #expect(reading.points["credibility"] == Fraction(20))
        #expect(grid.missing(in: Scores(scores)) == ["strategy/market"])
        #expect(Standing([reading], on: grid).total == nil)
        #expect(Standing([reading, Reading(uniform(3, grid), on: grid)], on: grid).total == Fraction(60))
    }

    @Test(arguments: [-1, 6, 100]) func scoresOutsideTheScaleAreNotKept(score: Int) {
        #expect(Scores(["strategy/market": score]).byKey.isEmpty)
    }

    @Test func aGridWithoutCriteriaGivesNoTotal() {
        let grid = Grid(Grids.configuration([]), track: .new)
        #expect(Reading(Scores(), on: grid).total == nil)
    }

    @Test func meanOfThreeReadersIsExactAndOrderDoesNotMatter() {
        let grid = Grid(Grids.configuration(), track: .new)
        let readings = [5, 4, 4].map { Reading(uniform($0, grid), on: grid) }
        let standing = Standing(readings, on: grid)
        #expect(standing.total == Fraction(260, 3))
        #expect(standing.total?.tenths == 867)
        #expect(standing.spread == Fraction(20))
        #expect(Standing(readings.reversed(), on: grid).total == standing.total)
    }

    /// 82 and 45 of 100: one criterion whose shares give exactly these totals.
    private static let readers = Grids.criterion("all", 100, 100, [("a", 45), ("b", 37), ("c", 18)])

    @Test(arguments: [(36, true), (37, false), (20, true), (38, false)])
    func eightyTwoAgainstFortyFive(gap: Int, asks: Bool) {
        let grid = Grid(Grids.configuration([Self.readers]), track: .new)
        let high = Reading(Scores(["all/a": 5, "all/b": 5, "all/c": 0]), on: grid)
        let low = Reading(Scores(["all/a": 5, "all/b": 0, "all/c": 0]), on: grid)
        #expect(high.total == Fraction(82))
        #expect(low.total == Fraction(45))
        #expect(Standing([high, low], on: grid).asksForModeration(gap: gap) == asks)
    }

    @Test func roundingIsForDisplayHalfUp() {
        #expect(Fraction(1225, 100).tenths == 123)
        #expect(Fraction(1224, 100).tenths == 122)
        #expect(Fraction(13_249, 1000).tenths == 132)
    }
}
