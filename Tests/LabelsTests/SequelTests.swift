import Access
import Calls
import Database
import Dossiers
import Programmes
import TestSupport
import Testing
import Values
import Web

@testable import Labels

@Suite struct SequelTests {
    /// The people of a dossier are told of a label once it is signed, as it stands today.
    @Test(arguments: TestDatabase.engines) func theSignedLabelIsTold(engine: Engine) async throws {
        let test = try await Fixtures.site(engine)
        let now = Fixtures.now
        func told(_ at: Instant) async throws -> [ID<Dossier>: DossierSequel.Line] {
            try await test.site.database.read { db in
                let dossiers = ["dossier-1", "dossier-2", "dossier-3"].map { ID<Dossier>(stored: $0) }
                return try Labels.sequel.lines(
                    of: Array(try DossierStore.find(dossiers, in: db).values), at, in: db)
            }
        }
        let proposal = try await test.site.database.write { db in
            let dossier = try #require(try Fixtures.selected.of(Fixtures.call, db).first)
            return try Labelling.propose(dossier, Fixtures.terms, by: Fixtures.officer, at: now, in: db)
        }
        #expect(try await told(now).isEmpty)
        let label = try await test.site.database.write { db in
            try Labelling.sign(
                proposal, code: .random(), authority: Localized(fr: "Autorité"), by: Fixtures.head, at: now, in: db)
        }
        let lines = try await told(now)
        #expect(Array(lines.keys) == [ID(stored: "dossier-1")])
        let line = try #require(lines[ID(stored: "dossier-1")])
        #expect(line.what == LabelPhrases.labelAndCertificate("LAB-2023-0001") && line.at == now)
        #expect(line.path == LabelPaths.certificate(label.id) && line.state.word == LabelPhrases.standingValid)
        let ended = try await told(now.adding(days: 365 * 6))
        #expect(ended[ID(stored: "dossier-1")]?.state.word == LabelPhrases.standingEnded)
    }

    /// A certificate bears the name in every language in which it is known, also where the dossier was opened with one of them.
    @Test func theProposalTakesTheNameThatWasDeposited() async throws {
        let whole = Localized(fr: "Cluster 1", ar: "تجمع من الإيداع")
        let selected = SelectedDossiers(
            arePublished: { _, _ in true }, certifiedName: { one, _ in one.number.hasSuffix("1") ? whole : one.name },
            Fixtures.selected.of)
        let modules = [
            Programmes.module(), Calls.module(), Dossiers.module(Fixtures.sources), Labels.module(selected: selected),
        ]
        let test = try await TestSite.open(modules, clock: TestClock(Fixtures.now))
        try await test.site.database.write { try Fixtures.fill($0) }
        let officer = try await test.signedIn(as: .programmeOfficer)
        let path = "/calls/\(Fixtures.call)/labels"
        let terms = [("granted-on", "2023-12-22"), ("dossier-dossier-1", "yes"), ("dossier-dossier-2", "yes")]
        #expect(await officer.post(path, terms, from: path).status == 303)
        let names = try await test.site.database.read { db in
            try LabelStore.of(Fixtures.call, in: db).map(\.name)
        }
        #expect(names == [whole, Localized(fr: "Cluster 2", ar: "تجمع 2")])
    }
}
