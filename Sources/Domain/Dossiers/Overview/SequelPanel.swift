import Values
import Web

/// What became of a dossier, over everything else on its people's page.
enum SequelPanel {
    static func draw(_ lines: [DossierSequel.Line], _ page: Page) -> HTML {
        guard !lines.isEmpty else { return .empty }
        let items = lines.map { line -> HTML in
            let document: HTML =
                page.context.site.renderer == nil
                ? .empty : line.document.map { page.anchor($0.path, $0.label, style: "btn small") } ?? .empty
            let at: HTML = line.at.map { "<p class=\"muted\">\(page.time($0))</p>" } ?? .empty
            return """
                <li>\(page.state(line.state.tone, line.state.grain, line.state.word))\
                <div><strong>\(page.anchor(line.path, page(line.what)))</strong>\(at)</div>\(document)</li>
                """
        }
        return """
            <section class="panel" id="outcome"><header><h2>\(page(DossierPhrases.outcome))</h2></header>\
            <div><ul class="lines">\(items)</ul></div></section>
            """
    }

    /// Under the history of a dossier, which ends where these begin: each has its own, on its page.
    static func elsewhere(_ lines: [DossierSequel.Line], _ page: Page) -> HTML {
        guard !lines.isEmpty else { return .empty }
        let links = lines.map { page.anchor($0.path, page($0.what)) }.joined(page.comma)
        return "<p class=\"muted\">\(page(DossierPhrases.historyElsewhere)) \(links)</p>"
    }
}
