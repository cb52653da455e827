import Access
import Database
import Phrases
import Testing
import TestSupport
import Values
import Web

@testable import People

@Suite struct PageTests {
    @Test(arguments: Language.allCases)
    func everyPageIsWholeInEachLanguage(_ language: Language) async throws {
        let test = try await TestSite.open()
        let person = try await test.account("un@grappe.test", roles: [.evaluator, .auditor], scope: "aap-2023")
        let visitor = test.browser(language)
        var pages: [Answer] = []
        for path in ["/session", "/registration", "/registration/sent", "/password-reset", "/password-reset/sent"] {
            pages.append(await visitor.get(path))
        }
        pages.append(await visitor.get("/links/inconnu"))
        for path in ["/session", "/registration", "/password-reset"] { pages.append(await visitor.post(path)) }

        let admin = try await test.signedIn(as: .administrator, scope: nil, language)
        await admin.post("/invitations", [("email", "deux@grappe.test"), ("role", "auditor"), ("language", "fr")])
        for path in ["/home", "/account", "/people", "/people?q=x", "/people/\(person)", "/invitations"] {
            pages.append(await admin.get(path))
        }
        for path in ["/account", "/account/password", "/people/\(person)/roles", "/people/\(person)/closing"] {
            pages.append(await admin.post(path))
        }
        pages.append(await admin.post("/invitations"))
        for page in pages {
            let title = page.text.firstMatch(of: #/<title>([^<]*)/#).map { String($0.1) } ?? ""
            #expect(checkPage(page.text) == [], "\(language.rawValue) \(title)")
            #expect(page.text.contains("<html lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">"))
        }
    }

    @Test func theCheckFindsWhatIsWrong() {
        #expect(checkPage("<!doctype html><html lang=\"fr\" dir=\"ltr\"><h1>a</h1></html>") == [])
        #expect(
            checkPage("<!doctype html><html><h1>‹a.b›</h1><p><input name=\"x\"></div><b id=\"i\"></b><b id=\"i\"></b>")
                == [
                    "missing phrase a.b", "html without lang or dir", "</div> closes <p>", "id i twice",
                    "<html> is not closed", "<p> is not closed", "no label for input x",
                ])
    }

    @Test func everyActAndFieldOfHistoryHasItsWords() throws {
        let catalogue = try Catalogue([PeoplePhrases.bundle])
        let acts = [
            "person.registered", "person.signed-in", "person.signed-out", "person.updated", "person.password-changed",
            "person.password-reset", "person.sessions-ended", "person.role-granted", "person.role-ended",
            "person.closed", "invitation.sent", "invitation.withdrawn", "invitation.accepted",
        ]
        let fields = ["name", "email", "language", "role", "scope", "from", "until"]
        for language in Language.allCases {
            let texts = catalogue.texts[language] ?? [:]
            #expect(acts.filter { texts["act.\($0)"] == nil } == [])
            #expect(fields.filter { texts["field.person.\($0)"] == nil } == [])
        }
    }

    @Test(arguments: [("http://grappe.test", false), ("https://grappe.test", true)])
    func cookiesAreSecureBehindTLS(_ url: String, _ isSecure: Bool) async throws {
        let test = try await TestSite.open(baseURL: url)
        try await test.account("un@grappe.test")
        let answer = await test.browser().post(
            "/session", [("email", "un@grappe.test"), ("password", TestSite.password)])
        let cookie = try #require(answer.cookies.first { $0.name == (isSecure ? "__Host-session" : "session") })
        #expect(cookie.attributes.contains("Secure") == isSecure)
        #expect(answer.response.header("cache-control") == "no-store")
    }
}
