import Access
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// An invitation is an offer: only its addressee's own act makes a colleague of him or her.
@Suite struct JoiningTests {
    private let address = "invited@grappe.test"

    private func invited(
        _ story: Story, roles: [Role] = [], scope: String? = nil, language: Language = .fr
    ) async throws -> Browser {
        await story.invite(address, may: "read")
        try await story.site.account(address, roles: roles, scope: scope, language: language)
        let browser = story.site.browser(language)
        try await browser.signIn(address)
        return browser
    }

    @Test(arguments: TestDatabase.engines) func colleaguesAreInvitedByAddress(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        #expect(await story.invite("reads@grappe.test", may: "read").status == 303)
        #expect(await story.invite("writes@grappe.test", may: "write").status == 303)
        try await story.site.runJobs()
        let mail = try #require(story.site.mailbox.to("writes@grappe.test").first)
        #expect(mail.text.contains("http://grappe.test/fr\(story.path)/invitation"))
        let reader = try await story.colleague("reads@grappe.test", may: "read").browser
        let writer = try await story.colleague("writes@grappe.test", may: "write").browser
        #expect(await reader.get(story.path).status == 200)
        #expect(await writer.get("/dossiers").text.contains("Cluster de l"))
        let path = "\(story.path)/parts/P5"
        #expect(await reader.post(path, [("revision", "0"), ("vision", "x")], from: path).status == 403)
        #expect(await writer.post(path, [("revision", "0"), ("vision", "x")], from: path).status == 303)
        let invitation = [("email", "a@b.ma"), ("may", "read")]
        #expect(await writer.post("\(story.path)/people", invitation, from: story.path).status == 403)
        let people = try await story.colleagues()
        #expect(Set(people.map(\.may)) == [.read, .write])
        for colleague in people {
            let removal = [("person", colleague.person.text)]
            let said = await story.writer.post("\(story.path)/people/removal", removal, from: story.path)
            #expect(said.status == 303)
            #expect(await story.writer.post("\(story.path)/people/removal", removal, from: story.path).status == 409)
        }
        #expect(await reader.get(story.path).status == 404)
        #expect(await writer.get(path).status == 404)
    }

