import Access
import Calls
import Database
import Foundation
import History
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// What each side of a dossier reads in its history.
@Suite struct DossierHistoryTests {
    private let names = [Language.fr: "le ministère", .ar: "الوزارة", .en: "the ministry"]

    /// Steps of the examination show with its outcome only, and as the ministry's, never as one officer's.
    @Test(arguments: Language.allCases) func theApplicantReadsNoOfficersName(language: Language) async throws {
        let story = try await Story.deposited(members: 14, companies: 14)
        try await story.site.account("agent@grappe.test", roles: [.programmeOfficer])
        let officer = story.site.browser()
        try await officer.signIn("agent@grappe.test")
        let (admissibility, path) = ("\(story.path)/admissibility", "\(story.path)/eligibility")
        _ = await officer.post(admissibility, [("decision", "yes")], from: admissibility)
        let override = [
            ("rule", "members-minimum"), ("satisfied.members-minimum", "yes"),
            ("reason.members-minimum", "Un membre en cours"),
        ]
        #expect(await officer.post("\(path)/overrides", override, from: path).status == 303)
        let own = "/\(language.rawValue)\(story.path)"
        let before = await story.writer.get(own)
        #expect(before.status == 200 && checkPage(before.text) == [])
        #expect(!before.text.contains("Un membre en cours"))
        #expect(try before.text.contains(#require(names[language])))
        #expect(await officer.post("\(path)/decision", [("decision", "yes")], from: path).status == 303)
        let after = await story.writer.get(own)
        #expect(after.text.contains("Un membre en cours") && checkPage(after.text) == [])
        let ministry = await officer.get(story.path)
        #expect(ministry.text.contains("Un membre en cours") && !ministry.text.contains("le ministère"))
    }

    /// An override over another one says what held before it, not what was computed once.
    @Test func anOverrideReplacesWhatHeld() async throws {
        let story = try await Story.deposited(members: 14)
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        let (admissibility, path) = ("\(story.path)/admissibility", "\(story.path)/eligibility")
        await officer.post(admissibility, [("decision", "yes")], from: admissibility)
        for verdict in ["yes", "no"] {
            await officer.post(
                "\(path)/overrides",
                [
                    ("rule", "members-minimum"), ("satisfied.members-minimum", verdict),
                    ("reason.members-minimum", "Motif"),
                ], from: path)
        }
        let lines = try await story.site.site.database.read { [id = story.id] in
            try History.lines(of: .init("dossier", id), limit: 2, in: $0)
        }
        let told = lines.compactMap { $0.fields.first { $0.name == "dossier.rule-outcome" } }
        #expect(told.map { "\($0.before ?? "-") > \($0.after ?? "-")" } == ["yes > no", "no > yes"])
    }

    /// Parts, fields and rules by their names, as the call has them; a line without a value is not drawn.
    @Test(arguments: Language.allCases) func idsAreSaidInWords(language: Language) async throws {
        let story = try await Story.deposited(members: 14, companies: 14)
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        let path = "\(story.path)/admissibility"
        #expect(await officer.post(path, [("decision", "yes"), ("reason", "")], from: path).status == 303)
        let own = await story.writer.get("/\(language.rawValue)\(story.path)")
        #expect(checkPage(own.text) == [])
        let told = try #require(own.text.range(of: #"<ol class="timeline">.*</ol>"#, options: .regularExpression))
        let history = String(own.text[told])
        let held = try await story.held()
        let part = try #require(held.parts.first { $0.fields.contains { $0.kind == .longText } })
        let field = try #require(part.fields.first { $0.kind == .longText })
        #expect(history.contains(try #require(part.name[language])))
        #expect(history.contains(try #require(field.name[language])))
        for id in held.parts.map(\.id) + held.parts.flatMap(\.fields).map(\.id) {
            #expect(!history.contains("<bdi>\(id)</bdi>"), "\(id)")
        }
        let ministry = await officer.get("/\(language.rawValue)\(story.path)")
        let reason = ["fr": "<dt>Motif</dt>", "ar": "<dt>السبب</dt>", "en": "<dt>Reason</dt>"][language.rawValue]!
        #expect(!ministry.text.contains("\(reason)<dd></dd>") && checkPage(ministry.text) == [])
    }

    @Test func aRuleIsNamedByWhatItIsAbout() async throws {
        let story = try await Story.deposited(members: 14, companies: 14)
        let (admissibility, path) = ("\(story.path)/admissibility", "\(story.path)/eligibility")
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        #expect(await officer.post(admissibility, [("decision", "yes")], from: admissibility).status == 303)
        let override = [
            ("rule", "members-minimum"), ("satisfied.members-minimum", "yes"),
            ("reason.members-minimum", "Un membre en cours"),
        ]
        #expect(await officer.post("\(path)/overrides", override, from: path).status == 303)
        let page = await officer.get("/en\(story.path)")
        #expect(page.text.contains("Un membre en cours") && !page.text.contains("<bdi>members-minimum</bdi>"))
    }

    /// However much was written, the ministry's page begins with what it may read, and the rest is reached page by page.
    @Test(arguments: TestDatabase.engines) func everyLineIsReached(engine: Engine) async throws {
        let story = try await Story.deposited(on: engine)
        let (id, now) = (story.id, story.site.clock.now)
        try await story.site.site.database.write { db in
            for number in 1...60 {
                try History.record(
                    "dossier.part-saved", of: .init("dossier", id), by: .system, at: now,
                    [Change("dossier.part", after: "P\(number)-x")], in: db)
            }
        }
        let officer = try await story.site.signedIn(as: .programmeOfficer)
        let page = await officer.get(story.path)
        #expect(page.text.contains("AAP-2023-01-0001") && !page.text.contains("P60-x"))
        #expect(page.link("\(story.path)?before=") == nil)
        let first = await story.writer.get(story.path)
        #expect(first.text.contains("P60-x") && !first.text.contains("P10-x"))
        let next = try #require(first.link("\(story.path)?before="))
        let second = await story.writer.get(next)
        #expect(second.status == 200 && checkPage(second.text) == [])
        #expect(second.text.contains("P10-x") && second.text.contains("P1-x") && !second.text.contains("P11-x"))
    }
}
