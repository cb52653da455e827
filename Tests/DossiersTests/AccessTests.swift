import Access
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

@Suite struct AccessTests {
    /// A stranger and the ministry get exactly the page of an unknown id for everything about a draft.
    @Test func aDraftIsNobodyElses() async throws {
        let story = try await Story.begin()
        try await story.fill()
        let stranger = try await story.site.signedIn(as: .clusterDirector)
        let head = try await story.site.signedIn(as: .headOfDivision)
        let auditor = try await story.site.signedIn(as: .auditor)
        for browser in [stranger, story.officer, head, auditor] {
            let unknown = await browser.get("/dossiers/unknown-id").main
            for page in ["", "/parts/P1", "/receipts/1", "/admissibility", "/eligibility"] {
                let answer = await browser.get(story.path + page)
                #expect(answer.status == 404 && answer.main == unknown, "\(page)")
            }
            for act in ["/submission", "/withdrawal", "/reopening", "/people", "/parts/P1", "/people/removal"] {
                let answer = await browser.post(story.path + act, [("revision", "1")], from: "/dossiers")
                #expect(answer.status == 404, "\(act)")
            }
        }
        #expect(try await story.dossier().state == .draft)
    }

    @Test func whatWasDepositedIsReadByTheMinistryAndNobodyElse() async throws {
        let story = try await Story.begin()
        try await story.fill()
        _ = try await story.submit()
        story.site.clock.set(Fixtures.deadline.adding(hours: 20))
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        for role in [Role.programmeOfficer, .headOfDivision, .auditor] {
            let page = await (try await story.site.signedIn(as: role)).get(story.path)
            #expect(page.status == 200 && checkPage(page.text) == [], "\(role)")
        }
        for role in [Role.evaluator, .steeringMember, .networkSecretary, .clusterDirector] {
            #expect(await (try await story.site.signedIn(as: role)).get(story.path).status == 404, "\(role)")
        }
        #expect(await officer.get("\(story.path)/parts/P1").status == 404)
    }

    /// Nobody judges a dossier of their own, whatever their role; hidden stays hidden.
    @Test(arguments: [Role.programmeOfficer, .headOfDivision], [HeldDossier.Standing.owner, .write, .read, nil])
    func whoIsOfTheDossierDoesNotExamineIt(role: Role, standing: HeldDossier.Standing?) async throws {
        let story = try await Story.begin()
        let call = try await story.held().call
        let actor = Actor(.person(ID(stored: "p")), grants: [Grant(role, from: Day(2020, 1, 1)!)])
        func held(_ state: Dossier.State) -> HeldDossier {
            HeldDossier(
                dossier: Dossier(
                    id: story.id, call: call.id, name: Localized(fr: "Cluster"), track: .new, state: state,
                    owner: ID(stored: "p"), createdAt: Fixtures.start), call: call, standing: standing)
        }
        let closed = Fixtures.deadline.adding(hours: 1)
        let judged: Decision = standing == nil ? .allowed : .refused(DossierPhrases.ownDossier)
        #expect(DossierRules.examine(actor, held(.submitted), at: closed) == judged)
        #expect(DossierRules.judgeAdmissible(actor, held(.submitted), at: closed) == judged)
        #expect(DossierRules.judgeEligible(actor, held(.admissible), at: closed) == judged)
        #expect(DossierRules.examine(actor, held(.draft), at: closed) == .hidden)
    }

    /// A colleague who became an officer afterwards reads the dossier as its colleague and decides nothing in it.
    @Test func whoJoinedADossierDoesNotDecideIt() async throws {
        let story = try await Story.begin()
        let colleague = try await story.colleague("reads@grappe.test", may: "read")
        try await story.fill()
        _ = try await story.submit()
        try await story.site.grant(.programmeOfficer, to: colleague.id)
        story.site.clock.set(Fixtures.deadline.adding(hours: 20))
        try await colleague.browser.signIn("reads@grappe.test")
        let path = "\(story.path)/admissibility"
        let page = await colleague.browser.get(path)
        #expect(page.status == 403 && page.main.contains("un autre agent l’instruit"))
        #expect(await colleague.browser.get(story.path).status == 200)
        #expect(await colleague.browser.post(path, [("decision", "yes")], from: path).status == 403)
        #expect(await colleague.browser.post("\(path)/completion", [("message", "m")], from: path).status == 403)
        #expect(try await story.dossier().state == .submitted)
    }

