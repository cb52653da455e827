import Access
import Database
import Phrases
import Testing
import TestSupport
import Values
import Web

@testable import People

@Suite struct HomeTests {
    @Test func theMostUrgentComesFirst() {
        let now = Instant(milliseconds: 0)
        let lines = [
            Waiting("c", "/c"), Waiting("b", "/b", until: now.adding(days: 2)),
            Waiting("a", "/a", until: now.adding(days: 1)), Waiting("d", "/d"),
        ]
        #expect(HomeRoutes.sorted(lines).map(\.path.text) == ["/a", "/b", "/c", "/d"])
    }

    @Test func everyModuleIsAskedForWhoAsks() async throws {
        var module = Module("waiting", phrases: nil)
        module.waiting = [
            WaitingSource { actor, now, _ in
                actor.has(.evaluator)
                    ? [Waiting(PeoplePhrases.listTitle, "/reviews", until: LocalTime("2026-06-14T15:00")!.instant)] : []
            }
        ]
        let test = try await TestSite.open([module])
        let evaluator = await (try test.signedIn(as: .evaluator)).get("/home")
        #expect(evaluator.text.contains("href=\"/fr/reviews\""))
        #expect(evaluator.text.contains("14\u{A0}juin 2026, 15:00 (heure de Casablanca)"))
        #expect(checkPage(evaluator.text) == [])
        test.clock.set(LocalTime("2026-06-14T15:00")!.instant)
        let late = await (try test.signedIn(as: .evaluator)).get("/home")
        #expect(late.text.contains("Échéance passée le 14\u{A0}juin 2026, 15:00"))
        let auditor = await (try test.signedIn(as: .auditor)).get("/home")
        #expect(!auditor.text.contains("/reviews"))
        #expect(auditor.text.contains("Rien ne vous attend"))
    }

    @Test func aDemonstrationHasOneAccountForEachRole() async throws {
        let test = try await TestSite.open()
        let now = test.clock.now
        let made = try await test.site.database.write { try Demonstration.accounts(at: now, in: $0) }
        #expect(Set(made.map(\.role)) == Set(Role.allCases))
        #expect(Set(made.map(\.password)).count == Role.allCases.count)
        #expect(made.allSatisfy { PasswordRules.fault($0.password, email: $0.email) == nil })
        let again = try await test.site.database.write { try Demonstration.accounts(at: now, in: $0) }
        #expect(again.isEmpty)
        let browser = test.browser()
        try await browser.signIn(made[8].email.description, made[8].password)
        #expect(await browser.get("/people").status == 200)
    }

    @Test func holdersAreThoseOfTheDayAndTheScope() async throws {
        let test = try await TestSite.open()
        let day = test.clock.now.localDay
        try await test.account("a@grappe.test", roles: [.clusterDirector], scope: "un")
        try await test.account("b@grappe.test", roles: [.clusterDirector], scope: "deux")
        try await test.account("c@grappe.test", roles: [.clusterDirector])
        try await test.account("d@grappe.test", roles: [.clusterDirector], scope: "un", until: day)
        func names(_ scope: String?, _ day: Day) async throws -> [String] {
            try await test.site.database.read {
                try PersonStore.holders(of: .clusterDirector, scope: scope, on: day, in: $0).map(\.name)
            }
        }
        #expect(try await names("un", day) == ["a", "c", "d"])
        #expect(try await names("un", day.adding(days: 1)) == ["a", "c"])
        #expect(try await names(nil, day.adding(days: 1)) == ["a", "b", "c"])
        #expect(try await names("un", day.adding(days: -1)) == [])
    }
}
