import Access
import Database
import Evaluations
import Selections
import TestSupport
import Testing
import Values
import Web

/// The auditor's latest acts tell of evaluation and decisions by their dossiers.
@Suite struct JournalTests {
    private let roads = ["/fr/dossiers/dossier-1/decision", "/fr/dossiers/dossier-1/evaluation"]

    /// One dossier read twice with too wide a gap, moderated, ranked and proposed.
    private func scene(_ engine: Engine) async throws -> (EvaluatedCall, [ID<Assignment>], [ID<Person>]) {
        let scene = try await EvaluatedCall.open(["001561191000066"], further: [Selections.module()], on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        var (ids, people): ([ID<Assignment>], [ID<Person>]) = ([], [])
        for (name, scores) in [("one", EvaluatedCall.high), ("two", EvaluatedCall.mid)] {
            let (person, browser) = try await scene.evaluator(name)
            await scene.appoint(officer, person, to: scene.dossiers)
            let id = try await scene.assignment(person, scene.dossiers[0])
            await scene.declare(browser, id)
            let review = "/evaluations/\(id)/review"
            await browser.post(review, [("s-all/a", "1"), ("revision", "0")], from: review)
            await browser.post("/evaluations/\(id)/submission", scores + [("revision", "1")], from: review)
            ids.append(id)
            people.append(person)
        }
        let scores = "/dossiers/dossier-1/evaluation"
        await officer.post("/dossiers/dossier-1/moderation/minutes", [("minutes", "Écart levé")], from: scores)
        let (ranking, decisions) = ("/calls/\(scene.call)/ranking", "/calls/\(scene.call)/decisions")
        #expect(await officer.post(ranking, from: ranking).status == 303)
        let proposed = await officer.post(
            decisions,
            [
                ("outcome-dossier-1", "selected"), ("rank-dossier-1", ""), ("fr-dossier-1", "Solide"),
                ("ar-dossier-1", ""), ("en-dossier-1", ""), ("appeal-fr", "Recours"), ("appeal-ar", ""),
                ("appeal-en", ""),
            ], from: decisions)
        #expect(proposed.status == 303)
        return (scene, ids, people)
    }

    @Test(arguments: TestDatabase.engines) func theAuditorReadsOfThem(engine: Engine) async throws {
        let (scene, ids, people) = try await scene(engine)
        let auditor = try await scene.site.signedIn(as: .auditor)
        let page = await auditor.get("/home")
        #expect(checkPage(page.text) == [])
        let journal = try #require(page.main.split(separator: "id=\"journal\"").last)
        for road in roads + ids.map({ "/fr/evaluations/\($0)/history" }) {
            #expect(journal.contains("href=\"\(road)\""), "\(road)")
            #expect(await auditor.get(road).status == 200, "\(road)")
        }
        #expect(journal.contains("AAP-2023-01-0001") && !journal.contains("Brouillon enregistré"))
        // Of a dossier over which the auditor declared a conflict once, nothing.
        try await scene.site.grant(.auditor, to: people[0])
        let browser = scene.site.browser()
        try await browser.signIn("one@grappe.test")
        let declared = await scene.declare(browser, ids[0], "declared")
        #expect(declared.status == 303)
        let barred = await browser.get("/home")
        #expect(barred.main.contains("id=\"journal\"") && !barred.main.contains("AAP-2023-01-0001"))
        for road in roads { #expect(!barred.main.contains(road), "\(road)") }
    }

    @Test(arguments: Language.allCases) func inEachLanguage(language: Language) async throws {
        let (scene, _, _) = try await scene(.sqlite)
        let page = await (try scene.site.signedIn(as: .auditor, language)).get("/home")
        #expect(page.status == 200 && checkPage(page.text) == [])
        #expect(page.main.contains("/\(language.rawValue)/dossiers/dossier-1/decision"))
    }
}
