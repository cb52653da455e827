import Access
import Database
import Dossiers
import Evaluations
import History
import TestSupport
import Testing
import Values
import Web

@testable import Selections

/// What is proposed: over what, in which words, and never one cluster twice.
@Suite struct ProposingTests {
    private let ranking = "/calls/call-1/ranking"
    private let decisions = "/calls/call-1/decisions"

    /// Two dossiers read, the ranking frozen; two contracts fit.
    private func frozen(_ engine: Engine = .sqlite, language: Language = .fr) async throws -> (EvaluatedCall, Browser) {
        let scene = try await EvaluatedCall.open(
            further: [Selections.module()], readers: 1, budget: 4_000_000, on: engine)
        let officer = try await scene.site.signedIn(as: .programmeOfficer, language)
        try await scene.readAll(appointedBy: officer)
        #expect(await officer.post(ranking, from: ranking).status == 303)
        return (scene, officer)
    }

    private func mark(_ browser: Browser, _ path: String) async -> (String, String) {
        let found = await browser.get(path).text.firstMatch(of: #/name="proposals" value="([^"]*)"/#)
        return ("proposals", found.map { String($0.1) } ?? "none")
    }

    private func fields(_ first: String, _ second: String, reasons: String = "Motif", appeal: String = "Recours")
        -> [(String, String)]
    {
        [
            ("outcome-dossier-1", first), ("fr-dossier-1", reasons), ("ar-dossier-1", "تعليل \(reasons)"),
            ("en-dossier-1", ""), ("conditions-dossier-1", "Sous réserve \(reasons)"),
            ("outcome-dossier-2", second), ("fr-dossier-2", "Second motif"), ("ar-dossier-2", ""),
            ("en-dossier-2", "Second reason"), ("appeal-fr", appeal), ("appeal-ar", "طعن \(appeal)"),
            ("appeal-en", ""),
        ]
    }

    private func lines(_ scene: EvaluatedCall, _ record: RecordReference, _ act: String) async throws -> [HistoryLine] {
        try await scene.site.site.database.read { try History.lines(of: record, limit: 50, in: $0) }
            .filter { $0.act == act }
    }

    private func all(_ scene: EvaluatedCall) async throws -> [SelectionDecision] {
        try await scene.site.site.database.read { try DecisionStore.all(of: scene.call, in: $0) }
    }

    // Over what

    @Test(arguments: TestDatabase.engines)
    func aStaleProposalReplacesNothing(engine: Engine) async throws {
        let (scene, officer) = try await frozen(engine)
        let other = try await scene.site.signedIn(as: .programmeOfficer)
        let (blank, shown) = (await mark(officer, decisions), await mark(other, decisions))
        #expect(blank.1 == "" && shown.1 == "")
        let newer = fields("not-selected", "not-selected", reasons: "Motif récent", appeal: "Texte récent")
        #expect(await officer.post(decisions, newer + [blank]).status == 303)
        let before = try await all(scene)
        let typed = fields("selected", "not-selected", reasons: "Motif tapé", appeal: "Texte tapé")
        let answer = await other.post(decisions, typed + [shown])
        #expect(answer.status == 409 && checkPage(answer.text) == [])
        #expect(answer.text.contains("ont été proposées entre-temps"))
        // What was typed, in its fields, and what stands now, every word of it.
        for text in ["Motif tapé</textarea>", "تعليل Motif tapé</textarea>", "Texte tapé</textarea>"] {
            #expect(answer.text.contains(text), "\(text)")
        }
        for text in [
            "<p>Motif récent</p>", "<p>تعليل Motif récent</p>", "Sous réserve Motif récent", "<p>Second reason</p>",
            "<p>Texte récent</p>", "<p>طعن Texte récent</p>",
        ] { #expect(answer.text.contains(text), "\(text)") }
        #expect(try await all(scene).map(\.id) == before.map(\.id))
        #expect(try await lines(scene, .init("ranking", scene.call), "selection.appeal-worded").count == 1)
        // A form without any mark saw nothing either; the one that came back is knowingly sent again.
        #expect(await other.post(decisions, typed).status == 409)
        #expect(await other.post(decisions, typed + [("proposals", "x")]).status == 409)
        let again = try #require(answer.text.firstMatch(of: #/name="proposals" value="([^"]*)"/#)).1
        #expect(await other.post(decisions, typed + [("proposals", String(again))]).status == 303)
        #expect(try await all(scene).map(\.outcome) == [.selected, .notSelected])
    }

    @Test(arguments: Language.allCases)
    func theFormThatCameBackIsWhole(language: Language) async throws {
        let (_, officer) = try await frozen(language: language)
        let blank = await mark(officer, decisions)
        #expect(await officer.post(decisions, fields("selected", "not-selected") + [blank]).status == 303)
        let answer = await officer.post(decisions, fields("selected", "not-selected") + [blank])
        #expect(answer.status == 409 && checkPage(answer.text) == [])
    }

    @Test func aStaleCorrectionReplacesNothing() async throws {
        let (scene, officer) = try await frozen()
        let other = try await scene.site.signedIn(as: .programmeOfficer)
        await officer.post(decisions, fields("selected", "not-selected"), from: decisions)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        #expect(await head.post("\(decisions)/signature", [await mark(head, "\(decisions)/signature")]).status == 303)
        let path = "/dossiers/dossier-2/decision"
        let shown = await mark(other, path)
        let correction = { (reasons: String) in [("outcome-dossier-2", "selected"), ("fr-dossier-2", reasons)] }
        #expect(await officer.post(path, correction("Récent") + [await mark(officer, path)]).status == 303)
        let answer = await other.post(path, correction("Tapé") + [shown])
        #expect(answer.status == 409 && checkPage(answer.text) == [])
        #expect(answer.text.contains("Tapé</textarea>") && answer.text.contains("<p>Récent</p>"))
        #expect(try await all(scene).last?.reasons.fr == "Récent")
        #expect(await other.post(path, correction("Tapé") + [await mark(other, path)]).status == 303)
    }

    // In which words

    /// Whoever signs reads every word that takes effect, whatever the language of the screen.
    @Test(arguments: Language.allCases)
    func theSignerReadsEveryLanguage(language: Language) async throws {
        let (scene, officer) = try await frozen()
        await officer.post(decisions, fields("selected", "not-selected"), from: decisions)
        let head = try await scene.site.signedIn(as: .headOfDivision, language)
        let (list, one, two) = (
            await head.get(decisions), await head.get("/dossiers/dossier-1/decision"),
            await head.get("/dossiers/dossier-2/decision")
        )
        for page in [list, one, two] { #expect(checkPage(page.text) == []) }
        for page in [list, one] {
            for text in [
                "<p>Motif</p>", "<p>تعليل Motif</p>", "Sous réserve Motif", "<p>Recours</p>", "<p>طعن Recours</p>",
            ] {
                #expect(page.text.contains(text), "\(text)")
            }
        }
        for page in [list, two] {
            #expect(page.text.contains("<p>Second motif</p>") && page.text.contains("<p>Second reason</p>"))
        }
    }

    /// Whoever proposes and whoever signs is told of reasons that nobody wrote in Arabic; when they are there, no more.
    @Test func reasonsWithoutArabicAreTold() async throws {
        let (scene, officer) = try await frozen()
        await officer.post(decisions, fields("selected", "not-selected"), from: decisions)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        let auditor = try await scene.site.signedIn(as: .auditor)
        for (browser, isTold) in [(officer, true), (head, true), (auditor, false)] {
            let page = await browser.get(decisions)
            #expect(page.status == 200 && checkPage(page.text) == [])
            #expect(page.main.contains("<bdi>1</bdi> décision sans motifs en arabe") == isTold)
        }
        let whole = fields("selected", "not-selected").map { $0.0 == "ar-dossier-2" ? ($0.0, "تعليل") : $0 }
        #expect(await officer.post(decisions, whole + [await mark(officer, decisions)]).status == 303)
        #expect(await !head.get(decisions).main.contains("sans motifs en arabe"))
    }

    /// The candidate reads one language, as in the letter.
    @Test func theCandidateReadsTheOwnLanguage() async throws {
        let (scene, officer) = try await frozen()
        await officer.post(decisions, fields("selected", "not-selected"), from: decisions)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        await head.post("\(decisions)/signature", [await mark(head, "\(decisions)/signature")])
        let owner = scene.site.browser(.en)
        try await owner.signIn(scene.owners[1])
        let page = await owner.get("/dossiers/dossier-2/decision").text
        #expect(page.contains("<p>Second reason</p>") && !page.contains("Second motif"))
    }

    @Test(arguments: TestDatabase.engines)
    func theHistoryKeepsEveryLanguage(engine: Engine) async throws {
        let (scene, officer) = try await frozen(engine)
        func propose(_ appeal: String) async {
            let all = fields("selected", "not-selected", appeal: appeal) + [await mark(officer, decisions)]
            #expect(await officer.post(decisions, all).status == 303)
        }
        await propose("Recours")
        await propose("Recours")
        await propose("Autre")
        let first = try await lines(scene, .init("decision", scene.dossiers[0]), "selection.proposed")
        let second = try await lines(scene, .init("decision", scene.dossiers[1]), "selection.proposed")
        func told(_ lines: [HistoryLine], _ field: String) -> [String] {
            lines.map { line in
                line.fields.filter { $0.name == field }.map { "\($0.before ?? "-") > \($0.after ?? "-")" }.joined()
            }
        }
        #expect(first.count == 3 && second.count == 3)
        #expect(Set(told(first, "selection.reasons")) == ["- > Motif"])
        #expect(Set(told(first, "selection.reasons-ar")) == ["- > تعليل Motif"])
        #expect(Set(told(first, "selection.reasons-en")) == [""])
        #expect(Set(told(second, "selection.reasons-en")) == ["- > Second reason"])
        // The text on appeals: as it was and as it is, where it changed.
        let worded = try await lines(scene, .init("ranking", scene.call), "selection.appeal-worded")
        #expect(Set(told(worded, "selection.appeal-fr")) == ["- > Recours", "Recours > Autre"])
        #expect(Set(told(worded, "selection.appeal-ar")) == ["- > طعن Recours", "طعن Recours > طعن Autre"])
        #expect(worded.count == 2)
        #expect(await officer.get(ranking).text.contains("Texte sur les recours rédigé"))
    }

    // One cluster twice

    @Test(arguments: TestDatabase.engines)
    func aClusterIsNotSelectedTwice(engine: Engine) async throws {
        let (scene, officer) = try await frozen(engine)
        // Two deposits of one cluster, as they may stand from before there was one for each.
        try await scene.site.site.database.write { db in
            try db.execute("UPDATE dossier SET doubled = TRUE WHERE id = 'dossier-2'")
            try db.execute("UPDATE dossier SET cluster = 'argan'")
        }
        let told = "Ce cluster est déjà retenu dans cet appel"
        let both = await officer.post(decisions, fields("selected", "selected") + [await mark(officer, decisions)])
        #expect(both.status == 422 && both.text.contains(told) && checkPage(both.text) == [])
        #expect(await officer.post(decisions, fields("selected", "not-selected")).status == 303)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        #expect(await head.post("\(decisions)/signature", [await mark(head, "\(decisions)/signature")]).status == 303)
        // Nor by a correction, nor in the transaction.
        let path = "/dossiers/dossier-2/decision"
        let correction = [("outcome-dossier-2", "selected"), ("fr-dossier-2", "Motif")]
        let refused = await officer.post(path, correction, from: path)
        #expect(refused.status == 422 && refused.text.contains(told))
        let proposal = Proposal(dossier: scene.dossiers[1], outcome: .selected, reasons: Localized(fr: "Motif"))
        await #expect(throws: SelectionError.outOfBounds(SelectionPhrases.clusterTwice)) {
            try await scene.site.site.database.write { db in
                let held = try HeldSelection.find(scene.call, for: .system, in: db)
                let actor = Actor(.person(ID(stored: "officer")))
                try Deciding.propose([proposal], appeal: nil, in: held, by: actor, at: EvaluatedCall.now, db)
            }
        }
        // Two clusters are two.
        try await scene.site.site.database.write { db in
            _ = try db.execute("UPDATE dossier SET cluster = 'other' WHERE id = 'dossier-2'")
        }
        #expect(await officer.post(path, correction, from: path).status == 303)
    }
}
