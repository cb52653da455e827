import Access
import Foundation
import Selections
import TestSupport
import Testing
import Values
import Web

@Suite struct LetterTests {
    /// The letter is the document that receipts and certificates are: one head, one sheet.
    @Test(arguments: Language.allCases) func theLetterIsADocument(language: Language) async throws {
        let scene = try await decided()
        let made = Made()
        let site = try scene.site.site.rendering { html in
            made.take(String(decoding: html.bytes, as: UTF8.self))
            return Array("%PDF-1.7\n".utf8)
        }
        let applicant = Browser(site, language)
        try await applicant.signIn(scene.owners[0])
        #expect(await applicant.get("/dossiers/dossier-1/decision/pdf").status == 200)
        let text = made.text
        #expect(text.contains("<html lang=\"\(language.rawValue)\" dir=\"\(language.direction)\">"))
        let authority = [Language.fr: "Autorité d’essai", .ar: "سلطة الاختبار", .en: "Test authority"][language] ?? ""
        #expect(text.contains("<body><header><p>\(authority)</p><p class=\"specimen\">"))
        #expect(text.contains("href=\"/css/document.css\"") && text.matches(of: #/<h1>/#).count == 1)
        let (object, dear, role, comments, appeal) =
            [
                Language.fr: (
                    "Objet\u{202F}: décision sur le dossier", "Madame, Monsieur", "Sur proposition de la division",
                    "Commentaires des évaluateurs", "Voies et délais de recours"
                ),
                .ar: (
                    "الموضوع: القرار المتعلق", "سيدتي، سيدي", "باقتراح من القسم", "تعليقات الخبراء المقيِّمين",
                    "سبيل التظلم وأجله"
                ),
                .en: (
                    "Subject: decision on application", "Dear Sir or Madam", "On the proposal of the division",
                    "Evaluators’ comments", "How to appeal, and by when"
                ),
            ][language] ?? ("", "", "", "", "")
        #expect(
            text.contains(/<strong>(<bdi[^>]*>)?(Candidat|Applicant|المترشح) 1/) && text.contains(object)
                && text.contains(dear))
        // The two who decided: the signer by name, the proposer by role alone.
        #expect(text.contains(role) && text.contains(/<strong>(<bdi[^>]*>)?head-of-division-/))
        #expect(!text.contains("programme-officer-"))
        // How to appeal, and to whom, stands before what the evaluators wrote.
        let order = [appeal, "head-of-division-", comments].compactMap { text.range(of: $0)?.lowerBound }
        #expect(order.count == 3 && order == order.sorted())
        #expect(text.contains("class=\"stack tight keep\""))
    }

    /// The authority that takes the appeal is the installation's own; where it names none, nothing is said that leads nowhere.
    @Test(arguments: [
        ("Autorité d’essai", "Recours à adresser à\u{202F}: <bdi>Autorité d’essai</bdi>"),
        ("", "<h2>Voies et délais de recours</h2>"),
    ]) func theAppealIsAddressedToWhomTheInstallationNames(authority: String, said: String) async throws {
        let scene = try await decided()
        var settings = scene.site.site.settings
        settings.authority = Localized(fr: authority)
        (settings.unit, settings.contactAddress, settings.contactEmail) = (Localized(), nil, nil)
        let made = Made()
        let site = try scene.site.site.rendering(settings: settings) { html in
            made.take(String(decoding: html.bytes, as: UTF8.self))
            return Array("%PDF-1.7\n".utf8)
        }
        let applicant = Browser(site, .fr)
        try await applicant.signIn(scene.owners[0])
        #expect(await applicant.get("/dossiers/dossier-1/decision/pdf").status == 200)
        #expect(made.text.contains(said))
        #expect(made.text.contains("Recours à adresser") == !authority.isEmpty)
    }

    /// A call of one dossier, selected by a signed decision.
    private func decided() async throws -> EvaluatedCall {
        let scene = try await EvaluatedCall.open(
            ["001561191000066"], further: [Selections.module()], readers: 1)
        let officer = try await scene.site.signedIn(as: .programmeOfficer)
        try await scene.scoreFirst(appointing: officer)
        await officer.post("/calls/call-1/ranking", from: "/calls/call-1/ranking")
        let decisions = "/calls/call-1/decisions"
        await officer.post(
            decisions,
            [
                ("outcome-dossier-1", "selected"), ("rank-dossier-1", ""), ("fr-dossier-1", "Dossier solide"),
                ("ar-dossier-1", "ملف متين"), ("en-dossier-1", ""), ("appeal-fr", "Recours"), ("appeal-ar", ""),
                ("appeal-en", ""),
            ], from: decisions)
        let head = try await scene.site.signedIn(as: .headOfDivision)
        let mark = try #require(
            await head.get("\(decisions)/signature").text.firstMatch(of: #/name="proposals" value="([^"]*)"/#)
        ).1
        await head.post("\(decisions)/signature", [("proposals", String(mark))])
        return scene
    }
}

/// What was given to be rendered.
private final class Made: @unchecked Sendable {
    private let lock = NSLock()
    private var html = ""  // guarded by lock
    var text: String { lock.withLock { html } }
    func take(_ made: String) { lock.withLock { html = made } }
}
