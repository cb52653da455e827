import Access
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Calls

/// Two application nodes on one database, each with its own memory of public pages.
@Suite struct TwoNodesTests {
    @Test(arguments: TestDatabase.engines) func aPublicationOnOneShowsOnTheOther(engine: Engine) async throws {
        let one = try await Fixtures.site(engine)
        let other = try TestSite(modules: Fixtures.modules, database: one.site.database, clock: one.clock)
        let officer = try await one.signedIn(as: .headOfDivision)
        let path = try await OfficerPageTests.created(officer)
        one.clock.advance(seconds: 5)
        let reader = other.browser()
        for page in ["", "/calls"] { #expect(!(await reader.get(page).text.contains(path))) }

        await officer.post("\(path)/publication", from: path)
        #expect(await one.browser().get("/calls").text.contains(path))
        // Within the second the other shows what it keeps; after it, what is published.
        one.clock.advance(seconds: 1)
        for page in ["", "/calls"] { #expect(await reader.get(page).text.contains(path), "\(page)") }
        #expect(await reader.get(path).status == 200)
    }

    @Test func aKeptPageAsksOnceASecond() async throws {
        let site = try await Fixtures.site()
        let counting = CountingDatabase(site.site.database)
        let node = try TestSite(modules: Fixtures.modules, database: counting, clock: site.clock)
        _ = await node.browser().get("/calls")
        let made = counting.statements
        for _ in 1...20 { _ = await node.browser().get("/calls") }
        #expect(counting.statements == made)
        site.clock.advance(seconds: 1)
        for _ in 1...20 { _ = await node.browser().get("/calls") }
        #expect(counting.statements == made + 1)
    }
}
