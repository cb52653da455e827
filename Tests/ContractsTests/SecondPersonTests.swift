import Access
import Database
import Digest
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

/// The tables themselves refuse that one person do two acts, whatever the program lets through.
@Suite(.serialized) struct SecondPersonTests {
    /// A contract by `officer-1` whose first tranche `head-1` approved, and one that nobody approved yet.
    private func approved(_ engine: Engine) async throws -> (test: TestSite, approved: HeldContract, open: HeldContract)
    {
        let (test, labels) = try await Fixtures.site(engine)
        let (one, two) = try await test.site.database.write { db in
            let (one, two) = (try Fixtures.signed(labels[0], in: db), try Fixtures.signed(labels[1], in: db))
            try Contracting.approve(try one.tranche(1), by: Fixtures.head, at: Fixtures.now, in: db)
            return (one, two)
        }
        return (test, one, two)
    }

    private func isDone(_ test: TestSite, _ sql: SQL) async -> Bool {
        (try? await test.site.database.write { _ = try $0.execute(sql) }) != nil
    }

    @Test(arguments: TestDatabase.engines)
    func theDrafterIsNeverTheApprover(_ engine: Engine) async throws {
        let (test, approved, open) = try await approved(engine)
        func approval(_ id: ID<Contract>, by person: String, _ also: SQL = "") -> SQL {
            """
            UPDATE contract_tranche SET state = 'approved', approved_by = \(person), approved_at = \(Fixtures.now) \(also)
            WHERE contract = \(id) AND year = 1
            """
        }
        #expect(!(await isDone(test, approval(approved.contract.id, by: "officer-1"))))
        #expect(!(await isDone(test, approval(open.contract.id, by: "officer-1"))))
        // Nor by naming another drafter beside it, nor by changing the contract's own.
        #expect(!(await isDone(test, approval(open.contract.id, by: "officer-1", ", drafted_by = 'somebody'"))))
        let other = "UPDATE contract SET drafted_by = 'head-1' WHERE id = \(approved.contract.id)" as SQL
        #expect(!(await isDone(test, other)))
        #expect(await isDone(test, approval(open.contract.id, by: "head-1")))
        let inserted: SQL = """
            INSERT INTO contract_tranche (contract, year, amount, due_on, state, drafted_by, approved_by, approved_at)
            VALUES (\(open.contract.id), 6, 1, '2029-01-01', 'approved', 'officer-1', 'officer-1', \(Fixtures.now))
            """
        #expect(!(await isDone(test, inserted)))
    }

