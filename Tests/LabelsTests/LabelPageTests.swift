import Access
import Database
import Documents
import Dossiers
import Foundation
import History
import Testing
import TestSupport
import Values
import Web

@testable import Labels

@Suite struct LabelPageTests {
    private let list = "/calls/call-1/labels"

    /// Signs `shown`, the terms as a page showed them.
    private func sign(_ shown: Label, _ head: Browser) async -> Answer {
        let record = "\(list)/\(shown.id)"
        return await head.post("\(record)/signature", [("terms", shown.termsDigest)], from: record)
    }

    private func proposal(_ test: TestSite) async throws -> Label {
        let officer = try await test.signedIn(as: .programmeOfficer)
        await officer.post(list, [("dossier-dossier-1", "yes"), ("granted-on", "2023-12-22")], from: list)
        return try #require(try await test.site.database.read { try LabelStore.of(Fixtures.call, in: $0) }.first)
    }

    @Test(arguments: TestDatabase.engines)
    func whoCorrectsAProposalDoesNotSignItAndNobodySignsWhatWasNotShown(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine)
        let shown = try await proposal(test)
        let (editor, other) = (
            try await test.signedIn(as: .headOfDivision), try await test.signedIn(as: .headOfDivision)
        )
        let record = "\(list)/\(shown.id)"
        #expect(await other.get(record).text.contains("value=\"\(shown.termsDigest)\""))
        let fields = [("name-fr", "Autre nom"), ("granted-on", "2023-12-22"), ("valid-until", "2030-12-21")]
        #expect(await editor.post("\(record)/proposal", fields, from: record).status == 303)
        let edited = try #require(try await test.site.database.read { try LabelStore.find(shown.id, in: $0) })
        #expect(edited.proposedBy != shown.proposedBy)
        #expect(await sign(edited, editor).status == 403)
        let stale = await sign(shown, other)
        #expect(stale.status == 409 && stale.text.contains("corrigée depuis"))
        #expect(await other.post("\(record)/signature", from: record).status == 409)
        #expect(try await test.site.database.read { try LabelStore.find(shown.id, in: $0) } == edited)
        #expect(await sign(edited, other).status == 303)
    }

    /// The head of division writes the terms, an officer changes a letter of the name: the terms are the head's all the same.
    @Test(arguments: TestDatabase.engines)
    func anotherOnesCorrectionDoesNotMakeTheProposerASecondPerson(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine)
        let head = try await test.signedIn(as: .headOfDivision)
        await head.post(list, [("dossier-dossier-1", "yes"), ("granted-on", "2023-12-22")], from: list)
        let shown = try #require(try await test.site.database.read { try LabelStore.of(Fixtures.call, in: $0) }.first)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let record = "\(list)/\(shown.id)"
        let fields = [("name-fr", "Cluster I"), ("granted-on", "2023-12-22"), ("valid-until", "2028-12-21")]
        #expect(await officer.post("\(record)/proposal", fields, from: record).status == 303)
        let edited = try #require(try await test.site.database.read { try LabelStore.find(shown.id, in: $0) })
        #expect(!(await head.get("/home").text.contains(record)))
        let refused = await sign(edited, head)
        #expect(refused.status == 403 && refused.text.contains("une autre personne doit la signer"))
        // The table itself refuses it too.
        let authors = try await test.site.database.read { try LabelAuthors.of([shown.id], in: $0)[shown.id] ?? [] }
        #expect(authors == [shown.proposedBy, edited.proposedBy] && authors.count == 2)
        await #expect(throws: DatabaseError.self) {
            try await test.site.database.write { db in
                let actor = Actor(.person(shown.proposedBy))
                try Labelling.sign(
                    edited, code: .random(), authority: Localized(fr: "Autorité"), by: actor, at: Fixtures.now, in: db)
            }
        }
        #expect(await sign(edited, try await test.signedIn(as: .headOfDivision)).status == 303)
    }

    /// What the decision asks for stands before whoever proposes and whoever signs.
    @Test func theConditionOfTheDecisionIsRecalled() async throws {
        let test = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let page = await officer.get(list)
        #expect(page.text.matches(of: /Quinzième adhésion/).count == 1 && checkPage(page.text) == [])
        let (shown, head) = (try await proposal(test), try await test.signedIn(as: .headOfDivision))
        let record = await head.get("\(list)/\(shown.id)")
        #expect(record.text.contains(Fixtures.condition) && checkPage(record.text) == [])
    }

    @Test func theCertificateSaysInWhichRoleItWasSigned() async throws {
        let test = try await Fixtures.site()
        let (label, _, _) = try await label(test)
        let page = await test.browser().get("/labels/\(label.id)/certificate")
        #expect(page.status == 200 && checkPage(page.text) == [])
        #expect(page.text.contains("Pour l’autorité du programme") && !page.text.contains("head-of-division-"))
    }

    @Test func noLabelIsSignedBeforeTheResultsArePublished() async throws {
        let test = try await Fixtures.site(published: false)
        let (shown, head) = (try await proposal(test), try await test.signedIn(as: .headOfDivision))
        #expect(await head.get("\(list)/\(shown.id)").text.contains("ne sont pas encore publiés"))
        #expect(!(await head.get("/home").text.contains("\(shown.id)")))
        let refused = await sign(shown, head)
        #expect(refused.status == 403 && refused.text.contains("ne sont pas encore publiés"))
        #expect(try await test.site.database.read { try LabelStore.find(shown.id, in: $0) } == shown)
    }

    /// Whoever is of the dossier reads and does nothing; whoever declared a conflict over it sees the public page alone.
    @Test(arguments: TestDatabase.engines)
    func nobodyActsInAnInterestOfHisOwn(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine, barred: [Fixtures.closed])
        let roles: [Role] = [.programmeOfficer, .headOfDivision]
        let colleague = try await test.account("colleague@grappe.test", roles: roles)
        let conflicted = try await test.account("conflicted@grappe.test", roles: roles)
        try await test.site.database.write { db in
            try DossierPeople.add(
                colleague, to: ID(stored: "dossier-1"), may: .read, by: ID(stored: "owner-1"), at: Fixtures.now, in: db)
            try db.execute("INSERT INTO closed (dossier, person) VALUES ('dossier-1', \(conflicted))")
        }
        let (own, closed) = (test.browser(), test.browser())
        try await own.signIn("colleague@grappe.test")
        try await closed.signIn("conflicted@grappe.test")
        let fields = [("dossier-dossier-1", "yes"), ("granted-on", "2023-12-22")]
        for browser in [own, closed] {
            #expect(await browser.get(list).text.contains("dossier-dossier-2"))
            #expect(!(await browser.get(list).text.contains("dossier-dossier-1")))
            #expect(await browser.post(list, fields, from: list).status == 422)
        }
        #expect(!(await closed.get(list).text.contains("AAP-2023-01-0001")))
        let (label, _, head) = try await label(test)
        let record = "\(list)/\(label.id)"
        #expect(await own.get(record).status == 200)
        let change = [("kind", "suspension"), ("reason", "Motif")]
        let refused = await own.post("\(record)/changes", change, from: record)
        #expect(refused.status == 403 && refused.text.contains("une autre personne s’en charge"))
        #expect(await closed.get(record).status == 404)
        #expect(await closed.post("\(record)/changes", change).status == 404)
        #expect(await head.post("\(record)/changes", change, from: record).status == 303)
        for browser in [own, closed] {
            #expect(!(await browser.get("/home").text.contains(record)))
            #expect(!(await browser.get(list).text.contains(record)) == (browser === closed))
        }
        let code = try #require(label.signature?.code)
        #expect(await closed.get("/labels/\(code)").text.contains("LAB-2023-0001"))
    }

    @Test func aDossierThatIsNoLongerSelectedGetsNoSignature() async throws {
        let test = try await Fixtures.site()
        let (shown, head) = (try await proposal(test), try await test.signedIn(as: .headOfDivision))
        _ = try await test.site.database.write {
            try $0.execute("UPDATE dossier SET state = 'reserve' WHERE id = 'dossier-1'")
        }
        #expect(await sign(shown, head).status == 409)
        #expect(try await test.site.database.read { try LabelStore.find(shown.id, in: $0) } == shown)
    }

    @Test(arguments: [
        ("9999-01-01", ""), ("1999-12-31", ""), ("2201-01-01", ""), ("2023-12-22", "9999-01-01"), ("2200-12-31", ""),
    ])
    func aDayOfAnImplausibleYearIsSaidBesideItsField(granted: String, until: String) async throws {
        let test = try await Fixtures.site()
        let shown = try await proposal(test)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let days = [("granted-on", granted), ("valid-until", until)]
        // The last plausible day passes, though the end that follows from it lies behind it.
        let isPlausible = granted == "2200-12-31"
        let corrected = await officer.post("\(list)/\(shown.id)/proposal", [("name-fr", "Nom")] + days)
        let proposed = await officer.post(list, [("dossier-dossier-2", "yes")] + days)
        for answer in [corrected, proposed] {
            #expect(answer.status == (isPlausible ? 303 : 422))
            #expect(answer.text.contains("entre 2000 et 2200") != isPlausible)
        }
    }

    /// Proposed by an officer and signed by a head of division, both through the site.
    private func label(_ test: TestSite) async throws -> (label: Label, officer: Browser, head: Browser) {
        let officer = try await test.signedIn(as: .programmeOfficer)
        let head = try await test.signedIn(as: .headOfDivision)
        let fields = [("dossier-dossier-1", "yes"), ("granted-on", "2023-12-22"), ("valid-until", "")]
        #expect(await officer.post(list, fields, from: list).status == 303)
        let proposal = try #require(
            try await test.site.database.read { try LabelStore.of(Fixtures.call, in: $0) }.first)
        #expect(await sign(proposal, head).status == 303)
        let label = try #require(try await test.site.database.read { try LabelStore.find(proposal.id, in: $0) })
        return (label, officer, head)
    }

    @Test(arguments: TestDatabase.engines)
    func fromProposalToVerification(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine)
        let (label, officer, _) = try await label(test)
        let signature = try #require(label.signature)
        #expect(signature.number == "LAB-2023-0001")
        #expect(label.validUntil == Day(2028, 12, 21)!)
        for language in Language.allCases {
            let visitor = test.browser(language)
            let pages = [
                await visitor.get("/labels"), await visitor.get("/labels/\(signature.code)"),
                await visitor.get("/labels/\(label.id)/certificate"),
            ]
            for page in pages {
                #expect(page.status == 200)
                #expect(checkPage(page.text) == [])
            }
            #expect(pages[1].text.contains(signature.digest) && pages[1].text.contains(signature.chainHash))
            #expect(pages[2].text.contains("SPÉCIMEN") && pages[2].text.contains("نموذج"))
        }
        for path in [list, "\(list)/\(label.id)"] {
            for language in Language.allCases {
                let page = await officer.get("/\(language.rawValue)\(path)")
                #expect(page.status == 200)
                #expect(checkPage(page.text) == [], "\(language) \(path)")
            }
        }
    }

    @Test func theQRCodeLeadsToTheVerificationPage() async throws {
        let test = try await Fixtures.site()
        let label = try await label(test).label
        let code = try #require(label.signature?.code)
        let page = await test.browser().get("/labels/\(label.id)/certificate")
        let path = String(
            decoding: QRCode("\(test.site.settings.baseURL)/labels/\(code)")!.svg(label: ""), as: UTF8.self
        )
        .components(separatedBy: "d=\"").last!
        #expect(page.text.contains(path.prefix(200)))
        #expect(!page.text.contains("style="))
    }

    @Test func thePublicPagesShowNoPerson() async throws {
        let test = try await Fixtures.site()
        let label = try await label(test).label
        let signature = try #require(label.signature)
        let people = [label.proposedBy, signature.signedBy, ID(stored: "owner-1"), ID(stored: "head-0")].map(\.text)
        let names = ["programme-officer-", "head-of-division-", "@grappe.test"]
        for path in ["/labels/\(signature.code)", "/labels/\(label.id)/certificate"] {
            let text = await test.browser().get(path).text
            for secret in people + names { #expect(!text.contains(secret), "\(path) \(secret)") }
        }
    }

    @Test func codesAreFoldedAndUnknownOnesSaidToBeUnknown() async throws {
        let test = try await Fixtures.site()
        let label = try await label(test).label
        let code = try #require(label.signature?.code)
        let visitor = test.browser()
        let typed = code.description.lowercased().replacing("0", with: "o").replacing("1", with: "l")
        #expect(await visitor.get("/labels?code=\(typed)").location == "/fr/labels/\(code)")
        #expect(await visitor.get("/labels/\(typed)").text.contains("LAB-2023-0001"))
        let other = LabelCode(typed: "00100000000T")!
        for path in ["/labels/\(other)", "/labels/\(other.text.dropLast())X", "/labels/quelconque"] {
            let answer = await visitor.get(path)
            #expect(answer.status == 404)
            #expect(answer.text.contains("name=\"code\""))
            #expect(checkPage(answer.text) == [])
        }
        #expect(await visitor.get("/labels/\(other)").text.contains("d’aucun label"))
        let mistyped = await visitor.get("/labels?code=0010-0000-0000")
        #expect(mistyped.status == 422 && mistyped.text.contains("faute de frappe"))
        for number in ["LAB-2027-0001", " lab 2027-1", "LAB20270001"] {
            let answer = await visitor.get("/labels?code=\(number.replacing(" ", with: "%20"))")
            #expect(answer.status == 422 && answer.text.contains("C’est le numéro du label"), "\(number)")
        }
        #expect(mistyped.text.contains("value=\"0010-0000-0000\""))
    }

    @Test func aProposalIsNotPublic() async throws {
        let test = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        await officer.post(list, [("dossier-dossier-1", "yes"), ("granted-on", "2023-12-22")], from: list)
        let label = try #require(try await test.site.database.read { try LabelStore.of(Fixtures.call, in: $0) }.first)
        let (hidden, unknown) = (
            await test.browser().get("/labels/\(label.id)/certificate"),
            await test.browser().get("/labels/rien/certificate")
        )
        #expect(hidden.status == 404 && hidden.main.replacing(label.id.text, with: "rien") == unknown.main)
        let signing = await officer.post("\(list)/\(label.id)/signature", from: "\(list)/\(label.id)")
        #expect(signing.status == 404)
    }

    @Test func faultsStandBesideTheirFields() async throws {
        let test = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let answer = await officer.post(
            list, [("granted-on", "2023-12-22"), ("valid-until", "2023-12-21")], from: list)
        #expect(answer.status == 422)
        #expect(
            answer.text.contains("Cochez au moins un dossier.") && answer.text.contains("antérieur à la date d’effet"))
        #expect(answer.text.contains("value=\"2023-12-21\""))
        #expect(checkPage(answer.text) == [])
        #expect(await officer.post(list, [("dossier-dossier-3", "yes"), ("granted-on", "2023-12-22")]).status == 422)
        #expect(try await test.site.database.read { try LabelStore.of(Fixtures.call, in: $0) } == [])
    }

    /// A label follows from its decision: it holds from that day at the earliest, proposed or corrected.
    @Test(arguments: [("2023-12-19", 422), ("2023-12-20", 303)])
    func aLabelDoesNotHoldBeforeItsDecision(granted: String, status: Int) async throws {
        let test = try await Fixtures.site()
        let shown = try await proposal(test)
        let officer = try await test.signedIn(as: .programmeOfficer)
        let days = [("granted-on", granted), ("valid-until", "")]
        let corrected = await officer.post("\(list)/\(shown.id)/proposal", [("name-fr", "Nom")] + days)
        let proposed = await officer.post(list, [("dossier-dossier-2", "yes")] + days)
        for answer in [corrected, proposed] {
            #expect(answer.status == status)
            #expect(answer.text.contains("ne peut pas prendre effet avant elle") == (status == 422))
        }
    }

    @Test func whoMayNotFollowGetsThePageOfAnUnknownID() async throws {
        let test = try await Fixtures.site()
        let label = try await label(test).label
        let evaluator = try await test.signedIn(as: .evaluator)
        let (hidden, unknown) = (
            await evaluator.get("\(list)/\(label.id)"), await evaluator.get("/calls/rien/labels/rien")
        )
        #expect(hidden.status == 404 && hidden.main.replacing(label.id.text, with: "rien") == unknown.main)
        #expect(await evaluator.get(list).status == 404)
        #expect(await evaluator.post(list, [("dossier-dossier-2", "yes")]).status == 404)
        #expect(try await test.signedIn(as: .auditor).get("\(list)/\(label.id)").status == 200)
    }

    @Test func aSuspensionNeedsTwoPeopleAndIsPublished() async throws {
        let test = try await Fixtures.site()
        let (label, officer, head) = try await label(test)
        let record = "\(list)/\(label.id)"
        #expect(
            await officer.post("\(record)/changes", [("kind", "suspension"), ("reason", " ")], from: record).status
                == 422)
        await officer.post(
            "\(record)/changes", [("kind", "suspension"), ("reason", "Rapports en retard")], from: record)
        let change = try #require(try await test.site.database.read { try LabelChangeStore.of(label.id, in: $0) }.first)
        let verification = "/labels/\(label.signature!.code)"
        #expect(await test.browser().get(verification).text.contains("Label valide"))
        #expect(!(await test.browser().get(verification).text.contains("Rapports en retard")))
        #expect(await officer.post("\(record)/changes/\(change.id)/signature").status == 404)
        #expect(await head.post("\(record)/changes/\(change.id)/signature", from: record).status == 303)
        let page = await test.browser().get(verification)
        #expect(page.text.contains("Label suspendu") && page.text.contains("Rapports en retard"))
        #expect(await head.get(record).text.contains("Rétablissement du label"))
    }

    @Test func whatWaitsIsSaid() async throws {
        let test = try await Fixtures.site()
        let officer = try await test.signedIn(as: .programmeOfficer)
        let head = try await test.signedIn(as: .headOfDivision)
        #expect(await officer.get("/home").text.contains("labels à proposer"))
        await officer.post(
            list, [("dossier-dossier-1", "yes"), ("dossier-dossier-2", "yes"), ("granted-on", "2023-12-22")], from: list
        )
        #expect(!(await officer.get("/home").text.contains("labels à proposer")))
        #expect(await head.get("/home").text.contains("Label à signer"))
    }

    @Test func thePDFIsMadeOnceAndKept() async throws {
        let test = try await Fixtures.site()
        let label = try await label(test).label
        let path = "/labels/\(label.id)/certificate.pdf"
        #expect(await test.browser().get(path).status == 404)
        let made = Counter()
        let site = try test.site.rendering { html in
            made.count()
            return Array("%PDF-1.7 ".utf8) + html.bytes
        }
        let answers = [await Browser(site).get(path), await Browser(site, .ar).get(path)]
        #expect(answers.map(\.status) == [200, 200])
        #expect(answers.map { $0.response.header("content-type") } == ["application/pdf", "application/pdf"])
        #expect(made.value == 1)
    }
}

/// Counts from any thread.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var counted = 0  // guarded by lock
    func count() { lock.withLock { counted += 1 } }
    var value: Int { lock.withLock { counted } }

    @Test(arguments: TestDatabase.engines) func everyLineOfItsHistoryIsReached(_ engine: Engine) async throws {
        let test = try await Fixtures.site(engine)
        let label = try await test.site.database.write { try Fixtures.signed(in: $0) }
        try await test.account("agent@grappe.test", roles: [.programmeOfficer])
        #expect(
            try await test.faultsOfPagedHistory(
                of: .init("label", label.id), at: "/calls/call-1/labels/\(label.id)", by: "agent@grappe.test") == [])
    }
}
