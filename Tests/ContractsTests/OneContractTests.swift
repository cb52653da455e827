import Access
import Database
import Labels
import TestSupport
import Testing
import Values
import Web

@testable import Contracts

/// A cluster has one contract of a call, had it two labels.
@Suite struct OneContractTests {
    /// Both labels name one cluster, as they may stand from before it had only one.
    private func site(_ engine: Engine = .sqlite) async throws -> (TestSite, [Label]) {
        let (test, labels) = try await Fixtures.site(engine)
        let again = try await test.site.database.write { db in
            try db.execute("UPDATE label SET cluster = 'cluster-1'")
            return try labels.compactMap { try LabelStore.find($0.id, in: db) }
        }
        return (test, again)
    }

    @Test(arguments: TestDatabase.engines)
    func theSecondLabelGetsNone(engine: Engine) async throws {
        let (test, labels) = try await site(engine)
        let (officer, now) = (Fixtures.officer, Fixtures.now)
        try await test.site.database.write { db in
            let first = try Contracting.draft(labels[0], Fixtures.terms, by: officer, at: now, in: db)
            #expect(throws: ContractError.clusterContracted) {
                try Contracting.draft(labels[1], Fixtures.terms, by: officer, at: now, in: db)
            }
            try Contracting.sign(
                try HeldContract.find(first.id, for: officer, in: db), Fixtures.signature, by: officer, at: now, in: db)
            for state in ["signed", "suspended", "ended"] {
                try db.execute("UPDATE contract SET state = \(state) WHERE id = \(first.id)")
                #expect(throws: ContractError.clusterContracted, "\(state)") {
                    try Contracting.draft(labels[1], Fixtures.terms, by: officer, at: now, in: db)
                }
            }
            try db.execute("UPDATE contract SET state = 'terminated' WHERE id = \(first.id)")
            let second = try Contracting.draft(labels[1], Fixtures.terms, by: officer, at: now, in: db)
            try db.execute("UPDATE contract SET state = 'signed' WHERE id = \(first.id)")
            let held = try HeldContract.find(second.id, for: officer, in: db)
            #expect(throws: ContractError.clusterContracted) {
                try Contracting.sign(held, Fixtures.signature, by: officer, at: now, in: db)
            }
            #expect(try ContractStore.find(second.id, in: db)?.state == .draft)
        }
    }

    @Test(arguments: [
        (Language.fr, "a déjà un contrat issu du même appel"), (.ar, "عقد من قبل في الطلب نفسه"),
        (.en, "already has a contract from the same call"),
    ]) func theRefusalIsSaid(language: Language, words: String) async throws {
        let (test, labels) = try await site()
        _ = try await test.site.database.write { try Fixtures.signed(labels[0], in: $0) }
        let officer = try await test.signedIn(as: .programmeOfficer, language)
        let list = "/calls/call-1/contracts"
        let fields = [
            ("label", labels[1].id.text), ("years", "5"), ("amount", "2000000"), ("starts-on", "2024-01-01"),
            ("rib", Fixtures.rib),
        ]
        let answer = await officer.post(list, fields, from: list)
        #expect(answer.status == 409 && answer.text.contains(words) && checkPage(answer.text) == [])
    }

    /// Nothing received is an amount, not a number of millions.
    @Test(arguments: [(Language.fr, "0\u{A0}DH"), (.ar, "0 درهم"), (.en, "MAD\u{A0}0")])
    func nothingIsSaidAsAnAmount(language: Language, words: String) async throws {
        let (test, labels) = try await Fixtures.site()
        let held = try await test.site.database.write { try Fixtures.signed(labels[0], in: $0) }
        let officer = try await test.signedIn(as: .programmeOfficer, language)
        let page = await officer.get("/contracts/\(held.contract.id)")
        #expect(page.text.contains("<dd><bdi>\(words)</bdi></dd>") && checkPage(page.text) == [])
    }
}
