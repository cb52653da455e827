import Programmes
import Values
import Web

/// The texts that a page quotes, written out at its end under the numbers that they have everywhere.
enum SourceList {
    static func section(_ quoted: [String], in book: SourceBook, _ page: Page) -> HTML {
        let sources = Set(quoted).compactMap { book[$0] }.sorted { $0.number < $1.number }
        guard !sources.isEmpty else { return .empty }
        let items = sources.map { source -> HTML in
            let date: HTML = source.date.map { ", \(page.date($0))" } ?? .empty
            return
                "<li value=\"\(source.number)\">\(title(source, page)), \(page.written(source.publisher))\(date)</li>"
        }
        return page.section("sources", FactPhrases.sources, "<ol class=\"hint\">\(items)</ol>")
    }

    private static func title(_ source: Source, _ page: Page) -> HTML {
        let title = page.written(source.title)
        return source.address.map { "<a href=\"\($0)\" rel=\"external nofollow\">\(title)</a>" } ?? title
    }
}
