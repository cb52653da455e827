import Access
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

@Suite struct ResultTests {
    /// Approved on 22 December 2023, paid on 15 January 2024: what each deadline lets see.
    @Test(arguments: [
        ("2023-12-22", [] as [[Bool]]), ("2023-12-23", [[true, false], [false, false]]),
        ("2024-01-15", [[true, false], [false, false]]), ("2024-01-16", [[true, true], [false, false]]),
    ])
    func whatWasApprovedAndPaidBeforeTheDeadline(_ until: String, _ expected: [[Bool]]) async throws {
        let (test, labels) = try await Fixtures.site()
        let results = try await test.site.database.write { db in
            let held = try Fixtures.signed(labels[0], in: db)
            _ = try Contracting.draft(labels[1], Fixtures.terms, by: Fixtures.officer, at: Fixtures.now, in: db)
            try Contracting.approve(try held.tranche(1), by: Fixtures.head, at: Fixtures.now, in: db)
            let payment = Payment(
                id: .make(at: Fixtures.now), reference: "OV 1", paidOn: Day(2024, 1, 15)!, amount: .dirhams(2_000_000),
                recordedBy: ID(stored: "officer-1"), recordedAt: Fixtures.now)
            let approved = try HeldContract.find(held.contract.id, for: .system, in: db)
            try Contracting.pay(try approved.tranche(1), payment, by: Fixtures.officer, at: Fixtures.now, in: db)
            #expect(try ContractResults.of(cluster: "cluster-2", until: Day(2030, 1, 1)!, in: db) == [])
            return try ContractResults.of(cluster: "cluster-1", until: Day(until)!, in: db)
        }
        let lines = results.flatMap(\.lines).prefix(2)
        #expect(lines.map { [$0.approvedOn != nil, $0.paid == .dirhams(2_000_000)] } == expected)
        #expect(results.flatMap(\.lines).allSatisfy { $0.amount == .dirhams(2_000_000) })
    }
}
