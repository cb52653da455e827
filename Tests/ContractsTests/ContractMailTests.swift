import Access
import Database
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

@Suite struct ContractMailTests {
    /// A contract of the first label, whose dossier's owner reads Arabic and whose cluster's director reads English.
    private func open(_ engine: Engine) async throws -> (test: TestSite, label: Label) {
        let (test, labels) = try await Fixtures.site(engine)
        let owner = try await test.account("owner@grappe.test", language: .ar)
        try await test.account("director@grappe.test", roles: [.clusterDirector], scope: "cluster-1", language: .en)
        try await test.account("other@grappe.test", roles: [.clusterDirector], scope: "cluster-2")
        try await test.account("everywhere@grappe.test", roles: [.clusterDirector])
        _ = try await test.site.database.write { db in
            try db.execute("UPDATE dossier SET owner = \(owner) WHERE id = \(labels[0].dossier)")
        }
        try await test.runJobs()
        test.mailbox.empty()
        return (test, labels[0])
    }

    private func letters(_ test: TestSite) async throws -> [String: OutgoingMail] {
        try await test.runJobs()
        let all = test.mailbox.all
        test.mailbox.empty()
        #expect(all.map { $0.to.description }.sorted() == ["director@grappe.test", "owner@grappe.test"])
        return Dictionary(all.map { ($0.to.description, $0) }) { first, _ in first }
    }

    @Test(arguments: TestDatabase.engines)
    func theClusterIsToldOfSignatureApprovalPaymentAndSuspension(_ engine: Engine) async throws {
        let (test, label) = try await open(engine)
        let (database, now) = (test.site.database, Fixtures.now)
        let id = try await database.write { try Fixtures.signed(label, in: $0).contract.id }
        var mails = try await letters(test)
        #expect(mails["director@grappe.test"]?.subject == "Programme contract CP-2023-0001: signed")
        #expect(mails["director@grappe.test"]?.text.contains("10,000,000") == true)
        #expect(mails["director@grappe.test"]?.paths == ["/en/contracts/\(id)"])
        #expect(mails["owner@grappe.test"]?.text.contains("العقد-البرنامج") == true)

        try await database.write { db in
            let tranche = try HeldContract.find(id, for: .system, in: db).tranche(1)
            try Contracting.approve(tranche, by: Fixtures.head, at: now, in: db)
        }
        mails = try await letters(test)
        #expect(mails["director@grappe.test"]?.subject == "Instalment 1 of contract CP-2023-0001: approved")
        #expect(mails["owner@grappe.test"]?.paths == ["/ar/contracts/\(id)/tranches/1"])

        let payment = Payment(
            id: .make(at: now), reference: "OV 12/2024", paidOn: Day(2023, 12, 22)!, amount: .dirhams(2_000_000),
            recordedBy: ID(stored: "officer-1"), recordedAt: now)
        try await database.write { db in
            let tranche = try HeldContract.find(id, for: .system, in: db).tranche(1)
            try Contracting.pay(tranche, payment, by: Fixtures.officer, at: now, in: db)
        }
        mails = try await letters(test)
        let paid = try #require(mails["director@grappe.test"])
        #expect(paid.subject == "Instalment 1 of contract CP-2023-0001: paid")
        for told in ["OV 12/2024", "2,000,000", "Instalment 1", "22 December 2023"] {
            #expect(paid.text.replacing("\u{A0}", with: " ").contains(told), "\(told)")
        }
        #expect(mails["owner@grappe.test"]?.text.contains("OV 12/2024") == true)

        let terms = Changing.Terms(
            .suspension, .duty("keep-documents"), reason: "Pièces absentes", effectiveOn: now.localDay)
        try await database.write { db in
            let held = try HeldContract.find(id, for: .system, in: db)
            try Changing.propose(terms, of: held, by: Fixtures.officer, at: now, in: db)
        }
        try await test.runJobs()
        #expect(test.mailbox.all.isEmpty)
        try await database.write { db in
            let held = try HeldContract.find(id, for: .system, in: db)
            try Changing.confirm(try #require(held.openChange), of: held, by: Fixtures.head, at: now, in: db)
        }
        mails = try await letters(test)
        let text = try #require(mails["director@grappe.test"]?.text)
        #expect(text.contains("suspended from") && text.contains("Documents kept") && text.contains("Pièces absentes"))
    }
}
