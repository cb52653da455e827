import Access
import Database
import Foundation
import TestSupport
import Testing
import Values
import Web

@testable import Calls

@Suite struct PublicPageTests {
    @Test(arguments: Language.allCases) func everyEditionHasItsPage(language: Language) async throws {
        let site = try await Fixtures.site()
        let visitor = site.browser(language)
        let editions = try await site.site.database.read { try EditionStore.all(in: $0) }
        for edition in editions {
            let answer = await visitor.get("/editions/\(edition.id)")
            #expect(answer.status == 200)
            #expect(checkPage(answer.text) == [])
        }
        #expect(await visitor.get("/editions/call-1999").status == 404)
        let list = await visitor.get("/calls")
        #expect(checkPage(list.text) == [])
        #expect(list.text.matches(of: /\/editions\/call-/).count == 9)
    }

    @Test func theEditionOf2023TellsAllThatIsKnown() async throws {
        let site = try await Fixtures.site()
        let text = await site.browser().get("/editions/call-2023").text.replacing("\u{A0}", with: " ")
            .replacing("<bdi>", with: "").replacing("</bdi>", with: "")
        for expected in [
            "14 juin 2023, 15:00", "à la demande des différents acteurs", "/clusters/green-h2", "Cluster coer",
            "appel d&#39;offres",
            "22 décembre 2023", "22 mai 2023", "2 MDH", "5 clusters retenus", "href=\"https://",
        ] { #expect(text.contains(expected), "\(expected)") }
        // The conditions of one track stand under it, those of all beside.
        let terms = text.split(separator: "id=\"terms\"").last.map(String.init) ?? ""
        #expect(
            terms.contains(#/<li>[^<]*<ul><li>[^<]*exactement 0|<li>[^<]*<ul><li>[^<]*labels[^<]*<\/li><\/ul><\/li>/#))
        let unknown = await site.browser().get("/editions/call-2025")
        #expect(unknown.text.contains("non publié") && unknown.text.contains("Résultat non publié"))
        #expect(!unknown.text.contains("/clusters/"))
    }

    @Test func aCallSaysItsRulesInWords() async throws {
        let site = try await Fixtures.site()
        try await Fixtures.stored("call-1", in: site.site.database)
        let officer = try await site.signedIn(as: .programmeOfficer)
        await officer.post("/calls/call-1/publication", from: "/calls/new")
        let french = await site.browser().get("/calls/call-1").text.replacing("<bdi>", with: "").replacing(
            "</bdi>", with: "")
        for text in [
            "Nombre de membres actifs\u{202F}: 15 au moins", "60 % au moins", "plus de 96 mois",
            "Dossier en 13 parties",
            "Dossier en 14 parties", "avant la date limite", "industriel ou technologique", "2\u{A0}MDH par an",
            "10\u{A0}MDH",
        ] { #expect(french.contains(text), "\(text)") }
        #expect(!french.contains("Ancienneté"))
        let english = await site.browser(.en).get("/calls/call-1").text.replacing("<bdi>", with: "").replacing(
            "</bdi>", with: "")
        #expect(english.contains("Number of active members: at least 15"))
        #expect(checkPage(await site.browser(.ar).get("/calls/call-1").text) == [])
    }

    @Test(arguments: Language.allCases) func theHomePageShowsTheOpenCallAndTheLatestDates(language: Language)
        async throws
    {
        let site = try await Fixtures.site()
        try await Fixtures.stored("call-1", in: site.site.database)
        let visitor = site.browser(language)
        let before = await visitor.get("/")
        #expect(checkPage(before.text) == [])
        #expect(!before.text.contains("/calls/call-1"))
        #expect(before.text.contains("/editions/call-2024"))
        let officer = try await site.signedIn(as: .headOfDivision, language)
        await officer.post("/calls/call-1/publication", from: "/calls/new")
        let open = await visitor.get("/")
        #expect(checkPage(open.text) == [])
        #expect(open.text.contains("open-call-1") && open.text.contains("2023-05-19T14:00:00.000Z"))
        site.clock.set(LocalTime("2023-05-19T15:00")!.instant)
        try await site.runJobs()
        #expect(!(await visitor.get("/").text.contains("open-call-1")))
    }

    @Test func theHomePageTellsOfResultsAndSignatures() async throws {
        let site = try await Fixtures.site()
        try await Fixtures.stored("call-1", in: site.site.database)
        let officer = try await site.signedIn(as: .headOfDivision)
        await officer.post("/calls/call-1/publication", from: "/calls/new")
        try await site.site.database.write { db in
            try CallStore.reach(.results, of: ID(stored: "call-1"), at: LocalTime("2030-01-02T10:00")!.instant, in: db)
            try CallStore.reach(
                .contracts, of: ID(stored: "call-1"), at: LocalTime("2030-02-03T10:00")!.instant, in: db)
        }
        let items = await site.browser().get("/").text.components(separatedBy: "<li><time datetime=\"")
        func line(_ day: String) -> String { items.first { $0.hasPrefix(day) } ?? "" }
        #expect(line("2030-01-02").contains("/calls/call-1\"") && line("2030-01-02").contains("Décision"))
        #expect(line("2030-02-03").contains("/calls/call-1\"") && line("2030-02-03").contains("Contrats signés"))
    }
}
