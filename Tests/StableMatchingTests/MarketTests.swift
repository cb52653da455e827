import Digest
import MethodSupport
import StableMatching
import Testing

struct MarketTests {
    private static func market(
        _ wishes: [(Int, Int, Int)], _ rankings: [(Int, Int, Int)], quotas: [Int32], seed: String? = nil
    ) throws -> Market {
        func ranks(_ rows: [(Int, Int, Int)]) -> Ranks {
            var ranks = Ranks()
            for (owner, other, rank) in rows { ranks.append(owner, other, rank: rank) }
            return ranks
        }
        return try Market(
            students: 3, quotas: quotas, wishes: ranks(wishes), rankings: ranks(rankings),
            lottery: seed.map(Lottery.init), student: { ["student-1", "student-2", "student-3"][$0] },
            place: { ["x", "y"][$0] })
    }

    /// `printf 'grappe-lottery-1\n2011\nstudent-1' | sha256sum`, and the like.
    @Test func ticketsAreThoseOfTheContract() {
        let lottery = Lottery(seed: "2011")
        #expect(
            lottery.ticket(student: "student-1").description
                == "1a66f119a0e0e759a9d7093fcd1cd58de6029cf0ade3eb4bca34a25e496a9261")
        #expect(
            lottery.ticket(student: "student-2").description
                == "cb2c627aa767fe8f83582b94e75092ada815835c9c5e0c9fd7d63239399b7424")
        #expect(
            lottery.ticket(student: "student-1", place: "x").description
                == "539f396064594779c4115a1d83029941ea4ba666ec9702458583b8287a724d9f")
        #expect(
            lottery.ticket(student: "student-1", place: "y").description
                == "2becf613bdb73ddd306d9e71df673817e6774d59ea815ffe5b2182afc86b4798")
    }

    @Test func equalRanksFallByTicketsOnBothSides() throws {
        let market = try Self.market(
            [(0, 0, 1), (0, 1, 1), (1, 0, 1)], [(0, 0, 5), (0, 1, 5), (1, 0, 1)], quotas: [1, 1], seed: "2011")
        #expect(market.ranked[market.ranked(by: 0)] == [0, 1])
        #expect(market.wishes[market.wishes(of: 0)].map(\.place) == [1, 0])
    }

    @Test func tiesNeedALotteryOnEitherSide() {
        #expect(throws: MarketFault.tie(.places)) {
            try Self.market([(0, 0, 1), (1, 0, 1)], [(0, 0, 1), (0, 1, 1)], quotas: [1])
        }
        #expect(throws: MarketFault.tie(.students)) {
            try Self.market([(0, 0, 1), (0, 1, 1)], [(0, 0, 1), (1, 0, 1)], quotas: [1, 1])
        }
    }

    @Test func aPairTwiceIsNamedByItsRow() {
        #expect(throws: MarketFault.twice(.students, row: 2)) {
            try Self.market([(1, 0, 1), (0, 1, 1), (1, 0, 2), (0, 1, 3)], [], quotas: [1, 1])
        }
        #expect(throws: MarketFault.twice(.places, row: 1)) {
            try Self.market([(0, 0, 1)], [(0, 0, 1), (0, 0, 1)], quotas: [1])
        }
    }

    @Test func offersAreCountedBetweenThoseWhoAcceptEachOther() throws {
        // Student 1 is refused by x, which prefers student-2; student-3 is not ranked by x and never offers.
        let market = try Self.market(
            [(0, 0, 1), (0, 1, 2), (1, 0, 1), (2, 0, 1)], [(0, 1, 1), (0, 0, 2), (1, 0, 1)], quotas: [1, 1])
        let students = market.stableMatching(for: .students)
        #expect(students.choices == [1, 0, -1])
        #expect(students.proposals == 3)
        let places = market.stableMatching(for: .places)
        #expect(places.choices == [1, 0, -1])
        #expect(places.proposals == 2)
    }

    @Test func anExplanationGoesDownToTheWishThatWasGranted() throws {
        let market = try Self.market(
            [(0, 0, 1), (0, 1, 2), (1, 0, 1), (1, 1, 2), (2, 0, 1), (2, 1, 2)],
            [(0, 1, 1), (0, 0, 2), (1, 0, 1), (1, 2, 1)], quotas: [1, 2], seed: "2011")
        let matching = market.stableMatching()
        #expect(matching.choices == [1, 0, 1])
        #expect(
            MatchingExplanation(of: 0, by: matching, in: market).lines.map(\.outcome)
                == [.full(standing: 2, last: 1, lastStudent: 1, isTied: false), .granted(standing: 1)])
        #expect(
            MatchingExplanation(of: 1, by: matching, in: market).lines.map(\.outcome)
                == [.granted(standing: 1), .notNeeded])
        #expect(MatchingExplanation(of: 2, by: matching, in: market).lines[0].outcome == .notRanked)
    }
}
