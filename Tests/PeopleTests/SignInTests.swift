import Access
import Database
import Phrases
import Testing
import TestSupport
import Values
import Web

@testable import People

@Suite struct SignInTests {
    static let email = "chef@grappe.test"

    @Test(arguments: TestDatabase.engines)
    func whoeverKnowsThePasswordComesIn(_ engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        try await test.account(Self.email, roles: [.headOfDivision])
        let browser = test.browser()
        #expect(await browser.get("/home").location == "/fr/session?to=%2Fhome")
        let answer = await browser.post("/session", [("email", " Chef@Grappe.TEST "), ("password", TestSite.password)])
        #expect(answer.status == 303)
        #expect(answer.location == "/fr/home")
        let cookie = try #require(answer.cookies.first { $0.name == "session" })
        #expect(cookie.attributes.contains("HttpOnly"))
        #expect(cookie.attributes.contains("SameSite=Lax"))
        #expect(cookie.value.utf8.count == 32)
        let home = await browser.get("/home")
        #expect(home.status == 200)
        #expect(home.text.contains("Chef de division"))
        let stored = try await test.site.database.read { db in
            try db.all("SELECT token_hash FROM session") { try $0.text(0) }
        }
        #expect(stored.count == 1)
        #expect(stored[0] != cookie.value)
    }

    @Test func wrongUnknownAndClosedAnswerAlike() async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email, roles: [.auditor])
        var bodies: [String] = []
        for (email, password) in [
            (Self.email, "pas le bon mot"), ("chez.nulle.part@grappe.test", TestSite.password),
        ] {
            let answer = await test.browser().post("/session", [("email", email), ("password", password)])
            #expect(answer.status == 422)
            #expect(answer.cookies.allSatisfy { $0.name != "session" })
            bodies.append(answer.main.replacing(email, with: "x"))
        }
        #expect(bodies[0] == bodies[1])
        #expect(bodies[0].contains("ne convient pas"))
    }

    @Test func afterTenAttemptsAnAccountRestsWhetherItExistsOrNot() async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email)
        var bodies: [String] = []
        for email in [Self.email, "chez.nulle.part@grappe.test"] {
            let browser = test.browser()
            for attempt in 1...10 {
                await browser.set(address: "192.0.2.\(attempt)")
                #expect(await browser.post("/session", [("email", email), ("password", "pas le bon")]).status == 422)
            }
            let answer = await browser.post("/session", [("email", email), ("password", TestSite.password)])
            #expect(answer.status == 429)
            bodies.append(answer.main.replacing(email, with: "x"))
        }
        #expect(bodies[0] == bodies[1])
        test.clock.advance(minutes: 15)
        try await test.browser().signIn(Self.email)
    }

    @Test func afterFiftyAttemptsAnAddressRests() async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email)
        let browser = test.browser()
        for attempt in 1...50 {
            await browser.post("/session", [("email", "a\(attempt)@grappe.test"), ("password", "x")])
        }
        #expect(await browser.post("/session", [("email", Self.email), ("password", TestSite.password)]).status == 429)
        await browser.set(address: "192.0.2.7")
        #expect(await browser.post("/session", [("email", Self.email), ("password", TestSite.password)]).status == 303)
    }

    @Test func goodAttemptsDoNotCount() async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email)
        for _ in 1...12 { try await test.browser().signIn(Self.email) }
    }

    @Test func signingInGivesANewToken() async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email)
        let browser = test.browser()
        try await browser.signIn(Self.email)
        let first = try #require(await browser.cookies["session"])
        #expect(await browser.get("/session").location == "/fr/home")
        await browser.set(cookie: "session", nil)
        try await browser.signIn(Self.email)
        #expect(await browser.cookies["session"] != first)
    }

    @Test(
        arguments: [
            ("/account", "/fr/account"), ("/account?x=1", "/fr/account?x=1"), ("//ailleurs.test", "/fr/home"),
            ("https://ailleurs.test", "/fr/home"), ("/\\ailleurs.test", "/fr/home"), ("", "/fr/home"),
        ])
    func onlyPathsOfThisSiteAreReturnedTo(_ to: String, _ expected: String) async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email)
        let fields = [("email", Self.email), ("password", TestSite.password), ("to", to)]
        #expect(await test.browser().post("/session", fields).location == expected)
    }

    @Test func withoutSignatureNothingHappens() async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email)
        let browser = test.browser()
        await browser.get("/session")
        let fields = [("email", Self.email), ("password", TestSite.password)]
        #expect(await browser.postUnsigned("/session", fields).status == 403)
        #expect(await browser.postUnsigned("/session", fields + [("csrf", "x")]).status == 403)
        #expect(await browser.cookies["session"] == nil)
    }

    @Test func aFormWithMistakesComesBackWithWhatWasTypedButThePassword() async throws {
        let test = try await TestSite.open()
        let answer = await test.browser().post("/session", [("email", "pas-une-adresse"), ("password", "secret-tapé")])
        #expect(answer.status == 422)
        #expect(answer.text.contains("value=\"pas-une-adresse\""))
        #expect(!answer.text.contains("secret-tapé"))
        #expect(answer.text.contains("aria-invalid"))
    }

    @Test func signingOutEndsTheSession() async throws {
        let test = try await TestSite.open()
        try await test.account(Self.email)
        let browser = test.browser()
        try await browser.signIn(Self.email)
        let token = try #require(await browser.cookies["session"])
        let answer = await browser.postAndFollow("/session/end")
        #expect(answer.text.contains("Vous êtes déconnecté."))
        #expect(await browser.cookies["session"] == nil)
        await browser.set(cookie: "session", token)
        #expect(await browser.get("/home").status == 303)
    }
}
