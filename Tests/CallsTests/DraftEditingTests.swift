import Access
import Database
import Phrases
import TestSupport
import Testing
import Values
import Web

@testable import Calls

/// Two officers at one draft, and the conditions of eligibility in its form.
@Suite struct DraftEditingTests {
    private func fields(of id: String, _ site: TestSite, _ changed: [(String, String)]) async throws -> [(
        String, String
    )] {
        let template = try await Fixtures.template()
        let call = try #require(try await site.site.database.read { try CallStore.find(ID(stored: id), in: $0) })
        var form = CallForm(template: template, call: call).fields(of: call)
        for (name, value) in changed { form.set(name, value) }
        return form.fields.map { ($0.name, $0.value) }
    }

    private func call(_ path: String, _ site: TestSite) async throws -> Call {
        let id = String(path.dropFirst("/calls/".count))
        return try #require(try await site.site.database.read { try CallStore.find(ID(stored: id), in: $0) })
    }

    @Test(arguments: TestDatabase.engines) func theSecondSaveDoesNotWinUnseen(engine: Engine) async throws {
        let site = try await Fixtures.site(engine)
        let first = try await site.signedIn(as: .programmeOfficer)
        let second = try await site.signedIn(as: .headOfDivision)
        let path = try await OfficerPageTests.created(first)
        let id = String(path.dropFirst("/calls/".count))
        let (edit, opened) = ("\(path)/edit", try await fields(of: id, site, []))
        #expect(await first.get(edit).text.contains(#"name="revision" value="1""#))
        func typed(_ changed: [(String, String)]) -> [(String, String)] {
            opened.map { field in (field.0, changed.first { $0.0 == field.0 }?.1 ?? field.1) }
        }
        site.clock.set(LocalTime("2023-03-03T10:30")!.instant)
        #expect(
            await first.post(path, typed([("name-fr", "Appel du premier"), ("gap", "15")]), from: edit).status == 303)

        let refused = await second.post(path, typed([("name-fr", "Appel du second"), ("years", "4")]), from: edit)
        #expect(refused.status == 409)
        #expect(checkPage(refused.text) == [])
        #expect(refused.text.contains("pendant que vous écriviez"))
        #expect(refused.text.contains("Chargé de programme") && refused.text.contains("3\u{A0}mars 2023, 10:30"))
        // What was typed is kept, what is saved is told beside.
        #expect(
            refused.text.contains(#"value="Appel du second""#) && refused.text.contains("<bdi>Appel du premier</bdi>"))
        #expect(refused.text.contains(#"id="f-years" name="years""#) && refused.text.contains(#"value="4""#))
        #expect(refused.text.contains(#"name="revision" value="2""#))
        #expect(try await call(path, site).name.fr == "Appel du premier")
        for revision in ["", "x", "99", "1"] {
            let answer = await second.post(path, typed([("revision", revision), ("gap", "16")]), from: edit)
            #expect(answer.status == 409, "\(revision)")
        }
        // Saved again, knowingly.
        let again = typed([("name-fr", "Appel du second"), ("revision", "2")])
        #expect(await second.post(path, again, from: edit).status == 303)
        let saved = try await call(path, site)
        #expect(saved.name.fr == "Appel du second" && saved.revision == 3)
        #expect(saved.configuration.moderationGap == 20)
        // Who changes nothing overwrites nothing.
        #expect(await first.post(path, again, from: edit).status == 303)
        #expect(try await call(path, site).revision == 3)
    }

