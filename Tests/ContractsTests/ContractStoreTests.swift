import Access
import Database
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

@Suite struct ContractStoreTests {
    @Test(arguments: TestDatabase.engines)
    func aContractReadsBackWithItsTranches(_ engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine)
        try await test.site.database.write { db in
            let held = try Fixtures.signed(labels[0], in: db)
            #expect(held.contract.number == "CP-2023-0001" && held.contract.signature == Fixtures.signature)
            #expect(held.tranches.count == 5 && held.tranches[0].state == .conditionsMet)
            #expect(held.tranches[0].conditions[0].met?.file == Fixtures.evidence)
            #expect(held.received == .zero && held.remaining == .dirhams(10_000_000))
            #expect(
                try ContractPeriods.of(cluster: "cluster-1", in: db) == [
                    ContractPeriod(contract: "CP-2023-0001", first: Day(2024, 1, 1)!, last: Day(2028, 12, 31)!)
                ])
            #expect(throws: ContractError.noLabel) {
                try Contracting.draft(labels[0], Fixtures.terms, by: Fixtures.officer, at: Fixtures.now, in: db)
            }
            let other = try Contracting.draft(labels[1], Fixtures.terms, by: Fixtures.officer, at: Fixtures.now, in: db)
            #expect(other.number == "CP-2023-0002")
            #expect(try ContractPeriods.of(cluster: "cluster-2", in: db) == [])
        }
    }

    @Test(arguments: TestDatabase.engines)
    func theTablesRefuseAnApproverWhoEstablishedACondition(_ engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine)
        let held = try await test.site.database.write { try Fixtures.signed(labels[0], in: $0) }
        for person in ["officer-1", "head-1"] {
            var tranche = held.tranches[0]
            // As if the verb had let it through.
            (tranche.state, tranche.approvedBy, tranche.approvedAt) = (.approved, ID(stored: person), Fixtures.now)
            let approved = tranche
            let done = await Task {
                try await test.site.database.write { try TrancheStore.saveApproval(approved, in: $0) }
            }.result
            let isDone = (try? done.get()) != nil
            #expect(isDone == (person == "head-1"), "\(person)")
        }
    }

    @Test(arguments: TestDatabase.engines)
    func theTablesRefuseAnApprovalWithAnOpenCondition(_ engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine)
        let held = try await test.site.database.write { try Fixtures.signed(labels[0], in: $0) }
        var tranche = held.tranches[1]
        (tranche.state, tranche.approvedBy, tranche.approvedAt) = (.approved, ID(stored: "head-1"), Fixtures.now)
        let approved = tranche
        await #expect(throws: DatabaseError.self) {
            try await test.site.database.write { try TrancheStore.saveApproval(approved, in: $0) }
        }
    }

    @Test(arguments: TestDatabase.engines)
    func theTablesRefuseAnotherAmountAReferenceTwiceAndPaidWithoutPayment(_ engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine)
        let (first, second) = try await test.site.database.write { db in
            (try approved(labels[0], db), try approved(labels[1], db))
        }
        let wrong = paid(first, "OV 1", .dirhams(1_999_999))
        await #expect(throws: DatabaseError.self) {
            try await test.site.database.write { try TrancheStore.savePayment(wrong, in: $0) }
        }
        await #expect(throws: DatabaseError.self) {
            try await test.site.database.write { db in
                try db.execute(
                    "UPDATE contract_tranche SET state = 'paid' WHERE contract = \(first.contract) AND year = 1")
            }
        }
        let right = paid(first, "OV 12/2024", .dirhams(2_000_000))
        try await test.site.database.write { try TrancheStore.savePayment(right, in: $0) }
        let again = paid(second, "ov-12-2024", .dirhams(2_000_000))
        await #expect(throws: DatabaseError.self) {
            try await test.site.database.write { try TrancheStore.savePayment(again, in: $0) }
        }
        let held = try await test.site.database.read {
            try HeldContract.find(first.contract, for: Fixtures.officer, in: $0)
        }
        #expect(held.received == .dirhams(2_000_000) && held.remaining == .dirhams(8_000_000))
    }

    private func approved(_ label: Label, _ db: any Connection) throws -> Tranche {
        let held = try Fixtures.signed(label, in: db)
        try Contracting.approve(try held.tranche(1), by: Fixtures.head, at: Fixtures.now, in: db)
        return try HeldContract.find(held.contract.id, for: Fixtures.head, in: db).tranches[0]
    }

    private func paid(_ tranche: Tranche, _ reference: String, _ amount: Money) -> Tranche {
        var paid = tranche
        paid.payment = Payment(
            id: .make(at: Fixtures.now), reference: reference, paidOn: Day(2024, 1, 15)!, amount: amount,
            recordedBy: ID(stored: "officer-1"), recordedAt: Fixtures.now)
        paid.state = .paid
        return paid
    }
}
