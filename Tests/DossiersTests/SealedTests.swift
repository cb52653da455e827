import Access
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// Until the deadline has passed, the ministry knows how many dossiers came and nothing of their contents: it can still move the deadline.
@Suite struct SealedTests {
    @Test(arguments: [Role.programmeOfficer, .headOfDivision, .auditor], TestDatabase.engines)
    func contentsOpenAfterTheDeadline(role: Role, engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        try await story.fill()
        _ = try await story.submit()
        let list = "/calls/\(Fixtures.callID)/dossiers"
        let roads = ["", "/admissibility", "/eligibility", "/receipts/1"].map { story.path + $0 }
        for (instant, isOpen) in [(Fixtures.deadline.adding(seconds: -1), false), (Fixtures.deadline, true)] {
            story.site.clock.set(instant)
            let browser = try await story.site.signedIn(as: role)
            for road in roads {
                let page = await browser.get(road)
                #expect(page.status == (isOpen ? 200 : 403), "\(road)")
                #expect(isOpen || page.main.contains("s’ouvrent à la lecture et à l’examen après"), "\(road)")
            }
            let page = await browser.get(list)
            #expect(page.status == 200 && checkPage(page.text) == [])
            #expect(page.main.contains("<bdi>1</bdi> dossier est déposé.") == !isOpen)
            #expect(page.main.contains("Cluster de l’eau") == isOpen && page.main.contains(story.id.text) == isOpen)
        }
    }

    @Test(arguments: Language.allCases) func theCountIsSaidInEveryLanguage(language: Language) async throws {
        let story = try await Story.begin()
        let officer = try await story.site.signedIn(as: .programmeOfficer, language)
        let page = await officer.get("/\(language.rawValue)/calls/\(Fixtures.callID)/dossiers")
        #expect(page.status == 200 && checkPage(page.text) == [])
        #expect(!page.main.contains("Cluster de l’eau") && !page.main.contains("AAP-2023-01-0"))
    }
}
