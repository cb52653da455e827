import Access
import Database
import Dossiers
import Evaluations
import TestSupport
import Testing
import Values
import Web

/// People of a dossier have no part in the evaluation of its call.
@Suite struct StandingTests {
    private func join(_ person: ID<Person>, _ dossier: ID<Dossier>, _ scene: EvaluatedCall) async throws {
        try await scene.site.site.database.write { db in
            try DossierPeople.add(
                person, to: dossier, may: .read, by: ID(stored: "owner"), at: EvaluatedCall.now, in: db)
        }
    }

    @Test func ownersAndColleaguesStandInTheCall() async throws {
        let scene = try await EvaluatedCall.open()
        let (person, other) = (try await scene.evaluator("one").id, try await scene.evaluator("two").id)
        try await join(person, scene.dossiers[1], scene)
        try await scene.site.site.database.read { db in
            let owner = try #require(try DossierStore.find(scene.dossiers[0], in: db)).owner
            for (one, stands) in [(owner, true), (person, true), (other, false)] {
                #expect(try DossierStanding.hasAny(one, scene.call, in: db) == stands)
                #expect(try DossierStanding.people(in: scene.call, db).contains(one) == stands)
            }
            #expect(try !DossierStanding.hasAny(person, ID(stored: "call-2"), in: db))
        }
    }

