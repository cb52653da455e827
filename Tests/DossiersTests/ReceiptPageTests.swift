import Access
import Calls
import Database
import Phrases
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

@Suite struct ReceiptPageTests {
    private func receipt(_ story: Story) async throws -> String {
        let id = story.id
        return try await story.site.site.database.read {
            try #require(try SubmissionStore.find(1, of: id, in: $0)).receipt.description
        }
    }

    @Test(arguments: Language.allCases) func itSaysWhereItIsVerifiedAndWhoDeposited(language: Language) async throws {
        let story = try await Story.begin(language: language)
        try await story.fill()
        try await story.submit()
        let number = try await receipt(story)
        let page = await story.writer.get("\(story.path)/receipts/1")
        #expect(checkPage(page.text) == [])
        #expect(page.main.contains("http://grappe.test/receipts/\(number)</bdi>"))
        #expect(page.main.contains("class=\"qr\"><svg") && page.main.contains(number))
        #expect(page.main.ranges(of: ">\(story.site.site.words(language)(DossierPhrases.receiptTitle))</h").count == 1)
        let owner = try await story.dossier().owner.text.prefix(4)
        #expect(page.main.contains("<bdi>Personne \(owner)</bdi>"))
        // One piece in a line that runs from right to left.
        #expect(page.main.contains("<bdi dir=\"ltr\">2023-05-02 08:00:00.000 UTC</bdi>"))
        // Not what anybody reads.
        let visitor = await story.site.browser(language).get("/receipts/\(number)").main
        #expect(visitor.contains(number) && !visitor.contains("Personne \(owner)"))
    }

    /// What makes PDFs is away: the page says so and stays what it is.
    @Test(arguments: Language.allCases) func withoutTheRendererThePageStands(language: Language) async throws {
        let story = try await Story.begin(language: language)
        try await story.fill()
        try await story.submit()
        let site = try story.site.site.rendering { _ in throw WebError.rendererAway("away") }
        let browser = Browser(site, language)
        try await browser.signIn("writer@grappe.test")
        let answer = await browser.get("\(story.path)/receipts/1/pdf")
        #expect(answer.status == 503 && checkPage(answer.text) == [])
        #expect(answer.response.header("retry-after") == "120")
        #expect(answer.main.contains(site.words(language)(WebPhrases.pdfAwayTitle)))
        let above = "\(story.path)/receipts/1"
        #expect(answer.main.contains("href=\"/\(language.rawValue)\(above)\""))
        #expect(await browser.get(above).status == 200)
    }

    /// The receipt stays true; whoever verifies one is told when the deposit no longer counts.
    @Test(arguments: Language.allCases) func aDepositThatNoLongerCountsIsSaidToBe(language: Language) async throws {
        let story = try await Story.begin(language: language)
        try await story.fill()
        try await story.submit()
        let (number, words) = (try await receipt(story), story.site.site.words(language))
        let (replaced, withdrawn) = (words(DossierPhrases.depositReplaced), words(DossierPhrases.depositWithdrawn))
        func said() async -> [[Bool]] {
            var out: [[Bool]] = []
            for (browser, path) in [
                (story.site.browser(language), "/receipts/\(number)"), (story.writer, "\(story.path)/receipts/1"),
            ] {
                let page = await browser.get(path)
                #expect(page.status == 200 && checkPage(page.text) == [])
                let text = page.main.replacing(/<[^>]*>/, with: "")
                out.append([text.contains(replaced), text.contains(withdrawn)])
            }
            return out
        }
        #expect(await said() == [[false, false], [false, false]])
        await story.writer.post("\(story.path)/reopening", from: story.path)
        // One part of it, with fewer members than before.
        let part = try #require(try await story.held().parts.first { $0.fields.contains { $0.kind == .memberList } })
        try await story.fill(part, members: 14)
        #expect(try await story.submit().location?.hasSuffix("/receipts/2") == true)
        #expect(await said() == [[true, false], [true, false]])
        await story.writer.post("\(story.path)/withdrawal", from: story.path)
        #expect(await said() == [[false, true], [false, true]])
    }

    @Test(arguments: Language.allCases) func anybodyTypesANumber(language: Language) async throws {
        let story = try await Story.begin()
        try await story.fill()
        try await story.submit()
        let number = try await receipt(story)
        let visitor = story.site.browser(language)
        let form = await visitor.get("/receipts")
        #expect(form.status == 200 && checkPage(form.text) == [])
        #expect(form.text.contains(#/<footer.*href="\/[a-z]+\/receipts"/#.dotMatchesNewlines()))
        #expect(
            await visitor.get("/receipts?number=\(number.lowercased().replacing("-", with: ""))").location
                == "/\(language.rawValue)/receipts/\(number)")
        let words = story.site.site.words(language)
        for (path, status) in [("/receipts?number=GRP-00000-0000", 422), ("/receipts/GRP-00000-00001", 404)] {
            let wrong = await visitor.get(path)
            #expect(wrong.status == status && checkPage(wrong.text) == [], "\(path)")
            #expect(wrong.main.contains(words(DossierPhrases.numberMistyped)) && wrong.main.contains("id=\"e-number\""))
        }
        let other = await visitor.get("/receipts?number=AAP-2023-01-0001")
        #expect(other.status == 422 && other.main.contains(words(DossierPhrases.numberOther)))
        let unknown = await visitor.get("/receipts/GRP-00000-00000")
        #expect(unknown.status == 404 && checkPage(unknown.text) == [] && unknown.main.contains("GRP-00000-00000"))
        #expect(await visitor.get("/receipts?number=%20").status == 200)
    }
}
