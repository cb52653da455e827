import Access
import CanonicalJSON
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// What those who write a dossier read on its pages before they deposit it, and after.
@Suite struct ApplicantPageTests {
    private func part(_ id: String, of story: Story) async throws -> Part {
        try #require(try await story.held().parts.first { $0.id == id })
    }

    // MARK: figures

    @Test(arguments: Language.allCases) func figuresAreTypedFromLeftToRight(language: Language) async throws {
        let story = try await Story.begin(language: language)
        for id in try await story.held().parts.map(\.id) {
            let page = await story.writer.get("\(story.path)/parts/\(id)").main
            for input in page.matches(of: #/<input[^>]*inputmode="[^>]*>/#).map(\.0) {
                #expect(input.contains(" dir=\"ltr\""), "\(id): \(input)")
            }
        }
        let budget = await story.writer.get("\(story.path)/parts/P10").main
        #expect(budget.contains(#/<input class="input" dir="ltr" inputmode="decimal"/#))
    }

    @Test func sumsOfWhatIsSavedStandUnderTheTable() async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P10"
        let field = try #require(try await part("P10", of: story).asked.first { $0.headings != nil })
        #expect(!(await story.writer.get(path).main.contains("Total enregistré")))
        let rows = try #require(field.headings)
        let typed = [
            ("\(field.id).\(rows[0]).year-1", "1 000"), ("\(field.id).\(rows[1]).year-1", "2 500,50"),
            ("\(field.id).\(rows[0]).year-2", "400"),
        ]
        #expect(await story.writer.post(path, [("revision", "0")] + typed, from: path).status == 303)
        let page = await story.writer.get(path)
        #expect(checkPage(page.text) == [])
        let foot = try #require(page.main.firstMatch(of: #/<tfoot>(.*?)<\/tfoot>/#)?.1)
        #expect(
            foot.matches(of: #/<bdi>([^<]*DH)<\/bdi>/#).map { plain($0.1) } == [
                "3 900,50 DH", "3 500,50 DH", "400 DH", "0 DH", "0 DH", "0 DH",
            ])
    }

    @Test func theRegisterOfMembersIsCountedUnderIt() async throws {
        let story = try await Story.begin()
        try await story.fill(try await part("P3", of: story), members: 14, companies: 8)
        let page = await story.writer.get("\(story.path)/parts/P3")
        #expect(checkPage(page.text) == [])
        #expect(page.main.contains("<dt>Membres enregistrés</dt><dd>14</dd>"))
        let share = "(entreprises\u{202F}: <bdi>8</bdi>\u{202F}; membres actifs\u{202F}: <bdi>14</bdi>)"
        #expect(page.main.contains(share))
        #expect(page.main.contains("class=\"table compact entry broad\""))
    }

    private func plain(_ text: some StringProtocol) -> String {
        String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    }

    // MARK: names

    @Test(arguments: TestDatabase.engines) func theNameTypedAtTheOpeningIsNotAskedTwice(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        let path = "\(story.path)/parts/P1"
        let page = await story.writer.get(path).main
        #expect(page.contains(#/name="name-fr"[^>]* value="Cluster de l’eau"/#))
        #expect(page.contains(#/name="name-ar"[^>]* value="تجمع الماء"/#))
        #expect(try await story.revision(of: "P1") == 0)
        // What is saved stands, also where a name was taken out.
        await story.writer.upload(
            "\(path)/files", [("revision", "0"), ("name-fr", "Autre nom"), ("name-ar", "")], files: [], from: path)
        let saved = await story.writer.get(path).main
        #expect(saved.contains(#/name="name-fr"[^>]* value="Autre nom"/#) && !saved.contains("تجمع الماء\""))
    }

    /// What was deposited completes the name that the dossier was opened with, and never replaces it.
    @Test(arguments: TestDatabase.engines) func whatWasDepositedCompletesTheName(engine: Engine) async throws {
        let story = try await Story.begin(on: engine)
        try await story.fill()
        let id = story.id
        func name() async throws -> Localized {
            try await story.site.site.database.read { db in
                try DepositedNames.of(try #require(try DossierStore.find(id, in: db)), in: db)
            }
        }
        let whole = Localized(fr: "Cluster de l’eau", ar: "تجمع الماء")
        #expect(try await name() == whole)
        try await story.site.site.database.write { db in
            _ = try db.execute("UPDATE dossier SET name_ar = NULL WHERE id = \(id)")
        }
        // Of a draft nothing is certified.
        #expect(try await name() == Localized(fr: "Cluster de l’eau"))
        try await story.submit()
        #expect(try await name() == Localized(fr: "Cluster de l’eau", ar: "Réponse"))
    }

    // MARK: rules and declarations

    @Test(arguments: Language.allCases) func whatTheRulesSayNowIsToldBesideTheButton(language: Language) async throws {
        let story = try await Story.begin(language: language)
        let sentence: [Language: String] = [
            .fr: "Le cluster compte 14 membres actifs ; il en faut au moins 15.",
            .ar: "عدد الأعضاء النشطين 14، والحد الأدنى 15.",
            .en: "The cluster has 14 active members; at least 15 are needed.",
        ]
        try await story.fill(members: 14, companies: 9)
        let said = try #require(sentence[language])
        for path in [story.path, "\(story.path)/parts/P3", "\(story.path)/parts/P2"] {
            let page = await story.writer.get(path)
            #expect(checkPage(page.text) == [] && flat(page.main).contains(flat(said)), "\(path)")
        }
        #expect(!flat(await story.writer.get("\(story.path)/parts/P5").main).contains(flat(said)))
        // The part that shows the count is not ticked off.
        let overview = await story.writer.get(story.path).main
        #expect(overview.contains(#/<li><a href="[^"]*\/parts\/P2">/#))
        // Never in the way: the rules are judged later.
        #expect(try await story.submit().status == 303)
    }

    @Test func nothingIsSaidWhereEveryRuleHolds() async throws {
        let story = try await Story.begin()
        let empty = await story.writer.get(story.path).main
        #expect(empty.contains("conditions d’éligibilité ne sont pas remplies aujourd’hui"))
        try await story.fill()
        let page = await story.writer.get(story.path)
        #expect(!page.main.contains("d’éligibilité n’") && !page.main.contains("d’éligibilité ne "))
        #expect(page.main.contains(#/<li class="full"><a href="[^"]*\/parts\/P2">/#))
        // Nothing to say, no empty band for it.
        #expect(!page.main.contains("<div class=\"stack\"></div>") && checkPage(page.text) == [])
    }

    @Test(arguments: [("yes", false), ("no", true)])
    func aDeclarationAnsweredWithNoIsPointedOut(answer: String, isTold: Bool) async throws {
        let story = try await Story.begin()
        try await story.fill(except: ["no-double-funding"])
        let path = "\(story.path)/parts/P14"
        let revision = String(try await story.revision(of: "P14"))
        await story.writer.upload(
            "\(path)/files", [("revision", revision), ("no-double-funding", answer), ("data-notice", "yes")],
            files: [], from: path)
        for page in [story.path, path] {
            let shown = await story.writer.get(page)
            #expect(shown.main.contains("Vous répondez «\u{202F}Non\u{202F}»") == isTold, "\(page)")
            #expect(checkPage(shown.text) == [])
        }
        #expect(try await story.submit().status == 303)
        story.site.clock.set(Fixtures.deadline.adding(hours: 20))
        let officer = await (try story.site.signedIn(as: .programmeOfficer)).get("\(story.path)/admissibility")
        #expect(officer.main.contains("Le candidat répond «\u{202F}Non\u{202F}»") == isTold)
        #expect(officer.main.contains("<ul><li>Aucune dépense financée deux fois ") == isTold)
        #expect(checkPage(officer.text) == [])
    }

    private func flat(_ text: String) -> String {
        String(text.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    }

    // MARK: state

    @Test func aWithdrawnDossierIsNotCalledDeposited() async throws {
        let story = try await Story.begin()
        try await story.fill()
        try await story.submit()
        await story.writer.post("\(story.path)/withdrawal", from: story.path)
        let page = await story.writer.get(story.path)
        #expect(page.main.contains("Le dossier est retiré. Pour concourir, rouvrez-le"))
        #expect(!page.main.contains("Le dossier est déposé") && checkPage(page.text) == [])
        let part = await story.writer.get("\(story.path)/parts/P5").main
        #expect(part.contains("Le dossier est retiré.") && !part.contains("Le dossier est déposé"))
    }

    @Test func aWithdrawalIsToldByMail() async throws {
        let story = try await Story.begin()
        try await story.fill()
        try await story.submit()
        _ = try await story.colleague("reads@grappe.test", may: "read")
        try await story.site.runJobs()
        story.site.mailbox.empty()
        await story.writer.post("\(story.path)/withdrawal", from: story.path)
        try await story.site.runJobs()
        for address in ["writer@grappe.test", "reads@grappe.test"] {
            let mail = try #require(story.site.mailbox.to(address).last)
            #expect(mail.subject == "Dossier AAP-2023-01-0001 retiré", "\(address)")
            #expect(mail.text.contains("a été retiré le 2\u{A0}mai 2023") && mail.paths.contains("/fr\(story.path)"))
        }
        // Nothing was withdrawn, nothing is told.
        story.site.mailbox.empty()
        await story.writer.post("\(story.path)/withdrawal", from: story.path)
        try await story.site.runJobs()
        #expect(story.site.mailbox.all.isEmpty)
    }

    @Test func aDateThatHasPassedIsNoClock() async throws {
        let story = try await Story.deposited()
        for path in [story.path, "/dossiers", "\(story.path)/parts/P5"] {
            let page = await story.writer.get(path).main
            #expect(!page.contains("Jusqu’au 14"), "\(path)")
        }
        let page = await story.writer.get(story.path)
        #expect(!page.text.contains("id=\"blockers\"") && !page.text.contains("points bloquent"))
        #expect(checkPage(page.text) == [])
    }

    @Test func partsAreNumberedAlikeForBothSides() async throws {
        let story = try await Story.deposited()
        let officer = await (try story.site.signedIn(as: .programmeOfficer)).get(story.path).main
        let parts = try await story.held().parts
        #expect(parts.count == 13 && parts.last?.id == "P14")
        #expect(officer.contains("id=\"part-P14\"><h2>13. "))
        let own = await story.writer.get("\(story.path)/parts/P14").main
        #expect(own.contains("Partie <bdi>13</bdi> sur <bdi>13</bdi>"))
    }
}
