import Access
import Calls
import Database
import Phrases
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

@Suite struct ExaminationTests {
    private func officer(_ story: Story, _ language: Language = .fr) async throws -> Browser {
        try await story.site.signedIn(as: .programmeOfficer, language)
    }

    @Test(arguments: TestDatabase.engines)
    func theWholeExamination(engine: Engine) async throws {
        let story = try await Story.deposited(on: engine)
        let officer = try await officer(story)
        let list = await officer.get("/calls/\(Fixtures.callID)/dossiers")
        #expect(checkPage(list.text) == [] && list.text.contains("AAP-2023-01-0001"))
        let admissibility = "\(story.path)/admissibility"
        #expect(await officer.post(admissibility, [("decision", "yes")], from: admissibility).status == 303)
        #expect(try await story.dossier().state == .admissible)
        let eligibility = "\(story.path)/eligibility"
        #expect(await officer.post("\(eligibility)/decision", [("decision", "yes")], from: eligibility).status == 303)
        #expect(try await story.dossier().state == .eligible)
        #expect(
            await officer.post("\(eligibility)/decision", [("decision", "no"), ("reason", "x")], from: eligibility)
                .status == 403)
        try await story.site.runJobs()
        #expect(story.site.mailbox.to("writer@grappe.test").count == 3)
        for browser in [officer, story.writer] {
            #expect(checkPage(await browser.get(story.path).text) == [])
        }
    }

    @Test(arguments: Language.allCases)
    func everyPageOfTheOfficer(language: Language) async throws {
        let story = try await Story.deposited()
        let officer = try await officer(story, language)
        for page in ["", "/admissibility", "/eligibility", "/receipts/1"] {
            let answer = await officer.get(story.path + page)
            #expect(answer.status == 200 && checkPage(answer.text) == [], "\(page)")
        }
        let list = await officer.get("/calls/\(Fixtures.callID)/dossiers?search=eau&state=submitted&track=new")
        #expect(checkPage(list.text) == [] && list.text.contains("0001"))
        #expect(!(await officer.get("/calls/\(Fixtures.callID)/dossiers?search=zzz").text.contains("0001")))
    }

    /// Each examination of a call is dated by its last decision, not by an earlier one.
    @Test(arguments: TestDatabase.engines)
    func theLastDecisionDatesTheStep(engine: Engine) async throws {
        let story = try await Story.deposited(on: engine)
        let (officer, site) = (try await officer(story), story.site)
        try await site.site.database.write { db in
            try DossierStore.insert(
                Dossier(
                    id: ID(stored: "other"), call: Fixtures.callID, number: "AAP-2023-01-0009", ordinal: 9,
                    name: Localized(fr: "Autre"), track: .new, state: .toComplete, owner: ID(stored: "p"),
                    createdAt: Fixtures.start, submittedAt: Fixtures.start, submissions: 1), in: db)
        }
        func reached() async throws -> [TimetableStep.Step: Instant] {
            try await site.site.database.read { try CallStore.reached(of: Fixtures.callID, in: $0) }
        }
        let (admissibility, eligibility) = ("\(story.path)/admissibility", "\(story.path)/eligibility")
        await officer.post(admissibility, [("decision", "yes")], from: admissibility)
        await officer.post("\(eligibility)/decision", [("decision", "yes")], from: eligibility)
        #expect(try await reached().isEmpty)
        site.clock.advance(hours: 1)
        let last = site.clock.now
        let now = last
        try await site.site.database.write { db in
            try Deciding.admissibility(
                ID(stored: "other"), isAdmissible: false, reason: "Incomplet",
                by: Actor(
                    .person(ID(stored: "o")), name: "", grants: [Grant(.programmeOfficer, from: Day(2020, 1, 1)!)]),
                at: now, Fixtures.sources(), in: db)
        }
        #expect(try await reached() == [.admissibility: last, .eligibility: last])
    }

    @Test func nothingIsExaminedBeforeTheDeadline() async throws {
        let story = try await Story.begin()
        try await story.fill()
        _ = try await story.submit()
        let path = "\(story.path)/admissibility"
        #expect(await story.officer.post(path, [("decision", "yes")], from: path).status == 403)
        #expect(try await story.dossier().state == .submitted)
    }

    @Test(arguments: TestDatabase.engines)
    func missingItemsAreAskedForOnce(engine: Engine) async throws {
        let story = try await Story.deposited(on: engine)
        let officer = try await officer(story)
        let path = "\(story.path)/admissibility"
        let wrong = await officer.post(
            "\(path)/completion", [("message", ""), ("due", "2023-01-01T10:00")], from: path)
        #expect(wrong.status == 422 && checkPage(wrong.text) == [])
        let request = [
            ("item", "P5/vision"), ("item", "P1/articles"), ("note.P5.vision", "Plus précis"),
            ("message", "Merci de compléter."),
            ("due", "2023-06-30T15:00"),
        ]
        let late = request.map { $0.0 == "due" ? ("due", "2099-01-01T10:00") : $0 }
        let refused = await officer.post("\(path)/completion", late, from: path)
        #expect(refused.status == 422 && refused.text.contains("90 jours au plus"))
        #expect(await officer.post("\(path)/completion", request, from: path).status == 303)
        #expect(try await story.dossier().state == .toComplete)
        #expect(await officer.post("\(path)/completion", request, from: path).status == 409)
        // While the time runs nothing is decided.
        #expect(await officer.post(path, [("decision", "yes")], from: path).status == 403)

        let overview = await story.writer.get(story.path)
        #expect(checkPage(overview.text) == [])
        #expect(overview.text.contains("Plus précis") && overview.text.contains("Merci de compléter."))
        let part = "\(story.path)/parts/P5"
        let form = await story.writer.get(part)
        #expect(
            checkPage(form.text) == [] && form.text.contains("name=\"vision\"") && !form.text.contains("name=\"axes\""))
        // Only what was asked for is taken, the rest stays.
        let answer = await story.writer.post(
            part, [("revision", "1"), ("vision", "Vision précise"), ("added-value", "Intrus")], from: part)
        #expect(answer.status == 303)
        let elsewhere = await story.writer.post(
            "\(story.path)/parts/P8", [("revision", "1"), ("services", "Intrus")], from: part)
        #expect(elsewhere.status == 404)
        let revision = String(try await story.dossier().revision)
        let sent = await story.writer.post(
            "\(story.path)/submission", [("revision", revision), ("unchanged", "yes")], from: story.path)
        #expect(sent.location == "/fr\(story.path)/receipts/2")
        let dossier = try await story.dossier()
        #expect(dossier.state == .submitted && dossier.submittedAt == Fixtures.start)
        let page = await officer.get(story.path)
        #expect(page.text.contains("Vision précise") && !page.text.contains("Intrus"))
        #expect(await officer.post("\(path)/completion", request, from: path).status == 409)
        #expect(await officer.post(path, [("decision", "yes")], from: path).status == 303)
    }

    /// A colleague was quicker: whatever was typed comes back, with the reason.
    @Test(arguments: Language.allCases, [true, false])
    func whatWasTypedIsShownAgain(language: Language, isDecided: Bool) async throws {
        let story = try await Story.deposited()
        let (officer, colleague) = (try await officer(story, language), try await self.officer(story))
        let path = "\(story.path)/admissibility"
        let request = [
            ("item", "P5/vision"), ("note.P5.vision", "Plus précis"), ("message", "Merci de compléter."),
            ("due", "2023-06-30T15:00"),
        ]
        if isDecided {
            await colleague.post(path, [("decision", "yes")], from: path)
        } else {
            await colleague.post("\(path)/completion", [("item", "P1/articles")] + request.dropFirst(2), from: path)
        }
        let asked = await officer.post("\(path)/completion", request, from: path)
        #expect(asked.status == 409 && checkPage(asked.text) == [])
        let words = story.site.site.words(language)
        let reason = words(isDecided ? DossierPhrases.alreadyDecided : DossierPhrases.alreadyAsked)
        for text in ["Plus précis", "Merci de compléter.", "2023-06-30T15:00", reason] {
            #expect(asked.text.contains(text), "\(text)")
        }
        let decided = await officer.post(path, [("decision", "no"), ("reason", "Statuts absents")], from: path)
        #expect(decided.status == 403 && checkPage(decided.text) == [])
        #expect(decided.text.contains("Statuts absents"))
        #expect(decided.text.contains(words(DossierPhrases.stateInadmissible)))
        let other = try await story.site.signedIn(as: .evaluator, language)
        let hidden = await other.post("\(path)/completion", request, from: "/home")
        #expect(hidden.status == 404 && !hidden.text.contains("Plus précis"))
    }

    /// A refusal rests on a rule: on one that fails, or that somebody decided, with a reason, to fail.
    @Test func noRefusalWhereEveryRuleHolds() async throws {
        let story = try await Story.deposited()
        let officer = try await officer(story)
        let (admissibility, eligibility) = ("\(story.path)/admissibility", "\(story.path)/eligibility")
        await officer.post(admissibility, [("decision", "yes")], from: admissibility)
        let no = [("decision", "no"), ("reason", "Hors du champ")]
        let refused = await officer.post("\(eligibility)/decision", no, from: eligibility)
        #expect(refused.status == 422 && checkPage(refused.text) == [])
        #expect(
            refused.main.contains("Toutes les règles sont remplies")
                && refused.main.contains("Hors du champ</textarea>"))
        let override = [("rule", "scope"), ("satisfied.scope", "no"), ("reason.scope", "Commerce de détail")]
        #expect(await officer.post("\(eligibility)/overrides", override, from: eligibility).status == 303)
        #expect(await officer.post("\(eligibility)/decision", no, from: eligibility).status == 303)
        #expect(try await story.dossier().state == .ineligible)
    }

    @Test func eligibilityKeepsWhatWasTypedToo() async throws {
        let story = try await Story.deposited()
        let officer = try await officer(story)
        let (admissibility, eligibility) = ("\(story.path)/admissibility", "\(story.path)/eligibility")
        await officer.post(admissibility, [("decision", "yes")], from: admissibility)
        await officer.post("\(eligibility)/decision", [("decision", "yes")], from: eligibility)
        let late = await officer.post(
            "\(eligibility)/decision", [("decision", "no"), ("reason", "Hors du champ")], from: eligibility)
        #expect(late.status == 403 && late.text.contains("Hors du champ") && checkPage(late.text) == [])
    }

    @Test func anAnswerAfterTheDueTimeIsLate() async throws {
        let story = try await Story.deposited()
        let officer = try await officer(story)
        let path = "\(story.path)/admissibility"
        let request = [("item", "P5/vision"), ("message", "m"), ("due", "2023-06-15T15:00")]
        #expect(await officer.post("\(path)/completion", request, from: path).status == 303)
        story.site.clock.set(LocalTime("2023-06-15T15:00")!.instant)
        #expect(try await story.submit().status == 403)
        #expect(await officer.post(path, [("decision", "no")], from: path).status == 422)
        #expect(await officer.post(path, [("decision", "no"), ("reason", "Sans réponse")], from: path).status == 303)
        #expect(try await story.dossier().state == .inadmissible)
        #expect(await story.writer.get(story.path).text.contains("Sans réponse"))
    }

    /// Changes that were never deposited do not enter with the missing items.
    @Test func completingBeginsFromWhatWasDeposited() async throws {
        let story = try await Story.begin()
        try await story.fill()
        _ = try await story.submit()
        _ = await story.writer.post("\(story.path)/reopening", from: story.path)
        let part = "\(story.path)/parts/P5"
        _ = await story.writer.post(
            part, [("revision", "1"), ("vision", "Jamais déposée"), ("axes", "Jamais")], from: part)
        story.site.clock.set(Fixtures.deadline.adding(hours: 20))
        try await story.site.refresh(story)
        let officer = try await officer(story)
        let path = "\(story.path)/admissibility"
        let request = [("item", "P5/links"), ("message", "m"), ("due", "2023-06-30T15:00")]
        #expect(await officer.post("\(path)/completion", request, from: path).status == 303)
        _ = await story.writer.post(
            part, [("revision", String(try await story.revision(of: "P5"))), ("links", "Liens")], from: part)
        #expect(try await story.submit().status == 303)
        let page = await officer.get(story.path).text
        #expect(page.contains("Liens") && !page.contains("Jamais"))
    }

    /// What was still being changed at the deadline was never deposited, and does not look as if it had been judged.
    @Test(arguments: TestDatabase.engines, ["yes", "no"])
    func judgingLeavesWhatWasDeposited(engine: Engine, decision: String) async throws {
        let story = try await Story.begin(on: engine)
        try await story.fill()
        _ = try await story.submit()
        _ = await story.writer.post("\(story.path)/reopening", from: story.path)
        let part = "\(story.path)/parts/P5"
        _ = await story.writer.post(
            part, [("revision", "1"), ("vision", "Jamais déposée"), ("axes", "Jamais")], from: part)
        #expect(await story.writer.get(part).text.contains("Jamais déposée"))
        story.site.clock.set(Fixtures.deadline.adding(hours: 20))
        try await story.site.refresh(story)
        let (officer, path) = (try await officer(story), "\(story.path)/admissibility")
        let fields = [("decision", decision), ("reason", "Motif")]
        #expect(await officer.post(path, fields, from: path).status == 303)
        let page = await story.writer.get(part)
        #expect(page.status == 200 && page.text.contains("Une réponse") && !page.text.contains("Jamais"))
    }

    @Test func aRuleIsOverriddenWithAReasonOnly() async throws {
        let story = try await Story.deposited(members: 14, companies: 14)
        let officer = try await officer(story)
        let admissibility = "\(story.path)/admissibility"
        _ = await officer.post(admissibility, [("decision", "yes")], from: admissibility)
        let path = "\(story.path)/eligibility"
        let page = await officer.get(path)
        #expect(page.text.contains("14 membres actifs"))
        let refused = await officer.post("\(path)/decision", [("decision", "yes")], from: path)
        #expect(refused.status == 422 && checkPage(refused.text) == [])
        let bare = await officer.post(
            "\(path)/overrides", [("rule", "members-minimum"), ("satisfied.members-minimum", "yes")], from: path)
        #expect(bare.status == 422 && checkPage(bare.text) == [])
        let override = [
            ("rule", "members-minimum"), ("satisfied.members-minimum", "yes"),
            ("reason.members-minimum", "Un membre en cours d’adhésion"),
        ]
        #expect(await officer.post("\(path)/overrides", override, from: path).status == 303)
        #expect(await officer.get(path).text.contains("Un membre en cours d’adhésion"))
        #expect(await officer.post("\(path)/decision", [("decision", "yes")], from: path).status == 303)
        #expect(try await story.dossier().state == .eligible)
        #expect(await officer.get(path).text.contains("Un membre en cours d’adhésion"))
        let auditor = try await story.site.signedIn(as: .auditor)
        #expect(await auditor.get(path).status == 200)
        #expect(await auditor.post("\(path)/overrides", override, from: path).status == 404)
    }

    /// Whoever comes first is heard, and the other one is judged on what then holds: never eligible over a rule found open.
    @Test(arguments: TestDatabase.engines)
    func aRuleOpenedWhileItIsDecided(engine: Engine) async throws {
        let story = try await Story.deposited(on: engine)
        let (one, other) = (try await officer(story), try await officer(story))
        let admissibility = "\(story.path)/admissibility"
        _ = await one.post(admissibility, [("decision", "yes")], from: admissibility)
        let path = "\(story.path)/eligibility"
        let override = [
            ("rule", "members-minimum"), ("satisfied.members-minimum", "no"), ("reason.members-minimum", "Un départ"),
        ]
        async let opened = other.post("\(path)/overrides", override, from: path)
        async let decided = one.post("\(path)/decision", [("decision", "yes")], from: path)
        let statuses = [await opened.status, await decided.status]
        #expect(statuses == [303, 422] || statuses == [403, 303])
        let isOpened = statuses[0] == 303
        let id = story.id
        let overrides = try await story.site.site.database.read { try ExaminationStore.overrides(of: id, in: $0) }
        #expect(overrides.count == (isOpened ? 1 : 0))
        #expect(try await story.dossier().state == (isOpened ? .admissible : .eligible))
    }

    @Test(arguments: TestDatabase.engines)
    func listsPageByNumber(engine: Engine) async throws {
        let site = try await Fixtures.site(on: engine)
        try await site.site.database.write { db in
            for n in 1...120 {
                try DossierStore.insert(
                    Dossier(
                        id: ID(stored: "d-\(n)"), call: Fixtures.callID, number: "AAP-2023-01-\(n)", ordinal: n,
                        name: Localized(fr: "Cluster Éolien \(n)"), track: n % 2 == 0 ? .new : .existing,
                        state: n % 10 == 0 ? .withdrawn : .submitted, owner: ID(stored: "p"), createdAt: Fixtures.start,
                        submittedAt: Fixtures.start, submissions: 1, members: 15, companies: 9), in: db)
            }
        }
        var (list, seen) = (DossierList(call: Fixtures.callID), [Int]())
        while true {
            let page = try await site.site.database.read { [list] in try list.page(in: $0) }
            seen += page.all.map(\.ordinal)
            guard page.hasMore else { break }
            list.after = seen.last ?? 0
        }
        #expect(seen == (1...120).filter { $0 % 10 != 0 })
        list = DossierList(call: Fixtures.callID, track: .existing, search: "eolien 11")
        let found = try await site.site.database.read { [list] in try list.page(in: $0).all.map(\.ordinal) }
        #expect(found == [11, 111, 113, 115, 117, 119])
        // One statement a page, however long the list.
        let statements = try await site.site.database.read { [list] db in
            let counting = CountingConnection(db)
            _ = try list.page(in: counting)
            return counting.statements
        }
        #expect(statements == 1)
    }

    @Test func whatWaits() async throws {
        let story = try await Story.begin()
        #expect(await story.writer.get("/home").text.contains(story.path))
        try await story.fill()
        _ = try await story.submit()
        // It is told of as deposited, and waits for nothing.
        let home = await story.writer.get("/home").text
        let waiting = try #require(home.firstRange(of: "aria-labelledby=\"waiting\""))
        let section = home[waiting.upperBound...]
        let end = try #require(section.firstRange(of: "</section>"))
        #expect(!section[..<end.lowerBound].contains(story.path))
        #expect(home.contains(story.path))
        story.site.clock.set(Fixtures.deadline.adding(hours: 1))
        let officer = try await officer(story)
        #expect(await officer.get("/home").text.contains("/calls/\(Fixtures.callID)/dossiers?state=submitted"))
    }
}
