import Access
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// What a candidate reads of the labels and contracts that it had.
@Suite struct PastSupportTests {
    /// Labelled before, and not supported for long enough: neither track is for it, and the page says what that rests on.
    @Test(
        arguments: [
            (Language.fr, "(labels obtenus : 2 ; mois de soutien : 58)"),
            (.ar, "(العلامات المحصل عليها: 2؛ أشهر الدعم: 58)"), (.en, "(labels held: 2; months of support: 58)"),
        ])
    func whomNoTrackFitsReadsWhy(_ language: Language, _ told: String) async throws {
        let site = try await Fixtures.site()
        let person = try await site.signedIn(as: .clusterDirector, scope: "young-cluster", language)
        let path = "/calls/\(Fixtures.callID)/dossiers/new"
        let fields = [("name-fr", "A"), ("track", "existing"), ("cluster", "young-cluster")]
        let opened = await person.post(path, fields, from: path)
        let dossier = try #require(opened.location?.dropFirst(3).split(separator: "?").first.map(String.init))
        let page = await person.get("\(dossier)/parts/P2")
        #expect(checkPage(page.text) == [])
        let text = page.main.replacing(/[\u{202F}\u{A0}]/, with: " ")
            .replacing(/<\/?bdi[^>]*>|[\u{2066}-\u{2069}]/, with: "")
        #expect(text.contains(told), "\(text)")
    }

    /// The balance of past contracts says what was planned, approved and paid, not only for how long.
    @Test func theBalanceOfPastContractsShowsTheirTranches() async throws {
        let site = try await Fixtures.site()
        let person = try await site.signedIn(as: .clusterDirector, scope: "old-cluster")
        let path = "/calls/\(Fixtures.callID)/dossiers/new"
        let fields = [("name-fr", "A"), ("track", "existing"), ("cluster", "old-cluster")]
        let opened = await person.post(path, fields, from: path)
        let dossier = try #require(opened.location?.dropFirst(3).split(separator: "?").first.map(String.init))
        for language in Language.allCases {
            let page = await person.get("/\(language.rawValue)\(dossier)/parts/P13")
            #expect(page.status == 200 && checkPage(page.text) == [])
            #expect(page.text.contains("CP-2011-0001") && page.text.contains("<th scope=\"col\""))
        }
        let page = await person.get("\(dossier)/parts/P13").text.replacing(/[\u{202F}\u{A0}]/, with: " ")
        for told in [
            "6 septembre 2012", "20 septembre 2011", "3 octobre 2011", "3 500 000", "1 500 000", "CP-2011-0001",
            "Contrat-programme",
        ] {
            #expect(page.contains(told), "\(told)")
        }
    }
}
