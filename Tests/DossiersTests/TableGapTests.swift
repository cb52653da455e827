import CanonicalJSON
import Calls
import Database
import TestSupport
import Testing
import Values
import Web

@testable import Dossiers

/// A table that somebody began answers a required question once nothing in it is left open.
@Suite struct TableGapTests {
    private static let actions = TableShape.rows(columns: ["year", "action", "deliverable", "owner", "cost"])
    private static let team = TableShape.rows(columns: ["name", "role", "organisation", "share"])
    private static let named = TableShape.named(rows: ["strengths", "threats"])
    private static let budget = TableShape.crossed(
        rows: ["team", "audit"], columns: ["year-1", "year-2"], isMoney: true)
    private static let targets = TableShape.crossed(
        rows: ["I01", "I02"], columns: ["baseline", "year-1"], isMoney: false)

    @Test(
        arguments: [
            (
                actions, #"[{"action":"a","cost":1,"deliverable":"d","owner":"o","year":"year-1"}]"#, []
            ),
            (
                actions,
                #"[{"action":"a","cost":0,"deliverable":"d","owner":"o","year":"year-1"},{"deliverable":"x"}]"#,
                ["1.year", "1.action", "1.owner", "1.cost"].map(TableGap.cell)
            ),
            (team, #"[{"name":"n","role":"r"}]"#, []),
            (team, #"[{"organisation":"o","share":"3"}]"#, [.cell("0.name"), .cell("0.role")]),
            (named, #"{"strengths":"a","threats":"b"}"#, []),
            (named, #"{"strengths":"a","threats":""}"#, [.cell("threats")]),
            // Nothing spent under a heading is no gap, a year of which nothing is told is one.
            (budget, #"{"audit":{"year-2":0},"team":{"year-1":5}}"#, []),
            (budget, #"{"team":{"year-1":5}}"#, [.column("year-2", first: "team")]),
            (targets, #"{"I01":{"baseline":"0","year-1":"1"},"I02":{"baseline":"0","year-1":"1"}}"#, []),
            (targets, #"{"I01":{"baseline":"0","year-1":"1"}}"#, [.cell("I02.baseline"), .cell("I02.year-1")]),
        ] as [(TableShape, String, [TableGap])])
    func whatATableStillWants(shape: TableShape, answer: String, gaps: [TableGap]) throws {
        #expect(shape.gaps(in: try JSONView(parsing: answer)) == gaps)
    }

    /// One cell is a beginning: the deposit waits, and the page says for what and leads there.
    @Test func oneCellIsNoAnswer() async throws {
        let story = try await Story.begin()
        try await story.fill(except: ["actions"])
        let path = "\(story.path)/parts/P9"
        let typed = [("revision", "1"), ("actions.0.year", "year-1"), ("actions.0.action", "Une action")]
        #expect(await story.writer.post(path, typed, from: path).status == 303)
        let part = await story.writer.get(path)
        #expect(checkPage(part.text) == [])
        #expect(part.main.contains("3</bdi> cases à remplir"))
        #expect(part.main.contains("ligne <bdi>1</bdi>, Coût (DH)"))
        let page = await story.writer.get(story.path)
        #expect(checkPage(page.text) == [])
        #expect(page.main.contains("/parts/P9#f-actions.0.deliverable"))
        #expect(try await story.submit().status == 422)
        let rest = [
            ("actions.0.deliverable", "Un rapport"), ("actions.0.owner", "Le cluster"), ("actions.0.cost", "0"),
        ]
        #expect(await story.writer.post(path, [("revision", "2")] + typed.dropFirst() + rest, from: path).status == 303)
        #expect(await !story.writer.get(path).main.contains("cases à remplir"))
        #expect(try await story.submit().status == 303)
    }

    /// A grid by years has those of the support, no more and no less.
    @Test(arguments: [1, 3, 7]) func yearsAreThoseOfTheSupport(years: Int) throws {
        var field = PartField(id: "targets", kind: .table, name: Localized(fr: "Cibles"))
        (field.indicators, field.columns) = (
            ["I01"], ["indicator", "baseline", "year-1", "year-2", "year-3", "year-4", "year-5"]
        )
        let columns = ["baseline"] + (1...years).map { "year-\($0)" }
        #expect(TableShape.of(field, years: years) == .crossed(rows: ["I01"], columns: columns, isMoney: false))
    }

    /// What was deposited when a beginning was taken for an answer stays complete: there is one request for missing items only.
    @Test func aDepositIsJudgedAsItWasTaken() async throws {
        let story = try await Story.begin()
        try await story.fill(except: ["actions"])
        let path = "\(story.path)/parts/P9"
        #expect(
            await story.writer.post(path, [("revision", "1"), ("actions.0.action", "Une")], from: path).status == 303)
        let held = try await story.held()
        let content = try await story.site.site.database.read { try DossierContent.of(held, in: $0) }
        #expect(content.missing(held).map(\.field.id) == ["actions"])
        #expect(content.unanswered(held).isEmpty)
    }

    /// What is not required may stay as it was begun.
    @Test func anOptionalTableMayBeBegun() async throws {
        let story = try await Story.begin()
        try await story.fill(except: ["swot"])
        let path = "\(story.path)/parts/P4"
        let part = try #require(try await story.held().parts.first { $0.id == "P4" })
        let kept = part.asked.filter { $0.kind != .file && $0.id != "swot" }.flatMap { Answers.typed($0) }
        let typed = [("revision", "1"), ("swot.threats", "Une menace")] + kept
        #expect(await story.writer.post(path, typed, from: path).status == 303)
        #expect(try await story.submit().status == 303)
    }

    @Test(arguments: [("I02", "100", true), ("I02", "100,5", false), ("I02", "170", false), ("I01", "170", true)])
    func aShareIsAtMostAHundred(indicator: String, typed: String, isTaken: Bool) async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P11"
        let answer = await story.writer.post(
            path, [("revision", "0"), ("targets.\(indicator).year-2", typed)], from: path)
        #expect(answer.status == (isTaken ? 303 : 422))
        #expect(isTaken || answer.text.contains("id=\"e-targets.I02.year-2\""))
        #expect(await story.writer.get(path).main.contains("en % (de 0 à 100)"))
    }

    /// Told on the part and before the deposit, in the way of neither.
    @Test(arguments: [
        ("2000000", "2000000", [], ["prévoit au plus", "Budget et ressources à revoir"]),
        ("500", "400", ["dépasse les ressources", "Année <bdi>1</bdi>"], ["prévoit au plus"]),
        ("3000000", "3000000", ["prévoit au plus", "Année 1"], ["dépasse les ressources"]),
    ])
    func whatABudgetLeavesInDoubt(budget: String, resources: String, says: [String], saysNot: [String]) async throws {
        let story = try await Story.begin()
        let path = "\(story.path)/parts/P10"
        let typed = [("revision", "0"), ("budget.audit.year-1", budget), ("resources.state.year-1", resources)]
        #expect(await story.writer.post(path, typed, from: path).status == 303)
        for page in [path, story.path] {
            let shown = await story.writer.get(page)
            #expect(checkPage(shown.text) == [])
            for text in says { #expect(shown.main.contains(text), "\(page): \(text)") }
            for text in saysNot { #expect(!shown.main.contains(text), "\(page): \(text)") }
        }
    }
}
