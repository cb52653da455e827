import Access
import Database
import Dossiers
import History
import Phrases
import TestSupport
import Testing
import Values
import Web

@testable import Evaluations

/// A conflict that comes to light once the evaluation is closed: told, never undoing what was decided on.
@Suite struct LateConflictTests {
    private struct Closed {
        let scene: EvaluatedCall
        let readers: [(id: ID<Assignment>, browser: Browser)]
        var path: String { "/dossiers/\(scene.dossiers[0])/evaluation" }

        struct Standing: Equatable {
            var readers: Int, submitted: Int, total: Fraction?
            var line: [Int?]
        }

        func standing() async throws -> Standing {
            let (call, dossier) = (scene.call, scene.dossiers[0])
            return try await scene.site.site.database.read { db in
                let call = try HeldCall.find(call, for: .system, in: db)
                let one = try #require(call.evaluations.first { $0.dossier.id == dossier })
                let line = try db.first("SELECT readers, readings, score FROM dossier WHERE id = \(dossier)") {
                    [try $0.optionalInt(0), try $0.optionalInt(1), try $0.optionalInt(2)]
                }
                return Standing(
                    readers: one.readers.count, submitted: one.submitted.count, total: one.standing.total,
                    line: try #require(line))
            }
        }
    }

    /// Two readers of the first dossier, both done, and the evaluation of the call closed: 82 and 74.6 points.
    private func closed(on engine: Engine) async throws -> Closed {
        let scene = try await EvaluatedCall.open(on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        var readers: [(ID<Assignment>, Browser)] = []
        for (name, scores) in [("one", EvaluatedCall.high), ("two", EvaluatedCall.scores(5, 4, 0))] {
            let (person, browser) = try await scene.evaluator(name)
            await scene.appoint(officer, person, to: [scene.dossiers[0]])
            let id = try await scene.assignment(person, scene.dossiers[0])
            await scene.declare(browser, id)
            #expect(await scene.submit(browser, id, scores).status == 303)
            readers.append((id, browser))
        }
        try await scene.site.runJobs()
        let call = scene.call
        try await scene.site.site.database.write { db in
            try EvaluationStore.close(call, by: "officer", at: EvaluatedCall.now, in: db)
        }
        return Closed(scene: scene, readers: readers)
    }

    @Test(arguments: TestDatabase.engines) func itLeavesTheClosedEvaluationAsItWas(engine: Engine) async throws {
        let closed = try await closed(on: engine)
        let (scene, (id, reader)) = (closed.scene, closed.readers[0])
        let before = try await closed.standing()
        #expect(before.readers == 2 && before.submitted == 2 && before.line == [2, 2, 783])
        let form = await reader.get("/evaluations/\(id)")
        #expect(form.text.contains("reste telle qu’elle est") && checkPage(form.text) == [])
        #expect(await scene.declare(reader, id, "declared").status == 303)
        #expect(await reader.get("/evaluations").text.contains("portée devant le chef de la Division"))
        #expect(try await closed.standing() == before)
        for role in [Role.programmeOfficer, .headOfDivision, .auditor] {
            let page = await (try scene.site.signedIn(as: role)).get(closed.path)
            #expect(page.status == 200 && page.text.contains("78,3") && page.text.contains("Un contrat"), "\(role)")
            #expect(checkPage(page.text) == [])
        }
        let overview = await (try scene.site.signedIn(as: .auditor)).get("/calls/\(scene.call)/evaluations")
        #expect(overview.text.contains("Conflit révélé après la clôture"))
        // The committee learns that there is one, not in which words.
        let steering = await (try scene.site.signedIn(as: .steeringMember)).get(closed.path)
        #expect(steering.status == 200 && steering.text.contains("Conflit d’intérêts révélé après la clôture"))
        #expect(!steering.text.contains("Un contrat"))
        // Nobody is told that another reader may be needed.
        try await scene.site.runJobs()
        #expect(!scene.site.mailbox.all.contains { $0.subject.contains("se déporte") })
        let told = try await scene.site.site.database.read { db in
            try History.lines(of: .init("assignment", id), limit: 1, in: db).first
        }
        #expect(told?.act == "evaluation.declared-late")
        #expect(told?.fields.contains { $0.name == "evaluation.declaration-text" && $0.after == "Un contrat" } == true)
    }

    @Test(arguments: TestDatabase.engines) func whoDeclaredSeesNothingMore(engine: Engine) async throws {
        let closed = try await closed(on: engine)
        let (scene, (id, reader)) = (closed.scene, closed.readers[0])
        let roads = [
            "/evaluations/\(id)", "/evaluations/\(id)/review", "/evaluations/\(id)/history", "/files/\(scene.file)",
            closed.path, "/dossiers/\(scene.dossiers[0])",
        ]
        for road in roads.prefix(2) { #expect(await reader.get(road).status == 200, "\(road)") }
        await scene.declare(reader, id, "declared")
        for road in roads { #expect(await reader.get(road).status == 404, "\(road)") }
        #expect(!(await reader.get("/evaluations").text.contains("AAP-2023-01-0001")))
        #expect(await scene.declare(reader, id, "declared").status == 404)
        for role in [Role.programmeOfficer, .headOfDivision, .auditor] {
            let person = try await scene.site.site.database.read { try AssignmentStore.find(id, in: $0)?.evaluator }
            try await scene.site.grant(role, to: try #require(person))
            #expect(await reader.get(closed.path).status == 404, "\(role)")
            #expect(!(await reader.get("/home").text.contains("AAP-2023-01-0001")), "\(role)")
        }
        #expect(await closed.readers[1].browser.get("/evaluations/\(closed.readers[1].id)/review").status == 200)
    }

    @Test(arguments: TestDatabase.engines) func theHeadOfDivisionTakesNoteOnce(engine: Engine) async throws {
        let closed = try await closed(on: engine)
        let (scene, (id, reader)) = (closed.scene, closed.readers[0])
        let head = try await scene.site.signedIn(as: .headOfDivision)
        #expect(await !head.get("/home").text.contains("prendre acte"))
        await scene.declare(reader, id, "declared")
        let home = await head.get("/home")
        #expect(home.main.contains("prendre acte") && home.main.contains("href=\"/fr\(closed.path)\""))
        let (path, field) = ("/evaluations/\(id)/late-conflict", "note-\(id)")
        for role in [Role.programmeOfficer, .auditor, .steeringMember, .evaluator] {
            let other = try await scene.site.signedIn(as: role)
            #expect(await other.post(path, [(field, "x")], from: "/home").status == 404, "\(role)")
        }
        let other = "/evaluations/\(closed.readers[1].id)/late-conflict"
        let unknown = await head.post(other, [("note-\(closed.readers[1].id)", "x")], from: closed.path)
        #expect(unknown.status == 409)
        let empty = await head.post(path, [(field, "")], from: closed.path)
        #expect(empty.status == 422 && checkPage(empty.text) == [])
        #expect(await head.post(path, [(field, "Sans effet sur le rang")], from: closed.path).status == 303)
        #expect(await head.post(path, [(field, "Autre")], from: closed.path).status == 409)
        #expect(await !head.get("/home").text.contains("prendre acte"))
        let officer = await (try scene.site.signedIn(as: .programmeOfficer)).get(closed.path)
        #expect(officer.text.contains("Sans effet sur le rang") && !officer.text.contains("Autre"))
    }

    /// The employer is changed after the closing, and the flag upheld: the same holds.
    @Test(arguments: TestDatabase.engines) func aFlagUpheldLateLeavesItToo(engine: Engine) async throws {
        let closed = try await closed(on: engine)
        let (scene, (id, reader)) = (closed.scene, closed.readers[0])
        let (before, head) = (try await closed.standing(), try await scene.site.signedIn(as: .headOfDivision))
        await reader.post(
            "/evaluations/profile", [("employer", "Société"), ("ice", "001561191000066"), ("expertise", "x")],
            from: "/evaluations/profile")
        let steering = try await scene.site.signedIn(as: .steeringMember)
        #expect(await steering.get(closed.path).status == 200)
        let link = try #require(await head.get("/home").link("/conflicts/"))
        let ruled = await head.post("\(link)/ruling", [("ruling", "upheld"), ("reason", "Lien réel")], from: link)
        #expect(ruled.status == 303)
        #expect(try await closed.standing() == before)
        #expect(await reader.get("/evaluations/\(id)/review").status == 404)
        #expect(await head.get(closed.path).text.contains("Lien réel"))
        #expect(await !head.get("/home").text.contains("prendre acte"))
    }

    /// Before the closing a declaration still takes the review out.
    @Test func beforeTheClosingTheReviewGoes() async throws {
        let scene = try await EvaluatedCall.open(readers: 1)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, reader) = try await scene.evaluator("one")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        await scene.declare(reader, id)
        await scene.submit(reader, id, EvaluatedCall.high)
        await scene.declare(reader, id, "declared")
        let found = try await scene.site.site.database.read { try AssignmentStore.find(id, in: $0) }
        #expect(found?.counts == false && found?.isLateConflict == false)
    }

    @Test(arguments: Language.allCases) func everyLanguageSaysIt(language: Language) async throws {
        let closed = try await closed(on: .sqlite)
        let (scene, (id, reader)) = (closed.scene, closed.readers[0])
        await scene.declare(reader, id, "declared")
        let words = scene.site.site.words(language)
        let said = await reader.get("/\(language.rawValue)/evaluations")
        #expect(checkPage(said.text) == [])
        for role in [Role.headOfDivision, .steeringMember] {
            let page = await (try scene.site.signedIn(as: role, language)).get(closed.path)
            #expect(page.text.contains(words(LateConflictPhrases.title)) && checkPage(page.text) == [])
        }
    }
}
