import Dispatch
import Testing

@testable import PostgreSQL

@Suite struct BrisknessTests {
    private func at(_ milliseconds: UInt64) -> DispatchTime {
        DispatchTime(uptimeNanoseconds: (1000 + milliseconds) * 1_000_000)
    }

    @Test func noMoreThanItsNumberWhileNoneIsSlow() {
        var briskness = Briskness(connections: 4, most: 2)
        #expect(briskness.allowsAnother(at: at(0)))
        briskness.begin(3, at: at(0))
        #expect(briskness.allowsAnother(at: at(0)))
        briskness.begin(0, at: at(5))
        #expect(!briskness.allowsAnother(at: at(5)))
        briskness.end(3)
        #expect(briskness.allowsAnother(at: at(5)))
    }

    @Test func whatIsSlowDoesNotCount() {
        var briskness = Briskness(connections: 4, most: 2)
        briskness.begin(0, at: at(0))
        briskness.begin(1, at: at(5))
        #expect(!briskness.allowsAnother(at: at(19)))
        #expect(briskness.allowsAnother(at: at(20)))
        briskness.begin(2, at: at(20))
        #expect(!briskness.allowsAnother(at: at(24)))
        #expect(briskness.allowsAnother(at: at(25)))
    }

    @Test(arguments: [
        ("postgres://grappe@/postgres?host=/run/pg", true), ("postgres:///grappe", true),
        ("postgres://grappe@localhost/grappe", true), ("postgres://127.0.0.1:5433/grappe", true),
        ("postgres://grappe@db.example.org/grappe", false), ("host=10.0.0.7 dbname=grappe", false),
        ("postgres://a,b/grappe", false), ("postgres://[::1]/grappe", true), ("no such thing=", false),
    ])
    func whereTheServerIs(url: String, isLocal: Bool) {
        #expect(ConnectionSettings(url: url).isLocal == isLocal)
    }
}
