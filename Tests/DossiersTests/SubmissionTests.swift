import Access
import Calls
import Database
import Digest
import History
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

@Suite struct SubmissionTests {
    @Test(arguments: TestDatabase.engines)
    func fromDraftToReceipt(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        try await story.fill()
        let answer = try await story.submit()
        #expect(answer.status == 303)
        #expect(answer.location == "/fr\(story.path)/receipts/1")
        let dossier = try await story.dossier()
        #expect(dossier.state == .submitted && dossier.number == "AAP-2023-01-0001")
        #expect(dossier.members == 15 && dossier.companies == 9)

        let receipt = await story.writer.get("\(story.path)/receipts/1")
        #expect(checkPage(receipt.text) == [])
        let id = story.id
        let (submission, text, head) = try await story.site.site.database.read { db in
            let submission = try #require(try SubmissionStore.find(1, of: id, in: db))
            return (submission, try SubmissionStore.snapshotText(submission.id, in: db) ?? "", try History.head(in: db))
        }
        #expect(submission.digest == SHA256Digest(of: text))
        #expect(submission.chain == head)
        #expect(submission.at == Fixtures.start)
        #expect(try Snapshot(parsing: text).canonicalText == text)
        for shown in [submission.receipt.description, submission.digest.description, head.hash, "AAP-2023-01-0001"] {
            #expect(receipt.text.contains(shown))
        }
        try await story.site.runJobs()
        let mail = try #require(story.site.mailbox.to("writer@grappe.test").last)
        #expect(
            mail.text.contains(submission.receipt.description) && mail.paths.contains("/fr\(story.path)/receipts/1"))
    }

    @Test func aReceiptIsVerifiedByAnybodyWithoutContent() async throws {
        let story = try await Story.begin()
        try await story.fill()
        _ = try await story.submit()
        let id = story.id
        let submission = try await story.site.site.database.read {
            try #require(try SubmissionStore.find(1, of: id, in: $0))
        }
        let visitor = story.site.browser(.ar)
        let path = "/receipts/\(submission.receipt.description.lowercased())"
        let page = await visitor.get(path)
        #expect(page.status == 200)
        #expect(checkPage(page.text) == [])
        #expect(page.text.contains(submission.digest.description) && page.text.contains("AAP-2023-01-0001"))
        #expect(!page.text.contains("Cluster de l") && !page.text.contains("تجمع الماء"))
        #expect(
            await visitor.get("\(path)?hash=\(submission.digest.description.uppercased())").text.contains(
                "البصمة مطابقة"))
        #expect(await visitor.get("\(path)?hash=00").text.contains("البصمة مختلفة"))
        #expect(await visitor.get("/receipts/GRP-00000-00001").status == 404)
        #expect(await visitor.get("/receipts/GRP-00000-00000").status == 404)
    }

    /// The instant decides, on an ordinary day (UTC+1) and in Ramadan (UTC+0).
    @Test(arguments: ["2023-06-14T15:00", "2025-03-10T15:00"])
    func theDeadline(at wall: String) async throws {
        let deadline = try #require(LocalTime(wall)).instant
        let story = try await Story.begin(deadline: deadline, start: deadline.adding(hours: -2))
        try await story.fill()
        story.site.clock.set(deadline)
        #expect(try await story.submit().status == 403)
        #expect(try await story.dossier().state == .draft)
        story.site.clock.set(Instant(milliseconds: deadline.milliseconds - 1))
        #expect(try await story.submit().status == 303)
        #expect(try await story.dossier().submittedAt == Instant(milliseconds: deadline.milliseconds - 1))
        #expect(wall.hasPrefix("2025") == deadline.description.contains("T15:00:00.000Z"))
    }

    @Test(arguments: TestDatabase.engines)
    func aSecondClickSubmitsOnce(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        try await story.fill()
        let revision = try await story.dossier().revision
        async let one = story.submit(revision: revision)
        async let two = story.submit(revision: revision)
        let locations = try await [one.location, two.location]
        #expect(locations == ["/fr\(story.path)/receipts/1", "/fr\(story.path)/receipts/1"])
        // Also long after.
        #expect(try await story.submit(revision: revision).location == "/fr\(story.path)/receipts/1")
        let id = story.id
        let count = try await story.site.site.database.read { try SubmissionStore.all(of: id, in: $0).count }
        #expect(count == 1)
    }

    @Test func whatIsIncompleteOrChangedIsNotSubmitted() async throws {
        let story = try await Story.begin()
        try await story.fill(except: ["vision"])
        #expect(try await story.submit().status == 422)
        let page = await story.writer.get(story.path)
        #expect(checkPage(page.text) == [])
        #expect(page.text.contains("/parts/P5#f-vision") && page.text.contains("disabled"))
        let before = try await story.dossier().revision
        try await story.fill(try #require(try await story.held().parts.first { $0.id == "P5" }))
        #expect(try await story.submit(revision: before).status == 409)
        #expect(try await story.submit().status == 303)
    }

    @Test func withdrawnAndSubmittedAgain() async throws {
        let story = try await Story.begin()
        try await story.fill()
        _ = try await story.submit()
        #expect(await story.writer.post("\(story.path)/withdrawal", from: story.path).status == 303)
        #expect(try await story.dossier().state == .withdrawn)
        #expect(await story.officer.get(story.path).status == 404)
        #expect(await story.writer.post("\(story.path)/withdrawal").status == 403)
        #expect(await story.writer.post("\(story.path)/reopening", from: story.path).status == 303)
        #expect(try await story.submit().location == "/fr\(story.path)/receipts/2")
        let dossier = try await story.dossier()
        #expect(dossier.state == .submitted && dossier.number == "AAP-2023-01-0001" && dossier.submissions == 2)
    }

    /// Whoever is still changing at the deadline has the last submission counted.
    @Test func aReopenedDossierStandsAsItWasSubmitted() async throws {
        let story = try await Story.begin()
        try await story.fill()
        _ = try await story.submit()
        let path = "\(story.path)/parts/P5"
        #expect(await story.writer.post(path, [("revision", "1"), ("vision", "Autre")], from: path).status == 403)
        _ = await story.writer.post("\(story.path)/reopening", from: story.path)
        #expect(
            await story.writer.post(path, [("revision", "1"), ("vision", "Vision jamais déposée")], from: path).status
                == 303)
        story.site.clock.set(Fixtures.deadline)
        #expect(try await story.submit().status == 403)
        let dossier = try await story.dossier()
        #expect(dossier.state == .submitted && dossier.isDeposited)
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        let page = await officer.get(story.path)
        #expect(page.status == 200 && page.text.contains("Une réponse") && !page.text.contains("jamais déposée"))
    }

    @Test func anExtensionIsToldToEverybody() async throws {
        let story = try await Story.begin()
        let officer = Actor(
            .person(ID(stored: "officer-1")), name: "o", grants: [Grant(.programmeOfficer, from: Day(2020, 1, 1)!)])
        try await story.site.site.database.write { db in
            _ = try CallActs.extend(
                Fixtures.callID, to: Fixtures.deadline.adding(days: 7),
                because: Localized(fr: "À la demande des acteurs"),
                by: officer, at: Fixtures.start, in: db)
        }
        try await story.site.runJobs()
        try await story.site.runJobs()
        let mails = story.site.mailbox.to("writer@grappe.test").filter {
            $0.text.contains("21 juin") || $0.text.contains("21\u{A0}juin")
        }
        #expect(mails.count == 1)
        #expect(mails.first?.text.contains("À la demande des acteurs") == true)
    }

    @Test func aPDFIsOfferedOnlyWhereOneCanBeMade() async throws {
        let story = try await Story.begin()
        try await story.fill()
        _ = try await story.submit()
        #expect(await story.writer.get("\(story.path)/receipts/1/pdf").status == 404)
        let site = try story.site.site.rendering { html in Array("%PDF-1.7 ".utf8) + html.bytes }
        let writer = Browser(site, .fr)
        try await writer.signIn("writer@grappe.test")
        #expect(await writer.get("\(story.path)/receipts/1").text.contains("/receipts/1/pdf"))
        let first = await writer.get("\(story.path)/receipts/1/pdf")
        let again = Browser(try site.rendering { _ in throw NoMail() }, .fr)
        try await again.signIn("writer@grappe.test")
        let second = await again.get("\(story.path)/receipts/1/pdf")
        #expect(first.status == 200 && second.status == 200)
        #expect(first.response.header("content-type") == "application/pdf")
    }
}
