import Access
import Calls
import Database
import Dossiers
import Evaluations
import Foundation
import TestSupport
import Testing
import Values
import Web

/// What the officer's list of a call tells of the readings of each dossier, and to whom.
@Suite struct ListScoresTests {
    private static let path = "/calls/call-1/dossiers"
    private static let score = "<td class=\"n\">82,0</td>"

    /// The cells after the day of deposit, of the first dossier.
    private func cells(_ browser: Browser) async -> [String] {
        let rows = await browser.get(Self.path).main.components(separatedBy: "</tr>")
        let row = rows.first { $0.contains("/dossiers/dossier-1\"") } ?? ""
        let text = row.components(separatedBy: "</time></div></td>").last ?? ""
        return text.matches(of: #/<td role="cell" class="n"[^>]*>(.*?)</td>/#).map {
            String($0.1).replacing(#/<[^>]*>/#, with: "")
        }
    }

    @Test func readingsAreCountedAndTheScoreWaitsForTheLast() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let auditor = try await scene.site.signedIn(as: .auditor)
        #expect(await cells(officer) == ["", ""])
        var readers: [(ID<Assignment>, Browser)] = []
        for name in ["one", "two"] {
            let (person, browser) = try await scene.evaluator(name)
            await scene.appoint(officer, person, to: [scene.dossiers[0]])
            let id = try await scene.assignment(person, scene.dossiers[0])
            await scene.declare(browser, id)
            readers.append((id, browser))
            #expect(await cells(officer) == ["0 sur 2", ""])
        }
        await scene.submit(readers[0].1, readers[0].0, EvaluatedCall.high)
        #expect(await cells(officer) == ["1 sur 2", ""])
        #expect(await cells(auditor) == ["1 sur 2", "82,0"])
        await scene.submit(readers[1].1, readers[1].0, EvaluatedCall.mid)
        #expect(await cells(officer) == ["2 sur 2", "63,5"])
        // A conflict that comes to mind later takes its review out of the count.
        await scene.declare(readers[1].1, readers[1].0, "declared")
        #expect(await cells(officer) == ["1 sur 2", ""])
        #expect(await cells(auditor) == ["1 sur 2", "82,0"])
    }

    /// An officer who has a part in a dossier of the call sees no score of any.
    @Test func whoHasADossierInTheCallSeesNoScore() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        for name in ["one", "two"] {
            let (person, browser) = try await scene.evaluator(name)
            await scene.appoint(officer, person, to: [scene.dossiers[0]])
            let id = try await scene.assignment(person, scene.dossiers[0])
            await scene.declare(browser, id)
            await scene.submit(browser, id, EvaluatedCall.high)
        }
        #expect(await cells(officer) == ["2 sur 2", "82,0"])
        let site = scene.site.site
        let owner = try await site.database.read { try DossierStore.find(scene.dossiers[1], in: $0) }?.owner
        let call = try await site.database.read { try CallStore.find(scene.call, in: $0) }
        let actor = Actor(
            .person(try #require(owner)), name: "", grants: [Grant(.auditor, from: EvaluatedCall.now.localDay)])
        let sight = try await site.database.read { [call] in
            try Evaluations.scoreSight(actor, .held(try #require(call), for: actor, in: $0), $0)
        }
        #expect(sight == .none)
    }
}
