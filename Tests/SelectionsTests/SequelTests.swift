import Database
import Dossiers
import Phrases
import Selections
import TestSupport
import Testing
import Values
import Web

/// The people of a dossier are told of the decision once it is signed, and never of what is proposed.
@Suite struct SequelTests {
    @Test(arguments: TestDatabase.engines) func onlyTheSignedDecisionIsTold(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: [Selections.module()], on: engine)
        let (call, at) = (scene.call, EvaluatedCall.now)
        func told() async throws -> [ID<Dossier>: DossierSequel.Line] {
            try await scene.site.site.database.read { db in
                let dossiers = try DossierStore.find(scene.dossiers, in: db)
                return try Selections.sequel.lines(of: Array(dossiers.values), at, in: db)
            }
        }
        #expect(try await told().isEmpty)
        try await scene.site.site.database.write { db in
            _ = try db.execute("UPDATE dossier SET state = 'selected'")
            for (dossier, signed) in [("dossier-1", at as Instant?), ("dossier-2", nil)] {
                _ = try db.execute(
                    """
                    INSERT INTO selection_decision (id, call, dossier, number, outcome, reasons_fr, proposed_by,
                        proposed_at, signed_by, signed_at)
                    VALUES (\("s-" + dossier), \(call), \(dossier), 1, 'selected', 'Motif', 'officer', \(at),
                        \(signed.map { _ in "head" }), \(signed))
                    """)
            }
        }
        let lines = try await told()
        #expect(Array(lines.keys) == [scene.dossiers[0]])
        let line = try #require(lines[scene.dossiers[0]])
        #expect(line.path == NoticeRoutes.path(scene.dossiers[0]) && line.at == at && line.document != nil)
        #expect(scene.site.site.words(.fr)(line.state.word) == "Retenu")
    }
}
