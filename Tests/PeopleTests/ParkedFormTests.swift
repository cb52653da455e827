import Access
import Database
import Testing
import TestSupport
import Values
import Web

@testable import People

@Suite struct ParkedFormTests {
    static let email = "delegue@grappe.test"

    /// A form sent on a session that had ended by time.
    private func parked(_ path: String = "/account", _ fields: [(String, String)]) async throws
        -> (TestSite, Browser, ID<Person>, Answer)
    {
        let test = try await TestSite.open()
        let person = try await test.account(Self.email)
        let browser = test.browser()
        try await browser.signIn(Self.email)
        await browser.get("/account")
        test.clock.advance(hours: 13)
        return (test, browser, person, await browser.post(path, fields))
    }

    private func name(_ person: ID<Person>, _ test: TestSite) async throws -> String? {
        try await test.site.database.read { try PersonStore.find(person, in: $0)?.name }
    }

    @Test func isKeptSealedOfferedAndNeverCarriedOutByItself() async throws {
        let fields = [("name", "Nom tapé trop tard"), ("language", "en")]
        let (test, browser, person, answer) = try await parked("/account", fields)
        #expect(answer.status == 403)
        #expect(answer.text.contains("n’est pas un dépôt"))
        #expect(checkPage(answer.text) == [])
        #expect(try await name(person, test) == "delegue")
        let sealed = try await test.site.database.read { db in
            try db.all("SELECT form FROM parked_form") { try $0.text(0) }
        }
        #expect(sealed.count == 1)
        #expect(!sealed[0].contains("trop"))

        let signedIn = await browser.post(
            "/session", [("email", Self.email), ("password", TestSite.password), ("to", "/account")], from: "/session")
        #expect(signedIn.location == "/fr/home")
        let home = await browser.get("/home")
        #expect(checkPage(home.text) == [])
        let link = try #require(home.link("/parked/"))
        let page = await browser.get(link)
        #expect(page.status == 200)
        #expect(page.text.contains("Nom tapé trop tard"))
        #expect(page.main.contains("href=\"/fr/account\""))
        #expect(checkPage(page.text) == [])
        #expect(try await name(person, test) == "delegue")

        let action = try #require(page.link("/fr/account"))
        #expect(await browser.post(action, fields).status == 303)
        #expect(try await name(person, test) == "Nom tapé trop tard")
    }

    @Test func isItsOwnersOnlyAndGoesWhenDiscarded() async throws {
        let (test, browser, _, _) = try await parked("/account", [("name", "à moi"), ("language", "fr")])
        try await test.account("autre@grappe.test", roles: [.administrator])
        try await browser.signIn(Self.email)
        let link = try #require(await browser.get("/home").link("/parked/"))
        let other = test.browser()
        try await other.signIn("autre@grappe.test")
        #expect(await other.get(link).status == 404)
        #expect(await other.post(link + "/removal").status == 303)
        #expect(await browser.get(link).status == 200)
        #expect(await browser.post(link + "/removal").status == 303)
        #expect(await browser.get(link).status == 404)
    }

    @Test func isForgottenAfterADay() async throws {
        let (test, browser, _, _) = try await parked("/account", [("name", "à moi"), ("language", "fr")])
        test.clock.advance(hours: 24)
        try await browser.signIn(Self.email)
        #expect(await browser.get("/home").link("/parked/") == nil)
    }

