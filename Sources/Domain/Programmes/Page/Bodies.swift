import Phrases
import Record
import Values
import Web

/// Authority, unit, bodies and partners.
struct Bodies {
    let page: Page
    let authorities: [Authority]
    let book: SourceBook

    var html: HTML {
        let cards = authorities.map(card)
        return cards.isEmpty ? "" : "<div class=\"grid half\">\(cards)</div>"
    }

    private func card(_ body: Authority) -> HTML {
        let acronym: HTML = body.acronym.map { " (\(page.inLanguage($0, .fr)))" } ?? ""
        let does: HTML = body.does.isEmpty ? "" : "<p>\(page(body.does))</p>"
        let seen: HTML = body.seen.map { "<p class=\"hint\">\(page(ProgrammePhrases.namedIn($0)))</p>" } ?? ""
        return """
            <article class="card"><p class="over">\(page(ProgrammePhrases.kind(body.kind)))</p>\
            <h3>\(page(body.name))\(acronym)\(page.sources(body.citation, in: book))</h3>\(does)\(place(body))\(seen)\
            \(page.note(body.citation))\(past(body))</article>
            """
    }

    private func place(_ body: Authority) -> HTML {
        let parts = [body.address, body.city].compactMap(\.self)
        let address: HTML =
            parts.isEmpty
            ? "" : "<p class=\"hint\"><bdi lang=\"fr\" dir=\"ltr\">\(parts.joined(separator: ", "))</bdi></p>"
        let site: HTML = body.website.map { "<p class=\"hint\"><bdi dir=\"ltr\">\($0)</bdi></p>" } ?? ""
        return address + site
    }

    private func past(_ body: Authority) -> HTML {
        guard !body.pastNames.isEmpty else { return .empty }
        let items = body.pastNames.map { past -> HTML in
            let source: HTML = page.sources(.init(source: past.source), in: book)
            return "<li>\(page.date(past.seen))\(page.words.colon)\(page(past.name))\(source)</li>"
        }
        return """
            <details class="fold"><summary>\(page(ProgrammePhrases.pastNames))</summary><div><ul>\(items)</ul></div></details>
            """
    }
}
