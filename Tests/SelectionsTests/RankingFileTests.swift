import Access
import Database
import Dossiers
import Selections
import TestSupport
import Testing
import Values
import Web

@testable import Evaluations

@Suite struct RankingFileTests {
    /// Three readings of one dossier, their assignments made in either order: readers are numbered the same, and not as
    /// they were appointed.
    private func file(_ engine: Engine, reversed: Bool) async throws -> [String] {
        let scene = try await EvaluatedCall.open(
            ["001561191000066"], further: [Selections.module()], readers: 3, on: engine)
        let given = ["a": 5, "b": 4, "c": 3]
        let (dossier, order) = (scene.dossiers[0], reversed ? ["c", "b", "a"] : ["a", "b", "c"])
        try await scene.site.site.database.write { db in
            for (number, name) in order.enumerated() {
                let (id, at) = (ID<Assignment>(stored: "assignment-\(name)"), EvaluatedCall.now.adding(hours: number))
                try AssignmentStore.insert(
                    Assignment(
                        id: id, dossier: dossier, evaluator: ID(stored: "reader-\(name)"),
                        appointedBy: ID(stored: "officer"), appointedAt: at), in: db)
                try ProfileStore.save(
                    EvaluatorProfile(
                        person: ID(stored: "reader-\(name)"), employerName: "Université", employerICE: nil,
                        expertise: "Industrie"), at: at, in: db)
                try AssignmentStore.declare(.none, nil, of: id, at: at, in: db)
                let score = given[name] ?? 0
                let review = Review(
                    assignment: id, state: .submitted,
                    scores: Scores(["all/a": 5, "all/b": 5, "all/c": score]), comments: ["all": "Motif"],
                    overall: "Avis", submittedAt: at, configurationVersion: 1, revision: 1)
                #expect(try ReviewStore.save(review, over: 0, in: db))
            }
        }
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let path = "/calls/\(scene.call)/ranking"
        var files = [await officer.get("\(path).csv").text, await officer.get("\(path).csv").text]
        // Frozen, the file stays the same.
        #expect(await officer.post(path, from: path).status == 303)
        files.append(await officer.get("\(path).csv").text)
        return files
    }

    @Test(arguments: TestDatabase.engines, [false, true])
    func theSameSheetIsTheSameBytes(engine: Engine, reversed: Bool) async throws {
        let expected = """
            \u{FEFF}Dossier;Candidat;Volet;Évaluateur;Stratégie;Total;Note;Note au dixième;Rang;Selon le budget;Décision signée\r
            AAP-2023-01-0001;Candidat 1;Nouveaux;1;92,8;92,8;96,4;96,4;1;Dans l’enveloppe;\r
            AAP-2023-01-0001;Candidat 1;Nouveaux;2;100;100;96,4;96,4;1;Dans l’enveloppe;\r
            AAP-2023-01-0001;Candidat 1;Nouveaux;3;96,4;96,4;96,4;96,4;1;Dans l’enveloppe;\r

            """
        for text in try await file(engine, reversed: reversed) { #expect(text == expected) }
    }
}
