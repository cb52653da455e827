import Programmes
import Values
import Web

/// The texts that a page quotes, written out at its end under the numbers that they have everywhere.
enum SourceList {
    static func section(_ quoted: [String], in book: SourceBook, _ page: Page) -> HTML {
        let sources = Set(quoted).compactMap { book[$0] }.sorted { $0.number < $1.number }
        guard !sources.isEmpty else { return .empty }
        let items = sources.map { source -> HTML in "<li value=\"\(source.number)\">\(page.entry(source))</li>" }
        return page.section("sources", FactPhrases.sources, "<ol class=\"hint\">\(items)</ol>")
    }
}
