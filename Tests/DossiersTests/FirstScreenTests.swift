import Access
import Calls
import Database
import People
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// What the first screens tell of dossiers: one's own with their receipts, the auditor's receipts to verify, and nothing of drafts to others.
@Suite struct FirstScreenTests {
    @Test(arguments: TestDatabase.engines) func ownDossiersAndReceipts(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        let draft = await story.writer.get("/home")
        #expect(checkPage(draft.text) == [])
        #expect(draft.main.contains("/fr\(story.path)\"") && draft.main.contains("Jusqu’au 14\u{A0}juin 2023, 15:00"))
        #expect(!draft.main.contains("/receipts/"))
        try await story.fill()
        try await story.submit()
        let deposited = await story.writer.get("/home")
        #expect(deposited.main.contains("/fr\(story.path)/receipts/1\""))
        #expect(checkPage(deposited.text) == [])
        story.site.clock.set(Fixtures.deadline)
        try await story.writer.signIn("writer@grappe.test")
        let later = await story.writer.get("/home")
        #expect(!later.main.contains("Jusqu’au 14") && later.main.contains("/fr\(story.path)/receipts/1\""))
    }

    @Test(arguments: TestDatabase.engines) func anInvitationIsShownUntilTheDeadline(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        await story.invite("colleague@grappe.test", may: "write")
        try await story.site.account("colleague@grappe.test", roles: [.organisationDelegate])
        let colleague = story.site.browser()
        try await colleague.signIn("colleague@grappe.test")
        let page = await colleague.get("/home")
        #expect(checkPage(page.text) == [])
        #expect(page.main.contains("/fr\(story.path)/invitation\""))
        let waiting = try #require(page.main.firstMatch(of: #/invitation"[^<]*(?:<[^p][^<]*)*<p>([^<]*)/#)?.1)
        #expect(!waiting.contains("Sans échéance"))
        #expect(page.main.components(by: "Jusqu’au 14\u{A0}juin 2023, 15:00").count > 1)
    }

    /// A draft and a deposit that can still be replaced are nobody's but their people's; afterwards the auditor reads both.
    @Test(arguments: TestDatabase.engines) func theAuditorReadsReceiptsOnceTheCallHasClosed(engine: Engine) async throws
    {
        let story = try await Story.begin(on: engine)
        try await story.fill()
        try await story.submit()
        let id = story.id
        let receipt = try #require(
            try await story.site.site.database.read { try SubmissionStore.find(1, of: id, in: $0)?.receipt.description }
        )
        for role in Role.allCases {
            let page = await (try story.site.signedIn(as: role)).get("/home")
            #expect(page.status == 200 && checkPage(page.text) == [])
            #expect(!page.main.contains(id.text) && !page.main.contains(receipt), "\(role)")
            #expect(!page.main.contains("Cluster de l’eau"), "\(role)")
        }
        story.site.clock.set(Fixtures.deadline)
        let auditor = await (try story.site.signedIn(as: .auditor)).get("/home")
        #expect(auditor.main.contains("Dossier déposé") && !auditor.main.contains("Partie enregistrée"))
        #expect(auditor.main.contains("/fr\(story.path)\"") && auditor.main.contains("Cluster de l’eau"))
        #expect(auditor.main.contains("/fr/receipts/\(receipt)\""))
        for role in Role.allCases where role != .auditor {
            let page = await (try story.site.signedIn(as: role)).get("/home")
            #expect(!page.main.contains(receipt) && !page.main.contains(id.text), "\(role)")
        }
        // Whoever takes part in the call, whatever the role, reads none of its receipts.
        let writer = try #require(
            try await story.site.site.database.read {
                try PersonStore.find(email: EmailAddress(stored: "writer@grappe.test"), in: $0)?.id
            })
        try await story.site.grant(.auditor, to: writer)
        try await story.writer.signIn("writer@grappe.test")
        let own = await story.writer.get("/home")
        #expect(own.main.contains("id=\"journal\"") && !own.main.contains("/fr/receipts/"))
        #expect(!own.main.contains("Dossier déposé"))
    }
}

extension String {
    fileprivate func components(by separator: String) -> [Substring] { split(separator: separator) }
}
