import Access
import TestSupport
import Testing
import Values

@testable import Dossiers

/// What the writer is told that the division would look at is shown to the division.
@Suite struct IdentifierDoubtTests {
    @Test(arguments: [
        ("001561191000066", "002561191000016", 0), ("001561191000067", "", 1),
        ("001561191000066", "001561191000066", 2),
        ("001561191000067", "001561191000067", 2),
    ])
    func whatWantsAnotherLook(first: String, second: String, doubted: Int) async throws {
        let story = try await Story.begin()
        try await story.fill()
        let members = (0..<15).flatMap { row -> [(String, String)] in
            [
                ("members.\(row).name", "Membre \(row)"), ("members.\(row).type", "sme"),
                ("members.\(row).ice", row == 0 ? first : row == 1 ? second : ""),
            ]
        }
        let path = "\(story.path)/parts/P3"
        #expect(await story.writer.post(path, [("revision", "1")] + members, from: path).status == 303)
        #expect(try await story.submit().status == 303)
        story.site.clock.set(Fixtures.deadline.adding(hours: 1))
        try await story.site.refresh(story)
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        let page = await officer.get("\(story.path)/admissibility")
        #expect(page.status == 200 && checkPage(page.text) == [])
        #expect(page.main.contains("ICE à vérifier") == (doubted > 0))
        #expect(page.main.matches(of: #/<span class="muted"><bdi>Membre /#).count == doubted)
    }
}
