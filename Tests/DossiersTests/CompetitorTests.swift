import Access
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// Whoever is of a dossier of a call knows nothing of the others from a role of the ministry; whoever has such a role opens none.
@Suite struct CompetitorTests {
    private static let roles: [Role] = [.programmeOfficer, .headOfDivision, .auditor]
    private let reason = "vous ne lisez ni n’examinez ceux des autres candidats"

    /// A deposited dossier, and somebody with a draft of his or her own in the same call who then got the role.
    private func rival(_ role: Role, of story: Story) async throws -> (browser: Browser, path: String) {
        let person = try await story.site.account("rival@grappe.test")
        let browser = story.site.browser()
        try await browser.signIn("rival@grappe.test")
        let opening = "/calls/\(Fixtures.callID)/dossiers/new"
        let answer = await browser.post(opening, [("name-fr", "Rival"), ("track", "new")], from: opening)
        let own = try #require(answer.location?.split(separator: "/").last)
        try await story.site.grant(role, to: person)
        return (browser, "/dossiers/\(own)")
    }

    @Test(arguments: roles, TestDatabase.engines)
    func everyRoadToARivalIsClosed(role: Role, engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        try await story.fill()
        _ = try await story.submit()
        let (browser, own) = try await rival(role, of: story)
        story.site.clock.set(Fixtures.deadline.adding(hours: 20))
        try await browser.signIn("rival@grappe.test")
        let id = story.id
        let file = try #require(
            try await story.site.site.database.read { try DossierFileStore.all(of: id, in: $0).first })
        let roads = [
            story.path, "\(story.path)/admissibility", "\(story.path)/eligibility", "\(story.path)/receipts/1",
            "\(story.path)/files/\(file.id)", "/calls/\(Fixtures.callID)/dossiers",
        ]
        for road in roads {
            let page = await browser.get(road)
            #expect(page.status == 403 && page.main.contains(reason), "\(road)")
            #expect(!page.main.contains("Cluster de l’eau"), "\(road)")
        }
        for act in ["/admissibility", "/admissibility/completion", "/eligibility/decision", "/eligibility/overrides"] {
            let answer = await browser.post(story.path + act, [("decision", "yes")], from: own)
            #expect(answer.status == (role == .auditor ? 404 : 403), "\(act)")
        }
        #expect(try await story.dossier().state == .submitted)
        #expect(await browser.get(own).status == 200)
        #expect(!(await browser.get("/calls/\(Fixtures.callID)").text.contains("/calls/\(Fixtures.callID)/dossiers\"")))
        let other = try await story.site.signedIn(as: role)
        for road in roads { #expect(await other.get(road).status == 200, "\(road)") }
    }

    /// Somebody with a dossier and no role of the ministry keeps it, and learns nothing of another's.
    @Test func anApplicantKeepsTheOwnDossier() async throws {
        let story = try await Story.deposited()
        #expect(await story.writer.get(story.path).status == 200)
        #expect(await story.writer.get("\(story.path)/receipts/1").status == 200)
        let other = try await story.site.signedIn(as: .clusterDirector)
        let unknown = await other.get("/dossiers/unknown-id").main
        #expect(await other.get(story.path).main == unknown)
    }

    @Test(arguments: [Role.programmeOfficer, .headOfDivision, .steeringMember, .auditor, .administrator])
    func whoWorksOnTheCallOpensNoDossier(role: Role) async throws {
        let site = try await Fixtures.site()
        let browser = try await site.signedIn(as: role)
        let path = "/calls/\(Fixtures.callID)/dossiers/new"
        let page = await browser.get(path)
        #expect(page.status == 403 && page.main.contains("Vous travaillez sur cet appel"))
        #expect(await browser.post(path, [("name-fr", "A"), ("track", "new")], from: "/dossiers").status == 403)
        #expect(!(await browser.get("/dossiers").text.contains(path)))
        #expect(try await site.site.database.read { try DossierStore.all(in: Fixtures.callID, $0) } == [])
    }

    @Test(
        arguments: [
            (Role.evaluator, nil), (.clusterDirector, nil), (.networkSecretary, nil), (.organisationDelegate, nil),
            (.steeringMember, "call-2"),
        ] as [(Role, String?)])
    func everybodyElseOpensOne(role: Role, scope: String?) async throws {
        let site = try await Fixtures.site()
        let browser = try await site.signedIn(as: role, scope: scope)
        let path = "/calls/\(Fixtures.callID)/dossiers/new"
        #expect(await browser.get("/dossiers").text.contains(path))
        #expect(await browser.post(path, [("name-fr", "A"), ("track", "new")], from: path).status == 303)
    }

    @Test func whoWasAppointedToReadOpensNone() async throws {
        let story = try await Story.begin()
        let actor = Actor(.person(ID(stored: "reader")))
        let call = try await story.held().call
        #expect(
            DossierRules.open(actor, HeldOpening(call: call, isAppointed: true), at: Fixtures.start)
                == .refused(DossierPhrases.evaluatesCall))
        #expect(
            DossierRules.open(actor, HeldOpening(call: call, isAppointed: false), at: Fixtures.start) == .allowed)
    }
}