    @Test(arguments: Language.allCases) func theConditionsAreFieldsOfTheDraft(language: Language) async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer, language)
        let new = await officer.get("/calls/new")
        #expect(checkPage(new.text) == [])
        for (name, value) in [
            ("limit.members-minimum.0", "15"), ("limit.companies-share.0", "60"), ("limit.track-existing.1", "96"),
        ] {
            #expect(
                new.text.contains("name=\"\(name)\" value=\"\(value)\"") || new.text.contains("value=\"\(value)\""),
                "\(name)")
        }
        #expect(!new.text.contains(#"name="rule.received-before-deadline""#))
        #expect(!new.text.contains(#"name="rule.track-new-recent" value="yes" checked"#))

        let typed = try await OfficerPageTests.fields(
            [("limit.members-minimum.0", "20"), ("limit.companies-share.0", "٥٥"), ("limit.track-existing.1", "60")],
            dropping: ["rule.legal-form-association", "rule.received-before-deadline"])
        let answer = await officer.post("/calls", typed, from: "/calls/new")
        #expect(answer.status == 303)
        let path = String(try #require(answer.location).dropFirst(3))
        let call = try await call(path, site)
        let rules = Dictionary(uniqueKeysWithValues: call.configuration.rules.map { ($0.id, $0) })
        #expect(rules["members-minimum"]?.require.limits.map(\.value) == [20])
        #expect(rules["companies-share"]?.require.limits.map(\.value) == [55])
        #expect(rules["track-existing"]?.require.limits.map(\.value) == [1, 60])
        #expect(rules["legal-form-association"]?.isEnabled == false)
        #expect(rules["received-before-deadline"]?.isEnabled == true)

        await officer.post("\(path)/publication", from: path)
        let page = await site.browser(language).get(path)
        #expect(checkPage(page.text) == [])
        for (fr, en, ar) in [("20 au moins", "at least 20", "20"), ("plus de 60 mois", "more than 60 months", "60")] {
            let said = language == .fr ? fr : language == .en ? en : ar
            #expect(page.main.replacing(#/<[^>]*>/#, with: "").contains(said), "\(said)")
        }
        // Frozen: nobody edits a published call.
        let late = try await OfficerPageTests.fields([("limit.members-minimum.0", "1")])
        #expect(await officer.post(path, late, from: path).status == 403)
    }

    /// One weight of eleven: the history tells it, not the eleven.
    @Test(arguments: Language.allCases) func theHistoryTellsWhatChangedInAList(language: Language) async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer, language)
        let path = try await OfficerPageTests.created(officer)
        let id = String(path.dropFirst("/calls/".count))
        let changed = try await fields(of: id, site, [("weight.strategy.new", "27")])
        #expect(await officer.post(path, changed, from: "\(path)/edit").status == 303)
        let history = await officer.get("\(path)/history")
        #expect(checkPage(history.text) == [])
        let items = history.main.split(separator: "<li class=\"past\">").dropFirst()
        let (edited, created) = (String(items.first ?? ""), String(items.last ?? ""))
        let criteria = try await call(path, site).configuration.criteria
        let words = site.site.words(language)
        for criterion in criteria {
            let name = criterion.name.text(language).replacing("'", with: "&#39;")
            #expect(created.contains(name), "\(name)")
            // Before and after, or not at all.
            #expect(edited.ranges(of: name).count == (criterion.id == "strategy" ? 2 : 0), "\(name)")
        }
        #expect(edited.contains("<bdi>25</bdi>") && edited.contains("<bdi>27</bdi>"))
        #expect(edited.ranges(of: words(CallPagePhrases.restUnchanged)).count == 1)
        #expect(!created.contains(words(CallPagePhrases.restUnchanged)))
    }

    /// The computed eligibility and its sentence follow the call, not the template.
    @Test(arguments: [(15, 20, false), (20, 20, true), (14, 10, true), (0, 0, true)])
    func eligibilityFollowsTheCall(members: Int, limit: Int, holds: Bool) async throws {
        var configuration = try await Fixtures.template().configuration()
        let index = try #require(configuration.rules.firstIndex { $0.id == "members-minimum" })
        configuration.rules[index].require = configuration.rules[index].require.with(limits: [limit])
        let outcome = try #require(
            Eligibility.judge(
                track: .new, configuration: configuration, facts: ["members.active.count": .integer(members)],
                deadline: Fixtures.launchDay
            ).first { $0.rule.id == "members-minimum" })
        #expect(outcome.holds == holds)
        let sentence = "Le cluster compte \(members) membres actifs\u{202F}; il en faut au moins \(limit)."
        #expect(outcome.sentence.fr == (holds ? nil : sentence))
    }

    @Test func theSentenceNamesTheLimitOfItsFact() async throws {
        var configuration = try await Fixtures.template().configuration()
        let index = try #require(configuration.rules.firstIndex { $0.id == "track-existing" })
        configuration.rules[index].require = configuration.rules[index].require.with(limits: [1, 60])
        let outcome = try #require(
            Eligibility.judge(
                track: .existing, configuration: configuration,
                facts: ["labels.past.count": .integer(1), "support.months.total": .integer(60)],
                deadline: Fixtures.launchDay
            ).first { $0.rule.id == "track-existing" })
        #expect(outcome.holds == false)
        #expect(outcome.sentence.en?.contains("60 months of support") == true)
        #expect(outcome.sentence.en?.contains("opens beyond 60 months.") == true)
    }

    @Test(arguments: [
        ("limit.companies-share.0", "101", "entier"), ("limit.companies-share.0", "-1", "entier"),
        ("limit.members-minimum.0", "1001", "entier"), ("limit.members-minimum.0", "quinze", "entier"),
        ("limit.members-minimum.0", "", "attendue"), ("limit.track-existing.1", "601", "entier"),
    ])
    func aLimitOutOfBoundsIsAMistake(field: String, value: String, says: String) async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer)
        let answer = await officer.post(
            "/calls", try await OfficerPageTests.fields([(field, value)]), from: "/calls/new")
        #expect(answer.status == 422)
        #expect(checkPage(answer.text) == [])
        let fault = answer.text.firstMatch(of: try Regex("id=\"e-\(field.replacing(".", with: "\\."))\">(.*?)</p>"))
        #expect(fault.map { String($0.output[1].substring ?? "") }?.contains(says) == true)
    }
}
