import Access
import Database
import Evaluations
import TestSupport
import Testing
import Values
import Web

@Suite struct ConflictTests {
    /// Every road that leads an evaluator to the first dossier or to what others wrote about it.
    private func roads(_ scene: EvaluatedCall, _ id: ID<Assignment>) -> [String] {
        [
            "/evaluations/\(id)", "/evaluations/\(id)/review", "/evaluations/\(id)/history",
            "/dossiers/\(scene.dossiers[0])", "/dossiers/\(scene.dossiers[0])/files/\(scene.file)",
            "/dossiers/\(scene.dossiers[0])/evaluation", "/dossiers/\(scene.dossiers[0])/admissibility",
            "/dossiers/\(scene.dossiers[0])/eligibility", "/dossiers/\(scene.dossiers[0])/receipts/1",
            "/calls/\(scene.call)/evaluations", "/calls/\(scene.call)/dossiers",
        ]
    }

    @Test func nothingConfidentialShowsBeforeTheDeclaration() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, browser) = try await scene.evaluator("reader")
        #expect(await scene.appoint(officer, person, to: [scene.dossiers[0]]).status == 303)
        let id = try await scene.assignment(person, scene.dossiers[0])
        let page = await browser.get("/evaluations/\(id)")
        #expect(page.status == 200)
        #expect(page.text.contains("AAP-2023-01-0001"))
        #expect(page.text.contains("Candidat 1"))
        for road in roads(scene, id) {
            let answer = await browser.get(road)
            #expect(!answer.text.contains(EvaluatedCall.secret), "\(road)")
            #expect(!answer.text.contains("Société 1"), "\(road)")
        }
        #expect(await browser.get("/evaluations/\(id)/review").status == 403)
        #expect(await browser.get("/dossiers/\(scene.dossiers[0])/files/\(scene.file)").status == 404)
        #expect(await scene.submit(browser, id, EvaluatedCall.high).status == 403)
    }

    @Test func aDeclarationOpensTheDossierAndItsFiles() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, browser) = try await scene.evaluator("reader")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        #expect(await scene.declare(browser, id).location == "/fr/evaluations/\(id)/review")
        #expect(await browser.get("/evaluations/\(id)/review").text.contains(EvaluatedCall.secret))
        #expect(await browser.get("/dossiers/\(scene.dossiers[0])/files/\(scene.file)").status == 200)
        #expect(await browser.get("/dossiers/\(scene.dossiers[1])/files/file-2").status == 404)
    }

    @Test(arguments: [false, true]) func aDeclaredConflictClosesEveryRoad(late: Bool) async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, browser) = try await scene.evaluator("reader")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        if late {
            await scene.declare(browser, id)
            await scene.submit(browser, id, EvaluatedCall.high)
        }
        #expect(await scene.declare(browser, id, "declared").location == "/fr/evaluations")
        for road in roads(scene, id) {
            let answer = await browser.get(road)
            #expect(answer.status == 404, "\(road)")
            let unknown = await browser.get("/evaluations/unknown")
            #expect(answer.main == unknown.main, "\(road)")
        }
        #expect(await scene.declare(browser, id, "none").status == 404)
        #expect(await scene.submit(browser, id, EvaluatedCall.mid).status == 404)
        #expect(!(await browser.get("/evaluations")).text.contains("AAP-2023-01-0001"))
        try await scene.site.runJobs()
        #expect(scene.site.mailbox.all.contains { $0.subject.contains("déporte") })
        let overview = await officer.get("/calls/\(scene.call)/evaluations")
        #expect(overview.text.contains("Déport"))
        // In the evaluator's own words, for those who run the evaluation.
        #expect(overview.main.contains("<p dir=\"auto\">Un contrat</p>"))
        // Until the account closes.
        let now = scene.site.clock.now
        try await scene.site.site.database.write {
            try Evaluations.erase(person, because: "Compte fermé", by: .system, at: now, in: $0)
        }
        #expect(!(await officer.get("/calls/\(scene.call)/evaluations")).main.contains("Un contrat"))
        #expect(overview.text.contains("<bdi>2</bdi> évaluateurs manquent"))
    }

    /// Who declares a conflict is out: the flag of the same conflict waits for nobody any more.
    @Test func aDeclaredConflictLeavesNothingToRule() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        let (person, reader) = try await scene.evaluator("reader", ice: "001561191000066")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let overview = "/calls/\(scene.call)/evaluations"
        #expect(await head.get("/home").link("/conflicts/") != nil)
        #expect(await head.get(overview).link("/conflicts/") != nil)
        await scene.declare(reader, try await scene.assignment(person, scene.dossiers[0]), "declared")
        #expect(await head.get("/home").link("/conflicts/") == nil)
        #expect(await head.get(overview).link("/conflicts/") == nil)
    }

    @Test(arguments: [("001561191000999", 1), ("001561192000077", 1), ("009999999000011", 0)])
    func theEmployersCompanyIsLookedForAmongMembers(ice: String, flags: Int) async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, browser) = try await scene.evaluator("reader", ice: ice)
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        await scene.declare(browser, id)
        #expect(await browser.get("/evaluations/\(id)/review").status == (flags == 0 ? 200 : 403))
        #expect(
            await browser.get("/dossiers/\(scene.dossiers[0])/files/\(scene.file)").status == (flags == 0 ? 200 : 404))
        let head = try await scene.site.signedIn(as: .headOfDivision)
        #expect((await head.get("/home")).text.contains("Trancher un conflit") == (flags > 0))
    }

    @Test(arguments: [("cleared", 200), ("upheld", 404)])
    func aThirdPersonRulesOnAFlag(ruling: String, status: Int) async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, browser) = try await scene.evaluator("reader", ice: "001561191000066")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        await scene.declare(browser, id)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        let link = try #require(await officer.get("/calls/\(scene.call)/evaluations").link("/conflicts/"))
        #expect(await officer.post("\(link)/ruling", [("ruling", "cleared"), ("reason", "x")]).status == 404)
        #expect(await head.post("\(link)/ruling", [("ruling", ruling)], from: link).status == 422)
        #expect(
            await head.post("\(link)/ruling", [("ruling", ruling), ("reason", "Lien ancien")], from: link).status == 303
        )
        #expect(await head.post("\(link)/ruling", [("ruling", "cleared"), ("reason", "y")], from: link).status == 409)
        #expect(await browser.get("/evaluations/\(id)/review").status == status)
    }

    /// Company and kind would tell the members of the candidates.
    @Test func theOwnHistoryDoesNotTellWhatWasFound() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, browser) = try await scene.evaluator("reader", ice: "001561192000099")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let path = "/evaluations/\(try await scene.assignment(person, scene.dossiers[0]))/history"
        let own = await browser.get(path)
        #expect(own.status == 200)
        let whole = await (try await scene.site.signedIn(as: .auditor)).get(path)
        for text in ["001561192", "membre d’un autre candidat du même appel"] {
            #expect(whole.text.contains(text) && !own.text.contains(text), "\(text)")
        }
    }

    /// Whoever appointed does not rule, even with both roles.
    @Test func whoAppointedDoesNotRule() async throws {
        let scene = try await EvaluatedCall.open()
        try await scene.site.account("both@grappe.test", roles: [.programmeOfficer, .headOfDivision])
        let both = scene.site.browser()
        try await both.signIn("both@grappe.test")
        let (person, _) = try await scene.evaluator("reader", ice: "001561191000066")
        await scene.appoint(both, person, to: [scene.dossiers[0]])
        let link = try #require(await both.get("/calls/\(scene.call)/evaluations").link("/conflicts/"))
        #expect(await both.post("\(link)/ruling", [("ruling", "cleared"), ("reason", "x")], from: link).status == 403)
    }

    /// A profile changed later is looked at again.
    @Test func aNewEmployerIsLookedForToo() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, browser) = try await scene.evaluator("reader")
        await scene.appoint(officer, person, to: [scene.dossiers[0]])
        let id = try await scene.assignment(person, scene.dossiers[0])
        await scene.declare(browser, id)
        #expect(await browser.get("/evaluations/\(id)/review").status == 200)
        await browser.post(
            "/evaluations/profile", [("employer", "Société"), ("ice", "001561191000066"), ("expertise", "x")],
            from: "/evaluations/profile")
        #expect(await browser.get("/evaluations/\(id)/review").status == 403)
    }

    @Test(arguments: [
        [("employer", ""), ("ice", ""), ("expertise", "x")], [("employer", "x"), ("ice", "123"), ("expertise", "x")],
        [("employer", "x"), ("ice", "00156119100006a"), ("expertise", "x")],
    ]) func aBadProfileComesBackWithWhatWasTyped(fields: [(String, String)]) async throws {
        let scene = try await EvaluatedCall.open()
        let browser = try await scene.site.signedIn(as: .evaluator)
        let answer = await browser.post("/evaluations/profile", fields, from: "/evaluations/profile")
        #expect(answer.status == 422)
        #expect(checkPage(answer.text) == [])
        #expect(answer.text.contains("says"))
    }
}