    @Test func aWrongInvitationIsSaidAboveAndBesideItsField() async throws {
        let story = try await Story.begin()
        let wrong = await story.invite("nobody", may: "all")
        #expect(wrong.status == 422)
        #expect(checkPage(wrong.text) == [])
        let links = wrong.main.matches(of: /<li><a href="#f-(\w+)">/).map { String($0.1) }
        #expect(links == ["email", "may"])
        for link in links { #expect(wrong.main.contains("id=\"f-\(link)\""), "\(link)") }
        #expect(wrong.main.contains("value=\"nobody\""))
    }

    @Test func theMailSaysWhoInvitesToWhatAndUntilWhen() async throws {
        let story = try await Story.begin()
        let owner = try await story.dossier().owner.text.prefix(4)
        for (right, said) in [
            ("read", "Vous pourrez lire le dossier, sans y écrire."),
            ("write", "Vous pourrez lire le dossier, y écrire et le déposer."),
        ] {
            await story.invite("\(right)s@grappe.test", may: right)
            try await story.site.runJobs()
            let text = try #require(story.site.mailbox.to("\(right)s@grappe.test").first).text
            #expect(text.contains("Personne \(owner)") && text.contains("vous invite au dossier"))
            #expect(text.contains(said) && text.contains("14\u{A0}juin 2023, 15:00 (heure de Casablanca)"))
        }
    }

    /// After the deadline there is nothing to write: a colleague may still be asked to read.
    @Test func nobodyIsInvitedToWriteInAClosedCall() async throws {
        let story = try await Story.deposited()
        let page = await story.writer.get(story.path).main
        #expect(page.contains("value=\"read\" checked") && !page.contains("value=\"write\""))
        let refused = await story.invite("late@grappe.test", may: "write")
        #expect(refused.status == 422 && checkPage(refused.text) == [])
        #expect(refused.main.contains("plus à écrire") && refused.main.contains("value=\"late@grappe.test\""))
        #expect(try await story.invitation(of: "late@grappe.test") == nil)
        #expect(await story.invite("late@grappe.test", may: "read").status == 303)
        // Nor does a stranger learn from it that the dossier exists.
        let stranger = try await story.site.signedIn(as: .clusterDirector)
        let hidden = await stranger.post(
            "\(story.path)/people", [("email", "a@b.ma"), ("may", "write")], from: "/home")
        #expect(hidden.status == 404)
    }

    /// Whatever the addressee opens, nothing of the dossier shows and nothing changes.
    @Test(arguments: Language.allCases) func openingAPageJoinsNothing(language: Language) async throws {
        let story = try await Story.begin(language: language)
        try await story.fill()
        let browser = try await invited(story, language: language)
        for path in [story.path, "\(story.path)/invitation"] {
            let page = await browser.get(path)
            #expect(page.status == 200 && checkPage(page.text) == [], "\(path)")
            #expect(page.text.contains("\(story.path)/invitation/acceptance"))
            #expect(page.text.contains("\(story.path)/invitation/refusal"))
            #expect(page.text.contains("AAP-2023-01") && page.text.contains("Personne"))
            #expect(page.text.contains(language == .ar ? "تجمع الماء" : "Cluster de l’eau"))
            #expect(!page.text.contains("Membre 1") && !page.text.contains("/parts/"))
        }
        for path in ["/dossiers", "/home"] {
            let page = await browser.get(path)
            #expect(page.status == 200 && checkPage(page.text) == [])
            #expect(page.text.contains("\(story.path)/invitation"), "\(path)")
        }
        let unknown = await browser.get("/dossiers/unknown-id").main
        for path in ["/parts/P1", "/receipts/1"] { #expect(await browser.get(story.path + path).main == unknown) }
        #expect(try await story.colleagues().isEmpty)
        #expect(try await story.invitation(of: address)?.isPending == true)
        let list = await story.writer.get(story.path)
        #expect(list.text.contains(address) && checkPage(list.text) == [])
    }

    @Test(arguments: TestDatabase.engines) func onlyTheButtonJoins(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        let browser = try await invited(story)
        let path = "\(story.path)/invitation/acceptance"
        let answer = await browser.post(path, from: story.path)
        #expect(answer.status == 303 && answer.location == "/fr\(story.path)")
        #expect(try await story.colleagues().map(\.may) == [.read])
        #expect(try await story.invitation(of: address) == nil)
        #expect(await browser.get("\(story.path)/invitation").location == "/fr\(story.path)")
        #expect(await browser.post(path, from: story.path).status == 303)
        let page = await story.writer.get(story.path)
        #expect(page.text.contains("A rejoint le dossier") && page.text.contains("Invitation acceptée"))
        #expect(page.main.matches(of: #/Invitation acceptée/#).count == 1)
        #expect(!page.text.contains(address) || page.text.contains("Adresse électronique"))
        #expect(await browser.post("\(story.path)/invitation/refusal", from: story.path).status == 404)
    }

    @Test(arguments: TestDatabase.engines) func decliningIsSeenByTheInviter(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        let browser = try await invited(story)
        #expect(await story.writer.get(story.path).text.contains("Pas encore de réponse"))
        let answer = await browser.post("\(story.path)/invitation/refusal", from: story.path)
        #expect(answer.status == 303 && answer.location == "/fr/dossiers")
        #expect(try await story.invitation(of: address)?.isPending == false)
        let page = await story.writer.get(story.path)
        #expect(page.text.contains("A décliné") && page.text.contains("Invitation déclinée"))
        #expect(!page.text.contains("Pas encore de réponse") && checkPage(page.text) == [])
        let unknown = await browser.get("/dossiers/unknown-id").main
        for path in [story.path, "\(story.path)/invitation"] { #expect(await browser.get(path).main == unknown) }
        #expect(await browser.post("\(story.path)/invitation/acceptance", from: "/dossiers").status == 404)
        #expect(try await story.colleagues().isEmpty)
        // Asked again, the same person may think again.
        await story.invite(address, may: "write")
        #expect(await browser.post("\(story.path)/invitation/acceptance", from: story.path).status == 303)
        #expect(try await story.colleagues().map(\.may) == [.write])
    }

    @Test func aPendingInvitationIsWithdrawn() async throws {
        let story = try await Story.begin()
        let browser = try await invited(story)
        let removal = [("email", address)]
        #expect(await story.writer.post("\(story.path)/people/removal", removal, from: story.path).status == 303)
        let page = await story.writer.get(story.path)
        #expect(page.text.contains("Invitation retirée") && !page.text.contains("Pas encore de réponse"))
        #expect(await browser.get("\(story.path)/invitation").status == 404)
        #expect(await browser.post("\(story.path)/invitation/acceptance", from: "/dossiers").status == 404)
        #expect(try await story.colleagues().isEmpty)
        #expect(await story.writer.post("\(story.path)/people/removal", removal, from: story.path).status == 409)
        #expect(await story.writer.post("\(story.path)/people/removal", [], from: story.path).status == 404)
    }

    /// An invitation that was accepted is not withdrawn: the person is removed, and that is said.
    @Test func aWithdrawalAfterTheAnswerComesTooLate() async throws {
        let story = try await Story.begin()
        let browser = try await invited(story)
        await browser.post("\(story.path)/invitation/acceptance", from: story.path)
        let answer = await story.writer.post("\(story.path)/people/removal", [("email", address)], from: story.path)
        #expect(answer.status == 409)
        #expect(try await story.colleagues().count == 1)
    }

    @Test(arguments: [Role.programmeOfficer, .headOfDivision, .steeringMember, .auditor, .administrator])
    func whoWorksOnTheCallDoesNotJoin(role: Role) async throws {
        let story = try await Story.begin()
        try await story.fill()
        let browser = try await invited(story, roles: [role])
        for path in [story.path, "\(story.path)/invitation"] {
            let page = await browser.get(path)
            #expect(page.status == 200 && checkPage(page.text) == [])
            #expect(page.text.contains("Vous travaillez sur cet appel") && !page.text.contains("invitation/acceptance"))
        }
        let answer = await browser.post("\(story.path)/invitation/acceptance", from: story.path)
        #expect(answer.status == 403 && answer.text.contains("Vous travaillez sur cet appel"))
        #expect(try await story.colleagues().isEmpty)
        #expect(try await story.invitation(of: address)?.isPending == true)
        #expect(await browser.post("\(story.path)/invitation/refusal", from: story.path).status == 303)
    }

    @Test(
        arguments: [
            (Role?.none, nil), (.evaluator, nil), (.clusterDirector, nil), (.networkSecretary, nil),
            (.organisationDelegate, nil), (.steeringMember, "call-2"),
        ] as [(Role?, String?)])
    func everybodyElseMayJoin(role: Role?, scope: String?) async throws {
        let story = try await Story.begin()
        let browser = try await invited(story, roles: role.map { [$0] } ?? [], scope: scope)
        #expect(await browser.post("\(story.path)/invitation/acceptance", from: story.path).status == 303)
        #expect(try await story.colleagues().count == 1)
    }

    @Test func whoWasNotInvitedFindsNothing() async throws {
        let story = try await Story.begin()
        await story.invite(address)
        let stranger = try await story.site.signedIn(as: .clusterDirector)
        let unknown = await stranger.get("/dossiers/unknown-id").main
        #expect(await stranger.get("\(story.path)/invitation").main == unknown)
        for act in ["acceptance", "refusal"] {
            #expect(await stranger.post("\(story.path)/invitation/\(act)", from: "/dossiers").main == unknown)
        }
        #expect(await story.site.browser().get("\(story.path)/invitation").status != 200)
        #expect(try await story.invitation(of: address)?.isPending == true)
    }

    /// Invited anew, a colleague needs no second consent: only the right changes.
    @Test func aColleagueGetsAnotherRight() async throws {
        let story = try await Story.begin()
        _ = try await story.colleague(address, may: "read")
        let answer = await story.writer.postAndFollow(
            "\(story.path)/people", [("email", address), ("may", "write")], from: story.path)
        #expect(answer.text.contains("son droit a été mis à jour"))
        #expect(try await story.colleagues().map(\.may) == [.write])
        #expect(try await story.invitation(of: address) == nil)
    }
}
