import Access
import Database
import Dossiers
import Evaluations
import History
import Selections
import TestSupport
import Testing
import Values
import Web

@Suite struct SelectionTests {
    /// Three candidates read to the end by one reader each (90, 63.4 and 18 of 100): one contract fits.
    private func read(
        submitted: Int = 3, language: Language = .fr, engine: Engine = .sqlite, awards: Awards = .none
    ) async throws -> (EvaluatedCall, Browser) {
        let scene = try await EvaluatedCall.open(
            ["001561191000066", "001561192000077", "001561193000088"], further: [Selections.module(awards: awards)],
            readers: 1,
            on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer, language)
        let (person, browser) = try await scene.evaluator("reader", language: language)
        await scene.appoint(officer, person, to: scene.dossiers)
        let given = [
            EvaluatedCall.scores(5, 4, 5, comment: "Excellent"), EvaluatedCall.scores(5, 2, 1, comment: "Assez bon"),
            EvaluatedCall.scores(2, 0, 0, comment: "Insuffisant"),
        ]
        for (dossier, scores) in zip(scene.dossiers, given).prefix(submitted) {
            let id = try await scene.assignment(person, dossier)
            await scene.declare(browser, id)
            await scene.submit(browser, id, scores)
        }
        return (scene, officer)
    }

    private let ranking = "/calls/call-1/ranking"
    private let decisions = "/calls/call-1/decisions"

    private func fields(_ outcomes: [(String, String)], reasons: String = "Dossier solide") -> [(String, String)] {
        outcomes.enumerated().flatMap { index, one in
            let id = "dossier-\(index + 1)"
            return [
                ("outcome-\(id)", one.0), ("rank-\(id)", one.1), ("fr-\(id)", reasons), ("ar-\(id)", ""),
                ("en-\(id)", ""),
            ]
        } + [("appeal-fr", "Recours auprès de la Division"), ("appeal-ar", ""), ("appeal-en", "")]
    }
    private let asRanked = [("selected", ""), ("reserve", "1"), ("not-selected", "")]

    private func signed() async throws -> (EvaluatedCall, Browser, Browser) {
        let (scene, officer) = try await read()
        let head = try await scene.site.signedIn(as: .headOfDivision)
        await officer.post(ranking, from: ranking)
        await officer.post(decisions, fields(asRanked), from: decisions)
        try await sign(head)
        return (scene, officer, head)
    }

    private func sign(_ head: Browser) async throws {
        let page = await head.get("\(decisions)/signature")
        let mark = try #require(page.text.firstMatch(of: #/name="proposals" value="([^"]*)"/#)).1
        #expect(await head.post("\(decisions)/signature", [("proposals", String(mark))]).status == 303)
    }

