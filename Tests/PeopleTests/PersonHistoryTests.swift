import Access
import Database
import History
import TestSupport
import Testing
import Values
import Web

@testable import People

@Suite struct PersonHistoryTests {
    @Test(arguments: TestDatabase.engines) func everyLineIsReached(engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        let person = try await test.account("quelquun@grappe.test")
        let now = test.clock.now
        try await test.site.database.write { db in
            for number in 1...60 {
                try History.record(
                    "person.updated", of: .init("person", person), by: .system, at: now,
                    [Change("person.language", after: "x-\(number).")], in: db)
            }
        }
        let admin = try await test.signedIn(as: .administrator)
        let first = await admin.get("/people/\(person)")
        #expect(first.text.contains("x-60.") && !first.text.contains("x-10."))
        let second = await admin.get(try #require(first.link("/people/\(person)?before=")))
        #expect(second.status == 200 && checkPage(second.text) == [])
        #expect(second.text.contains("x-10.") && second.text.contains("x-1.") && !second.text.contains("x-11."))
        #expect(!second.main.contains("before="))
    }

    @Test(arguments: TestDatabase.engines) func everyLineOfOnesOwnIsReached(engine: Engine) async throws {
        let test = try await TestSite.open(on: engine)
        let person = try await test.account("moi@grappe.test")
        #expect(
            try await test.faultsOfPagedHistory(of: .init("person", person), at: "/account", by: "moi@grappe.test")
                == [])
    }
}
