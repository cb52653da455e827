import Testing

@testable import Server

/// The names of requests.
struct RequestIDTests {
    @Test func eachIsSixteenDigitsAndNoneComesTwice() {
        let ids = (0..<10_000).map { _ in RequestID.make() }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.utf8.count == 16 && $0.allSatisfy { "0123456789abcdef".contains($0) } })
    }

    /// As SplitMix64 is published: from 1234567 on.
    @Test func theyAreThoseOfSplitMix64() {
        let ids = (1...5).map { RequestID.text($0, from: 1_234_567) }
        #expect(
            ids.map { UInt64($0, radix: 16) } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }
}
