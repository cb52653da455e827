import Access
import Calls
import Database
import Dossiers
import TestSupport
import Testing
import Values
import Web

@testable import Evaluations

/// However long a list is, its page asks as many statements.
@Suite struct StatementTests {
    @Test(arguments: TestDatabase.engines) func asManyForFiftyRowsAsForOne(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(on: engine)
        let counting = CountingDatabase(scene.site.site.database)
        let site = try TestSite(modules: EvaluatedCall.modules(), database: counting, clock: scene.site.clock)
        let (officer, reader) = (site.browser(), site.browser())
        let appointing = try await site.account("officer@grappe.test", roles: [.programmeOfficer])
        let person = try await site.account("reader@grappe.test", roles: [.evaluator])
        try await officer.signIn("officer@grappe.test")
        try await reader.signIn("reader@grappe.test")
        await reader.post(
            "/evaluations/profile", [("employer", "Université"), ("ice", ""), ("expertise", "Industrie")],
            from: "/evaluations/profile")

        let pages = [
            (reader, "/evaluations"), (reader, "/home"), (officer, "/home"),
            (officer, "/calls/\(scene.call)/evaluations"),
        ]
        var found: [String: [Int]] = [:]
        var rows = 0
        for wanted in [1, 10, 50] {
            while rows < wanted {
                rows += 1
                try await insert(rows, reader: person, appointedBy: appointing, scene)
            }
            // One more whom the officer might appoint.
            try await site.account("evaluator-\(wanted)@grappe.test", roles: [.evaluator])
            for (number, (browser, path)) in pages.enumerated() {
                let asked = await counting.count { await browser.get(path) }
                found["\(number) \(path)", default: []].append(asked)
            }
        }
        for (page, asked) in found { #expect(Set(asked).count == 1, "\(page): \(asked)") }
        let list = await reader.get("/evaluations").text
        #expect(list.matches(of: #/class="id">AAP-X/#).count == 50)
    }

    @Test func theListGoesOnWhereThePageEnds() async throws {
        let scene = try await EvaluatedCall.open()
        let (person, browser) = try await scene.evaluator("reader")
        for number in 1...52 { try await insert(number, reader: person, appointedBy: ID(stored: "officer"), scene) }
        // One from which the reader stepped aside stands nowhere, and takes nobody's place on a page.
        await scene.declare(browser, ID(stored: "a-52"), "declared")
        let first = await browser.get("/evaluations")
        let next = try #require(first.link("/evaluations?before="))
        let second = await browser.get(next)
        let listed = [first, second].map { $0.text.matches(of: #/AAP-X-(\d+)/#).compactMap { Int($0.1) } }
        #expect(listed == [Array((2...51).reversed()), [1]])
        #expect(!second.text.contains("before=a-01"))
        #expect(checkPage(second.text) == [])
        #expect(await browser.get("/evaluations?before=%00").status == 200)
    }

    private func insert(
        _ number: Int, reader: ID<Person>, appointedBy officer: ID<Person>, _ scene: EvaluatedCall
    ) async throws {
        let (call, at) = (scene.call, EvaluatedCall.now)
        try await scene.site.site.database.write { db in
            let dossier = Dossier(
                id: ID(stored: "x-\(number)"), call: call, number: "AAP-X-\(number)", ordinal: 100 + number,
                name: Localized(fr: "Dossier \(number)"), track: .new, state: .eligible, owner: ID(stored: "somebody"),
                createdAt: at, submittedAt: at, submissions: 1)
            try DossierStore.insert(dossier, in: db)
            let id = ID<Assignment>(stored: number < 10 ? "a-0\(number)" : "a-\(number)")
            try AssignmentStore.insert(
                Assignment(id: id, dossier: dossier.id, evaluator: reader, appointedBy: officer, appointedAt: at),
                in: db)
            if number % 2 == 0 { try AssignmentStore.declare(.none, nil, of: id, at: at, in: db) }
        }
    }
}
