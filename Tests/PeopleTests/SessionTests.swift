import Access
import Database
import History
import Testing
import TestSupport
import Values
import Web

@testable import People

@Suite struct SessionTests {
    static let email = "agent@grappe.test"

    private func signedIn() async throws -> (TestSite, Browser, ID<Person>) {
        let test = try await TestSite.open()
        let person = try await test.account(Self.email, roles: [.programmeOfficer])
        let browser = test.browser()
        try await browser.signIn(Self.email)
        return (test, browser, person)
    }

    @Test func endsAfterTwelveIdleHours() async throws {
        let (test, browser, _) = try await signedIn()
        for _ in 1...5 {
            test.clock.advance(hours: 11)
            #expect(await browser.get("/home").status == 200)
        }
        test.clock.advance(seconds: 12 * 3600 - 1)
        #expect(await browser.get("/home").status == 200)
        test.clock.advance(hours: 12)
        #expect(await browser.get("/home").location == "/fr/session?to=%2Fhome")
    }

    @Test func endsAfterThirtyDaysHoweverBusy() async throws {
        let (test, browser, _) = try await signedIn()
        for _ in 1..<60 {
            test.clock.advance(hours: 11)
            test.clock.advance(minutes: 59)
            #expect(await browser.get("/home").status == 200)
        }
        test.clock.advance(hours: 11)
        test.clock.advance(minutes: 59)
        #expect(await browser.get("/home").status == 200)
        test.clock.advance(hours: 1)
        #expect(await browser.get("/home").status == 303)
    }

    @Test func aRoleHoldsOnItsDaysOnly() async throws {
        let test = try await TestSite.open()
        let today = test.clock.now.localDay
        try await test.account(Self.email, roles: [.auditor], until: today)
        let browser = test.browser()
        try await browser.signIn(Self.email)
        #expect(await browser.get("/people").status == 200)
        test.clock.set(LocalTime(today.adding(days: 1), hour: 0)!.instant)
        let home = await browser.get("/home")
        #expect(home.status == 303 || !home.text.contains("Auditeur"))
        try await browser.signIn(Self.email)
        #expect(await browser.get("/people").status == 404)
        #expect(await browser.get("/home").text.contains("aucun rôle"))
    }

    @Test func signingOutEverywhereEndsAllSessions() async throws {
        let (test, first, _) = try await signedIn()
        let second = test.browser()
        try await second.signIn(Self.email)
        #expect(await second.get("/account").text.contains("sessions ouvertes"))
        #expect(await second.post("/account/sessions/end").status == 303)
        #expect(await first.get("/home").status == 303)
        #expect(await second.get("/home").status == 303)
    }

    @Test func aNewPasswordEndsTheOtherSessions() async throws {
        let (test, first, _) = try await signedIn()
        let second = test.browser()
        try await second.signIn(Self.email)
        let new = "sel menthe verger 8"
        let wrong = await second.post(
            "/account/password", [("password", "pas le bon"), ("new-password", new)], from: "/account")
        #expect(wrong.status == 422)
        #expect(wrong.text.contains("Ce n’est pas votre mot de passe actuel."))
        let done = await second.post(
            "/account/password", [("password", TestSite.password), ("new-password", new)], from: "/account")
        #expect(done.status == 303)
        #expect(await first.get("/home").status == 303)
        #expect(await second.get("/home").status == 200)
        try await test.runJobs()
        #expect(test.mailbox.to(Self.email).map(\.subject) == ["Votre mot de passe a changé"])
        #expect(
            await test.browser().post("/session", [("email", Self.email), ("password", TestSite.password)]).status
                == 422)
        try await test.browser().signIn(Self.email, new)
    }

    @Test(
        arguments: [
            ("court", "5 caractères saisis"), ("agent@grappe.test", "ne peut pas être votre adresse"),
            ("AZERTYUIOP123", "parmi les premiers"), ("aaaaaaaaaaaaaaaa", "parmi les premiers"), ("", "0 caractère"),
        ])
    func weakPasswordsAreRefusedBesideTheirField(_ new: String, _ reason: String) async throws {
        let (_, browser, _) = try await signedIn()
        let answer = await browser.post(
            "/account/password", [("password", TestSite.password), ("new-password", new)], from: "/account")
        #expect(answer.status == 422)
        let plain = answer.text.replacing(#/<\/?bdi[^>]*>/#, with: "")
        #expect(plain.contains(reason))
        #expect(plain.contains("id=\"e-new-password\""))
        #expect(try await browser.site.database.read { try History.lines(of: .init("person", "x"), in: $0) }.isEmpty)
    }

    @Test func nameAndLanguageAreChangedAndRecorded() async throws {
        let (test, browser, person) = try await signedIn()
        let answer = await browser.post("/account", [("name", "  Bureau   A "), ("language", "ar")], from: "/account")
        #expect(answer.status == 303)
        let (account, lines) = try await test.site.database.read {
            (try PersonStore.find(person, in: $0), try History.lines(of: .init("person", person), in: $0))
        }
        #expect(account?.name == "Bureau A")
        #expect(account?.language == .ar)
        #expect(lines.first?.act == "person.updated")
        #expect(lines.first?.fields.map(\.after) == ["Bureau A", "ar"])
        let bad = await browser.post("/account", [("name", " "), ("language", "de")], from: "/account")
        #expect(bad.status == 422)
    }

    @Test func signingOutOfAnEndedSessionIsKind() async throws {
        let (test, browser, _) = try await signedIn()
        test.clock.advance(days: 2)
        #expect(await browser.post("/session/end").location == "/fr/session")
        #expect(await browser.cookies["session"] == nil)
    }
}

extension RecordReference {
    fileprivate init(_ kind: String, _ id: String) { self.init(kind: kind, id: id) }
}