    /// What the form says was proposed when it was shown.
    private func again(_ officer: Browser, _ path: String? = nil) async -> (String, String) {
        let found = await officer.get(path ?? decisions).text.firstMatch(of: #/name="proposals" value="([^"]*)"/#)
        return ("proposals", found.map { String($0.1) } ?? "none")
    }

    @Test func theRankingIsRefusedWhileReviewsAreOpen() async throws {
        let (_, officer) = try await read(submitted: 2)
        let page = await officer.get(ranking)
        #expect(page.text.contains("n’est pas entièrement évalué"))
        #expect(await officer.post(ranking, from: ranking).status == 403)
    }

    @Test func theFileHoldsWhatItTakesToComputeTheRankingAgain() async throws {
        let (_, officer) = try await read()
        let answer = await officer.get("\(ranking).csv")
        #expect(
            answer.text == """
                \u{FEFF}Dossier;Candidat;Volet;Évaluateur;Stratégie;Total;Note;Note au dixième;Rang;Selon le budget;Décision signée\r
                AAP-2023-01-0001;Candidat 1;Nouveaux;1;92,6;92,6;92,6;92,6;1;Dans l’enveloppe;\r
                AAP-2023-01-0002;Candidat 2;Nouveaux;1;63,4;63,4;63,4;63,4;2;"Liste d’attente, 1";\r
                AAP-2023-01-0003;Candidat 3;Nouveaux;1;18;18;18;18,0;;Sous le seuil;\r

                """)
        let english = await officer.get("/en\(ranking).csv")
        #expect(
            english.text == """
                Application,Applicant,Track,Evaluator,Strategy,Total,Score,Score to a tenth,Rank,By budget alone,Signed decision\r
                AAP-2023-01-0001,Applicant 1,New,1,92.6,92.6,92.6,92.6,1,Within budget,\r
                AAP-2023-01-0002,Applicant 2,New,1,63.4,63.4,63.4,63.4,2,"Reserve list, 1",\r
                AAP-2023-01-0003,Applicant 3,New,1,18,18,18,18.0,,Below threshold,\r

                """)
        let arabic = await officer.get("/ar\(ranking).csv").text
        #expect(
            arabic.hasPrefix("\u{FEFF}الملف;المترشح;المسار;")
                && arabic.contains(";92,6;92,6;92,6;92,6;1;ضمن الغلاف المالي"))
    }

    /// A deposited dossier that nobody has examined would be left out for good.
    @Test func nothingIsFrozenBeforeEveryDossierIsExamined() async throws {
        let (scene, officer) = try await read()
        for state in [Dossier.State.submitted, .toComplete, .admissible] {
            try await scene.site.site.database.write { [last = scene.dossiers[2]] db in
                _ = try db.execute("UPDATE dossier SET state = \(state.rawValue) WHERE id = \(last)")
            }
            let page = await officer.get(ranking)
            #expect(checkPage(page.text) == [] && page.main.contains("attend encore son examen"), "\(state)")
            #expect(await officer.post(ranking, from: ranking).status == 403, "\(state)")
        }
        try await scene.site.site.database.write { [last = scene.dossiers[2]] db in
            _ = try db.execute("UPDATE dossier SET state = 'ineligible' WHERE id = \(last)")
        }
        #expect(await officer.post(ranking, from: ranking).status == 303)
    }

    /// What cannot be undone is asked once more, on a page of its own, and never while a budget is only tried.
    @Test func freezingIsAskedOnceMore() async throws {
        let (scene, officer) = try await read()
        let page = await officer.get(ranking)
        #expect(
            page.link("/ranking/freezing") != nil && !page.text.contains("action=\"/fr\(ranking)\" method=\"post\""))
        let simulated = await officer.get("\(ranking)?budget=2000000")
        #expect(simulated.link("/ranking/freezing") == nil && simulated.text.contains("Quitter la simulation"))
        for language in Language.allCases {
            let asked = await officer.get("/\(language.rawValue)\(ranking)/freezing")
            #expect(asked.status == 200 && checkPage(asked.text) == [] && asked.text.contains("method=\"post\""))
        }
        #expect(try await scene.site.site.database.read { try RankingStore.find(scene.call, in: $0) } == nil)
        #expect(await officer.post(ranking, from: "\(ranking)/freezing").status == 303)
        #expect(await officer.get("\(ranking)/freezing").status == 403)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        #expect(await head.get("\(ranking)/freezing").status == 404)
    }

    /// Bars are read as words too: name, points, of how many, threshold.
    @Test func criteriaStandInWordsBesideTheirBars() async throws {
        let (_, officer) = try await read()
        let page = await officer.get(ranking)
        #expect(page.text.contains("<ul class=\"told\"><li>") && page.text.contains("aria-hidden=\"true\""))
        #expect(page.text.contains("sous le seuil de"))
        #expect(checkPage(page.text) == [])
    }

    @Test func theSummaryOfProposalsNamesCandidateAndField() async throws {
        let (_, officer) = try await read()
        await officer.post(ranking, from: ranking)
        let answer = await officer.post(
            decisions, fields([("selected", ""), ("reserve", ""), ("not-selected", "")]), from: decisions)
        #expect(answer.status == 422)
        #expect(answer.text.contains("Candidat 2, Rang sur la liste d’attente — "))
    }

    @Test func freezingIsDoneOnceAndClosesTheEvaluation() async throws {
        let (scene, officer) = try await read()
        #expect(await officer.post(ranking, from: ranking).status == 303)
        #expect(await officer.post(ranking, from: ranking).status == 403)
        let frozen = try await scene.site.site.database.read { try RankingStore.find(scene.call, in: $0) }
        #expect(frozen?.hash.count == 64)
        let page = await officer.get(ranking)
        #expect(page.text.contains(frozen?.hash ?? "?"))
        // The page tells who froze it, when and with which fingerprint.
        #expect(page.text.contains("Classement figé</strong>"))
        #expect(checkPage(page.text) == [])
        #expect(await officer.post("/dossiers/dossier-1/moderation", [("reason", "x")], from: ranking).status == 403)
        let (late, _) = try await scene.evaluator("late")
        #expect(await scene.appoint(officer, late, to: [scene.dossiers[0]]).status == 403)
    }

    @Test func whoReadsTheRanking() async throws {
        let (scene, _) = try await read(submitted: 2)
        for (role, status) in [
            (Role.headOfDivision, 200), (.auditor, 200), (.steeringMember, 403), (.evaluator, 404),
            (.clusterDirector, 404),
            (.administrator, 404),
        ] {
            let browser = try await scene.site.signedIn(as: role)
            for path in [ranking, "\(ranking).csv", decisions] {
                #expect(await browser.get(path).status == status, "\(role) \(path)")
            }
            #expect(await browser.post(ranking, from: ranking).status == 404, "\(role)")
        }
    }

    @Test func decisionsComeAfterTheFreeze() async throws {
        let (_, officer) = try await read()
        #expect(await officer.post(decisions, fields(asRanked), from: decisions).status == 403)
    }

    @Test(arguments: [
        [("selected", ""), ("selected", ""), ("not-selected", "")],
        [("selected", ""), ("reserve", ""), ("not-selected", "")],
        [("selected", ""), ("reserve", "1"), ("reserve", "2")], [("selected", ""), ("", ""), ("not-selected", "")],
        [("reserve", "1"), ("reserve", "1"), ("not-selected", "")],
    ]) func wrongProposalsComeBack(outcomes: [(String, String)]) async throws {
        let (scene, officer) = try await read()
        await officer.post(ranking, from: ranking)
        let answer = await officer.post(decisions, fields(outcomes), from: decisions)
        #expect(answer.status == 422)
        #expect(checkPage(answer.text) == [])
        #expect(try await scene.site.site.database.read { try DecisionStore.all(of: scene.call, in: $0) }.isEmpty)
    }

    @Test func reasonsAreRequired() async throws {
        let (_, officer) = try await read()
        await officer.post(ranking, from: ranking)
        #expect(await officer.post(decisions, fields(asRanked, reasons: "  "), from: decisions).status == 422)
    }

    @Test func whoProposedDoesNotSign() async throws {
        let (scene, _) = try await read()
        try await scene.site.account("both@grappe.test", roles: [.programmeOfficer, .headOfDivision])
        let both = scene.site.browser()
        try await both.signIn("both@grappe.test")
        await both.post(ranking, from: ranking)
        #expect(await both.post(decisions, fields(asRanked), from: decisions).status == 303)
        #expect(await both.post("\(decisions)/signature", [await again(both)], from: decisions).status == 403)
        let still = try await scene.site.site.database.read { try DecisionStore.all(of: scene.call, in: $0) }
        #expect(still.allSatisfy { !$0.isSigned })
    }

    @Test func aProposalChangedSinceThePageWasShownIsNotSigned() async throws {
        let (scene, officer) = try await read()
        let head = try await scene.site.signedIn(as: .headOfDivision)
        await officer.post(ranking, from: ranking)
        await officer.post(decisions, fields(asRanked), from: decisions)
        let mark = try #require(
            (await head.get("\(decisions)/signature")).text.firstMatch(of: #/name="proposals" value="([^"]*)"/#)
        ).1
        let shown = await again(officer)
        await officer.post(decisions, fields(asRanked, reasons: "Autre motif") + [shown], from: decisions)
        #expect(await head.post("\(decisions)/signature", [("proposals", String(mark))]).status == 409)
    }

    @Test func signingNotifiesAndSettlesTheDossiers() async throws {
        let (scene, _, _) = try await signed()
        let states = try await scene.site.site.database.read { db in
            try scene.dossiers.compactMap { try DossierStore.find($0, in: db)?.state }
        }
        #expect(states == [.selected, .reserve, .notSelected])
        try await scene.site.runJobs()
        #expect(scene.site.mailbox.to("owner-3@grappe.test").count == 1)
        #expect(scene.site.mailbox.to("owner-3@grappe.test")[0].text.contains("/fr/dossiers/dossier-3/decision"))
        let selected = try await scene.site.site.database.read { try DecisionStore.selected(of: scene.call, in: $0) }
        #expect(selected.map(\.dossier) == [scene.dossiers[0]])
    }

    @Test func theApplicantReadsTheOwnDecisionAndNoOther() async throws {
        let (scene, _, _) = try await signed()
        let owner = scene.site.browser()
        try await owner.signIn(scene.owners[2])
        let page = await owner.get("/dossiers/dossier-3/decision")
        #expect(page.status == 200)
        for text in [
            "Non retenu", "Dossier solide", "18,0", "Insuffisant", "Recours auprès de la Division", "31 janvier 2024",
        ] {
            #expect(page.text.contains(text.replacing("31 janvier", with: "31\u{A0}janvier")), "\(text)")
        }
        #expect(!page.text.contains("reader"))
        #expect(!page.text.contains("Excellent"))
        #expect(await owner.get("/dossiers/dossier-1/decision").status == 404)
        #expect(await owner.get("/dossiers/dossier-3/decision/pdf").status == 404)
    }

    @Test func nothingIsToldBeforeTheSignature() async throws {
        let (scene, officer) = try await read()
        await officer.post(ranking, from: ranking)
        await officer.post(decisions, fields(asRanked), from: decisions)
        let owner = scene.site.browser()
        try await owner.signIn(scene.owners[0])
        #expect(await owner.get("/dossiers/dossier-1/decision").status == 404)
        #expect(await scene.site.browser().get("/calls/call-1/results").status == 404)
        #expect(await officer.post("/calls/call-1/results", from: decisions).status == 403)
    }

    @Test func publishedResultsNameTheSelectedAndTheReserveOnly() async throws {
        let (scene, officer, _) = try await signed()
        let visitor = scene.site.browser()
        #expect(await visitor.get("/calls/call-1/results").status == 404)
        #expect(await officer.post("/calls/call-1/results", from: decisions).status == 303)
        let page = await visitor.get("/calls/call-1/results")
        #expect(page.status == 200)
        #expect(checkPage(page.text) == [])
        #expect(page.text.contains("Candidat 1") && page.text.contains("Candidat 2"))
        #expect(!page.text.contains("Candidat 3") && page.text.contains("AAP-2023-01-0003"))
        #expect(await officer.post("/calls/call-1/results", from: decisions).status == 403)
    }

    @Test func aCorrectionIsANewDecisionSignedByASecondPerson() async throws {
        let (scene, officer, head) = try await signed()
        #expect(await officer.post(decisions, fields(asRanked), from: decisions).status == 403)
        let path = "/dossiers/dossier-2/decision"
        let correction = [
            ("outcome-dossier-2", "not-selected"), ("rank-dossier-2", ""), ("fr-dossier-2", "Renonciation"),
        ]
        #expect(await officer.post(path, correction, from: path).status == 303)
        let owner = scene.site.browser()
        try await owner.signIn(scene.owners[1])
        #expect(!(await owner.get(path)).text.contains("Renonciation"))
        try await sign(head)
        let answer = await owner.get(path)
        // What replaced it, and the decision that it replaced, as it was notified.
        #expect(answer.text.contains("Renonciation") && checkPage(answer.text) == [])
        #expect(answer.main.contains("Décision <bdi>1</bdi>, signée le"))
        #expect(answer.main.contains("remplacée depuis"))
        // The file tells what is signed beside what the budget would do.
        let file = await officer.get("\(ranking).csv").text
        #expect(file.contains("2;\"Liste d’attente, 1\";Non retenu\r\n"))
        let all = try await scene.site.site.database.read { try DecisionStore.all(of: scene.call, in: $0) }
        #expect(all.filter { $0.dossier == scene.dossiers[1] }.map(\.number) == [1, 2])
        #expect(all.filter { $0.dossier == scene.dossiers[1] }.map(\.outcome) == [.reserve, .notSelected])
    }

    /// A correction says something else than the signed decision, and an outcome is changed with reasons of its own.
    @Test func aCorrectionChangesSomethingAndSaysWhy() async throws {
        let (scene, officer, head) = try await signed()
        let path = "/dossiers/dossier-2/decision"
        let same = [
            ("outcome-dossier-2", "reserve"), ("rank-dossier-2", "1"), ("fr-dossier-2", "Dossier solide"),
        ]
        let answer = await officer.post(path, same, from: path)
        #expect(answer.status == 422 && checkPage(answer.text) == [])
        #expect(answer.main.contains("Rien ne change"))
        let bare = [("outcome-dossier-2", "not-selected"), ("fr-dossier-2", "Dossier solide")]
        let refused = await officer.post(path, bare, from: path)
        #expect(refused.status == 422 && refused.main.contains("ces motifs sont ceux de la décision signée"))
        let arabic = [
            ("outcome-dossier-2", "not-selected"), ("fr-dossier-2", "Renonciation"), ("ar-dossier-2", "ملف متين"),
        ]
        #expect(await officer.post(path, arabic, from: path).status == 303)
        try await sign(head)
        let turned = [
            ("outcome-dossier-2", "reserve"), ("rank-dossier-2", "1"), ("fr-dossier-2", "Dossier solide"), arabic[2],
        ]
        let stale = await officer.post(path, turned, from: path)
        #expect(stale.status == 422 && stale.main.contains("id=\"e-ar-dossier-2\""))
        #expect(await officer.post(path, Array(turned.dropLast()), from: path).status == 303)
        try await sign(head)
        // Other words on the same outcome are a correction.
        #expect(await officer.post(path, [same[0], same[1], ("fr-dossier-2", "Coquille")], from: path).status == 303)
        let list = await head.get("\(decisions)/signature")
        #expect(list.main.contains("elle remplacera la décision <bdi>3</bdi>") && checkPage(list.text) == [])
        // Taken back, nothing is left to sign.
        #expect(await officer.post("\(path)/withdrawal", [("proposals", "x")], from: path).status == 409)
        #expect(await officer.post("\(path)/withdrawal", [await again(officer, path)]).status == 303)
        #expect(await head.get("\(decisions)/signature").status == 403)
        let all = try await scene.site.site.database.read { try DecisionStore.all(of: scene.call, in: $0) }
        #expect(all.map(\.isSigned) == [true, true, true, true, true])
    }

    /// The public results say that they were corrected after they had been published, and the call's history says when.
    @Test func publishedResultsSayThatTheyWereCorrected() async throws {
        let (scene, officer, _) = try await signed()
        await officer.post("/calls/call-1/results", from: decisions)
        let visitor = scene.site.browser()
        #expect(!(await visitor.get("/calls/call-1/results")).main.contains("rectifié"))
        scene.site.clock.set(EvaluatedCall.now.adding(hours: 48))
        let (late, signer) = (
            try await scene.site.signedIn(as: .programmeOfficer), try await scene.site.signedIn(as: .headOfDivision)
        )
        let path = "/dossiers/dossier-2/decision"
        #expect(await late.post(path, correction(2, "not-selected"), from: path).status == 303)
        try await sign(signer)
        let results = await visitor.get("/calls/call-1/results")
        #expect(checkPage(results.text) == [])
        #expect(results.main.contains("Résultats rectifiés le") && results.main.contains("Décision rectifiée le"))
        let acts = try await scene.site.site.database.read { db in
            try HistoryPage.read(.init("call", scene.call), before: nil, in: db).lines.map(\.act)
        }
        #expect(acts.first == "selection.corrected")
    }

    private func correction(_ dossier: Int, _ outcome: String, _ rank: String = "") -> [(String, String)] {
        [
            ("outcome-dossier-\(dossier)", outcome), ("rank-dossier-\(dossier)", rank),
            ("fr-dossier-\(dossier)", "Motif"),
        ]
    }

    /// One contract fits: what is proposed, not signed yet, takes it.
    @Test func twoCorrectionsDoNotPassTheBudgetTogether() async throws {
        let (scene, officer) = try await read()
        let head = try await scene.site.signedIn(as: .headOfDivision)
        await officer.post(ranking, from: ranking)
        await officer.post(
            decisions, fields([("reserve", "1"), ("reserve", "2"), ("not-selected", "")]), from: decisions)
        try await sign(head)
        let (first, second) = ("/dossiers/dossier-1/decision", "/dossiers/dossier-2/decision")
        #expect(await officer.post(first, correction(1, "selected"), from: first).status == 303)
        #expect(await officer.post(second, correction(2, "selected"), from: second).status == 422)
        #expect(await officer.post(second, correction(2, "reserve", "1"), from: second).status == 303)
        let taken = correction(1, "reserve", "1") + [await again(officer, first)]
        #expect(await officer.post(first, taken, from: first).status == 422)
        let proposal = Proposal(
            dossier: scene.dossiers[1], outcome: .selected, reasons: Localized(fr: "Motif"))
        await #expect(throws: SelectionError.self) {
            try await scene.site.site.database.write { db in
                let held = try HeldSelection.find(scene.call, for: .system, in: db)
                let actor = Actor(.person(ID(stored: "officer")))
                try Deciding.propose([proposal], appeal: nil, in: held, by: actor, at: EvaluatedCall.now, db)
            }
        }
    }

    /// What an officer proposes over the proposal of another keeps the first one among its authors.
    @Test(arguments: TestDatabase.engines)
    func whoeverProposedAnEarlierVersionDoesNotSign(engine: Engine) async throws {
        let (scene, officer) = try await read(engine: engine)
        let person = try await scene.site.account("both@grappe.test", roles: [.programmeOfficer, .headOfDivision])
        let both = scene.site.browser()
        try await both.signIn("both@grappe.test")
        await officer.post(ranking, from: ranking)
        await both.post(decisions, fields(asRanked), from: decisions)
        let shown = await again(officer)
        #expect(await officer.post(decisions, fields(asRanked) + [shown], from: decisions).status == 303)
        let held = try await scene.site.site.database.read { try HeldSelection.find(scene.call, for: .system, in: $0) }
        #expect(held.authors.count == 2 && held.authors.contains(person))
        #expect(!held.proposals.contains { $0.proposedBy == person })
        let refused = await both.post("\(decisions)/signature", from: decisions)
        #expect(refused.status == 403)
        await #expect(throws: DatabaseError.self) {
            try await scene.site.site.database.write { db in
                try Deciding.sign(held, by: Actor(.person(person)), at: EvaluatedCall.now, in: db)
            }
        }
        try await sign(try await scene.site.signedIn(as: .headOfDivision))
        let all = try await scene.site.site.database.read { try DecisionStore.all(of: scene.call, in: $0) }
        #expect(all.allSatisfy { $0.isSigned })
    }

    /// A selection on which a label or a contract stands is not taken back; one whose label was withdrawn is.
    @Test(arguments: [Awards.Standing.label, .contract])
    func whatWasAwardedIsNotTakenBack(_ standing: Awards.Standing) async throws {
        let awards = Awards { dossier, _ in dossier.text == "dossier-1" ? standing : nil }
        let (scene, officer) = try await read(awards: awards)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        await officer.post(ranking, from: ranking)
        await officer.post(decisions, fields(asRanked), from: decisions)
        try await sign(head)
        let (first, second) = ("/dossiers/dossier-1/decision", "/dossiers/dossier-2/decision")
        let told = standing == .label ? "doit d’abord être retiré" : "doit d’abord prendre fin"
        let refused = await officer.post(first, correction(1, "not-selected"), from: first)
        #expect(refused.status == 422 && refused.text.contains(told) && checkPage(refused.text) == [])
        // Other reasons for the same outcome, and another dossier, are open.
        #expect(await officer.post(first, correction(1, "selected"), from: first).status == 303)
        #expect(await officer.post(second, correction(2, "not-selected"), from: second).status == 303)
        let proposal = Proposal(dossier: scene.dossiers[0], outcome: .notSelected, reasons: Localized(fr: "Motif"))
        let actor = Actor(.person(ID(stored: "officer")))
        await #expect(throws: SelectionError.self) {
            try await scene.site.site.database.write { db in
                let held = try HeldSelection.find(scene.call, for: .system, in: db)
                try Deciding.propose(
                    [proposal], appeal: nil, in: held, under: awards, by: actor, at: EvaluatedCall.now, db)
            }
        }
        // Proposed before the label was given, and signed after it: refused as well.
        try await scene.site.site.database.write { db in
            let held = try HeldSelection.find(scene.call, for: .system, in: db)
            try Deciding.propose([proposal], appeal: nil, in: held, by: actor, at: EvaluatedCall.now, db)
        }
        let mark = try #require(
            (await head.get("\(decisions)/signature")).text.firstMatch(of: #/name="proposals" value="([^"]*)"/#)
        ).1
        let late = await head.post("\(decisions)/signature", [("proposals", String(mark))])
        #expect(late.status == 409 && late.text.contains(told))
    }

    @Test func whatPassesTheBudgetIsNotSigned() async throws {
        let (scene, officer) = try await read()
        let head = try await scene.site.signedIn(as: .headOfDivision)
        await officer.post(ranking, from: ranking)
        await officer.post(decisions, fields(asRanked), from: decisions)
        try await scene.site.site.database.write { db in
            _ = try db.execute("UPDATE selection_decision SET outcome = 'selected', reserve_rank = NULL")
        }
        let mark = try #require(
            (await head.get("\(decisions)/signature")).text.firstMatch(of: #/name="proposals" value="([^"]*)"/#)
        ).1
        #expect(await head.post("\(decisions)/signature", [("proposals", String(mark))]).status == 409)
        let all = try await scene.site.site.database.read { try DecisionStore.all(of: scene.call, in: $0) }
        #expect(all.allSatisfy { !$0.isSigned })
    }

    @Test(arguments: [Role.headOfDivision, .programmeOfficer, .steeringMember])
    func whoHasADossierInTheCallHasNoPartInIt(role: Role) async throws {
        let (scene, officer) = try await read()
        await officer.post(ranking, from: ranking)
        let colleague = try await scene.site.account("colleague@grappe.test", roles: [role])
        let browser = scene.site.browser()
        try await browser.signIn("colleague@grappe.test")
        #expect(await browser.get(ranking).status == 200)
        try await scene.site.site.database.write { db in
            try DossierPeople.add(
                colleague, to: scene.dossiers[2], may: .read, by: colleague, at: EvaluatedCall.now, in: db)
        }
        for path in [ranking, decisions] { #expect(await browser.get(path).status == 403, "\(path)") }
        let refused = role == .programmeOfficer ? 403 : 404
        #expect(await browser.post(decisions, fields(asRanked)).status == refused)
    }

    @Test(arguments: Language.allCases) func everyPageIsWhole(language: Language) async throws {
        let (scene, officer) = try await read(language: language)
        let head = try await scene.site.signedIn(as: .headOfDivision, language)
        func check(_ browser: Browser, _ path: String) async {
            let answer = await browser.get(path)
            #expect(answer.status == 200, "\(path)")
            #expect(checkPage(answer.text) == [], "\(path)")
        }
        for path in [ranking, "\(ranking)?budget=4000000", decisions, "/home"] { await check(officer, path) }
        await officer.post(ranking, from: ranking)
        for path in [ranking, decisions, "/home"] { await check(officer, path) }
        await officer.post(decisions, fields(asRanked), from: decisions)
        for path in [decisions, "/home", "/dossiers/dossier-1/decision"] { await check(head, path) }
        try await sign(head)
        for path in [decisions, "/home", "/dossiers/dossier-1/decision"] { await check(officer, path) }
        await officer.post("/calls/call-1/results", from: decisions)
        for path in ["/calls/call-1/results", decisions] { await check(officer, path) }
    }
}
