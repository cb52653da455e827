import Phrases
import Values
import Web

/// Every document that the record quotes.
struct SourcesPage {
    let page: Page
    let book: SourceBook

    var body: HTML {
        """
        <div class="wrap band stack"><h1>\(page(ProgrammePhrases.sourcesTitle))</h1>\
        <p class="measure">\(page(ProgrammePhrases.sourcesIntro(book.all.count)))</p>\
        <ol class="lines">\(book.all.map(line))</ol></div>
        """
    }

    private func line(_ source: Source) -> HTML {
        let date: HTML = source.date.map { page.date($0) } ?? page(ProgrammePhrases.notDated)
        let mark: HTML =
            source.founding.map { "<span class=\"state tone-brand\">\(page(ProgrammePhrases.founding($0)))</span>" }
            ?? "<span></span>"
        return """
            <li id="\(source.id)"><span class="hint">\(source.number)</span><div><strong>\(page.inLanguage(source.title, source.language))</strong>\
            <p>\(page.publisher(source)) · \(date)\(source.isDateInferred ? page.inferred : "")</p>\(address(source))</div>\(mark)</li>
            """
    }

    private func address(_ source: Source) -> HTML {
        guard let address = source.address else { return .empty }
        return "<p><a rel=\"noopener\" href=\"\(address)\"><bdi dir=\"ltr\">\(Self.short(address))</bdi></a></p>"
    }

    /// The host and as much of the path as a line takes.
    private static func short(_ address: String) -> String {
        let bare = address.replacing("https://", with: "").replacing("http://", with: "")
        return bare.count > 70 ? bare.prefix(69) + "…" : bare
    }
}
