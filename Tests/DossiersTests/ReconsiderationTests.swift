import Access
import Calls
import Database
import People
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// A refusal of the examination is withdrawn after an error, or an appeal that was heard.
@Suite struct ReconsiderationTests {
    private func refuse(_ story: Story, _ officer: Browser) async throws {
        let (admissibility, eligibility) = ("\(story.path)/admissibility", "\(story.path)/eligibility")
        await officer.post(admissibility, [("decision", "yes")], from: admissibility)
        await officer.post(
            "\(eligibility)/decision", [("decision", "no"), ("reason", "Quatorze membres")], from: eligibility)
        #expect(try await story.dossier().state == .ineligible)
    }

    @Test(arguments: TestDatabase.engines) func theExaminationGoesOn(engine: Engine) async throws {
        let story = try await Story.deposited(members: 14, on: engine)
        var call = try await story.held().call
        call.configuration.timetable = [TimetableStep(step: .appealsClose, at: LocalTime("2023-08-31T15:00")!)]
        try await story.site.site.database.write { [call] in try CallStore.save(call, in: $0) }
        let person = try await story.site.account("agent@grappe.test", roles: [.programmeOfficer])
        let officer = story.site.browser()
        try await officer.signIn("agent@grappe.test")
        try await refuse(story, officer)
        #expect(try await reached(story) == [.admissibility, .eligibility])
        let (eligibility, act) = ("\(story.path)/eligibility", "\(story.path)/reconsideration")
        let shown = ("refusal", "eligibility/1")
        #expect(await officer.get(eligibility).main.contains("name=\"refusal\" value=\"eligibility/1\""))
        #expect((await story.writer.get("/home")).main.contains("un recours est possible jusqu’à cette date"))
        let bare = await officer.post(act, [("because", " "), shown], from: eligibility)
        #expect(bare.status == 422 && checkPage(bare.text) == [] && bare.main.contains("id=\"e-because\""))
        #expect(await officer.post(act, [("because", "Recours entendu"), shown], from: eligibility).status == 303)
        #expect(try await story.dossier().state == .admissible)
        // Once, and only a refusal.
        #expect(await officer.post(act, [("because", "Encore"), shown], from: eligibility).status == 403)
        try await story.site.runJobs()
        let told = story.site.mailbox.to("writer@grappe.test").first { $0.subject.contains("refus retiré") }
        #expect(told?.text.contains("Recours entendu") == true)
        for page in [await story.writer.get(story.path), await officer.get(eligibility), await officer.get(story.path)]
        {
            #expect(checkPage(page.text) == [])
            #expect(page.main.contains("Recours entendu") && page.main.contains("Quatorze membres"))
            #expect(!page.main.contains("Revenir sur ce refus"))
        }
        // No appeal is told of against what is out of force.
        #expect(!(await story.writer.get("/home")).main.contains("recours"))
        #expect(try await reached(story) == [.admissibility])
        // The same question again: decided, told, and both decisions stay.
        let override = [
            ("rule", "members-minimum"), ("satisfied.members-minimum", "yes"),
            ("reason.members-minimum", "Un membre retrouvé"),
        ]
        await officer.post("\(eligibility)/overrides", override, from: eligibility)
        #expect(await officer.post("\(eligibility)/decision", [("decision", "yes")], from: eligibility).status == 303)
        story.site.mailbox.empty()
        try await story.site.runJobs()
        #expect(story.site.mailbox.to("writer@grappe.test").map(\.subject).contains { $0.contains("éligibilité") })
        #expect(try await reached(story) == [.admissibility, .eligibility])
        // The applicant reads what was done, not which officer did it.
        let name = try #require(
            try await story.site.site.database.read { try PersonStore.names(of: [person.text], in: $0) }[person.text])
        #expect(!(await story.writer.get(story.path)).main.contains(name))
        let decisions = try await story.site.site.database.read { [id = story.id] in
            try ExaminationStore.decisions(of: id, in: $0)
        }
        #expect(decisions.map(\.isInForce) == [true, false, true])
        #expect(decisions.map(\.isPositive) == [true, false, true])
    }

    private func reached(_ story: Story) async throws -> Set<TimetableStep.Step> {
        let call = try await story.held().call.id
        return Set(try await story.site.site.database.read { try CallStore.reached(of: call, in: $0) }.keys)
    }

    /// A colleague was quicker, and refused anew: the reason was not written for that refusal, and is not lost.
    @Test func onlyTheRefusalThatWasShownIsWithdrawn() async throws {
        let story = try await Story.deposited(members: 14)
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        try await refuse(story, officer)
        let (eligibility, act) = ("\(story.path)/eligibility", "\(story.path)/reconsideration")
        let first = [("because", "Recours entendu"), ("refusal", "eligibility/1")]
        #expect(await officer.post(act, first, from: eligibility).status == 303)
        await officer.post(
            "\(eligibility)/decision", [("decision", "no"), ("reason", "Toujours quatorze")], from: eligibility)
        let late = await officer.post(act, first, from: eligibility)
        #expect(late.status == 409 && checkPage(late.text) == [] && late.main.contains("Recours entendu"))
        #expect(try await story.dossier().state == .ineligible)
        // Mails tell of the decision that they were written for.
        story.site.mailbox.empty()
        try await story.site.runJobs()
        let mails = story.site.mailbox.to("writer@grappe.test").map(\.text)
        #expect(mails.filter { $0.contains("Quatorze membres") }.count == 1)
        #expect(mails.filter { $0.contains("Toujours quatorze") }.count == 1)
        #expect(mails.filter { $0.contains("Recours entendu") }.count == 1)
    }

    /// Decisions of before are the first ones on their questions, in force.
    @Test(arguments: TestDatabase.engines) func whatWasDecidedBeforeStays(engine: Engine) async throws {
        let all = TestSite.migrations(of: Fixtures.modules())
        let id = WithdrawnDecisionMigration.migration.id
        let database = try await TestDatabase.open(engine, migrations: all.filter { $0.id < id })
        let dossier = OneDepositTests.rival(.ineligible)
        try await database.write { db in
            try CallStore.insert(Fixtures.bareCall, in: db)
            try DossierStore.insert(dossier, in: db)
            for (kind, isPositive) in [("admissibility", true), ("eligibility", false)] {
                _ = try db.execute(
                    """
                    INSERT INTO dossier_decision (dossier, kind, positive, reason, decided_at, decided_by)
                    VALUES (\(dossier.id), \(kind), \(isPositive), 'Motif', \(Fixtures.deadline), 'officer')
                    """)
            }
        }
        #expect(try await Migrator.run(all, on: database, at: Fixtures.start).contains(id))
        let decisions = try await database.read { try ExaminationStore.decisions(of: dossier.id, in: $0) }
        #expect(decisions.map(\.mark) == ["admissibility/1", "eligibility/1"])
        #expect(decisions.map(\.isPositive) == [true, false])
        #expect(decisions.map(\.isInForce) == [true, true])
    }

    @Test func anInadmissibleDossierIsExaminedAgain() async throws {
        let story = try await Story.deposited()
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        let path = "\(story.path)/admissibility"
        await officer.post(path, [("decision", "no"), ("reason", "Statuts absents")], from: path)
        let act = "\(story.path)/reconsideration"
        #expect(
            await officer.post(act, [("because", "Statuts retrouvés"), ("refusal", "admissibility/1")], from: path)
                .status == 303)
        #expect(try await story.dossier().state == .submitted)
        #expect(await officer.post(path, [("decision", "yes")], from: path).status == 303)
        let page = await story.writer.get(story.path)
        #expect(page.main.contains("Refus retiré le") && page.main.contains("Statuts retrouvés"))
    }

    /// Who may, in which state, and not once the ranking is frozen.
    @Test(arguments: Dossier.State.allCases, [false, true])
    func theRule(state: Dossier.State, isFrozen: Bool) async throws {
        let story = try await Story.begin()
        let call = try await story.held().call
        var held = HeldDossier(
            dossier: Dossier(
                id: story.id, call: call.id, name: Localized(fr: "Cluster"), track: .new, state: state,
                owner: ID(stored: "p"), createdAt: Fixtures.start), call: call, standing: nil)
        held.isRankingFrozen = isFrozen
        let closed = Fixtures.deadline.adding(hours: 1)
        let officer = Actor(.person(ID(stored: "o")), grants: [Grant(.programmeOfficer, from: Day(2020, 1, 1)!)])
        let isRefused = [.inadmissible, .ineligible].contains(state)
        let expected: Decision =
            !held.dossier.isDeposited
            ? .hidden
            : !isRefused
                ? .refused(DossierPhrases.nothingRefused)
                : isFrozen ? .refused(DossierPhrases.rankingFrozen) : .allowed
        #expect(DossierRules.reconsider(officer, held, at: closed) == expected)
        let auditor = Actor(.person(ID(stored: "a")), grants: [Grant(.auditor, from: Day(2020, 1, 1)!)])
        #expect(!DossierRules.reconsider(auditor, held, at: closed).isAllowed)
    }
}
