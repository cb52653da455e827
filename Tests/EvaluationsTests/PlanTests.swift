import Access
import Database
import TestSupport
import Testing
import Web

/// On PostgreSQL, which chooses anew how each statement is carried out: the list of a call and the page of a dossier find their rows by an index.
@Suite(.enabled(if: TestDatabase.engines.contains(.postgresql))) struct PlanTests {
    /// Registers of a programme, a few rows each, read whole on purpose.
    private static let small = ["region", "sector", "programme"]

    @Test func noPageReadsAWholeTable() async throws {
        let scene = try await EvaluatedCall.open(on: .postgresql)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (reader, _) = try await scene.evaluator("reader")
        await scene.appoint(officer, reader, to: [scene.dossiers[0]])
        let explaining = ExplainingDatabase(scene.site.site.database)
        let site = try TestSite(
            modules: scene.site.site.modules, database: explaining, clock: scene.site.clock)
        let pages = ["/calls/\(scene.call)/dossiers", "/dossiers/\(scene.dossiers[0])"]
        for role in Self.roles { try await scene.site.account("\(role.rawValue)@plans.test", roles: [role]) }
        let emails = ["reader@grappe.test", scene.owners[0]] + Self.roles.map { "\($0.rawValue)@plans.test" }
        for email in emails {
            let browser = site.browser()
            try await browser.signIn(email)
            explaining.forget()
            for page in pages { await browser.get(page) }
            #expect(explaining.plans >= 6, "\(email)")
            #expect(explaining.wholeReads.filter { line in !Self.small.contains { line.hasSuffix(" on \($0)") } } == [])
        }
    }

    private static let roles: [Role] = [.programmeOfficer, .auditor, .headOfDivision]
}
