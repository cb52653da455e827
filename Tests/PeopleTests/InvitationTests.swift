import Access
import Database
import History
import Testing
import TestSupport
import Values
import Web

@testable import People

@Suite struct InvitationTests {
    static let email = "invitee@grappe.test"
    static let password = "laine noria oasis 5"

    private static func fields(_ role: String, scope: String = "", until: String = "", _ language: String = "ar")
        -> [(String, String)]
    {
        [("email", email), ("role", role), ("scope", scope), ("until", until), ("language", language)]
    }

    @Test(arguments: TestDatabase.engines)
    func anInvitationOpensAnAccountWithItsRole(_ engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        let chief = try await test.signedIn(as: .headOfDivision)
        let sent = await chief.postAndFollow(
            "/invitations", Self.fields("evaluator", scope: "aap-2023", until: "2026-12-31"), from: "/invitations")
        #expect(sent.text.contains(Self.email))
        #expect(checkPage(sent.text) == [])
        try await test.runJobs()
        let mail = try #require(test.mailbox.to(Self.email).first)
        #expect(mail.subject == "دعوة: خبير مقيِّم")
        #expect(mail.text.contains("head-of-division"))
        let path = try #require(mail.paths.first)
        #expect(path.hasPrefix("/ar/links/"))
        let browser = test.browser(.ar)
        #expect(checkPage(await browser.get(path).text) == [])
        let done = await browser.post(path, [("name", "خبير"), ("password", Self.password)])
        #expect(done.location == "/ar/home")
        let home = await browser.get("/home")
        #expect(home.text.contains("خبير مقيِّم"))
        #expect(home.text.contains("aap-2023"))
        let (grants, inviter) = try await test.site.database.read { db in
            let account = try #require(try PersonStore.find(email: EmailAddress(stored: Self.email), in: db))
            let given = try GrantStore.of(account.id, in: db)
            return (given.map(\.grant), try PersonStore.names(of: given.map(\.grantedBy), in: db).values.first)
        }
        #expect(
            grants == [
                Grant(.evaluator, scope: "aap-2023", from: test.clock.now.localDay, until: Day(2026, 12, 31))
            ])
        #expect(inviter?.hasPrefix("head-of-division") == true)
        #expect(await test.browser().get(path).status == 410)
    }

    @Test func whoHasAnAccountGetsTheRoleButNoSession() async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email, language: .en)
        let admin = try await test.signedIn(as: .administrator)
        await admin.post("/invitations", Self.fields("auditor"), from: "/invitations")
        try await test.runJobs()
        let mail = try #require(test.mailbox.all.first)
        #expect(mail.subject == "Invitation: Auditor (read only)")
        let browser = test.browser(.en)
        let page = await browser.get(mail.paths[0])
        #expect(!page.text.contains("name=\"password\""))
        let done = await browser.post(mail.paths[0])
        #expect(done.location == "/en/session")
        #expect(done.cookies.allSatisfy { $0.name != "session" })
        try await browser.signIn(Self.email)
        #expect(await browser.get("/people").status == 200)
    }

    @Test func theAnswerToTheInviterNeverTellsOfAnAccount() async throws {
        let test = try await TestSite.open()
        try await test.account("connu@grappe.test")
        let officer = try await test.signedIn(as: .programmeOfficer)
        var pages: [String] = []
        for email in ["connu@grappe.test", "inconnu@grappe.test"] {
            let fields = [("email", email), ("role", "evaluator"), ("language", "fr")]
            let answer = await officer.postAndFollow("/invitations", fields, from: "/invitations")
            let id = try #require(answer.text.firstMatch(of: #/invitations/([^/]*)/withdrawal/#)).1
            pages.append(answer.main.replacing(email, with: "x").replacing(id, with: "id"))
            await officer.post("/invitations/\(id)/withdrawal")
        }
        #expect(pages[0] == pages[1])
    }

    @Test(arguments: [
        (Role.administrator, "administrator", 303), (.administrator, "evaluator", 303),
        (.headOfDivision, "evaluator", 303), (.headOfDivision, "steering-committee-member", 303),
        (.headOfDivision, "administrator", 403), (.programmeOfficer, "evaluator", 303),
        (.programmeOfficer, "programme-officer", 403), (.auditor, "evaluator", 404), (.evaluator, "evaluator", 404),
        (.clusterDirector, "evaluator", 404), (.administrator, "roi", 422),
    ])
    func whoMayInviteWhom(_ role: Role, _ offered: String, _ status: Int) async throws {
        let test = try await TestSite.open()
        let browser = try await test.signedIn(as: role)
        #expect(await browser.post("/invitations", Self.fields(offered)).status == status)
        try await test.runJobs()
        #expect(test.mailbox.all.count == (status == 303 ? 1 : 0))
    }

    /// Chosen by its name, or typed.
    @Test func theClusterOfARoleIsChosenByName() async throws {
        let test = try await TestSite.open()
        let admin = try await test.signedIn(as: .administrator)
        let cluster = ID<Link>.make(at: test.clock.now).text
        let fields = Self.fields("cluster-director") + [("cluster", cluster)]
        #expect(await admin.post("/invitations", fields, from: "/invitations").status == 303)
        #expect(await admin.get("/invitations").text.contains(cluster))
    }

    @Test func aWithdrawnInvitationIsOver() async throws {
        let test = try await TestSite.open()
        let admin = try await test.signedIn(as: .administrator)
        let officer = try await test.signedIn(as: .programmeOfficer)
        await admin.post("/invitations", Self.fields("administrator"), from: "/invitations")
        try await test.runJobs()
        let page = await admin.get("/invitations")
        let id = try #require(page.text.firstMatch(of: #/invitations/([^/]*)/withdrawal/#)).1
        #expect(!(await officer.get("/invitations")).text.contains(Self.email))
        #expect(await officer.post("/invitations/\(id)/withdrawal").status == 404)
        #expect(await admin.post("/invitations/\(id)/withdrawal").status == 303)
        #expect(await test.browser().get(test.mailbox.all[0].paths[0]).status == 410)
        #expect(await admin.post("/invitations/\(id)/withdrawal").status == 404)
    }

    /// Whoever is no longer administrator makes nobody one: neither seen nor used, even by a page that was open before.
    @Test func anInvitationLastsAsLongAsTheAuthorityOfItsSender() async throws {
        let test = try await TestSite.open()
        let admin = try await test.signedIn(as: .administrator)
        await admin.post("/invitations", Self.fields("administrator"), from: "/invitations")
        try await test.runJobs()
        let path = test.mailbox.all[0].paths[0]
        let browser = test.browser()
        #expect(await browser.get(path).status == 200)
        try await test.site.database.write { db in
            let sender = try #require(try db.first("SELECT invited_by FROM link") { try $0.text(0) })
            for held in try GrantStore.of(ID(stored: sender), in: db) {
                try Granting.end(held, by: .system, at: test.clock.now, in: db)
            }
        }
        #expect(await browser.post(path, [("name", "Invité"), ("password", Self.password)]).status == 410)
        #expect(await test.browser().get(path).status == 410)
        let account = try await test.site.database.read {
            try PersonStore.find(email: EmailAddress(stored: Self.email), in: $0)
        }
        #expect(account == nil)
    }

    @Test func theCommandMakesTheFirstAdministrator() async throws {
        let test = try await TestSite.open()
        let now = test.clock.now
        let token = try await test.site.database.write { db in
            try Invitations.create(EmailAddress(stored: Self.email), .administrator, by: .system, at: now, in: db)
        }
        try await test.runJobs()
        #expect(test.mailbox.all.isEmpty)
        let browser = test.browser()
        let path = Invitations.path(token)
        await browser.get(path)
        #expect(await browser.post(path, [("name", "Administrateur"), ("password", Self.password)]).status == 303)
        #expect(await browser.get("/people").status == 200)
    }
}
