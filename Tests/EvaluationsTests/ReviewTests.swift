import Access
import Database
import History
import Phrases
import TestSupport
import Testing
import Values
import Web

@testable import Evaluations

@Suite struct ReviewTests {
    /// Two readers on the first dossier, both declared.
    private func two(on engine: Engine = .sqlite) async throws -> (EvaluatedCall, Browser, [(ID<Assignment>, Browser)])
    {
        let scene = try await EvaluatedCall.open(on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        var readers: [(ID<Assignment>, Browser)] = []
        for name in ["one", "two"] {
            let (person, browser) = try await scene.evaluator(name)
            await scene.appoint(officer, person, to: [scene.dossiers[0]])
            let id = try await scene.assignment(person, scene.dossiers[0])
            await scene.declare(browser, id)
            readers.append((id, browser))
        }
        return (scene, officer, readers)
    }

    @Test func othersShowOnlyOnceTheOwnReviewIsIn() async throws {
        let (scene, _, readers) = try await two()
        await scene.submit(readers[0].1, readers[0].0, EvaluatedCall.scores(4, 4, 4, comment: "Un avis réservé"))
        let before = await readers[1].1.get("/evaluations/\(readers[1].0)/review")
        #expect(before.status == 200)
        #expect(!before.text.contains("Un avis réservé"))
        #expect(await readers[1].1.get("/evaluations/\(readers[0].0)").status == 404)
        #expect(await readers[1].1.get("/evaluations/\(readers[0].0)/history").status == 404)
        await scene.submit(readers[1].1, readers[1].0, EvaluatedCall.scores(4, 4, 3))
        #expect((await readers[1].1.get("/evaluations/\(readers[1].0)/review")).text.contains("Un avis réservé"))
    }

    @Test func aReviewIsFinalOnceSubmitted() async throws {
        let (scene, _, readers) = try await two()
        let (id, browser) = readers[0]
        #expect(await scene.submit(browser, id, EvaluatedCall.high).status == 303)
        #expect(await scene.submit(browser, id, EvaluatedCall.mid).status == 403)
        #expect(
            await browser.post("/evaluations/\(id)/review", EvaluatedCall.mid + [("revision", "1")]).status == 403)
        #expect(
            await browser.post("/evaluations/\(id)/revision", EvaluatedCall.mid + [("reason", "x")]).status == 403)
        let saved = try await scene.site.site.database.read { try ReviewStore.find(id, in: $0) }
        #expect(saved?.scores.byKey["all/b"] == 5)
    }

    @Test(arguments: [
        [("s-all/a", "5"), ("s-all/b", "5"), ("c-all", "x")], [("s-all/a", "5"), ("s-all/b", "5"), ("s-all/c", "5")],
        [("s-all/a", "6"), ("s-all/b", "5"), ("s-all/c", "5"), ("c-all", "x")],
        [("s-all/a", "-1"), ("s-all/b", "5"), ("s-all/c", "5"), ("c-all", "x")], [],
    ]) func whatIsMissingOrWrongIsNotSubmitted(fields: [(String, String)]) async throws {
        let (scene, _, readers) = try await two()
        let answer = await scene.submit(readers[0].1, readers[0].0, fields)
        #expect(answer.status == 422)
        #expect(checkPage(answer.text) == [])
        let id = readers[0].0
        let saved = try await scene.site.site.database.read { try ReviewStore.find(id, in: $0) }
        #expect(saved == nil)
    }

    @Test func aDraftMayHaveGapsAndAnOlderFormIsRefused() async throws {
        let (_, _, readers) = try await two()
        let (id, browser) = readers[0]
        let path = "/evaluations/\(id)/review"
        #expect(await browser.post(path, [("s-all/a", "3"), ("revision", "0")], from: path).status == 303)
        #expect((await browser.get(path)).text.contains("value=\"3\" checked"))
        #expect(await browser.post(path, [("s-all/a", "4"), ("revision", "0")]).status == 409)
        #expect(await browser.post(path, [("s-all/a", "4"), ("revision", "1")]).status == 303)
    }

    /// Two tabs: the second keeps all that was typed, and says what stands.
    @Test(arguments: Language.allCases) func anOlderFormComesBackWithAllThatWasTyped(language: Language) async throws {
        let (scene, _, readers) = try await two()
        let (id, browser) = readers[0]
        let path = "/\(language.rawValue)/evaluations/\(id)/review"
        await browser.post(
            path, [("s-all/a", "3"), ("c-all", "Du premier onglet"), ("overall", "Premier"), ("revision", "0")],
            from: path)
        let typed = [("s-all/a", "4"), ("c-all", "Du second onglet"), ("overall", "Second"), ("revision", "0")]
        for act in ["review", "submission"] {
            let fields = act == "review" ? typed : typed + [("s-all/b", "1"), ("s-all/c", "1")]
            let answer = await browser.post("/\(language.rawValue)/evaluations/\(id)/\(act)", fields, from: path)
            #expect(answer.status == 409 && checkPage(answer.text) == [], "\(act)")
            for text in ["Du second onglet</textarea>", "Second</textarea>", "value=\"4\" checked"] {
                #expect(answer.text.contains(text), "\(act): \(text)")
            }
            #expect(answer.text.contains("<p dir=\"auto\">Du premier onglet</p>"))
            #expect(answer.text.contains("name=\"revision\" value=\"1\""))
            #expect(answer.text.contains(scene.site.site.words(language)(EvaluationPhrases.changedMeanwhile)))
        }
        #expect(await browser.post(path, typed.dropLast() + [("revision", "1")]).status == 303)
        let saved = try await scene.site.site.database.read { try ReviewStore.find(id, in: $0) }
        #expect(saved?.overall == "Second")
    }

    /// Submitted in the other tab: there is no form any more, so what was typed is there to be read.
    @Test func whatCannotBeSavedAnyMoreIsStillShown() async throws {
        let (scene, _, readers) = try await two()
        let (id, browser) = readers[0]
        await scene.submit(browser, id, EvaluatedCall.high)
        let answer = await browser.post(
            "/evaluations/\(id)/review", [("c-all", "Du second onglet"), ("revision", "0")],
            from: "/evaluations/\(id)/review")
        #expect(answer.status == 403 && checkPage(answer.text) == [])
        #expect(answer.text.contains("<p dir=\"auto\">Du second onglet</p>") && !answer.text.contains("<textarea"))
    }

    @Test(arguments: TestDatabase.engines) func aRevisionKeepsBothVersionsOfTheWords(engine: Engine) async throws {
        let (scene, _, readers) = try await two(on: engine)
        await scene.submit(readers[0].1, readers[0].0, EvaluatedCall.high)
        await scene.submit(readers[1].1, readers[1].0, EvaluatedCall.mid)
        let (id, browser) = readers[1]
        let path = "/evaluations/\(id)/revision"
        let fields = [
            ("s-all/a", "5"), ("s-all/b", "4"), ("s-all/c", "0"), ("c-all", "Motif revu"), ("overall", "Avis revu"),
            ("reason", "Vu en réunion"),
        ]
        let stale = await browser.post(path, fields + [("revision", "0")], from: "/evaluations/\(id)/review")
        #expect(stale.status == 409 && checkPage(stale.text) == [])
        for text in ["Motif revu", "Avis revu", "Vu en réunion"] { #expect(stale.text.contains(text), "\(text)") }
        #expect(await browser.post(path, fields + [("revision", "1")]).status == 303)
        let line = try await scene.site.site.database.read { db in
            try History.lines(of: .init("assignment", id), limit: 1, in: db).first
        }
        let kept = (line?.fields ?? []).map { "\($0.name): \($0.before ?? "-") > \($0.after ?? "-")" }
        #expect(
            kept == [
                #"evaluation.scores: {"all\/a":5,"all\/b":0,"all\/c":0} > {"all\/a":5,"all\/b":4,"all\/c":0}"#,
                #"evaluation.comments: {"all":"Motif"} > {"all":"Motif revu"}"#, "evaluation.overall: Avis > Avis revu",
                "reason: - > Vu en réunion",
            ])
        let told = await browser.get("/evaluations/\(id)/history")
        #expect(checkPage(told.text) == [])
        for text in ["Motif revu", "Avis revu", "Appréciation d’ensemble"] {
            #expect(told.main.contains(text), "\(text)")
        }
        #expect(!told.main.contains("{"))
    }

    @Test(arguments: ["9223372036854775807", "-9223372036854775808", "9223372036854775808", "1", "-1", "", "x"])
    func aRevisionThatIsNotTheRowsIsRefused(revision: String) async throws {
        let (scene, _, readers) = try await two()
        let (id, browser) = readers[0]
        for path in ["review", "submission"] {
            let answer = await browser.post("/evaluations/\(id)/\(path)", EvaluatedCall.high + [("revision", revision)])
            #expect(answer.status == 409, "\(path)")
        }
        #expect(await browser.post("/evaluations/\(id)/review", EvaluatedCall.high).status == 409)
        #expect(try await scene.site.site.database.read { try ReviewStore.find(id, in: $0) == nil })
    }

    @Test func eightyTwoAgainstFortyFiveOpensAModeration() async throws {
        let (scene, officer, readers) = try await two()
        await scene.submit(readers[0].1, readers[0].0, EvaluatedCall.high)
        await scene.submit(readers[1].1, readers[1].0, EvaluatedCall.mid)
        let scores = "/dossiers/\(scene.dossiers[0])/evaluation"
        let page = await officer.get(scores)
        #expect(page.text.contains("Modération <bdi>1</bdi>"))
        #expect(page.text.contains("63,5"))
        #expect(page.text.contains("37,0"))
        try await scene.site.runJobs()
        #expect(scene.site.mailbox.all.count { $0.subject.contains("modération") } == 2)
        #expect((await readers[1].1.get("/home")).text.contains("maintenir ou revoir"))

        let (id, browser) = readers[1]
        let revised = EvaluatedCall.scores(5, 4, 0)
        #expect(
            await browser.post("/evaluations/\(id)/revision", revised, from: "/evaluations/\(id)/review").status == 422)
        let said = revised + [("reason", "Vu en réunion")]
        for revision in ["0", "2", "9223372036854775807", ""] {
            let answer = await browser.post("/evaluations/\(id)/revision", said + [("revision", revision)])
            #expect(answer.status == 409, "\(revision)")
        }
        #expect(await browser.post("/evaluations/\(id)/revision", said + [("revision", "1")]).status == 303)
        #expect((await officer.get(scores)).text.contains("78,3"))
        #expect((await browser.get("/evaluations/\(id)/history")).text.contains("Vu en réunion"))

        #expect(
            await officer.post("\(scores.replacing("/evaluation", with: "/moderation"))/minutes", [], from: scores)
                .status == 422)
        #expect(
            await officer.post(
                "/dossiers/\(scene.dossiers[0])/moderation/minutes", [("minutes", "Écart levé")], from: scores
            ).status == 303)
        #expect(await browser.post("/evaluations/\(id)/revision", revised + [("reason", "x")]).status == 403)
    }

    /// Keeping one's scores answers a moderation too: the own page says so, nothing waits any more, and whoever concludes it sees who answered.
    @Test(arguments: TestDatabase.engines) func keptScoresAreAnAnswer(engine: Engine) async throws {
        let (scene, officer, readers) = try await two(on: engine)
        await scene.submit(readers[0].1, readers[0].0, EvaluatedCall.high)
        await scene.submit(readers[1].1, readers[1].0, EvaluatedCall.mid)
        let (scores, (id, browser)) = ("/dossiers/\(scene.dossiers[0])/evaluation", readers[1])
        let silent = await officer.get(scores).main
        #expect(silent.ranges(of: "n’a pas encore répondu").count == 2)
        let kept = EvaluatedCall.mid + [("reason", "Je maintiens")]
        #expect(await browser.post("/evaluations/\(id)/revision", kept + [("revision", "1")]).status == 303)
        #expect(!(await browser.get("/home")).main.contains("maintenir ou revoir"))
        #expect(await readers[0].1.get("/home").main.contains("maintenir ou revoir"))
        let own = await browser.get("/evaluations/\(id)/review")
        #expect(own.main.contains("Vous avez maintenu vos notes") && checkPage(own.text) == [])
        let page = await officer.get(scores)
        #expect(page.main.contains("notes maintenues le") && checkPage(page.text) == [])
        #expect(page.main.contains("Je maintiens") && page.main.contains("Un évaluateur n’a pas encore répondu"))
        #expect(page.main.ranges(of: "\u{202F}: n’a pas encore répondu").count == 1)
        let history = await browser.get("/evaluations/\(id)/history").main
        #expect(history.contains("Notes maintenues en modération") && history.contains("Je maintiens"))
        // A change of mind while it is open.
        let other = EvaluatedCall.scores(5, 4, 0) + [("reason", "Tout bien pesé")]
        #expect(await browser.post("/evaluations/\(id)/revision", other + [("revision", "2")]).status == 303)
        #expect(await officer.get(scores).main.contains("notes revues le"))
        // Sent once more unchanged, it stays a revision.
        #expect(await browser.post("/evaluations/\(id)/revision", other + [("revision", "3")]).status == 303)
        #expect(await officer.get(scores).main.contains("notes revues le"))
        // A second moderation has answers of its own, and those of the first stay.
        let moderation = scores.replacing("/evaluation", with: "/moderation")
        await officer.post("\(moderation)/minutes", [("minutes", "Écart expliqué")], from: scores)
        #expect(await officer.get(scores).main.contains("n’a pas répondu\u{202F}; ses notes sont restées"))
        for (reader, told) in [(readers[0], "Vous n’aviez pas répondu"), (readers[1], "Vous aviez revu vos notes")] {
            let page = await reader.1.get("/evaluations/\(reader.0)/review")
            #expect(page.main.contains(told) && checkPage(page.text) == [])
        }
        await officer.post(moderation, [("reason", "Un point oublié")], from: scores)
        #expect(await browser.get("/home").main.contains("maintenir ou revoir"))
        #expect(await browser.post("/evaluations/\(id)/revision", other + [("revision", "4")]).status == 303)
        let both = await officer.get(scores).main
        #expect(both.contains("notes revues le") && both.contains("notes maintenues le"))
    }

    @Test func agreementOpensNone() async throws {
        let (scene, officer, readers) = try await two()
        await scene.submit(readers[0].1, readers[0].0, EvaluatedCall.high)
        await scene.submit(readers[1].1, readers[1].0, EvaluatedCall.scores(5, 4, 0))
        let page = await officer.get("/dossiers/\(scene.dossiers[0])/evaluation")
        #expect(page.text.contains("Aucune modération"))
    }

    @Test func theDivisionSeesScoresWhenAllAreInAndTheCommitteeWhenTheCallIsRead() async throws {
        let (scene, officer, readers) = try await two()
        let (steering, auditor) = (
            try await scene.site.signedIn(as: .steeringMember), try await scene.site.signedIn(as: .auditor)
        )
        let path = "/dossiers/\(scene.dossiers[0])/evaluation"
        await scene.submit(readers[0].1, readers[0].0, EvaluatedCall.high)
        #expect(await officer.get(path).status == 403)
        #expect(await steering.get(path).status == 403)
        #expect(await auditor.get(path).status == 200)
        await scene.submit(readers[1].1, readers[1].0, EvaluatedCall.high)
        #expect(await officer.get(path).status == 200)
        #expect(await steering.get(path).status == 403)
        for other in [readers[0].1, try await scene.site.signedIn(as: .clusterDirector)] {
            #expect(await other.get(path).status == 404)
        }
        for fields in [[("reason", "x")], [("minutes", "x")]] {
            #expect(await auditor.post("/dossiers/\(scene.dossiers[0])/moderation", fields, from: path).status == 404)
        }
    }

    @Test func appointmentsAreChecked() async throws {
        let scene = try await EvaluatedCall.open()
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, _) = try await scene.evaluator("one")
        #expect(await scene.appoint(officer, person, to: []).status == 422)
        #expect(await scene.appoint(officer, person, to: scene.dossiers).status == 303)
        #expect(await scene.appoint(officer, person, to: [scene.dossiers[0]]).status == 422)
        #expect(await scene.appoint(officer, ID(stored: "nobody"), to: [scene.dossiers[0]]).status == 409)
        #expect(await scene.appoint(officer, person, to: [ID(stored: "elsewhere")]).status == 409)
        let steering = try await scene.site.account("s@grappe.test", roles: [.evaluator, .steeringMember])
        #expect(await scene.appoint(officer, steering, to: [scene.dossiers[0]]).status == 409)
    }

    @Test func everyActStandsInAHistoryThatVerifies() async throws {
        let (scene, _, readers) = try await two()
        await scene.submit(readers[0].1, readers[0].0, EvaluatedCall.high)
        let id = readers[0].0
        let lines = try await scene.site.site.database.read { db in
            try History.lines(of: .init("assignment", id), in: db).map(\.act)
        }
        #expect(lines == ["evaluation.review-submitted", "evaluation.declared", "evaluation.appointed"])
    }

    /// Scores and comments by criterion, in the reader's language; never as they are kept.
    @Test(arguments: Language.allCases) func historySaysScoresInWords(language: Language) async throws {
        let scene = try await EvaluatedCall.open(["001561191000066"], readers: 1)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        let (person, reader) = try await scene.evaluator("reader")
        await scene.appoint(officer, person, to: scene.dossiers)
        let id = try await scene.assignment(person, scene.dossiers[0])
        await scene.declare(reader, id)
        await scene.submit(reader, id, EvaluatedCall.scores(5, 3, 0, comment: "Motif du lecteur"))
        let page = await reader.get("/\(language.rawValue)/evaluations/\(id)/history")
        #expect(page.status == 200 && checkPage(page.text) == [])
        let text = page.main.replacing(#/<[^>]*>/#, with: "")
        let words = scene.site.site.words(language)
        let name = Localized(fr: "Stratégie", ar: "الاستراتيجية", en: "Strategy")
        for (sub, score) in [("a", 5), ("b", 3), ("c", 0)] {
            let told = words(EvaluationPhrases.toldSubScore(name, Localized(fr: "Volet \(sub)"), score))
            #expect(text.contains(told), "\(told)")
        }
        #expect(text.contains("Motif du lecteur") && !text.contains("{") && !text.contains("all/a"))
        #expect(!text.contains(person.text))
    }
}
