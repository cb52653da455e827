import Access
import Calls
import Database
import Dossiers
import Evaluations
import TestSupport
import Testing
import Values
import Web

/// The numbers kept beside the dossiers say after every act what putting the whole call together says.
@Suite struct OpenPointsTests {
    @Test(arguments: TestDatabase.engines) func theyFollowEveryAct(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let dossier = scene.dossiers[0]
        var told: [[Int]] = []
        func follow() async throws {
            let points = try await points(scene)
            #expect(points.kept == points.computed)
            told.append([points.kept.forOfficer, points.kept.unread])
        }
        try await follow()
        var readers: [(id: ID<Assignment>, browser: Browser)] = []
        for name in ["one", "two"] {
            let (person, browser) = try await scene.evaluator(name)
            await scene.appoint(officer, person, to: [dossier])
            readers.append((try await scene.assignment(person, dossier), browser))
            try await follow()
        }
        for reader in readers { await scene.declare(reader.browser, reader.id) }
        // 82 against 0: the gap asks for a moderation.
        await scene.submit(readers[0].browser, readers[0].id, EvaluatedCall.high)
        try await follow()
        await scene.submit(readers[1].browser, readers[1].id, EvaluatedCall.scores(0, 0, 0))
        try await follow()
        let scores = "/dossiers/\(dossier)/evaluation"
        await officer.post("/dossiers/\(dossier)/moderation/minutes", [("minutes", "Entendus.")], from: scores)
        try await follow()
        await officer.post("/dossiers/\(dossier)/moderation", [("reason", "Une question reste.")], from: scores)
        try await follow()
        await officer.post("/dossiers/\(dossier)/moderation/minutes", [("minutes", "Entendus.")], from: scores)
        // A conflict that comes to mind later takes a reader away.
        await scene.declare(readers[1].browser, readers[1].id, "declared")
        try await follow()
        let all = scene.dossiers.count
        #expect(
            told == [
                [all, all], [all, all], [all - 1, all], [all - 1, all], [all, all], [all - 1, all - 1], [all, all],
                [all, all],
            ])
    }

    private func points(_ scene: EvaluatedCall) async throws -> (kept: OpenPoints, computed: OpenPoints) {
        let actor = Actor(.system, name: "", grants: [])
        return try await scene.site.site.database.read { db in
            let held = try HeldCall.find(scene.call, for: actor, in: db)
            let kept = try #require(try OpenPoints.of([held.call], in: db)[scene.call])
            func count(_ holds: (Evaluation.OpenPoint) -> Bool) -> Int {
                held.evaluations.count { $0.openPoints.contains(where: holds) }
            }
            let computed = OpenPoints(
                dossiers: held.evaluations.count,
                forOfficer: count { point in
                    switch point {
                    case .readersMissing, .moderation: true
                    case .reviewsMissing, .flagsOpen: false
                    }
                },
                unread: count { if case .flagsOpen = $0 { false } else { true } })
            return (kept, computed)
        }
    }
}
