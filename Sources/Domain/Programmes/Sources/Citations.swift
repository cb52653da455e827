package import Phrases
package import Record
import Values
package import Web

/// Where a fact comes from, beside the fact. Every module that shows the record uses these.
extension Page {
    /// Numbers that lead to the page of sources, one per text; then the mark of what is inferred, for `field` when it is named.
    package func sources(_ citation: Citation, field: String? = nil, in book: SourceBook) -> HTML {
        let links = citation.sources.compactMap { book[$0] }.map { source -> HTML in
            let name = text(ProgrammePhrases.sourceNamed(source.number, told(source)))
            return "<a href=\"\(link(Self.place(source)))\" aria-label=\"\(name)\">\(source.number)</a>"
        }
        let isInferred = field.map(citation.isInferred) ?? (citation.certainty == .inferred)
        let marks: HTML = links.isEmpty ? "" : "<sup class=\"cite\">\(links.joined(" "))</sup>"
        return marks + (isInferred ? inferred : "")
    }

    /// The main source written out: publisher and date.
    package func source(_ citation: Citation, in book: SourceBook) -> HTML {
        guard let source = citation.source.flatMap({ book[$0] }) else { return self(ProgrammePhrases.notPublished) }
        let day = source.date.map { day -> HTML in "\(comma)\(date(day))" }
        return "<a href=\"\(link(Self.place(source)))\">\(publisher(source))\(day)</a>"
    }

    package var inferred: HTML { " <span class=\"tag\">\(self(ProgrammePhrases.inferred))</span>" }
    package var notPublished: HTML { "<span class=\"muted\">\(self(ProgrammePhrases.notPublished))</span>" }

    /// A remark of the record.
    package func note(_ citation: Citation) -> HTML {
        citation.note.isEmpty ? .empty : "<p class=\"hint\">\(self(citation.note))</p>"
    }

    /// What the sources say of the same field, side by side: the value that the record keeps first, then each other one.
    ///
    /// `kept` answers, for a field that the file names, how it is called and the value that is kept; nil leaves the line out.
    package func conflicts(
        _ citation: Citation, in book: SourceBook, kept: (String) -> (name: Phrase, value: HTML)?
    ) -> HTML {
        var fields: [String] = []
        for conflict in citation.conflicts where !fields.contains(conflict.field) { fields.append(conflict.field) }
        let rows = fields.flatMap { field -> [HTML] in
            guard let (name, value) = kept(field) else { return [] }
            let first: HTML = """
                <tr><th scope="row">\(self(name))</th><td>\(value) <span class="tag">\(self(ProgrammePhrases.kept))</span></td>\
                <td>\(source(citation, in: book))</td><td></td></tr>
                """
            return [first] + citation.conflicts.filter { $0.field == field }.map { other(name, $0, book) }
        }
        guard !rows.isEmpty else { return .empty }
        let about = fields.compactMap { kept($0)?.name }.first
        return table(ProgrammePhrases.contradictions, about: about, head: conflictHead, rows)
    }

    private var conflictHead: [(Phrase, isNumber: Bool)] {
        [
            (ProgrammePhrases.fact, false), (ProgrammePhrases.saidValue, false), (ProgrammePhrases.saidBy, false),
            (ProgrammePhrases.remark, false),
        ]
    }

    private func other(_ name: Phrase, _ conflict: Citation.Conflict, _ book: SourceBook) -> HTML {
        return """
            <tr><th scope="row">\(self(name))</th><td>\(said(conflict.value))</td>\
            <td>\(source(Citation(source: conflict.source), in: book))</td><td class="hint">\(self(conflict.note))</td></tr>
            """
    }

    /// A date, a number that is the same in every language, or words.
    private func said(_ value: Localized) -> HTML {
        let text = value.text(language)
        if let date = PartialDate(text) { return self.date(date) }
        return text.contains(where: \.isLetter) ? self(value) : written(text)
    }

    /// The document's title, in its own language, leading to its page where it has one.
    package func title(_ source: Source) -> HTML {
        let title = inLanguage(source.title, source.language)
        return source.address.map { "<a href=\"\($0)\" rel=\"external nofollow\">\(title)</a>" } ?? title
    }
    /// A house that publishes in Arabic may bear a name in Latin letters.
    package func publisher(_ source: Source) -> HTML {
        let isArabic = source.publisher.unicodeScalars.contains { (0x0600...0x06FF).contains($0.value) }
        return inLanguage(source.publisher, isArabic ? .ar : source.language == .ar ? .fr : source.language)
    }

    /// Title, publisher and date on one line: an entry of the list of sources at the end of a page.
    package func entry(_ source: Source) -> HTML {
        let parts = [title(source), publisher(source)] + (source.date.map { [date($0)] } ?? [])
        return parts.joined(comma)
    }

    /// Publisher and date, as plain text.
    func told(_ source: Source) -> String {
        source.date.map { "\(source.publisher)\(words.comma)\(words.date($0))" } ?? source.publisher
    }

    private static func place(_ source: Source) -> Path { ProgrammePaths.sources.at(source.id) }
}