    @Test func keepsNoPasswords() async throws {
        let (_, browser, _, answer) = try await parked(
            "/account/password", [("password", "un secret tapé"), ("new-password", "un autre secret")])
        #expect(answer.status == 403)
        try await browser.signIn(Self.email)
        let page = await browser.get(try #require(await browser.get("/home").link("/parked/")))
        #expect(page.status == 200)
        #expect(!page.text.contains("secret"))
    }

    @Test func needsTheSignatureOfTheEndedSession() async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email)
        let browser = test.browser()
        try await browser.signIn(Self.email)
        test.clock.advance(hours: 13)
        let answer = await browser.postUnsigned("/account", [("name", "x"), ("language", "fr"), ("csrf", "y")])
        #expect(answer.status == 403)
        #expect(try await test.site.database.read { try $0.count("SELECT COUNT(*) FROM parked_form") } == 0)
    }

    /// What the privacy notice promises, though nobody comes by.
    @Test func whatIsKeptForATimeIsForgottenByItself() async throws {
        let (test, _, _, _) = try await parked("/account", [("name", "premier"), ("language", "fr")])
        func kept() async throws -> [Int] {
            let now = test.clock.now
            return try await test.site.database.write { db in
                try People.forget(at: now, in: db)
                return [
                    try db.count("SELECT COUNT(*) FROM parked_form"), try db.count("SELECT COUNT(*) FROM session"),
                    try db.count("SELECT COUNT(*) FROM throttle"),
                ]
            }
        }
        let before = try await kept()
        #expect(before[0] == 1 && before[1] > 0)
        test.clock.advance(seconds: 24 * 3600 - 1)
        #expect(try await kept()[0] == 1)
        test.clock.advance(seconds: 1)
        #expect(try await kept()[0] == 0)
        test.clock.advance(hours: 5 * 24)
        #expect(try await kept()[1] > 0)
        test.clock.advance(hours: 3 * 24)
        #expect(try await kept() == [0, 0, 0])
    }

    @Test func keepsTheNewestTwentyOfAPerson() async throws {
        let (test, browser, _, _) = try await parked("/account", [("name", "premier"), ("language", "fr")])
        for number in 1...20 {
            test.clock.advance(seconds: 1)
            #expect(await browser.post("/account", [("name", "n\(number)"), ("language", "fr")]).status == 403)
        }
        #expect(try await test.site.database.read { try $0.count("SELECT COUNT(*) FROM parked_form") } == 20)
    }

    @Test func aFormWithFilesGoesBackInItsOwnEncoding() async throws {
        var module = Module("uploads", phrases: nil)
        module.routes = [.upload("/things/{id}/files", .signedIn, admits: { _ in }) { $0.redirect("/home") }]
        let test = try await TestSite.open([module])
        try await test.account(Self.email)
        let browser = test.browser()
        try await browser.signIn(Self.email)
        test.clock.advance(hours: 13)
        let answer = await browser.upload("/things/7/files", [("note", "lettre jointe")], files: [])
        #expect(answer.status == 403)
        try await browser.signIn(Self.email)
        let page = await browser.get(try #require(await browser.get("/home").link("/parked/")))
        #expect(page.text.contains("action=\"/fr/things/7/files\" enctype=\"multipart/form-data\""))
        #expect(page.text.contains("lettre jointe"))
    }

    /// The form is told as its page names it, nowhere as the machine does.
    @Test(arguments: [
        (Language.fr, "Nom et langue", "Nom", "Anglais"), (.ar, "الاسم واللغة", "الاسم", "الإنجليزية"),
        (.en, "Name and language", "Name", "English"),
    ])
    func isShownWithTheTitleAndLabelsOfItsForm(
        _ language: Language, _ title: String, _ label: String, _ choice: String
    ) async throws {
        let (_, browser, _, _) = try await parked(
            "/account", [("name", "Nom tapé"), ("language", "en"), ("version", "3")])
        try await browser.signIn(Self.email)
        let home = await browser.get("/\(language.rawValue)/home")
        let link = try #require(home.link("/parked/"))
        #expect(home.text.contains(">\(title)</a>") && !home.text.contains(">/account<"))
        let page = await browser.get(link)
        #expect(page.text.contains("<h2>\(title)</h2>"))
        #expect(page.text.contains("<dt>\(label)</dt>") && page.text.contains("<dd>\(choice)</dd>"))
        #expect(!page.text.contains("<dd><p>3</p></dd>") && !page.text.contains("<dt>version"))
        #expect(page.text.contains("name=\"version\" value=\"3\""))
    }

    /// A form that its route does not name: what was typed stands alone, what the page had hidden does not.
    @Test func withoutANameShowsTheValuesOnly() async throws {
        var module = Module("things", phrases: nil)
        module.routes = [.post("/things/{id}", .signedIn) { $0.redirect("/home") }]
        let test = try await TestSite.open([module])
        try await test.account(Self.email)
        let browser = test.browser()
        try await browser.signIn(Self.email)
        test.clock.advance(hours: 13)
        #expect(await browser.post("/things/7", [("note", "écrit"), ("revision", "12")]).status == 403)
        try await browser.signIn(Self.email)
        let page = await browser.get(try #require(await browser.get("/home").link("/parked/")))
        #expect(page.text.contains("<h2>Formulaire</h2>") && page.text.contains("écrit"))
        #expect(!page.text.contains(">note<") && !page.text.contains("<p>12</p>"))
    }
}
