import Access
import Database
import History
import Testing
import TestSupport
import Values
import Web

@testable import People

@Suite struct AdministrationTests {
    @Test func onlyAdministratorsAndAuditorsSeePeople() async throws {
        let test = try await TestSite.open()
        let person = try await test.account("quelquun@grappe.test", roles: [.evaluator])
        for role in Role.allCases {
            let expected = role == .administrator || role == .auditor ? 200 : 404
            let browser = try await test.signedIn(as: role)
            #expect(await browser.get("/people").status == expected, "\(role)")
            #expect(await browser.get("/people/\(person)").status == expected, "\(role)")
        }
        #expect(await test.browser().get("/people").status == 303)
    }

    @Test func whoMayNotSeeGetsThePageOfAnUnknownID() async throws {
        let test = try await TestSite.open()
        let person = try await test.account("quelquun@grappe.test")
        let browser = try await test.signedIn(as: .evaluator)
        let (hidden, unknown) = (await browser.get("/people/\(person)"), await browser.get("/people/personne"))
        #expect(hidden.status == unknown.status)
        #expect(hidden.main == unknown.main)
    }

    @Test func theAuditorReadsButDoesNotAct() async throws {
        let test = try await TestSite.open()
        let person = try await test.account("quelquun@grappe.test", roles: [.evaluator])
        let auditor = try await test.signedIn(as: .auditor)
        let page = await auditor.get("/people/\(person)")
        #expect(page.link("/people/\(person)/") == nil)
        for path in ["/people/\(person)/roles", "/people/\(person)/closing"] {
            #expect(await auditor.post(path, [("role", "administrator")]).status == 404)
        }
        #expect(await auditor.get("/invitations").status == 200)
        #expect(try await grants(person, test) == [Grant(.evaluator, from: test.clock.now.localDay)])
    }

    private func grants(_ person: ID<Person>, _ test: TestSite) async throws -> [Grant] {
        let day = test.clock.now.localDay
        return try await test.site.database.read { try GrantStore.holding(person, on: day, in: $0) }
    }

