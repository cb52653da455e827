import Phrases
import Record
import Values
import Web

/// Who says otherwise, what nobody published, and where all of it comes from.
struct EditionSources {
    let view: EditionView
    let page: Page

    private var citation: Citation { view.edition.citation }

    func render() -> HTML { "\(contradictions)\(missing)\(sources)" }

    private var contradictions: HTML {
        guard !citation.conflicts.isEmpty else { return .empty }
        let rows = citation.conflicts.map { conflict -> HTML in
            let note = conflict.note.map { note -> HTML in "<br><small>\(page.inLanguage(note, .en))</small>" }
            let source = conflict.source.flatMap { id in view.sources.first { $0.id == id } }
            return """
                <tr><th scope="row">\(page(Self.field(conflict.field)))</th><td>\(kept(conflict.field))</td>\
                <td>\(page.written(conflict.value))\(note)</td><td>\(source.map { page.written($0.publisher) })</td></tr>
                """
        }
        let head: [(Phrase, isNumber: Bool)] = [
            (EditionPhrases.fact, false), (EditionPhrases.kept, false), (EditionPhrases.otherwise, false),
            (EditionPhrases.source, false),
        ]
        return """
            <section class="stack" aria-labelledby="contradictions"><h2 id="contradictions">\(page(EditionPhrases.contradictions))</h2>\
            \(page.table(EditionPhrases.contradictions, head: head, rows))</section>
            """
    }

    private func kept(_ field: String) -> HTML {
        field == "name" ? page(view.edition.name) : "<span class=\"muted\">\(page(EditionPhrases.above))</span>"
    }

    private var missing: HTML {
        guard !citation.missing.isEmpty else { return .empty }
        let items = citation.missing.map { name -> HTML in
            "<li>\(Grain.optional.html)<span>\(page(Self.field(name)))</span><span class=\"hint\">\(page(WebPhrases.unknown))</span></li>"
        }
        return """
            <section class="stack" aria-labelledby="missing"><h2 id="missing">\(page(EditionPhrases.missing))</h2><ul class="lines">\(items)</ul></section>
            """
    }

    private var sources: HTML {
        let note = citation.note.map { note -> HTML in "<p class=\"hint\">\(page.inLanguage(note, .en))</p>" }
        let items = view.sources.map { source -> HTML in
            let title = source.address.map { address -> HTML in
                "<a href=\"\(address)\" rel=\"external nofollow\">\(page.written(source.title))</a>"
            }
            let date = source.date.map { date -> HTML in ", \(page.date(date))" }
            return "<li>\(title ?? page.written(source.title)), \(page.written(source.publisher))\(date)</li>"
        }
        return """
            <section class="stack" aria-labelledby="sources"><h2 id="sources">\(page(EditionPhrases.sources))</h2>\(note)<ul>\(items)</ul></section>
            """
    }

    /// The record's name of a field, in words.
    private static func field(_ name: String) -> Phrase {
        switch name {
        case "launched": CallPhrases.stepLaunch
        case "deadline": CallPhrases.stepDeadline
        case "candidates": EditionPhrases.candidates
        case "laureates": EditionPhrases.laureates
        case "result-date": EditionPhrases.resultDate
        case "name-of-the-fifth-candidate": EditionPhrases.fifthCandidate
        case "name": EditionPhrases.name
        default: EditionPhrases.field(name)
        }
    }
}
