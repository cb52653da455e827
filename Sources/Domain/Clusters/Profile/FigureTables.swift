import Phrases
import Programmes
import Record
import Values
import Web

/// Dated figures as tables: several sources stand side by side, "at least" and "about" are said.
enum FigureTables {
    static func members(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let figures = profile.figures(.members).sorted(by: isOlder)
        let targets = profile.figures(.target).filter { $0.measure == "members" }
        guard !figures.isEmpty else {
            let none: HTML = "<p class=\"muted\">\(page(FactPhrases.membersNone))</p>"
            return page.section("members", FactPhrases.members, "\(none)\(announced(targets, profile, page))")
        }
        let rows = figures.map { row($0, profile, page, named: false) }
        return page.section(
            "members", FactPhrases.members,
            """
            \(FigureChart.columns(figures, FactPhrases.members, page))\
            \(page.table(
                FactPhrases.members,
                head: [(FactPhrases.date, false), (FactPhrases.value, true), (FactPhrases.detail, false)], rows))\
            \(announced(targets, profile, page))
            """)
    }

    /// Results told by public texts, and aims other than those about members.
    static func results(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let results = profile.figures(.result).sorted(by: isOlder)
        let targets = profile.figures(.target).filter { $0.measure != "members" }
        guard !results.isEmpty || !targets.isEmpty else { return .empty }
        let head: [(Phrase, isNumber: Bool)] = [
            (FactPhrases.measure, false), (FactPhrases.value, true), (FactPhrases.date, false),
        ]
        let table: HTML =
            results.isEmpty
            ? .empty
            : page.table(FactPhrases.results, head: head, results.map { row($0, profile, page, named: true) })
        return page.section("results", FactPhrases.results, "\(table)\(announced(targets, profile, page))")
    }

    private static func announced(_ targets: [ClusterFigure], _ profile: ClusterProfile, _ page: Page) -> HTML {
        guard !targets.isEmpty else { return .empty }
        let head: [(Phrase, isNumber: Bool)] = [
            (FactPhrases.announced, false), (FactPhrases.value, true), (FactPhrases.date, false),
        ]
        return page.table(FactPhrases.announced, head: head, targets.map { row($0, profile, page, named: true) })
    }

    private static func row(_ figure: ClusterFigure, _ profile: ClusterProfile, _ page: Page, named: Bool) -> HTML {
        let date = figure.date.map { page.date($0) } ?? page.notPublished
        let marks = "\(page.sources(figure.citation, in: profile.book))\(page.remark(figure.citation))" as HTML
        let value = said(figure, page)
        guard named else {
            return
                "<tr><th scope=\"row\">\(date)\(marks)</th><td class=\"n\">\(value)</td><td>\(detail(figure, page))</td></tr>"
        }
        let name = page.code(figure.measure, CodePhrases.measures)
        return "<tr><th scope=\"row\">\(name)\(marks)</th><td class=\"n\">\(value)</td><td>\(date)</td></tr>"
    }

    static func said(_ figure: ClusterFigure, _ page: Page) -> HTML {
        let plain =
            figure.isMoney ? page.words.money(.dirhams(figure.value)) : page.words.number(figure.value)
        if figure.isAtLeast { return page(FactPhrases.atLeast(plain)) }
        if figure.isApproximate { return page(FactPhrases.approximately(plain)) }
        return page.written(plain)
    }

    private static func detail(_ figure: ClusterFigure, _ page: Page) -> HTML {
        figure.detail.map { part -> HTML in
            "\(page.code(part.name, CodePhrases.parts)) <bdi>\(page.words.number(part.value))</bdi>"
        }.joined(page.comma)
    }

    private static func isOlder(_ a: ClusterFigure, _ b: ClusterFigure) -> Bool {
        guard let (first, second) = a.date.flatMap({ a in b.date.map { (a, $0) } }) else { return b.date == nil }
        return first.firstDay < second.firstDay
    }
}
