import Access
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// However long a list is, its page asks as many statements.
@Suite struct StatementTests {
    private func insert(_ number: Int, of person: ID<Person>, _ site: TestSite) async throws {
        try await site.site.database.write { db in
            let id = ID<Dossier>(stored: number < 10 ? "d-0\(number)" : "d-\(number)")
            let isAsked = number % 2 == 0
            try DossierStore.insert(
                Dossier(
                    id: id, call: Fixtures.callID, number: "AAP-X-\(number)", ordinal: number,
                    name: Localized(fr: "Dossier \(number)"), track: .new, state: isAsked ? .toComplete : .draft,
                    owner: person, createdAt: Fixtures.start, submittedAt: isAsked ? Fixtures.start : nil,
                    submissions: isAsked ? 1 : 0), in: db)
            guard isAsked else { return }
            try CompletionStore.insert(
                CompletionRequest(
                    askedAt: Fixtures.start, askedBy: ID(stored: "officer"), due: Fixtures.start.adding(days: 9),
                    message: "Pièces", answeredAt: nil), [], of: id, in: db)
        }
    }

    @Test(arguments: TestDatabase.engines) func asManyForFiftyRowsAsForOne(engine: Engine) async throws {
        let base = try await Fixtures.site(on: engine)
        let counting = CountingDatabase(base.site.database)
        let site = try TestSite(modules: base.site.modules, database: counting, clock: base.clock)
        let person = try await site.account("many@grappe.test")
        site.clock.set(Fixtures.deadline.adding(hours: 1))
        let (officer, browser) = (site.browser(), site.browser())
        try await browser.signIn("many@grappe.test")
        try await site.account("division@grappe.test", roles: [.programmeOfficer])
        try await officer.signIn("division@grappe.test")
        let pages = [(browser, "/dossiers"), (browser, "/home"), (officer, "/calls/\(Fixtures.callID)/dossiers")]
        var (found, rows) = ([String: [Int]](), 0)
        for wanted in [2, 10, 50] {
            while rows < wanted {
                rows += 1
                try await insert(rows, of: person, base)
            }
            for (browser, path) in pages {
                found[path, default: []].append(await counting.count { await browser.get(path) })
            }
        }
        for (page, asked) in found { #expect(Set(asked).count == 1, "\(page): \(asked)") }
    }

    @Test func ownDossiersPageByKey() async throws {
        let site = try await Fixtures.site(on: .sqlite)
        let person = try await site.account("many@grappe.test")
        for number in 1...51 { try await insert(number, of: person, site) }
        let browser = site.browser()
        try await browser.signIn("many@grappe.test")
        let first = await browser.get("/dossiers")
        let second = await browser.get(try #require(first.link("/dossiers?before=")))
        let listed = [first, second].map { $0.text.matches(of: #/AAP-X-(\d+)/#).compactMap { Int($0.1) } }
        #expect(listed == [Array((2...51).reversed()), [1]])
        #expect(checkPage(first.text) == [] && checkPage(second.text) == [])
        #expect(!second.text.contains("before=d-01"))
    }
}
