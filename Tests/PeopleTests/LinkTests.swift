import Access
import Database
import History
import Testing
import TestSupport
import Values
import Web

@testable import People

@Suite struct LinkTests {
    static let email = "nouvelle@grappe.test"
    static let password = "laine noria oasis 5"

    private func register(_ test: TestSite, _ email: String, _ language: Language = .fr) async throws -> Answer {
        let answer = await test.browser(language).postAndFollow(
            "/registration", [("name", "Compte nouveau"), ("email", email)])
        try await test.runJobs()
        return answer
    }

    @Test(arguments: TestDatabase.engines)
    func anAccountIsOpenedByItsMailedLinkOnly(_ engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        #expect(try await register(test, Self.email).status == 200)
        let mail = try #require(test.mailbox.to(Self.email).first)
        #expect(mail.subject == "Ouvrir votre compte")
        let path = try #require(mail.paths.first)
        let counts = try await test.site.database.read { db in
            (try db.count("SELECT COUNT(*) FROM person"), try db.count("SELECT COUNT(sealed_token) FROM link"))
        }
        #expect(counts == (0, 0))

        let browser = test.browser()
        let page = await browser.get(path)
        #expect(page.status == 200)
        #expect(checkPage(page.text) == [])
        #expect(await browser.get(path).status == 200)  // looking does not use it
        #expect(await browser.post(path, [("name", ""), ("password", "court")]).status == 422)
        let done = await browser.post(path, [("name", "Compte nouveau"), ("password", Self.password)])
        #expect(done.location == "/fr/home")
        #expect(await browser.get("/home").status == 200)
        let again = await test.browser().post(path, [("name", "Compte nouveau"), ("password", Self.password)])
        #expect(again.status == 410)
        try await test.browser().signIn(Self.email, Self.password)
    }

    @Test func tokensAreNeitherInHistoryNorInClear() async throws {
        let test = try await TestSite.open()
        await test.browser().post("/registration", [("name", "Compte nouveau"), ("email", Self.email)])
        let before = try await test.site.database.read { db in
            try db.all("SELECT token_hash, sealed_token FROM link") { (try $0.text(0), try $0.text(1)) }
        }
        try await test.runJobs()
        let token = try #require(test.mailbox.all.first?.paths.first?.split(separator: "/").last.map(String.init))
        #expect(before.count == 1)
        #expect(before[0].0 != token)
        #expect(!before[0].1.contains(token))
        let values = try await test.site.database.read { db in
            try db.all("SELECT COALESCE(after_value, '') FROM history_value") { try $0.text(0) }
        }
        #expect(!values.contains { $0.contains(token) })
    }

    @Test func registeringSaysTheSameForAnAddressThatHasAnAccount() async throws {
        let test = try await TestSite.open()
        try await test.account("deja@grappe.test", language: .ar)
        let known = try await register(test, "deja@grappe.test")
        let unknown = try await register(test, Self.email)
        #expect(known.status == unknown.status)
        #expect(known.main == unknown.main)
        #expect(test.mailbox.to("deja@grappe.test").map(\.subject) == ["لديكم حساب من قبل"])
        #expect(test.mailbox.to("deja@grappe.test")[0].paths.allSatisfy { !$0.contains("/links/") })
    }

    @Test func linksEnd() async throws {
        let test = try await TestSite.open()
        _ = try await register(test, Self.email)
        let first = try #require(test.mailbox.all.last?.paths.first)
        _ = try await register(test, Self.email)
        let second = try #require(test.mailbox.all.last?.paths.first)
        #expect(await test.browser().get(first).status == 410)
        #expect(await test.browser().get(second).status == 200)
        test.clock.advance(hours: 24)
        let over = await test.browser().get(second)
        #expect(over.status == 410)
        let unknown = await test.browser().get("/links/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")
        #expect(unknown.main == over.main)
        #expect(checkPage(over.text) == [])
    }

    @Test func aMailboxIsNotFilled() async throws {
        let test = try await TestSite.open()
        var bodies: Set<String> = []
        for _ in 1...5 { bodies.insert(try await register(test, Self.email).main) }
        #expect(bodies.count == 1)
        #expect(test.mailbox.all.count == 3)
        for number in 1...15 { _ = try await register(test, "n\(number)@grappe.test") }
        #expect(await test.browser().post("/registration", [("name", "n"), ("email", "z@grappe.test")]).status == 429)
    }

    @Test func aForgottenPasswordIsReplacedByALinkOfOneHour() async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email, language: .en)
        let old = test.browser()
        try await old.signIn(Self.email)
        let known = await test.browser().postAndFollow("/password-reset", [("email", Self.email)])
        let unknown = await test.browser().postAndFollow("/password-reset", [("email", "personne@grappe.test")])
        #expect(known.main == unknown.main)
        try await test.runJobs()
        #expect(test.mailbox.all.map(\.subject) == ["Choose a new password"])
        let path = try #require(test.mailbox.all[0].paths.first)
        #expect(path.hasPrefix("/en/links/"))
        test.clock.advance(seconds: 3599)
        let browser = test.browser(.en)
        #expect(checkPage(await browser.get(path).text) == [])
        #expect(await browser.post(path, [("password", "short")]).status == 422)
        #expect(await browser.post(path, [("password", Self.password)]).location == "/en/home")
        #expect(await old.get("/home").status == 303)
        #expect(await test.browser().get(path).status == 410)
        try await test.browser().signIn(Self.email, Self.password)
    }

    @Test func aResetLinkIsOverAfterItsHour() async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email)
        await test.browser().post("/password-reset", [("email", Self.email)])
        try await test.runJobs()
        let path = try #require(test.mailbox.all.first?.paths.first)
        let browser = test.browser()
        await browser.get(path)
        test.clock.advance(hours: 1)
        #expect(await browser.post(path, [("password", Self.password)]).status == 410)
        try await test.browser().signIn(Self.email)
    }
}
