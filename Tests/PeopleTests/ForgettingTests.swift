import Access
import Database
import History
import TestSupport
import Testing
import Values
import Web

@testable import People

/// What is kept for a time goes when the time is over.
@Suite struct ForgettingTests {
    private func links(_ test: TestSite) async throws -> [String] {
        try await test.site.database.read { db in
            try db.all("SELECT COALESCE(email, '') FROM link ORDER BY email") { try $0.text(0) }
        }
    }

    private func forget(at now: Instant, _ test: TestSite) async throws {
        try await test.site.database.write { try People.forget(at: now, in: $0) }
    }

    @Test(arguments: TestDatabase.engines) func linksGoAMonthAfterTheirEnd(engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        let start = test.clock.now
        await test.browser().post("/registration", [("name", "Compte"), ("email", "jamais@grappe.test")])
        let used = try await test.site.database.write { db in
            for (name, role) in [("absente", Role.evaluator), ("venue", .auditor)] {
                let token = try Invitations.create(
                    EmailAddress(stored: "\(name)@grappe.test"), role, by: .system, at: start, in: db)
                if name == "venue" { return token }
            }
            return ""
        }
        let password = "laine noria oasis 5"
        let taken = await test.browser().post("/links/\(used)", [("name", "Venue"), ("password", password)])
        #expect(taken.status == 303)
        let end = start.adding(days: 14 + LinkForgetting.daysAfterEnd)
        try await forget(at: start.adding(days: LinkForgetting.daysAfterEnd), test)
        #expect(try await links(test).count == 3)
        try await forget(at: end, test)
        #expect(try await links(test) == ["absente@grappe.test", "venue@grappe.test"])
        try await forget(at: end.adding(seconds: 1), test)
        #expect(try await links(test) == ["venue@grappe.test"])
        let told = try await test.site.database.read { db in
            _ = try History.verify(in: db)
            return try db.all("SELECT COALESCE(after_value, '') FROM history_value") { try $0.text(0) }
        }
        #expect(!told.contains("absente@grappe.test") && told.contains("venue@grappe.test"))
        let head = try await test.site.database.read { try History.head(in: $0) }
        try await forget(at: end.adding(seconds: 2), test)
        #expect(try await test.site.database.read { try History.head(in: $0) } == head)
    }

    @Test(arguments: TestDatabase.engines) func formsAndSessionsGo(engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        let (now, key) = (test.clock.now, test.site.settings.key)
        let person = try await test.account("qui@grappe.test")
        try await test.site.database.write { db in
            _ = try SessionStore.open(for: person, at: now, in: db)
            try ParkedStore.insert(
                .make(person, "/account", Form([("name", "x")]), at: now, key: key), in: db)
        }
        func count() async throws -> [Int] {
            try await test.site.database.read { db in
                [try db.count("SELECT COUNT(*) FROM session"), try db.count("SELECT COUNT(*) FROM parked_form")]
            }
        }
        try await forget(at: now.adding(hours: 24).adding(seconds: -1), test)
        #expect(try await count() == [1, 1])
        try await forget(at: now.adding(hours: 24), test)
        #expect(try await count() == [1, 0])
        try await forget(at: now.adding(days: 7).adding(hours: 12), test)
        #expect(try await count() == [1, 0])
        try await forget(at: now.adding(days: 7).adding(hours: 12).adding(seconds: 1), test)
        #expect(try await count() == [0, 0])
    }
}
