import Foundation
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

@Suite struct TableTests {
    /// How many rows of the register of members a page shows.
    private func rows(_ answer: Answer) -> Int {
        (0..<AnswerReader.rowsAtMost + 1).filter { answer.text.contains("name=\"members.\($0).name\"") }.count
    }

    @Test func rowsAreAddedToAnEmptyTableAsOftenAsOneAsks() async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P3"
        var shown = await story.writer.get(path)
        #expect(rows(shown) == 15)
        for count in [25, 35, 45] {
            #expect(shown.text.contains("name=\"more\" value=\"members.\(count)\""))
            let saved = await story.writer.post(
                path,
                [("revision", try await story.revision(of: "P3").description), ("more", "members.\(count)")], from: path
            )
            #expect(saved.location == "/fr\(path)?more=members.\(count)#f-members")
            shown = await story.writer.get("\(path)?more=members.\(count)")
            #expect(rows(shown) == count)
            #expect(checkPage(shown.text) == [])
        }
    }

    @Test(arguments: [
        ("", 15), ("members", 15), ("members.", 15), ("members.x", 15), (".99", 15), ("members.-1", 15),
        ("other.99", 15),
        ("members.99999999999999999999", 15), ("members.20", 20), ("members.501", 500),
    ])
    func anyoneCanAskForRows(more: String, count: Int) async throws {
        let story = try await Story.begin()
        #expect(rows(await story.writer.get("\(story.path)/parts/P3?more=\(more)")) == count)
    }

    /// Rows that were asked for stay where the form comes back.
    @Test func rowsAskedForStayBesideAFault() async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P3"
        let typed = [("revision", "0"), ("members.0.ice", "12345"), ("more", "members.25")]
        let answer = await story.writer.post(path, typed, from: path)
        #expect(answer.status == 422)
        #expect(rows(answer) == 25)
    }

    @Test(arguments: [
        (Language.fr, "Registre des membres, ligne <bdi>1</bdi>, ICE — <bdi>5</bdi> chiffres saisis"),
        (.ar, "سجل الأعضاء، السطر <bdi>1</bdi>، التعريف الموحد للمقاولة — "),
        (.en, "Register of members, row <bdi>1</bdi>, ICE — "),
    ])
    func theSummaryTellsRowAndColumn(language: Language, told: String) async throws {
        let story = try await Story.begin(language: language)
        let path = "\(story.path)/parts/P3"
        let typed = [
            ("revision", "0"), ("members.0.ice", "12345"), ("members.0.name", "Fonderie"), ("members.0.type", "sme"),
        ]
        let answer = await story.writer.post(path, typed, from: path)
        #expect(answer.status == 422)
        #expect(answer.text.contains("<a href=\"#f-members.0.ice\">\(told)"))
    }

    /// Told after the save too, as long as it stands: one number for two members, a key that does not hold.
    @Test(arguments: [
        ("001561191000066", "001561191000066", true), ("001561191000066", "", false),
        ("001561191000066", "001561191000067", true), ("", "", false),
    ])
    func aDoubtStaysWithItsField(first: String, second: String, isDoubted: Bool) async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P3"
        var typed = [("revision", "0")]
        for (row, ice) in [first, second].enumerated() {
            typed += [("members.\(row).name", "Membre"), ("members.\(row).type", "sme"), ("members.\(row).ice", ice)]
        }
        #expect(await story.writer.post(path, typed, from: path).status == 303)
        let page = await story.writer.get(path)
        #expect(page.main.contains("id=\"e-members.1.ice\"") == isDoubted && !page.main.contains("e-members.0.ice"))
        #expect(checkPage(page.text) == [])
    }

    /// Two tables of one part that should go together: told, not refused.
    @Test(arguments: [("500", "500", false), ("499", "500", false), ("750", "500", true)])
    func aBudgetBeyondItsResourcesIsTold(budget: String, resources: String, isTold: Bool) async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P10"
        let typed = [("revision", "0"), ("budget.audit.year-5", budget), ("resources.state.year-1", resources)]
        #expect(await story.writer.post(path, typed, from: path).status == 303)
        let page = await story.writer.get(path)
        #expect(checkPage(page.text) == [])
        #expect(page.main.contains("dépasse les ressources") == isTold)
        #expect(page.main.contains(/250[\u{A0}\u{202F}]DH/) == isTold)
    }

    @Test func theSummaryTellsOfProjectsAndGivenRows() async throws {
        let story = try await Story.begin()
        let projects = "\(story.path)/parts/P7"
        let project = await story.writer.post(
            projects,
            [
                ("revision", "0"), ("projects.0.title", ""), ("projects.1.title", "Alliages"),
                ("projects.1.budget", "cher"),
            ],
            from: projects)
        #expect(project.status == 422)
        #expect(project.text.contains(", Projet <bdi>2</bdi>, Budget"))
        let budget = "\(story.path)/parts/P10"
        let sum = await story.writer.post(budget, [("revision", "0"), ("budget.audit.year-5", "cher")], from: budget)
        #expect(sum.status == 422)
        #expect(sum.text.contains(", Année <bdi>5</bdi> — "))
    }

    /// Enter presses the first button of a form: it saves, and adds no rows.
    @Test(arguments: ["P3", "P7", "P9"]) func enterSaves(part: String) async throws {
        let story = try await Story.begin()
        let page = await story.writer.get("\(story.path)/parts/\(part)").main
        let form = try #require(page.components(separatedBy: "<form ").last { $0.contains("name=\"revision\"") })
        let buttons = form.matches(of: #/<button[^>]*>/#).map { String($0.0) }
        #expect(buttons.first == "<button class=\"sr\" tabindex=\"-1\" aria-hidden=\"true\">")
        #expect(buttons.dropFirst().first?.contains("name=\"more\"") == true)
    }
}
