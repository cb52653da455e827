package import Values

/// A document that the public record quotes.
package struct Source: Sendable, Hashable {
    package let id: String
    package let title: String
    package let publisher: String
    /// That of the document, its title and its publisher.
    package let language: Language
    package let date: PartialDate?
    package let isDateInferred: Bool
    /// The document's public page; nil for our own proposals.
    package let address: String?
    /// 1 to 5 for the press articles from which the product began.
    package let founding: Int?
    /// Its number on the page of sources, from 1.
    package let number: Int
}

/// Every source by its id: read once for a page, then asked for each fact on it.
package struct SourceBook: Sendable {
    package let all: [Source]
    private let byID: [String: Source]

    package init(_ all: [Source]) {
        self.all = all
        byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    }

    package subscript(id: String) -> Source? { byID[id] }
}
