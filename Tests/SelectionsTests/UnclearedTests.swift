import Access
import Database
import Dossiers
import Evaluations
import Selections
import TestSupport
import Testing
import Values
import Web

/// Before it is clear that no conflict stands, no second role opens to an evaluator what the first one keeps closed.
@Suite struct UnclearedTests {
    private let path = "/dossiers/dossier-1"

    private static let roads: [String] = [
        "", "/parts/P1", "/files/file-1", "/receipts/1", "/receipts/1/pdf", "/admissibility", "/eligibility",
        "/evaluation", "/decision", "/decision/pdf",
    ]
    private static let acts: [(String, [(String, String)])] = [
        ("/admissibility", [("decision", "yes")]), ("/admissibility/completion", [("message", "m")]),
        ("/eligibility/decision", [("decision", "yes")]), ("/eligibility/overrides", [("rule", "r")]),
        ("/moderation", [("reason", "r")]), ("/moderation/minutes", [("minutes", "m")]),
        ("/decision", [("outcome-dossier-1", "selected")]),
    ]

    enum Wait: CaseIterable { case profile, declaration, ruling, rulingAfterTheEnd }

    /// Somebody appointed to the first dossier who may not read it yet, and takes on `role` only then.
    private func scene(
        _ wait: Wait, _ role: Role, _ engine: Engine = .sqlite
    ) async throws -> (EvaluatedCall, Browser, ID<Person>) {
        let scene = try await EvaluatedCall.open(further: [Selections.module()], readers: 1, on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, reader): (ID<Person>, Browser)
        if wait == .profile {
            person = try await scene.site.account("reader@grappe.test", roles: [.evaluator])
            reader = scene.site.browser()
            try await reader.signIn("reader@grappe.test")
        } else {
            (person, reader) = try await scene.evaluator(
                "reader", ice: wait == .declaration ? "" : "001561191000066")
        }
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        if wait == .ruling || wait == .rulingAfterTheEnd { await scene.declare(reader, id) }
        if wait == .rulingAfterTheEnd {
            await officer.post("/evaluations/\(id)/ending", [("reason-\(id)", "Autre lecteur")], from: "/home")
        }
        try await scene.site.grant(role, to: person)
        let found = try await scene.site.site.database.read { try AssignmentStore.find(id, in: $0) }
        #expect(try #require(found).isUncleared)
        return (scene, reader, person)
    }

    @Test(arguments: [Role.programmeOfficer, .headOfDivision, .steeringMember, .auditor], Wait.allCases)
    func noSecondRoleOpensTheDossier(role: Role, wait: Wait) async throws {
        let (scene, reader, _) = try await scene(wait, role)
        let same = try await scene.site.signedIn(as: role)
        for road in Self.roads {
            let answer = await reader.get(path + road)
            #expect(answer.status == 403 || answer.status == 404, "\(road)")
            #expect(!answer.text.contains(EvaluatedCall.secret) && !answer.text.contains("Société 1"), "\(road)")
        }
        for (road, fields) in Self.acts {
            let answer = await reader.post(path + road, fields, from: "/home")
            #expect(answer.status == 403 || answer.status == 404, "\(road)")
        }
        if role != .steeringMember {
            #expect(await reader.get(path).main.contains("sans conflit d’intérêts"))
            for road in ["", "/files/file-1", "/receipts/1", "/admissibility", "/eligibility"] {
                #expect(await same.get(path + road).status == 200, "\(road)")
            }
            #expect(await reader.get("/dossiers/dossier-2").status == 200)
        }
        for road in ["/ranking", "/ranking.csv", "/decisions"] {
            #expect([403, 404].contains(await reader.get("/calls/call-1\(road)").status), "\(road)")
        }
    }

    /// Company and kind of a flag name a member of a candidate.
    @Test(arguments: [Role.programmeOfficer, .headOfDivision, .auditor], [Wait.ruling, .rulingAfterTheEnd])
    func theFlagIsClosedToWhomItConcerns(role: Role, wait: Wait) async throws {
        let (scene, reader, _) = try await scene(wait, role)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        let overview = "/calls/call-1/evaluations"
        let flag = try #require(await head.get(overview).link("/conflicts/"))
        #expect(await head.get(flag).text.contains("001561191"))
        let own = await reader.get(overview)
        #expect(own.status == 200 && own.link("/conflicts/") == nil)
        // Nor why the assignment ended.
        let ended = wait == .rulingAfterTheEnd
        #expect(await head.get(overview).main.contains("Autre lecteur") == ended)
        #expect(!own.main.contains("Autre lecteur"))
        #expect(await reader.get("/home").link("/conflicts/") == nil)
        #expect(await reader.get(flag).status == 404)
        #expect(
            await reader.post("\(flag)/ruling", [("ruling", "cleared"), ("reason", "r")], from: "/home").status == 404)
        await head.post("\(flag)/ruling", [("ruling", "cleared"), ("reason", "Homonyme")], from: flag)
        #expect(await reader.get(path).status == 200)
    }

    @Test func whoDeclaredNoneReadsThroughEitherRole() async throws {
        let (scene, reader, person) = try await scene(.declaration, .programmeOfficer)
        #expect(await reader.get(path).status == 403)
        await scene.declare(reader, try await scene.assignment(person, scene.dossiers[0]))
        let answer = await reader.get(path)
        #expect(answer.status == 200 && answer.text.contains(EvaluatedCall.secret))
    }

    /// As a statement and as a value it is the same.
    @Test(arguments: TestDatabase.engines, Wait.allCases)
    func theScopeIsThePredicate(engine: Engine, wait: Wait) async throws {
        let (scene, _, person) = try await scene(wait, .auditor, engine)
        try await scene.site.site.database.read { db in
            let open = try db.all(Evaluations.uncleared(person)) { try $0.text(0) }
            #expect(open == [scene.dossiers[0].text])
            #expect(try db.all(Evaluations.uncleared(ID(stored: "officer"))) { try $0.text(0) }.isEmpty)
        }
    }
}