    @Test func aCompetitorIsNeitherOfferedNorAppointed() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, other) = (try await scene.evaluator("one").id, try await scene.evaluator("two").id)
        try await join(person, scene.dossiers[1], scene)
        let page = await officer.get("/calls/\(scene.call)/evaluations")
        #expect(!page.text.contains(person.text) && page.text.contains(other.text))
        let answer = await scene.appoint(officer, person, to: [scene.dossiers[0]])
        #expect(answer.status == 409)
        #expect(answer.text.contains("ne peut pas évaluer ses concurrents"))
        #expect(try await scene.assignment(person, scene.dossiers[0]).text == "none")
        #expect(await scene.appoint(officer, other, to: [scene.dossiers[0]]).status == 303)
    }

    @Test(arguments: [Role.steeringMember, .programmeOfficer, .headOfDivision, .auditor])
    func whoHasADossierInTheCallSeesNoScores(role: Role) async throws {
        let scene = try await EvaluatedCall.open(["001561191000066"], readers: 1)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        try await scene.scoreFirst(appointing: officer)
        let colleague = try await scene.site.account("colleague@grappe.test", roles: [role])
        let browser = scene.site.browser()
        try await browser.signIn("colleague@grappe.test")
        let path = "/dossiers/\(scene.dossiers[0])/evaluation"
        #expect(await browser.get(path).status == 200)
        try await join(colleague, scene.dossiers[0], scene)
        let answer = await browser.get(path)
        #expect(answer.status == 403)
        #expect(answer.text.contains("Vous avez un dossier dans cet appel"))
    }

    private func invite(_ email: String, to index: Int, _ scene: EvaluatedCall) async throws {
        let owner = scene.site.browser()
        try await owner.signIn(scene.owners[index])
        let path = "/dossiers/\(scene.dossiers[index])"
        let answer = await owner.post("\(path)/people", [("email", email), ("may", "read")], from: path)
        #expect(answer.status == 303)
    }

    private func isPending(_ email: String, _ dossier: ID<Dossier>, _ scene: EvaluatedCall) async throws -> Bool {
        try await scene.site.site.database.read {
            try InvitationStore.find(dossier, EmailAddress(stored: email), in: $0)?.isPending ?? false
        }
    }

    /// By whatever dossier of the call the invitation comes, and whatever became of the appointment.
    @Test(arguments: [0, 1], [false, true])
    func anAppointedEvaluatorJoinsNoDossierOfTheCall(index: Int, ended: Bool) async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, reader) = try await scene.evaluator("reader")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        if ended {
            let answer = await officer.post(
                "/evaluations/\(id)/ending", [("reason-\(id)", "Autre lecteur")], from: "/home")
            #expect(answer.status == 303)
        }
        try await invite("reader@grappe.test", to: index, scene)
        let path = "/dossiers/\(scene.dossiers[index])"
        let page = await reader.get(path)
        #expect(page.status == 200 && page.text.contains("Vous avez été désigné pour évaluer"))
        #expect(!page.text.contains("invitation/acceptance") && !page.text.contains(EvaluatedCall.secret))
        let answer = await reader.post("\(path)/invitation/acceptance", from: path)
        #expect(answer.status == 403 && answer.text.contains("Vous avez été désigné pour évaluer"))
        #expect(try await isPending("reader@grappe.test", scene.dossiers[index], scene))
        let stands = try await scene.site.site.database.read { try DossierStanding.hasAny(person, scene.call, in: $0) }
        #expect(!stands)
        // The appointment goes on as if nobody had written.
        if !ended {
            await scene.declare(reader, id)
            #expect(await scene.submit(reader, id, EvaluatedCall.high).status == 303)
        }
    }

    /// An offer that nobody took up bars nobody; once taken up, it does.
    @Test func aPendingInvitationIsNoStanding() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (asked, _) = try await scene.evaluator("asked")
        let (joined, colleague) = try await scene.evaluator("joined")
        try await invite("asked@grappe.test", to: 1, scene)
        try await invite("joined@grappe.test", to: 1, scene)
        let path = "/dossiers/\(scene.dossiers[1])"
        #expect(await colleague.post("\(path)/invitation/acceptance", from: path).status == 303)
        #expect(await scene.appoint(officer, asked, to: [scene.dossiers[0]]).status == 303)
        #expect(await scene.appoint(officer, joined, to: [scene.dossiers[0]]).status == 409)
    }

    /// Whoever is in conflict over a dossier gets no word of it, not even by an invitation.
    @Test func aConflictClosesTheInvitationToo() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, reader) = try await scene.evaluator("reader")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        await scene.declare(reader, try await scene.assignment(person, scene.dossiers[0]), "declared")
        try await invite("reader@grappe.test", to: 0, scene)
        let path = "/dossiers/\(scene.dossiers[0])"
        let unknown = await reader.get("/dossiers/unknown-id").main
        for road in [path, "\(path)/invitation"] { #expect(await reader.get(road).main == unknown, "\(road)") }
        for act in ["acceptance", "refusal"] {
            #expect(await reader.post("\(path)/invitation/\(act)", from: "/home").main == unknown, "\(act)")
        }
        for road in ["/home", "/dossiers"] { #expect(!(await reader.get(road).text.contains("Candidat 1")), "\(road)") }
        #expect(try await isPending("reader@grappe.test", scene.dossiers[0], scene))
    }

    /// Joining and being appointed at the same moment: one of the two comes too late.
    @Test(arguments: TestDatabase.engines) func nobodyIsBothAtOnce(engine: Engine) async throws {
        let scene = try await EvaluatedCall.open(on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let path = "/dossiers/\(scene.dossiers[1])"
        for name in ["one", "two", "three", "four"] {
            let (person, browser) = try await scene.evaluator(name)
            try await invite("\(name)@grappe.test", to: 1, scene)
            await browser.get(path)
            await officer.get("/calls/\(scene.call)/evaluations")
            async let joining = browser.post("\(path)/invitation/acceptance")
            async let appointing = officer.post(
                "/calls/\(scene.call)/evaluations",
                [("evaluator", person.text), ("dossier", scene.dossiers[0].text)])
            let statuses = [await joining.status, await appointing.status]
            #expect(statuses == [303, 409] || statuses == [403, 303], "\(name)")
            let stands = try await scene.site.site.database.read {
                try DossierStanding.hasAny(person, scene.call, in: $0)
            }
            let isAppointed = try await scene.assignment(person, scene.dossiers[0]).text != "none"
            #expect(stands == (statuses[0] == 303) && isAppointed == !stands, "\(name)")
        }
    }
}
