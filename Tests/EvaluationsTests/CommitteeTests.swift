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

/// The steering committee reads scores, never who gave them.
@Suite struct CommitteeTests {
    @Test func theCommitteeDoesNotReachTheReaders() async throws {
        let scene = try await EvaluatedCall.open(["001561191000066"], readers: 1)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let id = try await scene.scoreFirst(appointing: officer)
        let (scores, history) = ("/dossiers/\(scene.dossiers[0])/evaluation", "/evaluations/\(id)/history")
        let committee = try await scene.site.signedIn(as: .steeringMember)
        let page = await committee.get(scores)
        #expect(page.status == 200 && checkPage(page.text) == [] && !page.text.contains(history))
        #expect(!page.main.contains("<nav class=\"tabs\""))
        #expect(await committee.get(history).main == committee.get("/evaluations/unknown/history").main)
        for role in [Role.programmeOfficer, .headOfDivision, .auditor] {
            let browser = try await scene.site.signedIn(as: role)
            let page = await browser.get(scores)
            #expect(page.text.contains(history), "\(role)")
            // One of the dossier's tabs, for those who examine it.
            let tabs = try #require(page.main.firstMatch(of: /<nav class="tabs".*?<\/nav>/)).0
            #expect(tabs.ranges(of: " aria-current=\"page\"").count == 1)
            #expect(tabs.contains("href=\"/fr\(scores)\" aria-current=\"page\""))
            #expect(tabs.contains("/dossiers/\(scene.dossiers[0])/eligibility\""))
            #expect(await browser.get(history).status == 200, "\(role)")
        }
    }

    @Test(arguments: TestDatabase.engines) func anAssignmentEndsOnce(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, _) = try await scene.evaluator("reader")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        for reason in ["Autre lecteur", "Encore"] {
            let answer = await officer.post("/evaluations/\(id)/ending", [("reason-\(id)", reason)], from: "/home")
            #expect(answer.status == 303)
        }
        let lines = try await scene.site.site.database.read { try History.lines(of: .init("assignment", id), in: $0) }
        #expect(lines.map(\.act) == ["evaluation.ended", "evaluation.appointed"])
        #expect(lines[0].fields.map(\.after) == ["Autre lecteur"])
    }

    @Test func whatIsWrongIsSaidBesideItsField() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, _) = try await scene.evaluator("reader")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        let ending = await officer.post("/evaluations/\(id)/ending", [("reason-\(id)", "  ")], from: "/home")
        #expect(ending.status == 422 && checkPage(ending.text) == [])
        #expect(ending.main.contains("<details class=\"fold\" open>") && ending.main.contains("id=\"e-reason-\(id)\""))

        let again = await scene.appoint(officer, person, to: [scene.dossiers[0]])
        #expect(again.status == 422 && checkPage(again.text) == [])
        #expect(again.main.contains("id=\"e-dossier\""))
        #expect(again.main.contains("value=\"\(scene.dossiers[0])\" checked"))
        #expect(try await scene.assignment(person, scene.dossiers[0]) == id)
        // To nobody else.
        let (_, reader) = try await scene.evaluator("other")
        #expect(await reader.post("/evaluations/\(id)/ending", [("reason-\(id)", "")], from: "/home").status == 404)
    }

    @Test(arguments: [("call-1", 303), ("call-2", 409)])
    func anEvaluatorOfOneCallIsAppointedInNoOther(scope: String, status: Int) async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let person = try await scene.site.account("reader@grappe.test", roles: [.evaluator], scope: scope)
        #expect(await scene.appoint(officer, person, to: [scene.dossiers[0]]).status == status)
        #expect(try await (scene.assignment(person, scene.dossiers[0]).text == "none") == (status == 409))
    }

    /// A first screen has no line whose page would not open.
    @Test(arguments: ["nobody", "undeclared", "colleague", "conflicted"])
    func nothingWaitsInACallThatIsClosedToThePerson(standing: String) async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, reader) = try await scene.evaluator("reader", ice: "001561191000066")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        await scene.declare(reader, try await scene.assignment(person, scene.dossiers[0]))
        let (two, browser) = try await scene.evaluator("two")
        await scene.appoint(officer, two, to: [scene.dossiers[1]])
        if standing == "conflicted" || standing == "nobody" {
            let conflict = standing == "nobody" ? "none" : "declared"
            await scene.declare(browser, try await scene.assignment(two, scene.dossiers[1]), conflict)
        } else if standing == "colleague" {
            try await scene.site.site.database.write { db in
                try DossierPeople.add(
                    two, to: scene.dossiers[1], may: .read, by: ID(stored: "owner"), at: EvaluatedCall.now, in: db)
            }
        }
        for role in [Role.headOfDivision, .programmeOfficer] { try await scene.site.grant(role, to: two) }
        let home = await browser.get("/home")
        let flag = try #require(await officer.get("/calls/\(scene.call)/evaluations").link("/conflicts/"))
        let isOpen = standing == "nobody"
        #expect(home.text.contains(flag) == isOpen)
        #expect(home.text.contains("/calls/\(scene.call)/evaluations") == (isOpen || standing == "undeclared"))
        #expect((await browser.get(flag).status == 200) == isOpen)
    }
}