    /// Terms written by one and moved by a day by another are still the first one's.
    @Test(arguments: TestDatabase.engines)
    func whoeverWroteAnEarlierVersionNeverApproves(_ engine: Engine) async throws {
        let (test, labels) = try await Fixtures.site(engine)
        let (now, head) = (Fixtures.now, Fixtures.head)
        let held = try await test.site.database.write { db in
            let draft = try Contracting.draft(labels[0], Fixtures.terms, by: head, at: now, in: db)
            let later = Contracting.Terms(
                years: 5, amountPerYear: .dirhams(2_000_000), startsOn: Day(2024, 1, 2)!,
                account: Fixtures.terms.account)
            let first = try HeldContract.find(draft.id, for: head, in: db)
            try Contracting.edit(first, later, over: 1, by: Fixtures.officer, at: now, in: db)
            let edited = try HeldContract.find(draft.id, for: head, in: db)
            try Contracting.sign(edited, Fixtures.signature, by: Fixtures.officer, at: now, in: db)
            return try HeldContract.find(draft.id, for: head, in: db)
        }
        let tranche = try held.tranche(1)
        #expect(held.contract.draftedBy == Fixtures.officer.person && held.authors.count == 2)
        #expect(ContractRules.approve(head, tranche, at: now) == .refused(ContractPhrases.drafterApproves))
        await #expect(throws: DatabaseError.self) {
            try await test.site.database.write { try Contracting.approve(tranche, by: head, at: now, in: $0) }
        }
        let other = Fixtures.actor("head-2", .headOfDivision)
        #expect(ContractRules.approve(other, tranche, at: now) == .allowed)
        try await test.site.database.write { try Contracting.approve(tranche, by: other, at: now, in: $0) }
    }

    @Test(arguments: TestDatabase.engines)
    func theApproverNeverRecordsThePayment(_ engine: Engine) async throws {
        let (test, held, _) = try await approved(engine)
        func payment(_ approver: String, _ recorder: String) -> SQL {
            """
            INSERT INTO contract_payment (id, contract, year, reference, reference_key, paid_on, amount, approved_by,
                recorded_by, recorded_at)
            VALUES ('payment-1', \(held.contract.id), 1, 'OV 1', 'ov1', '2023-12-22', 200000000, \(approver), \(recorder),
                \(Fixtures.now))
            """
        }
        #expect(!(await isDone(test, payment("head-1", "head-1"))))
        // An approver who is not the tranche's is none.
        #expect(!(await isDone(test, payment("somebody", "head-1"))))
        #expect(await isDone(test, payment("head-1", "officer-1")))
        let changed = "UPDATE contract_payment SET recorded_by = 'head-1' WHERE id = 'payment-1'" as SQL
        #expect(!(await isDone(test, changed)))
        // What was paid keeps its approver.
        let approver = "UPDATE contract_tranche SET approved_by = 'head-2' WHERE payment IS NULL AND year = 1" as SQL
        #expect(!(await isDone(test, approver)))
    }

    @Test(arguments: TestDatabase.engines)
    func whoeverRecordedTheSignatureOrAnotherConditionNeverApproves(_ engine: Engine) async throws {
        let (test, _, open) = try await approved(engine)
        let sql: SQL = """
            UPDATE contract_condition SET approved_by = 'officer-1' WHERE contract = \(open.contract.id) AND year = 1
            """
        #expect(!(await isDone(test, sql)))
    }

    @Test(arguments: TestDatabase.engines)
    func whoeverAskedForASuspensionNeverConfirmsIt(_ engine: Engine) async throws {
        let (test, _, open) = try await approved(engine)
        func change(_ id: String, _ state: String, _ settled: String?) -> SQL {
            """
            INSERT INTO contract_change (id, contract, kind, ground, reason, effective_on, state, proposed_by, proposed_at,
                settled_by, settled_at)
            VALUES (\(id), \(open.contract.id), 'suspension', 'label', 'x', '2023-12-22', \(state), 'officer-1',
                \(Fixtures.now), \(settled), \(settled.map { _ in Fixtures.now }))
            """
        }
        #expect(!(await isDone(test, change("a", "confirmed", "officer-1"))))
        #expect(!(await isDone(test, change("a", "confirmed", nil))))
        #expect(await isDone(test, change("a", "proposed", nil)))
        #expect(!(await isDone(test, change("b", "proposed", nil))), "two open proposals")
        let confirmed: SQL = """
            UPDATE contract_change SET state = 'confirmed', settled_by = 'officer-1', settled_at = \(Fixtures.now)
            WHERE id = 'a'
            """
        #expect(!(await isDone(test, confirmed)))
    }

    /// What an earlier version of the tables held is there afterwards, under the new rules.
    @Test(arguments: TestDatabase.engines)
    func rowsOfTheEarlierTablesAreKept(_ engine: Engine) async throws {
        let all = TestSite.migrations(of: Fixtures.modules)
        let earlier = all.filter { !$0.id.contains("-contract-") }
        try await TestDatabase.withDatabase(engine, earlier) { database in
            try await database.write { db in
                try Fixtures.fill(db)
                try insertEarlier(try Fixtures.label(1, db), db)
            }
            try await Migrator.run(all, on: database, at: Fixtures.now)
            try await database.write { db in
                let held = try HeldContract.find(ID(stored: "contract-1"), for: Fixtures.officer, in: db)
                #expect(held.authors == [ID(stored: "officer-1")])
                #expect(held.contract.version == 1 && held.received == .dirhams(1))
                #expect(held.tranches.map(\.state) == [.paid, .planned])
                #expect(held.tranches[0].conditions.map(\.kind) == [.signature])
                #expect(held.tranches[0].payment?.reference == "OV 1")
            }
            let sql = "UPDATE contract_payment SET recorded_by = 'head-1'" as SQL
            await #expect(throws: DatabaseError.self) { try await database.write { _ = try $0.execute(sql) } }
        }
    }

    private func insertEarlier(_ label: Label, _ db: any Connection) throws {
        let (id, now) = ("contract-1", Fixtures.now)
        try db.execute(
            """
            INSERT INTO contract (id, number, call, label, dossier, cluster, name_fr, years, amount_per_year, starts_on,
                ends_on, rib, state, drafted_by, drafted_at, signed_on, place, level, file_name, file_type, file_size,
                file_digest, recorded_by, recorded_at)
            VALUES (\(id), 'CP-2023-0001', \(label.call), \(label.id), \(label.dossier), 'cluster-1', 'Cluster', 2, 100,
                '2024-01-01', '2025-12-31', \(Fixtures.rib), 'signed', 'officer-1', \(now), '2023-12-22', 'Rabat',
                'handwritten', 'c.pdf', 'pdf', 9, \(Fixtures.evidence.digest.description), 'officer-1', \(now))
            """)
        try db.execute(
            """
            INSERT INTO contract_tranche (contract, year, amount, due_on, state, approved_by, approved_at, payment)
            VALUES (\(id), 1, 100, '2024-01-01', 'paid', 'head-1', \(now), 'p1'),
                (\(id), 2, 100, '2025-01-01', 'planned', NULL, NULL, NULL)
            """)
        try db.execute(
            """
            INSERT INTO contract_condition (contract, year, kind, position, required, met_at, met_by, note, approved_by)
            VALUES (\(id), 1, 'signature', 0, \(true), \(now), 'officer-1', 'vu', 'head-1')
            """)
        try db.execute(
            """
            INSERT INTO contract_payment (id, contract, year, reference, reference_key, paid_on, amount, recorded_by,
                recorded_at)
            VALUES ('p1', \(id), 1, 'OV 1', 'ov1', '2024-01-15', 100, 'officer-2', \(now))
            """)
    }
}
