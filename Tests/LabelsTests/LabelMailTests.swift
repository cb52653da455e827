import Access
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Labels

@Suite struct LabelMailTests {
    @Test(arguments: TestDatabase.engines)
    func theOwnerAndTheDirectorAreToldOfTheSignedLabel(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine)
        let owner = try await test.account("owner@grappe.test", language: .en)
        try await test.account("director@grappe.test", roles: [.clusterDirector], scope: "mti", language: .ar)
        try await test.account("other@grappe.test", roles: [.clusterDirector], scope: "ce3m")
        let label = try await test.site.database.write { db in
            try db.execute("UPDATE dossier SET owner = \(owner) WHERE id = 'dossier-1'")
            let dossier = try #require(try Fixtures.selected.of(Fixtures.call, db).first)
            return try Labelling.propose(dossier, Fixtures.terms, by: Fixtures.officer, at: Fixtures.now, in: db)
        }
        try await test.runJobs()
        #expect(test.mailbox.all.isEmpty)
        let signed = try await test.site.database.write { db in
            try Labelling.sign(
                label, code: .random(), authority: Localized(fr: "Autorité"), by: Fixtures.head, at: Fixtures.now,
                in: db)
        }
        try await test.runJobs()
        #expect(test.mailbox.all.map { $0.to.description } == ["owner@grappe.test", "director@grappe.test"])
        let mail = try #require(test.mailbox.to("owner@grappe.test").first)
        let signature = try #require(signed.signature)
        #expect(mail.subject == "Label \(signature.number): signed")
        #expect(mail.text.contains(signature.code.description) && mail.text.contains("Cluster 1"))
        #expect(
            mail.text.replacing("\u{A0}", with: " ").contains("22 December 2023")
                && mail.paths == ["/en/labels/\(label.id)/certificate"])
        #expect(test.mailbox.to("director@grappe.test").first?.paths == ["/ar/labels/\(label.id)/certificate"])
    }
}
