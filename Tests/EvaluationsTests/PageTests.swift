import Access
import TestSupport
import Testing
import Values

@Suite struct PageTests {
    @Test(arguments: Language.allCases) func everyPageIsWhole(language: Language) async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer, language)
        let (one, first) = try await scene.evaluator("one", language: language)
        let (two, second) = try await scene.evaluator("two", ice: "001561191000066", language: language)
        try await check(first, ["/evaluations", "/evaluations/profile"])
        for person in [one, two] { await scene.appoint(officer, person, to: [scene.dossiers[0]]) }
        let (a, b) = (
            try await scene.assignment(one, scene.dossiers[0]), try await scene.assignment(two, scene.dossiers[0])
        )
        try await check(first, ["/evaluations", "/evaluations/\(a)", "/home"])
        await scene.declare(first, a)
        await scene.declare(second, b)
        try await check(first, ["/evaluations/\(a)", "/evaluations/\(a)/review", "/evaluations/\(a)/history"])
        try await check(second, ["/evaluations/\(b)", "/home"])
        let head = try await scene.site.signedIn(as: .headOfDivision, language)
        let link = try #require(await officer.get("/calls/\(scene.call)/evaluations").link("/conflicts/"))
        try await check(head, [link, "/home"])
        await head.post("\(link)/ruling", [("ruling", "cleared"), ("reason", "x")], from: link)
        try await check(head, [link])
        await scene.submit(first, a, EvaluatedCall.high)
        await scene.submit(second, b, EvaluatedCall.mid)
        try await check(first, ["/evaluations/\(a)/review", "/home"])
        try await check(
            officer,
            [
                "/calls/\(scene.call)/evaluations", "/dossiers/\(scene.dossiers[0])/evaluation",
                "/evaluations/\(a)/history", "/home",
            ])
    }

    private func check(_ browser: Browser, _ paths: [String]) async throws {
        for path in paths {
            let answer = await browser.get(path)
            #expect(answer.status == 200, "\(path)")
            #expect(checkPage(answer.text) == [], "\(path)")
        }
    }
}