    @Test(arguments: TestDatabase.engines)
    func aRoleIsGivenAndEnded(_ engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        let person = try await test.account("quelquun@grappe.test")
        let admin = try await test.signedIn(as: .administrator)
        let (page, today) = ("/people/\(person)", test.clock.now.localDay)
        let fields = [("role", "cluster-director"), ("scope", "logistique"), ("until", "2027-12-31")]
        let given = await admin.postAndFollow(page + "/roles", fields, from: page)
        #expect(given.text.contains("Le rôle est donné."))
        #expect(checkPage(given.text) == [])
        #expect(
            try await grants(person, test) == [
                Grant(.clusterDirector, scope: "logistique", from: today, until: Day(2027, 12, 31))
            ])
        #expect(await admin.post(page + "/roles", fields, from: page).status == 422)
        let end = try #require(given.link("/roles/"), "a button to end it").split(separator: "/").last
        #expect(end == "end")
        let action = try #require(given.text.firstMatch(of: #/action="([^"]*\/roles\/[^"]*\/end)"/#)).1
        #expect(await admin.post(String(action)).status == 303)
        #expect(try await grants(person, test) == [])
        #expect(await admin.post(String(action)).status == 403)
        let acts = try await test.site.database.read { db in
            _ = try History.verify(in: db)
            return try History.lines(of: RecordReference(kind: "person", id: person.text), in: db).map(\.act)
        }
        #expect(acts == ["person.role-ended", "person.role-granted", "person.registered"])
    }

    @Test(
        arguments: [
            ([("role", "roi")], "role"), ([("role", "evaluator"), ("scope", "Pas Un Id")], "scope"),
            ([("role", "auditor"), ("scope", "ce3m")], "scope"),
            ([("role", "evaluator"), ("from", "2026-02-30")], "from"),
            ([("role", "evaluator"), ("from", "2026-03-02"), ("until", "2026-03-01")], "until"), ([], "role"),
        ])
    func mistakesComeBackBesideTheirField(_ fields: [(String, String)], _ field: String) async throws {
        let test = try await TestSite.open()
        let person = try await test.account("quelquun@grappe.test")
        let admin = try await test.signedIn(as: .administrator)
        let answer = await admin.post("/people/\(person)/roles", fields, from: "/people/\(person)")
        #expect(answer.status == 422)
        #expect(answer.text.contains("id=\"e-\(field)\""))
        #expect(checkPage(answer.text) == [])
        #expect(try await grants(person, test).isEmpty)
    }

    @Test func nobodyEndsTheirOwnAdministration() async throws {
        let test = try await TestSite.open()
        let me = try await test.account("moi@grappe.test", roles: [.administrator])
        let browser = test.browser()
        try await browser.signIn("moi@grappe.test")
        let held = try await test.site.database.read { try GrantStore.of(me, in: $0)[0].id }
        #expect(await browser.post("/people/\(me)/roles/\(held)/end").status == 403)
        let closing = await browser.post("/people/\(me)/closing", [("reason", "x"), ("sure", "yes")])
        #expect(closing.status == 403)
        #expect(closing.text.contains("votre propre compte"))
        #expect(await browser.get("/people").status == 200)
    }

    @Test func closingErasesWhoItWasAndLeavesTheChainWhole() async throws {
        let test = try await TestSite.open()
        let person = try await test.account("part@grappe.test", roles: [.evaluator])
        let leaving = test.browser()
        try await leaving.signIn("part@grappe.test")
        let admin = try await test.signedIn(as: .administrator)
        let page = "/people/\(person)"
        #expect(await admin.post(page + "/closing", [("reason", "départ")], from: page).status == 422)
        #expect(await admin.post(page + "/closing", [("reason", " "), ("sure", "yes")], from: page).status == 422)
        let fields = [("reason", "départ"), ("sure", "yes")]
        let closed = await admin.postAndFollow(page + "/closing", fields, from: page)
        #expect(closed.text.contains("Compte fermé, nom effacé"))
        #expect(!closed.text.contains("part@grappe.test"))
        #expect(checkPage(closed.text) == [])
        #expect(await leaving.get("/home").status == 303)
        let attempt = await test.browser().post(
            "/session", [("email", "part@grappe.test"), ("password", TestSite.password)])
        #expect(attempt.status == 422)
        let left = try await test.site.database.read { db in
            _ = try History.verify(in: db)
            return try db.all("SELECT COALESCE(after_value, '') FROM history_value") { try $0.text(0) }
                + db.all("SELECT COALESCE(email, '') FROM person") { try $0.text(0) }
        }
        #expect(left.contains("départ"))
        #expect(!left.contains("part@grappe.test"))
        #expect(await admin.post(page + "/closing", fields, from: page).status == 403)
    }

    @Test func theListPagesByKeyAndFindsWithoutAccents() async throws {
        let test = try await TestSite.open()
        let admin = try await test.signedIn(as: .administrator)
        let now = test.clock.now
        try await test.site.database.write { db in
            for number in 100..<160 {
                _ = try Registering.open(
                    "Élève \(number)", EmailAddress(stored: "e\(number)@grappe.test"), "x", .fr, at: now, in: db)
            }
        }
        let first = await admin.get("/people?q=ELEVE")
        #expect(first.text.contains("Élève 149") && !first.text.contains("Élève 150"))
        let next = String(try #require(first.text.firstMatch(of: #/href="([^"]*after=[^"]*)"/#)).1)
            .replacing("&amp;", with: "&")
        let second = await admin.get(next)
        #expect(second.text.contains("Élève 150") && !second.text.contains("Élève 149"))
        #expect(second.text.contains("Élève 159"))
        #expect(await admin.get("/people?q=e123%40grappe").text.contains("Élève 123"))
        #expect(await admin.get("/people?q=%25").status == 200)
        #expect(await admin.get("/people?q=introuvable").text.contains("Personne ne correspond"))
    }
}
