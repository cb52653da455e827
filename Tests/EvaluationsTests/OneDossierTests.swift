import Access
import Calls
import Database
import Dossiers
import History
import TestSupport
import Testing
import Values
import Web

@testable import Evaluations

/// The page of one dossier reads that dossier, however many the call has.
@Suite struct OneDossierTests {
    private func insert(_ number: Int, by officer: ID<Person>, _ scene: EvaluatedCall) async throws {
        let (call, at) = (scene.call, EvaluatedCall.now)
        try await scene.site.site.database.write { db in
            let dossier = Dossier(
                id: ID(stored: "x-\(number)"), call: call, number: "AAP-X-\(number)", ordinal: 100 + number,
                name: Localized(fr: "Dossier \(number)"), track: .new, state: .eligible, owner: ID(stored: "somebody"),
                createdAt: at, submittedAt: at, submissions: 1)
            try DossierStore.insert(dossier, in: db)
            try AssignmentStore.insert(
                Assignment(
                    id: ID(stored: "a-\(number)"), dossier: dossier.id, evaluator: ID(stored: "reader"),
                    appointedBy: officer, appointedAt: at), in: db)
        }
    }

    @Test(arguments: TestDatabase.engines) func itReadsAsManyRowsForFiftyDossiersAsForTwo(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(on: engine)
        let counting = CountingDatabase(scene.site.site.database)
        var modules = EvaluatedCall.modules()
        modules[1] = Calls.module(CallSlots(panels: [Evaluations.panel]))
        let site = try TestSite(modules: modules, database: counting, clock: scene.site.clock)
        let officer = try await site.account("officer@grappe.test", roles: [.programmeOfficer])
        let auditor = try await site.signedIn(as: .auditor)
        let browser = site.browser()
        try await browser.signIn("officer@grappe.test")
        let pages = [(auditor, "/dossiers/\(scene.dossiers[0])/evaluation"), (browser, "/calls/\(scene.call)")]
        var read: [[Int]] = []
        for round in 0..<2 {
            if round == 1 { for number in 1...50 { try await insert(number, by: officer, scene) } }
            var rows: [Int] = []
            for (browser, path) in pages {
                rows.append(
                    await counting.countRows {
                        let answer = await browser.get(path)
                        #expect(answer.status == 200, "\(path)")
                    })
            }
            read.append(rows)
        }
        #expect(read[0] == read[1])
        #expect(await browser.get("/calls/\(scene.call)").link("/calls/\(scene.call)/evaluations") != nil)
    }

    @Test(arguments: TestDatabase.engines) func itsModerationsHistoryPages(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(on: engine)
        try await scene.site.account("auditor@grappe.test", roles: [.auditor])
        let dossier = scene.dossiers[0]
        #expect(
            try await scene.site.faultsOfPagedHistory(
                of: .init("moderation", dossier), at: "/dossiers/\(dossier)/evaluation", by: "auditor@grappe.test")
                == [])
    }

    @Test(arguments: TestDatabase.engines) func theAssignmentsHistoryPages(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, _) = try await scene.evaluator("reader")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        #expect(
            try await scene.site.faultsOfPagedHistory(
                of: .init("assignment", id), at: "/evaluations/\(id)/history", by: "reader@grappe.test") == [])
    }
}
