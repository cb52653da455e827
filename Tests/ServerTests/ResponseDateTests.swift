import Testing
import Values

@testable import Server

@Suite struct ResponseDateTests {
    @Test(
        arguments: [
            ("1994-11-06T08:49:37.000Z", "Sun, 06 Nov 1994 08:49:37 GMT"),
            ("2024-02-29T23:59:59.999Z", "Thu, 29 Feb 2024 23:59:59 GMT"),
            ("2025-03-10T15:00:00.000Z", "Mon, 10 Mar 2025 15:00:00 GMT"),
            ("1970-01-01T00:00:00.000Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
        ])
    func isAnIMFFixdate(_ instant: String, _ text: String) throws {
        #expect(try ResponseDate().text(at: #require(Instant(instant))) == text)
    }

    @Test func changesWithTheSecond() throws {
        let date = ResponseDate()
        let start = try #require(Instant("2026-12-31T23:59:59.200Z"))
        #expect(date.text(at: start) == "Thu, 31 Dec 2026 23:59:59 GMT")
        #expect(date.text(at: Instant(milliseconds: start.milliseconds + 799)) == "Thu, 31 Dec 2026 23:59:59 GMT")
        #expect(date.text(at: start.adding(seconds: 1)) == "Fri, 01 Jan 2027 00:00:00 GMT")
    }
}