    /// What an applicant sends to an officer's address bars nobody from anything.
    @Test func anOfficerWhoIsInvitedGoesOnExamining() async throws {
        let story = try await Story.begin()
        try await story.site.account("agent@grappe.test", roles: [.programmeOfficer])
        _ = await story.invite("agent@grappe.test", may: "write")
        try await story.fill()
        _ = try await story.submit()
        story.site.clock.set(Fixtures.deadline.adding(hours: 20))
        let officer = story.site.browser()
        try await officer.signIn("agent@grappe.test")
        let page = await officer.get(story.path)
        #expect(page.status == 200 && page.text.contains("\(story.path)/admissibility"))
        #expect(await officer.post("\(story.path)/invitation/acceptance", from: story.path).status == 403)
        let path = "\(story.path)/admissibility"
        #expect(await officer.post(path, [("decision", "yes")], from: path).status == 303)
        #expect(try await story.dossier().state == .admissible)
    }

    @Test func filesAreReadByWhomAnotherModuleLetsIn() async throws {
        let story = try await Story.begin(readers: [
            { actor, dossier, _ in actor.has(.evaluator) && dossier.isDeposited }
        ])
        try await story.fill()
        let id = story.id
        let file = try #require(
            try await story.site.site.database.read { try DossierFileStore.all(of: id, in: $0).first })
        let evaluator = try await story.site.signedIn(as: .evaluator)
        #expect(await evaluator.get("\(story.path)/files/\(file.id)").status == 404)
        _ = try await story.submit()
        #expect(await evaluator.get("\(story.path)/files/\(file.id)").status == 200)
        #expect(
            await (try await story.site.signedIn(as: .steeringMember)).get("\(story.path)/files/\(file.id)").status
                == 404)
    }

    @Test func aMistakenInvitationComesBack() async throws {
        let story = try await Story.begin()
        let answer = await story.writer.post(
            "\(story.path)/people", [("email", "pas une adresse"), ("may", "write")], from: story.path)
        #expect(answer.status == 422 && checkPage(answer.text) == [] && answer.text.contains("pas une adresse"))
        #expect(
            await story.writer.post(
                "\(story.path)/people", [("email", "writer@grappe.test"), ("may", "write")], from: story.path
            ).status == 422)
    }

    @Test func nothingIsOpenedAfterTheDeadlineOrInAnUnknownCall() async throws {
        let site = try await Fixtures.site()
        let person = try await site.signedIn(as: .clusterDirector, scope: "old-cluster")
        let path = "/calls/\(Fixtures.callID)/dossiers/new"
        #expect(await person.post(path, [("name-fr", ""), ("track", "new")], from: path).status == 422)
        #expect(await person.post(path, [("name-fr", "A"), ("track", "nowhere")], from: path).status == 422)
        #expect(
            await person.post(path, [("name-fr", "A"), ("track", "new"), ("cluster", "other-cluster")], from: path)
                .status == 422)
        #expect(
            await person.post(path, [("name-fr", "A"), ("track", "new"), ("cluster", "old-cluster")], from: path).status
                == 303)
        // The second click of a double click lands on the dossier of the first.
        let twice = [("name-fr", "Deux clics"), ("track", "new"), ("cluster", "old-cluster")]
        let (first, second) = (
            await person.post(path, twice, from: path).location, await person.post(path, twice, from: path).location
        )
        #expect(first != nil && first == second)
        site.clock.set(site.clock.now.adding(minutes: 2))
        #expect(await person.post(path, twice, from: path).location != first)
        #expect(await person.get("/calls/none/dossiers/new").status == 404)
        site.clock.set(Fixtures.deadline)
        try await site.account("late@grappe.test")
        let late = site.browser()
        try await late.signIn("late@grappe.test")
        #expect(await late.get(path).status == 403)
    }
}
