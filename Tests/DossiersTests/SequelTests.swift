import Access
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// What later modules tell the people of a dossier stands first on their page, and on the one of those who see what was decided.
@Suite struct SequelTests {
    private static let sequels = [
        DossierSequel(of: [.submitted]) { dossiers, now, _ in
            Dictionary(
                uniqueKeysWithValues: dossiers.map {
                    (
                        $0.id,
                        DossierSequel.Line(
                            DossierPhrases.named(Localized(fr: "Suite de \($0.number ?? "")")),
                            state: (DossierPhrases.stateSelected, .ok, .done), at: now, "/dossiers/\($0.id)/decision",
                            document: (DossierPhrases.receiptPDF, "/dossiers/\($0.id)/decision/pdf"))
                    )
                })
        },
        DossierSequel(of: [.submitted], isOnFirstScreen: false) { dossiers, _, _ in
            Dictionary(
                uniqueKeysWithValues: dossiers.map {
                    (
                        $0.id,
                        DossierSequel.Line(
                            DossierPhrases.named(Localized(fr: "Contrat ailleurs")),
                            state: (DossierPhrases.stateDraft, .info, .half), at: nil, "/contracts/x")
                    )
                })
        },
        // Nothing is asked of it for a dossier in another state.
        DossierSequel(of: [.selected]) { _, _, _ in throw Unasked() },
    ]
    private struct Unasked: Error {}

    @Test(arguments: TestDatabase.engines) func theyStandFirst(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        try await story.fill()
        try await story.submit()
        story.site.clock.set(Fixtures.deadline.adding(hours: 20))
        // The same database under a product in which later modules tell something.
        let sources = Fixtures.sources(sequels: Self.sequels)
        let modules = Fixtures.modules().map { $0.name == "Dossiers" ? Dossiers.module(sources) : $0 }
        let site = try TestSite(modules: modules, database: story.site.site.database, clock: story.site.clock)
        let writer = site.browser()
        try await writer.signIn("writer@grappe.test")

        let page = await writer.get(story.path)
        #expect(checkPage(page.text) == [])
        let place = try #require(page.main.firstRange(of: "id=\"outcome\"")).lowerBound
        #expect(place < (try #require(page.main.firstRange(of: "<h2>Récépissés</h2>")).lowerBound))
        #expect(page.main.contains("La suite a son propre journal"))
        #expect(page.main.contains("/fr\(story.path)/decision\"") && page.main.contains("/fr/contracts/x\""))
        // No document where none can be made.
        #expect(!page.main.contains("/decision/pdf"))

        let home = await writer.get("/home")
        #expect(checkPage(home.text) == [])
        #expect(home.main.contains("Suite de AAP-2023-01-0001") && home.main.contains("/fr\(story.path)/decision\""))
        #expect(!home.main.contains("Contrat ailleurs"))

        // Whoever may not see what was decided in the call finds nothing of it with the dossier either.
        let officer = await (try site.signedIn(as: .programmeOfficer)).get(story.path)
        #expect(officer.status == 200)
        #expect(!officer.main.contains("/decision\"") && !officer.main.contains("/contracts/x"))
        let seeing = Fixtures.sources(sequels: Self.sequels, scoreSight: { _, _, _ in .complete })
        let shown = Fixtures.modules().map { $0.name == "Dossiers" ? Dossiers.module(seeing) : $0 }
        let other = try TestSite(modules: shown, database: story.site.site.database, clock: story.site.clock)
        let division = await (try other.signedIn(as: .headOfDivision)).get(story.path)
        #expect(checkPage(division.text) == [])
        #expect(division.main.contains("/fr\(story.path)/decision\"") && division.main.contains("/fr/contracts/x\""))
        #expect(division.main.contains("La suite a son propre journal"))
        let stranger = await (try site.signedIn(as: .clusterDirector)).get("/home")
        #expect(!stranger.main.contains("Suite de"))
    }
}
