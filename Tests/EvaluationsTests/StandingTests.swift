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
        let (person, reader) = try await scene.evaluator("reader")
        await scene.appoint(officer, person, to: scene.dossiers)
        let id = try await scene.assignment(person, scene.dossiers[0])
        await scene.declare(reader, id)
        await scene.submit(reader, id, EvaluatedCall.high)
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
}
