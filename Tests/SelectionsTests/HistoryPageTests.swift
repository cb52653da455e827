import Access
import Database
import Evaluations
import History
import TestSupport
import Testing
import Values
import Web

@testable import Selections

/// Every line of the history of a ranking and of a decision is reached.
@Suite struct HistoryPageTests {
    private let ranking = "/calls/call-1/ranking"
    private let decisions = "/calls/call-1/decisions"

    /// Both candidates read, the ranking frozen, decisions proposed.
    private func proposed(_ engine: Engine) async throws -> EvaluatedCall {
        let scene = try await EvaluatedCall.open(further: [Selections.module()], readers: 1, on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        try await scene.readAll(appointedBy: officer)
        #expect(await officer.post(ranking, from: ranking).status == 303)
        let fields = scene.dossiers.flatMap { id in
            [("outcome-\(id)", "not-selected"), ("fr-\(id)", "Motif"), ("rank-\(id)", "")]
        }
        let answer = await officer.post(decisions, fields + [("appeal-fr", "Recours")], from: decisions)
        #expect(answer.status == 303)
        try await scene.site.account("auditor@grappe.test", roles: [.auditor])
        return scene
    }

    @Test(arguments: TestDatabase.engines) func ofARanking(engine: Engine) async throws {
        let scene = try await proposed(engine)
        #expect(
            try await scene.site.faultsOfPagedHistory(
                of: .init("ranking", scene.call), at: ranking, by: "auditor@grappe.test") == [])
    }

    @Test(arguments: TestDatabase.engines) func ofADecision(engine: Engine) async throws {
        let scene = try await proposed(engine)
        let dossier = scene.dossiers[0]
        #expect(
            try await scene.site.faultsOfPagedHistory(
                of: .init("decision", dossier), at: "/dossiers/\(dossier)/decision", by: "auditor@grappe.test") == [])
    }
}
