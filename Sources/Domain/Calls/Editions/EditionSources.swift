import Phrases
import Programmes
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
        let table = page.conflicts(citation, in: view.book) { field in
            switch field {
            case "name": (EditionPhrases.name, page(view.edition.name))
            case "deadline":
                (CallPhrases.stepDeadline, view.edition.deadline.map { page.date($0) } ?? page.notPublished)
            case "launched": (CallPhrases.stepLaunch, view.edition.launched.map { page.date($0) } ?? page.notPublished)
            default: (Self.field(field), .empty)
            }
        }
        guard !table.isEmpty else { return .empty }
        return """
            <section class="stack" aria-labelledby="contradictions"><h2 id="contradictions">\(page(EditionPhrases.contradictions))</h2>\(table)</section>
            """
    }

    private var missing: HTML {
        guard !citation.missing.isEmpty else { return .empty }
        let items = citation.missing.map { name -> HTML in
            "<li>\(Grain.optional.html)<span>\(page(Self.field(name)))</span><span class=\"hint\">\(page.notPublished)</span></li>"
        }
        return """
            <section class="stack" aria-labelledby="missing"><h2 id="missing">\(page(EditionPhrases.missing))</h2><ul class="lines">\(items)</ul></section>
            """
    }

    /// Every text that the page draws from, each once, in the order in which it is quoted.
    private var sources: HTML {
        let quoted =
            citation.sources + view.extensions.flatMap(\.citation.sources)
            + [view.edition.results.source].compactMap(\.self) + citation.conflicts.compactMap(\.source)
        var ids: [String] = []
        for id in quoted where !ids.contains(id) { ids.append(id) }
        let items = ids.compactMap { view.book[$0] }.map { source -> HTML in "<li>\(page.entry(source))</li>" }
        return """
            <section class="stack" aria-labelledby="sources"><h2 id="sources">\(page(EditionPhrases.sources))</h2>\(page.note(citation))<ul>\(items)</ul></section>
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
