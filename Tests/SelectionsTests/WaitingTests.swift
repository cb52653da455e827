import Access
import Database
import Dossiers
import Evaluations
import Foundation
import Selections
import TestSupport
import Testing
import Values
import Web

/// What the first screens say of a selection, from the last review to the publication.
@Suite struct WaitingTests {
    @Test func oneLineAfterTheOther() async throws {
        let scene = try await EvaluatedCall.open(
            ["001561191000066", "001561192000077"], further: [Selections.module()], readers: 1)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        let steering = try await scene.site.signedIn(as: .steeringMember)
        func lines(_ browser: Browser) async -> [String] {
            let text = await browser.get("/home").main.replacing(#/<[^>]*>/#, with: "")
            return ["figer", "proposer", "signer", "publier", "examiner"].filter {
                text.contains("Appel AAP-X : \($0)") || text.contains("\u{202F}: \($0)") || text.contains(": \($0) les")
                    || text.contains(": \($0) le ")
            }
        }
        func all() async -> [[String]] { [await lines(officer), await lines(head), await lines(steering)] }

        let (person, reader) = try await scene.evaluator("reader")
        await scene.appoint(officer, person, to: scene.dossiers)
        for (index, dossier) in scene.dossiers.enumerated() {
            #expect(await all() == [[], [], []], "after \(index) readings")
            let id = try await scene.assignment(person, dossier)
            await scene.declare(reader, id)
            await scene.submit(reader, id, EvaluatedCall.high)
        }
        #expect(await all() == [["figer"], [], ["examiner"]])
        let (ranking, decisions) = ("/calls/\(scene.call)/ranking", "/calls/\(scene.call)/decisions")
        await officer.post(ranking, from: ranking)
        #expect(await all() == [["proposer"], [], ["examiner"]])
        let proposed = zip(scene.dossiers, ["selected", "not-selected"]).flatMap { id, outcome in
            [
                ("outcome-\(id)", outcome), ("rank-\(id)", ""), ("fr-\(id)", "Dossier solide"), ("ar-\(id)", ""),
                ("en-\(id)", ""),
            ]
        }
        await officer.post(
            decisions,
            proposed + [("appeal-fr", "Recours auprès de la Division"), ("appeal-ar", ""), ("appeal-en", "")],
            from: decisions)
        #expect(await all() == [[], ["signer"], ["examiner"]])
        let page = await head.get("\(decisions)/signature")
        let mark = try #require(page.text.firstMatch(of: #/name="proposals" value="([^"]*)"/#)).1
        await head.post("\(decisions)/signature", [("proposals", String(mark))])
        #expect(await all() == [["publier"], ["publier"], []])
    }

    /// Rankings and decisions for those who may read them, results for the network once they are public.
    @Test(arguments: TestDatabase.engines) func whatIsToldOfASelection(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(
            ["001561191000066"], further: [Selections.module()], readers: 1, on: engine)
        let (ranking, decisions) = ("/calls/\(scene.call)/ranking", "/calls/\(scene.call)/decisions")
        let results = "/calls/\(scene.call)/results"
        func told() async throws -> [Role: [Bool]] {
            var told: [Role: [Bool]] = [:]
            for role in [Role.headOfDivision, .steeringMember, .networkSecretary, .auditor, .evaluator, .administrator]
            {
                let page = await (try scene.site.signedIn(as: role)).get("/home")
                #expect(checkPage(page.text) == [])
                let sections = page.main.components(separatedBy: "<section").filter { $0.contains("\"overview-") }
                    .joined()
                told[role] = [ranking, decisions, results].map { sections.contains("/fr\($0)\"") }
            }
            return told
        }
        let readers: [Role] = [.headOfDivision, .steeringMember, .auditor]
        #expect(try await told().values.allSatisfy { !$0.contains(true) })
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        try await scene.scoreFirst(appointing: officer)
        await officer.post(ranking, from: ranking)
        for (role, seen) in try await told() { #expect(seen == [readers.contains(role), false, false], "\(role)") }
        await officer.post(
            decisions,
            [
                ("outcome-dossier-1", "selected"), ("rank-dossier-1", ""), ("fr-dossier-1", "Dossier solide"),
                ("ar-dossier-1", ""), ("en-dossier-1", ""), ("appeal-fr", "Recours auprès de la Division"),
                ("appeal-ar", ""), ("appeal-en", ""),
            ], from: decisions)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        let mark = try #require(
            (await head.get("\(decisions)/signature")).text.firstMatch(of: #/name="proposals" value="([^"]*)"/#)
        ).1
        await head.post("\(decisions)/signature", [("proposals", String(mark))])
        for (role, seen) in try await told() {
            #expect(seen == [readers.contains(role), readers.contains(role), false], "\(role)")
        }
        await officer.post(results, from: decisions)
        let followers = readers + [.networkSecretary]
        for (role, seen) in try await told() {
            #expect(
                seen == [readers.contains(role), readers.contains(role), followers.contains(role)], "\(role)")
        }
    }
}
