import Access
import Database
import History
import TestSupport
import Testing
import Values
import Web

@testable import Labels

@Suite struct LabelStoreTests {
    @Test(arguments: TestDatabase.engines)
    func aSignedLabelReadsBack(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine)
        try await test.site.database.write { db in
            let label = try Fixtures.signed(in: db)
            #expect(try LabelStore.find(label.id, in: db) == label)
            #expect(label.signature?.number == "LAB-2023-0001")
            #expect(try LabelStore.find(code: label.signature!.code, in: db) == label)
            #expect(try LabelStore.of(cluster: "mti", in: db) == [label])
            #expect(CertificateContent(label)?.digest == label.signature?.digest)
            #expect(
                try History.head(in: db) == Head(length: label.signature!.chainLength, hash: label.signature!.chainHash)
            )
        }
    }

    @Test(arguments: TestDatabase.engines)
    func theTableRefusesTheProposersSignature(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine)
        await #expect(throws: DatabaseError.self) {
            try await test.site.database.write { db in
                let dossier = try Fixtures.selected.of(Fixtures.call, db)[0]
                let label = try Labelling.propose(
                    dossier, Fixtures.terms, by: Fixtures.officer, at: Fixtures.now, in: db)
                try Labelling.sign(
                    label, code: .random(), authority: Localized(fr: "A"), by: Fixtures.officer, at: Fixtures.now,
                    in: db)
            }
        }
        #expect(try await test.site.database.read { try LabelStore.of(Fixtures.call, in: $0) } == [])
    }

    @Test(arguments: TestDatabase.engines)
    func theTableRefusesTheProposersChangeAndASecondOpenOne(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine)
        let (officer, now) = (Fixtures.officer, Fixtures.now)
        let (held, change) = try await test.site.database.write { db in
            let held = try HeldLabel.find(
                try Fixtures.signed(in: db).id, for: officer, Fixtures.source, in: db)
            return (held, try Changing.propose(.suspension, of: held, because: "R", by: officer, at: now, in: db))
        }
        await #expect(throws: DatabaseError.self) {
            try await test.site.database.write { try Changing.sign(change, of: held, by: officer, at: now, in: $0) }
        }
        await #expect(throws: DatabaseError.self) {
            try await test.site.database.write { db in
                try Changing.propose(.withdrawal, of: held, because: "R", by: officer, at: now, in: db)
            }
        }
        #expect(try await test.site.database.read { try LabelStore.find(held.label.id, in: $0) }?.state == .valid)
    }

    @Test(arguments: TestDatabase.engines)
    func aDossierHasOneLabelAndNumbersFollow(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine)
        try await test.site.database.write { db in
            let first = try Fixtures.signed(in: db)
            let dossiers = try Fixtures.selected.of(Fixtures.call, db)
            #expect(throws: LabelError.notSelected) {
                try Labelling.propose(dossiers[0], Fixtures.terms, by: Fixtures.officer, at: Fixtures.now, in: db)
            }
            let second = try Labelling.sign(
                Labelling.propose(dossiers[1], Fixtures.terms, by: Fixtures.officer, at: Fixtures.now, in: db),
                code: .random(), authority: Localized(fr: "A"), by: Fixtures.head, at: Fixtures.now, in: db)
            #expect([first, second].map(\.signature?.number) == ["LAB-2023-0001", "LAB-2023-0002"])
        }
    }
}
