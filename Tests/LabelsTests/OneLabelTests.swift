import Access
import Database
import Dossiers
import TestSupport
import Testing
import Values
import Web

@testable import Labels

/// A cluster has one label of a call, were two of its dossiers selected.
@Suite struct OneLabelTests {
    private let list = "/calls/call-1/labels"

    /// Both selected dossiers are of one cluster, as they may stand from before there was one deposit for each.
    private func site(_ engine: Engine = .sqlite) async throws -> (TestSite, [SelectedDossier]) {
        let test = try await Fixtures.site(engine)
        let dossiers = try await test.site.database.write { db in
            try db.execute("UPDATE dossier SET doubled = TRUE, cluster = 'mti' WHERE id = 'dossier-2'")
            return try Fixtures.selected.of(Fixtures.call, db)
        }
        return (test, dossiers)
    }

    @Test(arguments: TestDatabase.engines)
    func theSecondDossierGetsNone(engine: Engine) async throws {
        let (test, dossiers) = try await site(engine)
        let (officer, now, terms) = (Fixtures.officer, Fixtures.now, Fixtures.terms)
        try await test.site.database.write { db in
            let label = try Labelling.propose(dossiers[0], terms, by: officer, at: now, in: db)
            #expect(throws: LabelError.clusterLabelled) {
                try Labelling.propose(dossiers[1], terms, by: officer, at: now, in: db)
            }
            // Withdrawn or taken back, it stands in nobody's way.
            try Labelling.discard(label, by: officer, at: now, in: db)
            let second = try Labelling.propose(dossiers[1], terms, by: officer, at: now, in: db)
            try Labelling.discard(second, by: officer, at: now, in: db)
            let signed = try Fixtures.signed(in: db)
            for state in [Label.State.valid, .suspended] {
                try db.execute("UPDATE label SET state = \(state) WHERE id = \(signed.id)")
                #expect(throws: LabelError.clusterLabelled, "\(state)") {
                    try Labelling.propose(dossiers[1], terms, by: officer, at: now, in: db)
                }
            }
            try db.execute("UPDATE label SET state = 'withdrawn' WHERE id = \(signed.id)")
            let third = try Labelling.propose(dossiers[1], terms, by: officer, at: now, in: db)
            // Proposed before, and signed after the first one stands again: refused as well.
            try db.execute("UPDATE label SET state = 'valid' WHERE id = \(signed.id)")
            #expect(throws: LabelError.clusterLabelled) {
                try Labelling.sign(
                    third, code: .random(), authority: Localized(fr: "A"), by: Fixtures.head, at: now, in: db)
            }
            #expect(try LabelStore.find(third.id, in: db)?.state == .proposed)
        }
    }

    @Test(arguments: [
        (Language.fr, "a déjà un label issu du même appel"), (.ar, "علامة من قبل في الطلب نفسه"),
        (.en, "already has a label from the same call"),
    ]) func bothAtOnceAreRefused(language: Language, words: String) async throws {
        let (test, _) = try await site()
        let officer = try await test.signedIn(as: .programmeOfficer, language)
        let answer = await officer.post(
            list, [("dossier-dossier-1", "yes"), ("dossier-dossier-2", "yes"), ("granted-on", "2023-12-22")], from: list
        )
        #expect(answer.status == 409 && answer.text.contains(words) && checkPage(answer.text) == [])
        #expect(try await test.site.database.read { try LabelStore.of(Fixtures.call, in: $0) } == [])
    }

    /// A row without a value says nothing.
    @Test(arguments: [
        (Language.fr, "Autorité"), (.ar, "السلطة"), (.en, "Authority"),
    ]) func anAuthorityThatIsNotSetHasNoRow(language: Language, word: String) async throws {
        let test = try await Fixtures.site()
        let labels = try await test.site.database.write { db in
            let dossiers = try Fixtures.selected.of(Fixtures.call, db)
            return try zip(dossiers, [Localized(), Localized(fr: "Ministère", ar: "وزارة", en: "Ministry")]).map {
                try Labelling.sign(
                    Labelling.propose($0, Fixtures.terms, by: Fixtures.officer, at: Fixtures.now, in: db),
                    code: .random(), authority: $1, by: Fixtures.head, at: Fixtures.now, in: db)
            }
        }
        let pages = [
            await test.browser(language).get("/labels/\(labels[0].signature!.code)"),
            await test.browser(language).get("/labels/\(labels[1].signature!.code)"),
        ]
        for page in pages { #expect(page.status == 200 && checkPage(page.text) == []) }
        let rows = pages.map { $0.main.contains("<dt>\(word)") }
        #expect(rows == [false, true])
    }
}
