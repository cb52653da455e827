import Calls
import Database
import Dossiers
import Labels
import Selections
import TestSupport
import Testing
import Values
import Web

@testable import App

@Suite struct AwardJoinsTests {
    /// Who goes on to a label is asked as often for fifty selected dossiers as for one; a reserve is not among them.
    @Test(arguments: TestDatabase.engines) func theSelectedAreReadTogether(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(further: [Selections.module()], on: engine)
        let counting = CountingDatabase(scene.site.site.database)
        let call = scene.call
        try await decide("dossier-1", "reserve", rank: 1, scene)
        var (rows, asked) = (0, [Int]())
        for wanted in [1, 10, 50] {
            while rows < wanted {
                rows += 1
                try await insert(rows, scene)
                try await decide("x-\(rows)", "selected", rank: nil, scene)
            }
            asked.append(
                try await counting.count {
                    let numbers = try await counting.read { try AwardJoins.selected.of(call, $0).map(\.number) }
                    #expect(numbers == (1...rows).map { "AAP-X-\(Digits.pad($0, 2))" })
                })
        }
        #expect(asked == [3, 3, 3])
    }

    private func insert(_ number: Int, _ scene: EvaluatedCall) async throws {
        let (call, at) = (scene.call, EvaluatedCall.now)
        try await scene.site.site.database.write { db in
            try DossierStore.insert(
                Dossier(
                    id: ID(stored: "x-\(number)"), call: call, number: "AAP-X-\(Digits.pad(number, 2))",
                    ordinal: 100 + number, name: Localized(fr: "Dossier \(number)"), track: .new, state: .selected,
                    owner: ID(stored: "somebody"), createdAt: at, submittedAt: at, submissions: 1), in: db)
        }
    }

    private func decide(_ dossier: String, _ outcome: String, rank: Int?, _ scene: EvaluatedCall) async throws {
        let (call, at) = (scene.call, EvaluatedCall.now)
        try await scene.site.site.database.write { db in
            _ = try db.execute(
                """
                INSERT INTO selection_decision (id, call, dossier, number, outcome, reserve_rank, reasons_fr, proposed_by,
                    proposed_at, signed_by, signed_at)
                VALUES (\("s-" + dossier), \(call), \(dossier), 1, \(outcome), \(rank), 'Motif', 'officer', \(at), 'head', \(at))
                """)
        }
    }
}
