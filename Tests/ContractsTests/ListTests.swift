import Access
import Database
import History
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

/// Lists ask the same number of questions of the database for one contract and for many.
@Suite struct ListTests {
    private func site(_ engine: Engine) async throws -> (test: TestSite, counting: CountingDatabase) {
        let database = try await TestDatabase.open(engine, migrations: TestSite.migrations(of: Fixtures.modules))
        let counting = CountingDatabase(database)
        let test = try TestSite(modules: Fixtures.modules, database: counting, clock: TestClock(Fixtures.now))
        try await counting.write { try Fixtures.fill($0) }
        return (test, counting)
    }

    private func add(_ ordinals: ClosedRange<Int>, _ test: TestSite) async throws {
        try await test.site.database.write { db in
            for ordinal in ordinals { _ = try Fixtures.signed(try Fixtures.label(ordinal, db), in: db) }
        }
    }

    @Test(arguments: TestDatabase.engines)
    func theListAsksTheSameForOneTenAndFifty(_ engine: Engine) async throws {
        let (test, counting) = try await site(engine)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let head = try await test.signedIn(as: .headOfDivision)
        let director = try await test.signedIn(as: .clusterDirector, scope: "cluster-1")
        func statements(_ browser: Browser, _ path: String) async -> Int {
            let before = counting.statements
            #expect(await browser.get(path).status == 200)
            return counting.statements - before
        }
        let pages = [
            (officer, "/contracts"), (officer, "/calls/call-1/contracts"), (head, "/home"), (officer, "/home"),
            (director, "/contracts"), (director, "/home"),
        ]
        try await add(1...1, test)
        var first: [Int] = []
        for (browser, path) in pages { first.append(await statements(browser, path)) }
        for ordinals in [2...10, 11...50] {
            try await add(ordinals, test)
            for (index, page) in pages.enumerated() {
                #expect(await statements(page.0, page.1) == first[index], "\(page.1), \(ordinals.upperBound) contracts")
            }
        }
        let list = await officer.get("/contracts").text
        for ordinal in [1, 10, 50] { #expect(list.contains("Cluster \(ordinal)<")) }
    }

    @Test func theFiftyFirstStandsOnTheNextPage() async throws {
        let (test, _) = try await site(.sqlite)
        let officer = try await test.signedIn(as: .programmeOfficer)
        try await add(1...51, test)
        let first = await officer.get("/contracts")
        #expect(first.text.contains("CP-2023-0002") && !first.text.contains("CP-2023-0001"))
        #expect(checkPage(first.text) == [])
        let next = await officer.get(try #require(first.link("before=")))
        #expect(next.text.contains("Cluster 1<") && !next.text.contains("Cluster 2<"))
    }

    @Test(arguments: TestDatabase.engines) func everyLineOfAContractsHistoryIsReached(_ engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine)
        let held = try await test.site.database.write { try Fixtures.signed(labels[0], in: $0) }
        try await test.account("agent@grappe.test", roles: [.programmeOfficer])
        let id = held.contract.id
        #expect(
            try await test.faultsOfPagedHistory(
                of: .init("contract", id), at: "/contracts/\(id)", by: "agent@grappe.test") == [])
    }
}
