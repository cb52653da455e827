import Calls
import Phrases
import Values
import Web

enum ResultPages {
    static func show(_ call: Call, _ at: Instant, _ lines: [ResultRoutes.Line], _ context: Context) -> Response {
        context.show("\(context.words(SelectionPhrases.resultsTitle)) \(call.number ?? "")") { page in
            let reserve = lines.filter { $0.decision.outcome == .reserve }
                .sorted { ($0.decision.reserveRank ?? 0) < ($1.decision.reserveRank ?? 0) }
            return """
                <div class="wrap pagehead">\(page.crumbs(of: call, here: page(SelectionPhrases.resultsTitle)))<p class="over">\(page.code(call.number ?? ""))</p>\
                <h1>\(page(SelectionPhrases.resultsTitle))</h1><p class="intro">\(page(call.name))</p>\
                <p class="hint">\(page(SelectionPhrases.publishedOn(at.localDay)))</p></div>\
                <div class="wrap band stack airy">\(corrected(lines, since: at, page))\
                \(section("selected", SelectionPhrases.allSelected, lines.filter { $0.decision.outcome == .selected }, since: at, page))\
                \(section("reserve", SelectionPhrases.reserveWord, reserve, since: at, page))\
                \(section("not-selected", SelectionPhrases.allNotSelected, lines.filter { $0.decision.outcome == .notSelected }, since: at, page))</div>
                """
        }
    }

    /// That what was published says something else now, and since when.
    private static func corrected(_ lines: [ResultRoutes.Line], since published: Instant, _ page: Page) -> HTML {
        guard let last = lines.compactMap({ $0.correctedOn(since: published) }).max() else { return .empty }
        return page.notice(.info, SelectionPhrases.resultsCorrectedOn(last))
    }

    private static func section(
        _ id: String, _ title: Phrase, _ lines: [ResultRoutes.Line], since published: Instant, _ page: Page
    ) -> HTML {
        let items = lines.map { line -> HTML in
            let name: HTML = line.name.map { "<strong>\(page($0))</strong> " } ?? ""
            let day = line.correctedOn(since: published)
            let corrected: HTML = day.map { "<p class=\"hint\">\(page(SelectionPhrases.correctedOn($0)))</p>" } ?? ""
            return "<li><div>\(name)\(page.code(line.number)) \(page.decided(line.decision))\(corrected)</div></li>"
        }
        let list: HTML =
            items.isEmpty
            ? "<p class=\"muted\">\(page(SelectionPhrases.none))</p>" : "<ul class=\"lines\">\(items)</ul>"
        return
            "<section class=\"stack\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(page(title))</h2>\(list)</section>"
    }
}
