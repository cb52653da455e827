import Testing

@testable import Server

/// The names of requests.
struct RequestIDTests {
    @Test func eachIsSixteenDigitsAndNoneComesTwice() {
        let ids = (0..<10_000).map { _ in RequestID.make() }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.utf8.count == 16 && $0.allSatisfy { "0123456789abcdef".contains($0) } })
    }

    /// One step after the other, however far.
    @Test func aCountGivesOneName() {
        #expect(RequestID.text(7) == RequestID.text(7))
        #expect(RequestID.text(0) != RequestID.text(1) && RequestID.text(.max) != RequestID.text(0))
    }
}
