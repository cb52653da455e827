import Access
import CanonicalJSON
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// The page on which the ministry reads what was deposited.
@Suite struct ReadingTests {
    private func page(_ story: Story, _ language: Language = .fr) async throws -> String {
        let officer = try await story.site.signedIn(as: .programmeOfficer, language)
        return await officer.get(story.path).text
    }

    @Test(arguments: [
        (Language.fr, "<bdi>3,5</bdi>", "12\u{202F}000,50\u{A0}DH", "Souss-Massa"),
        (.ar, "<bdi>3,5</bdi>", "12\u{202F}000,50 درهم", "سوس - ماسة"),
        (.en, "<bdi>3.5</bdi>", "MAD\u{A0}12,000.50", "Souss-Massa"),
    ]) func figuresAndNamesAreTheReaders(language: Language, decimal: String, amount: String, region: String)
        async throws
    {
        let story = try await Story.deposited(members: 2, companies: 1)
        var call = try await story.held().call
        let part = try #require(call.configuration.parts.first)
        call.configuration.parts[0].fields += [
            PartField(id: "x-number", kind: .number, name: Localized(fr: "Nombre", ar: "عدد", en: "Number")),
            PartField(id: "x-amount", kind: .amount, name: Localized(fr: "Montant", ar: "مبلغ", en: "Amount")),
        ]
        try await save(call, story)
        try await deposit([("x-number", "\"3.5\""), ("x-amount", "1200050")], in: part.id, of: story)
        let text = try await page(story, language)
        #expect(checkPage(text) == [])
        #expect(text.contains("<p>\(decimal)</p>") && text.contains("<p><bdi>\(amount)</bdi></p>"))
        #expect(text.contains("<td>\(region)</td>"))
        #expect(text.ranges(of: "<td><bdi>Membre ").count == 2)
    }

    /// What is kept of a call from page to page is that of the call as it is now, and of no other language.
    @Test func aCorrectedNameIsShownAtOnce() async throws {
        let story = try await Story.deposited(members: 2, companies: 1)
        #expect(!(try await page(story)).contains("Nom corrigé"))
        #expect(!(try await page(story, .en)).contains("Mended name"))
        var call = try await story.held().call
        let old = try #require(call.configuration.parts[0].fields.first).name
        call.configuration.parts[0].fields[0].name = Localized(fr: "Nom corrigé", ar: "اسم مصحح", en: "Mended name")
        try await save(call, story)
        let (french, english) = (try await page(story), try await page(story, .en))
        #expect(french.contains("<h3>Nom corrigé</h3>") && !french.contains("<h3>\(old.text(.fr))</h3>"))
        #expect(english.contains("<h3>Mended name</h3>") && !english.contains("<h3>\(old.text(.en))</h3>"))
    }

    /// A word that the call's list does not hold, and one that nobody knows, are shown all the same.
    @Test(arguments: [("\"gold\"", "Or"), ("\"<platinum>\"", "<bdi>&lt;platinum&gt;</bdi>")])
    func wordsOutsideTheListAreShown(answer: String, said: String) async throws {
        let story = try await Story.deposited(members: 2, companies: 1)
        var call = try await story.held().call
        let part = try #require(call.configuration.parts.first)
        let choice = PartField(
            id: "x-choice", kind: .choice, name: Localized(fr: "Choix", ar: "اختيار", en: "Choice"), choices: ["none"])
        call.configuration.parts[0].fields.append(choice)
        try await save(call, story)
        try await deposit([("x-choice", answer)], in: part.id, of: story)
        #expect(try await page(story).contains("<p>\(said)</p>"))
    }

    private func save(_ call: Call, _ story: Story) async throws {
        try await story.site.site.database.write { try CallStore.save(call, in: $0) }
    }

    /// Puts answers beside those of the last submission.
    private func deposit(_ answers: [(String, String)], in part: String, of story: Story) async throws {
        let added = answers.map { ",\"\($0)\":\($1)" }.joined()
        try await story.site.site.database.write { db in
            let kept = try #require(
                try db.all("SELECT snapshot FROM submission WHERE dossier = \(story.id)") { try $0.text(0) }.first)
            var snapshot = try Snapshot(parsing: kept)
            var parts = snapshot.answers.saved.mapValues(\.canonicalText)
            parts[part] = parts[part].map { $0.dropLast() + added + "}" }
            snapshot.answers = DossierAnswers(try parts.mapValues { try JSONView(parsing: $0) })
            let text = snapshot.canonicalText
            try db.execute("UPDATE submission SET snapshot = \(text) WHERE dossier = \(story.id)")
        }
    }
}
