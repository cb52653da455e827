import Access
import Database
import Phrases
import TestSupport
import Testing
import Values
import Web

@testable import People

/// For which record a role is given: chosen by name, directors for a cluster, evaluators for a call.
@Suite struct ScopeTests {
    private static let scopes = ScopeChoices { _ in
        [
            .init(id: "ce3m", name: Localized(fr: "Cluster électronique"), kind: .cluster),
            .init(id: "call-1", name: Localized(fr: "Appel 2027", ar: "طلب 2027"), kind: .call),
        ]
    }

    private func open() async throws -> TestSite { try await TestSite.open([People.module(scopes: Self.scopes)]) }

    @Test(arguments: Language.allCases) func recordsAreChosenByName(language: Language) async throws {
        let test = try await open()
        let admin = try await test.signedIn(as: .administrator, language)
        let person = try await test.account("quelquun@grappe.test")
        for path in ["/invitations", "/people/\(person)"] {
            let page = await admin.get(path)
            #expect(checkPage(page.text) == [])
            let options = page.main.matches(of: /<option value="(ce3m|call-1)"[^>]*>(.*?)<\/option>/).map {
                "\($0.1): \($0.2.replacing(/<[^>]*>/, with: ""))"
            }
            let call = language == .ar ? "طلب 2027" : "Appel 2027"
            #expect(options == ["ce3m: Cluster électronique", "call-1: \(call)"])
            #expect(page.main.contains("name=\"cluster\"") && page.main.contains("name=\"call\""))
            #expect(!page.main.contains("name=\"scope\""))
        }
        // Officers invite evaluators and members of the committee: for calls only.
        let officer = try await test.signedIn(as: .programmeOfficer, language)
        let offered = await officer.get("/invitations").main
        #expect(offered.contains("name=\"call\"") && !offered.contains("name=\"cluster\""))
    }

    /// Whoever holds the role reads for what on the first screen, and the administrator in the list of accounts.
    @Test func rolesAreNamedByTheirRecord() async throws {
        let test = try await open()
        try await test.account("lecteur@grappe.test", roles: [.evaluator], scope: "call-1")
        let reader = test.browser()
        try await reader.signIn("lecteur@grappe.test")
        let admin = try await test.signedIn(as: .administrator)
        for page in [await reader.get("/home"), await admin.get("/people?q=lecteur")] {
            #expect(page.status == 200 && checkPage(page.text) == [])
            #expect(page.main.contains("Appel 2027") && !page.main.contains("call-1"))
        }
    }

    /// Whoever is invited reads the name too.
    @Test func theInvitedReadForWhat() async throws {
        let test = try await open()
        let admin = try await test.signedIn(as: .administrator)
        let fields = [("email", "invite@grappe.test"), ("role", "evaluator"), ("call", "call-1"), ("language", "fr")]
        #expect(await admin.post("/invitations", fields, from: "/invitations").status == 303)
        try await test.runJobs()
        let mail = try #require(test.mailbox.to("invite@grappe.test").first)
        let link = try #require(mail.text.firstMatch(of: #/\/links\/[^\s]+/#)).0
        let page = await test.browser().get(String(link))
        #expect(page.status == 200 && checkPage(page.text) == [])
        #expect(page.main.contains("Appel 2027") && !page.main.contains("call-1"))
    }

    @Test(
        arguments: [
            ("cluster-director", "cluster", "ce3m", nil), ("organisation-delegate", "cluster", "ce3m", nil),
            ("evaluator", "call", "call-1", nil), ("evaluator", "cluster", "", nil),
            ("cluster-director", "call", "call-1", PeoplePhrases.clusterOnly),
            ("evaluator", "cluster", "ce3m", PeoplePhrases.callOnly),
            ("auditor", "call", "call-1", PeoplePhrases.wholeProgrammeOnly),
            ("programme-officer", "cluster", "ce3m", PeoplePhrases.wholeProgrammeOnly),
            ("cluster-director", "cluster", "Pas Un Id", PeoplePhrases.notAnID),
        ] as [(String, String, String, Phrase?)])
    func eachRoleForItsKind(role: String, field: String, value: String, fault: Phrase?) async throws {
        let test = try await open()
        let admin = try await test.signedIn(as: .administrator)
        let person = try await test.account("quelquun@grappe.test")
        let page = "/people/\(person)"
        let answer = await admin.post("\(page)/roles", [("role", role), (field, value)], from: page)
        let day = test.clock.now.localDay
        let held = try await test.site.database.read { try GrantStore.holding(person, on: day, in: $0) }
        if let fault {
            #expect(answer.status == 422 && held.isEmpty)
            #expect(checkPage(answer.text) == [])
            let words = test.site.words(.fr)(fault)
            #expect(answer.main.contains("id=\"e-\(field)\"") && answer.main.contains(words))
        } else {
            #expect(answer.status == 303)
            #expect(held.map(\.scope) == [value.isEmpty ? nil : value])
            let told = await admin.get(page).main.contains(#/<td>(Cluster électronique|Appel 2027)<\/td>/#)
            #expect(told == !value.isEmpty)
        }
    }

    @Test func notBothAtOnce() async throws {
        let test = try await open()
        let admin = try await test.signedIn(as: .administrator)
        let person = try await test.account("quelquun@grappe.test")
        let fields = [("role", "cluster-director"), ("cluster", "ce3m"), ("scope", "logistique")]
        let answer = await admin.post("/people/\(person)/roles", fields, from: "/people/\(person)")
        #expect(answer.status == 422 && checkPage(answer.text) == [])
        let said = try #require(answer.main.firstMatch(of: /id="e-scope".*?<\/p>/)).0
        #expect(said.contains(test.site.words(.fr)(PeoplePhrases.oneScope)))
        #expect(answer.main.contains("value=\"logistique\""))
    }
}
