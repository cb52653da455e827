import Access
import Database
import Dossiers
import Evaluations
import Selections
import TestSupport
import Testing
import Values
import Web

/// A conflict of interest stays when the person becomes something else: the dossier is that of an unknown id by every road.
@Suite struct ClosedRoadsTests {
    private let path = "/dossiers/dossier-1"

    private static let roads: [String] = [
        "", "/parts/P1", "/files/file-1", "/receipts/1", "/receipts/1/pdf", "/admissibility", "/eligibility",
        "/evaluation", "/decision", "/decision/pdf", "/invitation",
    ]
    private static let acts: [(String, [(String, String)])] = [
        ("/admissibility", [("decision", "yes")]), ("/admissibility/completion", [("message", "m")]),
        ("/eligibility/decision", [("decision", "yes")]),
        ("/eligibility/overrides", [("rule", "r")]), ("/moderation", [("reason", "r")]),
        ("/moderation/minutes", [("minutes", "m")]), ("/decision", [("outcome-dossier-1", "selected")]),
        ("/people", [("email", "a@b.ma"), ("may", "read")]), ("/submission", [("revision", "1")]),
        ("/invitation/acceptance", []),
    ]

    /// Everything read, the ranking frozen and signed; one of the readers in conflict over the first dossier.
    private func scene(_ how: String, _ engine: Engine) async throws -> (EvaluatedCall, ID<Person>, Assignment) {
        let scene = try await EvaluatedCall.open(further: [Selections.module()], readers: 1, on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let ice = how == "upheld" ? "001561191000066" : ""
        let (person, reader) = try await scene.evaluator("conflicted", ice: ice)
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        if how == "upheld" {
            await scene.declare(reader, id)
            let head = try await scene.site.signedIn(as: .headOfDivision)
            let link = try #require(await officer.get("/calls/call-1/evaluations").link("/conflicts/"))
            await head.post("\(link)/ruling", [("ruling", "upheld"), ("reason", "Lien")], from: link)
        } else {
            await scene.declare(reader, id, "declared")
        }
        let (other, second) = try await scene.evaluator("second")
        await scene.appoint(officer, other, to: scene.dossiers)
        for dossier in scene.dossiers {
            let id = try await scene.assignment(other, dossier)
            await scene.declare(second, id)
            await scene.submit(second, id, EvaluatedCall.high)
        }
        let found = try await scene.site.site.database.read { try AssignmentStore.find(id, in: $0) }
        return (scene, person, try #require(found))
    }

    @Test(
        arguments: [Role.programmeOfficer, .headOfDivision, .steeringMember, .auditor, .administrator],
        ["declared", "upheld"])
    func whateverThePersonBecomes(role: Role, how: String) async throws {
        let (scene, person, assignment) = try await scene(how, .sqlite)
        #expect(assignment.isConflict)
        try await scene.site.grant(role, to: person)
        let browser = scene.site.browser()
        try await browser.signIn("conflicted@grappe.test")
        let unknown = await browser.get("/dossiers/unknown-id").main
        for road in Self.roads {
            let answer = await browser.get(path + road)
            #expect(answer.status == 404 && answer.main == unknown, "\(role) \(road)")
        }
        for road in ["", "/review", "/history"] {
            let answer = await browser.get("/evaluations/\(assignment.id)\(road)")
            #expect(answer.status == 404 && answer.main == unknown, "\(role) evaluation\(road)")
        }
        for (road, fields) in Self.acts {
            let answer = await browser.post(path + road, fields, from: "/home")
            #expect(answer.status == 404 && answer.main == unknown, "\(role) \(road)")
        }
        for road in ["/home", "/dossiers", "/evaluations", "/calls/call-1"] {
            #expect(!(await browser.get(road).text.contains("AAP-2023-01-0001")), "\(role) \(road)")
        }
    }

    /// Ranking and scores compare the dossier with the others: they are closed as a whole. The others themselves stay open.
    @Test(arguments: [Role.programmeOfficer, .headOfDivision, .auditor])
    func theOtherDossiersStayOpen(role: Role) async throws {
        let (scene, person, _) = try await scene("declared", .sqlite)
        try await scene.site.grant(role, to: person)
        let (browser, same) = (scene.site.browser(), try await scene.site.signedIn(as: role))
        try await browser.signIn("conflicted@grappe.test")
        for road in ["/ranking", "/ranking.csv", "/evaluations", "/decisions"] {
            let answer = await browser.get("/calls/call-1\(road)")
            #expect(answer.status == 404 && !answer.text.contains("Candidat 1"), "\(road)")
            #expect(await same.get("/calls/call-1\(road)").status == 200, "\(road)")
        }
        for search in ["", "?search=Candidat", "?search=0001", "?state=eligible", "?track=new", "?after=0"] {
            let (own, whole) = (
                await browser.get("/calls/call-1/dossiers\(search)"), await same.get("/calls/call-1/dossiers\(search)")
            )
            #expect(
                own.status == 200 && !own.main.contains("dossier-1") && !own.main.contains("Candidat 1"), "\(search)")
            #expect(whole.main.contains("dossier-1"), "\(search)")
            #expect(own.main.contains("dossier-2") == (search != "?search=0001"), "\(search)")
        }
        #expect(await browser.get("/dossiers/dossier-2").status == 200)
        #expect(await browser.get("/dossiers/dossier-2/files/file-2").status == 200)
        for road in ["", "/files/file-1", "/receipts/1", "/admissibility", "/eligibility"] {
            #expect(await same.get(path + road).status == 200, "\(road)")
        }
    }

    /// As a statement and as a value, a conflict is the same.
    @Test(arguments: TestDatabase.engines, ["declared", "upheld"])
    func theScopeIsThePredicate(engine: Engine, how: String) async throws {
        let (scene, person, _) = try await scene(how, engine)
        try await scene.site.site.database.read { db in
            let assignments = try AssignmentStore.of(scene.dossiers, in: db)
            #expect(assignments.count == 3)
            for evaluator in Set(assignments.map(\.evaluator)) {
                let own = assignments.filter { $0.evaluator == evaluator }
                let barred = try db.all(Evaluations.barred(evaluator)) { try $0.text(0) }
                #expect(Set(barred) == Set(own.filter(\.isConflict).map(\.dossier.text)))
                #expect(barred.isEmpty == (evaluator != person))
                let appointed = try db.all(Evaluations.appointed(evaluator)) { try $0.text(0) }
                #expect(Set(appointed) == Set(own.map(\.dossier.text)))
            }
        }
    }
}
