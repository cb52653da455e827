import Access
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Calls

/// The whole way of an officer through the browser.
@Suite struct OfficerPageTests {
    /// What the form of a new call shows, as a browser would send it.
    static func fields(_ changed: [(String, String)] = [], dropping: [String] = []) async throws -> [(String, String)] {
        let template = try await Fixtures.template()
        var form = CallForm(template: template).fields(launch: Day(2023, 3, 3)!)
        form.set("name-fr", "Appel à projets 2023")
        form.set("name-ar", "طلب مشاريع 2023")
        form.set("name-en", "Call for projects 2023")
        for (name, value) in changed { form.set(name, value) }
        return form.fields.filter { !dropping.contains($0.name) }.map { ($0.name, $0.value) }
    }

    static func created(_ browser: Browser) async throws -> String {
        let answer = await browser.post("/calls", try await fields(), from: "/calls/new")
        #expect(answer.status == 303)
        let location = try #require(answer.location)
        return String(location.dropFirst(3))
    }

    @Test(arguments: Language.allCases) func createPublishExtend(language: Language) async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer, language)
        let visitor = site.browser(language)
        let new = await officer.get("/calls/new")
        #expect(new.status == 200)
        #expect(checkPage(new.text) == [])
        let path = try await Self.created(officer)

        let preview = await officer.get(path)
        #expect(checkPage(preview.text) == [])
        #expect(preview.text.contains("\(path)/publication"))
        #expect(await visitor.get(path).status == 404)
        #expect(!(await visitor.get("/calls").text.contains(path)))

        let published = await officer.postAndFollow("\(path)/publication")
        #expect(published.status == 200)
        #expect(checkPage(published.text) == [])
        #expect(published.text.contains("AAP-2023-01"))

        let before = await visitor.get(path)
        #expect(before.status == 200)
        #expect(before.text.contains("2023-05-19T14:00:00.000Z") && before.text.contains("UTC+1"))
        #expect(before.text.contains("\(path)/dossiers/new"))
        #expect(await visitor.get("/calls").text.contains(path))

        site.clock.set(LocalTime("2023-05-11T10:00")!.instant)
        let second = try await site.signedIn(as: .headOfDivision, language)
        let form = await second.get("\(path)/extensions/new")
        #expect(checkPage(form.text) == [])
        let extended = await second.postAndFollow(
            "\(path)/extensions",
            [
                ("deadline", "2023-06-14T15:00"), ("reason-fr", "À la demande des acteurs"),
                ("reason-ar", "بطلب من الفاعلين"),
            ])
        #expect(extended.status == 200)
        let after = await visitor.get(path)
        #expect(after.text.contains("<s><time datetime=\"2023-05-19T14:00:00.000Z\""))
        #expect(after.text.contains("2023-06-14T14:00:00.000Z"))
        #expect(after.text.contains(language == .ar ? "بطلب من الفاعلين" : "À la demande des acteurs"))
        #expect(checkPage(after.text) == [])
        let notice = await visitor.get("\(path)/notices/1")
        #expect(notice.status == 200)
        #expect(checkPage(notice.text) == [])
        #expect(await visitor.get("\(path)/notices/2").status == 404)
        let history = await second.get("\(path)/history")
        #expect(checkPage(history.text) == [])
        let past = ["fr": "19\u{A0}mai 2023, 15:00", "ar": "19\u{A0}ماي 2023، 15:00", "en": "19\u{A0}May 2023, 15:00"][
            language.rawValue]!
        #expect(history.text.contains(past) && !history.text.contains("UTC+1"))
        // Limits in the words of the call's page, not in signs that change sides in Arabic.
        #expect(!history.main.contains("≥"))
        let limit = ["fr": "<bdi>15</bdi> au moins", "ar": "<bdi>15</bdi>", "en": "at least <bdi>15</bdi>"][
            language.rawValue]!
        #expect(history.main.contains(limit))
        #expect(await visitor.get("\(path)/history").status == 303)
    }

    private static let extending = [
        ("deadline", "2023-06-14T15:00"), ("reason-fr", "À la demande des acteurs"), ("reason-ar", "بطلب من الفاعلين"),
    ]

    /// A deadline drags the dates after it: told before, on the form, and after, on the notice.
    @Test(arguments: [
        (Language.fr, "Date précédente", "jours, comme la date limite", "(texte en"),
        (.ar, "التاريخ السابق", "مثل آخر أجل", "(النص"),
        (.en, "Previous date", "days, as the deadline does", "(text in French)"),
    ])
    func anExtensionSaysWhatItDoesToTheLaterDates(
        _ language: Language, _ column: String, _ moved: String, _ mark: String
    ) async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .headOfDivision, language)
        let path = try await Self.created(officer)
        await officer.post("\(path)/publication")
        let announced = try await Fixtures.template().timetable(launch: Day(2023, 3, 3)!)
        let old = try #require(announced.first { $0.step == .results }).at.day
        let new = old.adding(days: 26)
        let form = await officer.get("\(path)/extensions/new")
        #expect(form.text.contains(column) && !form.text.contains(moved))
        #expect(form.text.contains(old.description) && !form.text.contains(new.description))
        let preview = await officer.post("\(path)/extensions", Self.extending + [("preview", "yes")])
        #expect(preview.status == 200 && checkPage(preview.text) == [])
        #expect(preview.text.contains(moved) && preview.text.contains(new.description))
        #expect(preview.text.contains("2023-06-14T15:00") && preview.text.contains("À la demande des acteurs"))
        #expect(await officer.get("\(path)/notices/1").status == 404)
        #expect(await officer.post("\(path)/extensions", Self.extending).status == 303)
        let notice = await officer.get("\(path)/notices/1")
        #expect(notice.text.contains(moved) && checkPage(notice.text) == [])
        #expect(notice.text.contains("<s><time datetime=\"\(old)\"") && notice.text.contains(new.description))
        // Whoever reads a reason in another language is told in which.
        #expect(notice.text.contains(mark) == (language == .en))
    }

    /// What may no longer be done is no longer offered.
    @Test func afterTheClosingNobodyIsToldToReopen() async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .headOfDivision)
        let path = try await Self.created(officer)
        await officer.post("\(path)/publication")
        #expect(await officer.post("\(path)/extensions", Self.extending, from: "\(path)/extensions/new").status == 303)
        let (visitor, words) = (site.browser(), "peut être rouvert")
        #expect(await visitor.get(path).text.contains(words))
        #expect(await visitor.get("\(path)/notices/1").text.contains(words))
        site.clock.set(LocalTime("2023-06-14T15:00")!.instant)
        try await site.runJobs()
        #expect(!(await visitor.get(path).text.contains(words)))
        #expect(!(await visitor.get("\(path)/notices/1").text.contains(words)))
    }

    @Test func theWayToANewCallIsTheOfficersOnly() async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer)
        #expect(await officer.get("/calls").link("/fr/calls/new") != nil)
        #expect(await officer.get("/home").link("/fr/calls/new") != nil)
        let auditor = try await site.signedIn(as: .auditor)
        #expect(await auditor.get("/calls").link("/fr/calls/new") == nil)
        #expect(await auditor.get("/home").link("/fr/calls/new") == nil)
        #expect(await site.browser().get("/calls").link("/fr/calls/new") == nil)
    }

    /// Sections by name at the top, amounts grouped as everywhere.
    @Test(arguments: Language.allCases) func theFormHasAnIndexAndGroupedAmounts(_ language: Language) async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer, language)
        let form = await officer.get("/calls/new")
        for id in ["names", "dates", "tracks", "rules", "grid", "reading", "parts", "money"] {
            #expect(form.text.contains("href=\"#\(id)\"") && form.text.contains(" id=\"\(id)\""))
        }
        #expect(form.text.contains("value=\"2\u{202F}000\u{202F}000\""))
        #expect(!form.text.contains("value=\"2000000\""))
    }

    @Test func aPageMadeWhileTheCallWasOpenIsForgottenWhenItCloses() async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .headOfDivision)
        let path = try await Self.created(officer)
        await officer.post("\(path)/publication")
        let visitor = site.browser()
        #expect(await visitor.get(path).text.contains("/dossiers/new"))
        site.clock.set(Instant("2023-05-19T13:59:59.999Z")!)
        try await site.runJobs()
        #expect(await visitor.get(path).text.contains("/dossiers/new"))
        site.clock.set(Instant("2023-05-19T14:00:00.000Z")!)
        try await site.runJobs()
        let closed = await visitor.get(path)
        #expect(!closed.text.contains("/dossiers/new"))
        #expect(closed.text.contains(">Clos<"))
    }

    @Test func whatIsMissingIsSaidInsteadOfPublishing() async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer)
        let answer = await officer.post("/calls", try await Self.fields([("name-ar", "")]), from: "/calls/new")
        let path = try #require(answer.location).replacing("/fr", with: "")
        let preview = await officer.get(path)
        #expect(preview.text.contains("Le nom de l’appel manque en arabe."))
        #expect(!preview.text.contains("\(path)/publication"))
        let refused = await officer.post("\(path)/publication")
        #expect(refused.status == 409)
        #expect(refused.text.contains("Le nom de l’appel manque en arabe."))
        #expect(checkPage(refused.text) == [])
        let edited = await officer.postAndFollow(
            path, try await Self.fields([("revision", "1")]), from: "\(path)/edit")
        #expect(edited.text.contains("\(path)/publication"))
        let list = await officer.get("/calls/drafts")
        #expect(list.text.contains(path))
        #expect(checkPage(list.text) == [])
        let gone = await officer.post("\(path)/cancellation", from: path)
        #expect(gone.location == "/fr/calls/drafts")
        #expect(!(await officer.get("/calls/drafts").text.contains(path)))
        #expect(await officer.post("\(path)/publication", from: "/calls/new").status == 403)
    }

    @Test(arguments: [
        ("name-fr", "", "attendue"), ("name-fr", String(repeating: "a", count: 201), "201"),
        ("launch", "2023-02-30", "date"),
        ("deadline", "2023-05-19", "heure"), ("deadline", "2023-03-01T15:00", "lancement"),
        ("step.results", "bientôt", "date"),
        ("step.results", "2023-04-01", "après"), ("weight.strategy.new", "-3", "entier"),
        ("weight.strategy.new", "x", "entier"),
        ("threshold.strategy", "26", "dépasse"), ("evaluators", "0", "entier"), ("evaluators", "12", "entier"),
        ("gap", "101", "entier"),
        ("amount", "deux millions", "montant"), ("amount", "0", "positifs"), ("years", "", "attendue"),
        ("budget", "1000", "contrat"),
    ])
    func aMistakeStandsBesideItsFieldAndNothingTypedIsLost(field: String, value: String, says: String) async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer)
        let answer = await officer.post("/calls", try await Self.fields([(field, value)]), from: "/calls/new")
        #expect(answer.status == 422)
        #expect(checkPage(answer.text) == [])
        let fault = answer.text.firstMatch(of: try Regex("id=\"e-\(field.replacing(".", with: "\\."))\">(.*?)</p>"))
        #expect(fault.map { String($0.output[1].substring ?? "") }?.contains(says) == true)
        #expect(answer.text.contains("value=\"طلب مشاريع 2023\""))
        if !value.isEmpty { #expect(answer.text.contains("value=\"\(value)\"")) }
        let drafts = try await site.site.database.read { try CallStore.drafts(in: $0) }
        #expect(drafts.isEmpty)
    }

    @Test func noTrackAndNoWeightAreMistakes() async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer)
        let noTrack = try await Self.fields(dropping: ["track.new", "track.existing"])
        #expect(await officer.post("/calls", noTrack, from: "/calls/new").text.contains("Cochez un volet au moins."))
        let all = try await Self.fields().filter { !$0.0.hasPrefix("criterion.") }
        let noWeight = await officer.post("/calls", all, from: "/calls/new")
        #expect(noWeight.status == 422 && noWeight.text.contains("Aucun critère"))
    }

    @Test func theFormKeepsWhatWasChosen() async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer)
        let fields = try await Self.fields(
            [("evaluators", "٢"), ("amount", "1 500 000"), ("step.results", "")],
            dropping: ["criterion.convergence", "part.P12", "track.existing"])
        let answer = await officer.post("/calls", fields, from: "/calls/new")
        let id = try #require(answer.location).replacing("/fr/calls/", with: "")
        let call = try #require(try await site.site.database.read { try CallStore.find(ID(stored: id), in: $0) })
        #expect(call.configuration.evaluatorsPerDossier == 2)
        #expect(call.configuration.support.amountPerYear == .dirhams(1_500_000))
        #expect(call.configuration.tracks.map(\.id) == [.new])
        #expect(!call.configuration.criteria.contains { $0.id == "convergence" })
        #expect(call.configuration.parts(for: .new).count == 12)
        #expect(call.configuration.timetable.first { $0.step == .results }?.at.day == Day(2023, 7, 31))
        #expect(call.deadline == Instant("2023-05-19T14:00:00.000Z"))
        let form = await officer.get("/calls/\(id)/edit")
        #expect(form.text.contains("27\u{A0}7/9"))
        #expect(!form.text.contains(#"name="part.P12" value="yes" checked"#))
        #expect(checkPage(form.text) == [])
    }

    /// Weights of another sum than 100 are brought to it, and the form says so before anybody publishes.
    @Test(arguments: [("25", "100", false), ("27", "102", true), ("", "75", true), ("x", "–", false)])
    func theWeightsAddUp(typed: String, total: String, isBrought: Bool) async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer)
        let fields = try await Self.fields([("weight.strategy.new", typed), ("recompute", "yes")])
        let answer = await officer.post("/calls", fields, from: "/calls/new")
        let row = try #require(answer.text.firstMatch(of: /<tr role="row" class="sum">.*?<\/tr>/.dotMatchesNewlines()))
        let cells = String(row.0)
        #expect(cells.contains(total == "–" ? "<div>–</div>" : "<bdi>\(total)</bdi>"))
        #expect(cells.contains("ramené à") == isBrought)
    }

    /// Before anybody publishes, the preview says so too.
    @Test(arguments: [("25", nil), ("27", "102")]) func thePreviewTellsTheWeights(typed: String, total: String?)
        async throws
    {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer)
        let fields = try await Self.fields([("weight.strategy.new", typed)])
        let path = try #require((await officer.post("/calls", fields, from: "/calls/new")).location).dropFirst(3)
        let preview = await officer.get(String(path)).main.replacing(/<[^>]*>/, with: "")
        #expect(preview.contains("ramenés à 100.") == (total != nil))
        if let total { #expect(preview.contains("font \(total).")) }
    }

    @Test func theTimetableIsComputedAgainFromTheLaunch() async throws {
        let site = try await Fixtures.site()
        let officer = try await site.signedIn(as: .programmeOfficer)
        let fields = try await Self.fields([("launch", "2023-04-01"), ("recompute", "yes")])
        let answer = await officer.post("/calls", fields, from: "/calls/new")
        #expect(answer.status == 200)
        #expect(answer.text.contains("value=\"2023-06-17T15:00\""))
        #expect(answer.text.contains("value=\"Appel à projets 2023\""))
        let drafts = try await site.site.database.read { try CallStore.drafts(in: $0) }
        #expect(drafts.isEmpty)
    }
}
