import Access
import Calls
import Database
import Dossiers
import TestSupport
import Testing
import Values
import Web

@testable import Evaluations

/// Pages that are read in the same loan of a connection as who asks: what was asked for whoever came last shows nobody anything.
@Suite struct OneLoanTests {
    private struct Office {
        let scene: EvaluatedCall
        let browser: Browser
        let person: ID<Person>
        var pages: [String] { ["/calls/\(scene.call)/dossiers", "/dossiers/\(scene.dossiers[0])"] }

        static func open(_ engine: Engine) async throws -> Office {
            let scene = try await EvaluatedCall.open(on: engine)
            let person = try await scene.site.account("office@grappe.test", roles: [.programmeOfficer])
            let browser = scene.site.browser()
            try await browser.signIn("office@grappe.test")
            let office = Office(scene: scene, browser: browser, person: person)
            for _ in 1...2 {
                for page in office.pages { #expect(await browser.get(page).status == 200) }
            }
            return office
        }

        func change(_ statement: SQL) async throws {
            try await scene.site.site.database.write { _ = try $0.execute(statement) }
        }
        func statuses() async -> [Int] {
            var statuses: [Int] = []
            for page in pages {
                let answer = await browser.get(page)
                statuses.append(answer.status)
                if answer.status != 200 { #expect(!answer.text.contains(scene.dossiers[0].text + "/")) }
            }
            return statuses
        }
    }

    @Test(arguments: TestDatabase.engines) func aRoleThatEndedShowsNothingMore(engine: Engine) async throws {
        let office = try await Office.open(engine)
        try await office.change("UPDATE role_grant SET ended_at = \(EvaluatedCall.now) WHERE person = \(office.person)")
        #expect(await office.statuses() == [404, 404])
        try await office.change("UPDATE role_grant SET ended_at = NULL WHERE person = \(office.person)")
        #expect(await office.statuses() == [200, 200])
    }

    @Test(arguments: TestDatabase.engines) func aSessionThatEndedShowsNothingMore(engine: Engine) async throws {
        let office = try await Office.open(engine)
        try await office.change("DELETE FROM session WHERE person = \(office.person)")
        #expect(await office.statuses() == [303, 303])
    }

    /// The same cookie, another person behind it.
    @Test(arguments: TestDatabase.engines) func whoAsksIsAskedEachTime(engine: Engine) async throws {
        let office = try await Office.open(engine)
        let other = try await office.scene.site.account("other@grappe.test")
        try await office.change("UPDATE session SET person = \(other) WHERE person = \(office.person)")
        #expect(await office.statuses() == [404, 404])
    }

    /// A conflict that was declared meanwhile closes the dossier, and takes it from the list.
    @Test(arguments: TestDatabase.engines) func aConflictClosesAtOnce(engine: Engine) async throws {
        let office = try await Office.open(engine)
        let scene = office.scene
        let assignment = Assignment(
            id: ID(stored: "a-1"), dossier: scene.dossiers[0], evaluator: office.person,
            appointedBy: ID(stored: "somebody"), appointedAt: EvaluatedCall.now)
        try await scene.site.site.database.write { try AssignmentStore.insert(assignment, in: $0) }
        #expect(await office.browser.get(office.pages[1]).status == 403)
        #expect(await office.browser.get("/dossiers/\(scene.dossiers[1])").status == 200)
        try await scene.site.site.database.write {
            try AssignmentStore.declare(.declared, "Ancien employeur", of: assignment.id, at: EvaluatedCall.now, in: $0)
        }
        #expect(await office.browser.get(office.pages[1]).status == 404)
        #expect(!(await office.browser.get(office.pages[0]).text.contains(scene.dossiers[0].text)))
    }

    @Test(arguments: TestDatabase.engines) func eachTakesOneLoan(engine: Engine) async throws {
        let office = try await Office.open(engine)
        let counting = CountingDatabase(office.scene.site.site.database)
        let node = try TestSite(
            modules: office.scene.site.site.modules, database: counting, clock: office.scene.site.clock)
        let browser = node.browser()
        try await browser.signIn("office@grappe.test")
        for (page, most) in zip(office.pages, [4, 5]) {
            _ = await browser.get(page)
            let (reads, statements) = (counting.reads, counting.statements)
            #expect(await browser.get(page).status == 200)
            #expect(counting.reads == reads + 1)
            #expect(counting.statements <= statements + most, "\(page)")
        }
    }
}
