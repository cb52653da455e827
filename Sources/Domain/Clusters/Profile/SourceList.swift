import Database
import Values
import Web

/// The texts that a page quotes, numbered in the order in which they come.
struct SourceList: Sendable {
    private let texts: [String: SourceText]
    private let numbers: [String: Int]
    private let order: [String]

    init(_ texts: [String: SourceText], order: [String]) {
        (self.texts, self.order) = (texts, order)
        numbers = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) })
    }

    /// Links from a fact to its texts.
    func marks(_ ids: [String], _ page: Page) -> HTML {
        let links = ids.compactMap { numbers[$0] }.map { number -> HTML in
            """
            <a href="#source-\(number)" aria-label="\(page.text(FactPhrases.sourceNumber(number)))">\(number)</a>
            """
        }
        return links.isEmpty ? .empty : " <sup>\(links.joined(" "))</sup>"
    }

    func section(_ page: Page) -> HTML {
        guard !order.isEmpty else { return .empty }
        let items = order.map { id -> HTML in
            "<li id=\"source-\(numbers[id] ?? 0)\">\(texts[id].map { described($0, page) } ?? page.code(id))</li>"
        }
        return page.section("sources", FactPhrases.sources, "<ol class=\"hint\">\(items)</ol>")
    }

    private func described(_ text: SourceText, _ page: Page) -> HTML {
        let date: HTML = text.date.map { ", \(page.date($0))" } ?? .empty
        let publisher: HTML = text.publisher.map { ", \(page.written($0))" } ?? .empty
        let title = page.written(text.title)
        let linked: HTML =
            text.address.map { "<a href=\"\($0)\" rel=\"external nofollow\">\(title)</a>" } ?? title
        return "\(linked)\(publisher)\(date)"
    }
}
