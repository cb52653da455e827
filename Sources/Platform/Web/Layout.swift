import Access
import Phrases
import Values

/// The frame of every page: head, masthead, main, footer.
package enum Layout {
    package enum Kind: Sendable {
        /// Public pages breathe.
        case open
        /// Inner screens are dense: the work bar stands above the main part.
        case work(bar: HTML)
    }

    static func render(_ page: Page, title: String, kind: Kind, _ body: HTML) -> HTML {
        let (isDense, bar): (Bool, HTML) = if case .work(let bar) = kind { (true, bar) } else { (false, .empty) }
        let language = page.language
        return """
            <!doctype html>
            <html lang="\(language.rawValue)" dir="\(language.direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title) · \(page.text(WebPhrases.product))</title>
            <link rel="icon" href="\(page.asset("images/logo.svg"))" type="image/svg+xml">
            <link rel="stylesheet" href="\(page.asset("css/grappe.css"))">
            \(alternates(page))</head>
            <body\(flag: isDense, " class=\"dense\"")>
            <a class="skip" href="#main">\(page(WebPhrases.skip))</a>
            \(masthead(page))
            \(bar)\(page.said)<main id="main">\(body)</main>
            \(foot(page))
            </body>
            </html>

            """
    }

    private static func alternates(_ page: Page) -> HTML {
        Language.allCases.filter { $0 != page.language }.map { language -> HTML in
            "<link rel=\"alternate\" hreflang=\"\(language.rawValue)\" href=\"\(page.context.path.inLanguage(language))\">\n"
        }.joined()
    }

    private static func masthead(_ page: Page) -> HTML {
        """
        <header class="masthead">
        <div class="masthead-top"><div class="wrap"><p>\(page.demonstration ?? page(page.settings.authority))</p>
        <nav aria-label="\(page.text(WebPhrases.languages))"><ul class="langs">\(languages(page))</ul></nav></div></div>
        <div class="masthead-main"><div class="wrap">
        <a class="brand" href="\(page.link("/"))">\(Mark.small)<span><b>\(page(WebPhrases.product))</b><small>\(page(WebPhrases.tagline))</small></span></a>
        <nav class="topnav" aria-label="\(page.text(WebPhrases.mainMenu))"><ul>\(menu(page))</ul></nav>
        \(account(page))
        </div></div>
        </header>
        """
    }

    private static func languages(_ page: Page) -> [HTML] {
        Language.allCases.map { language in
            """
            <li><a href="\(page.context.path.inLanguage(language))" lang="\(language.rawValue)" hreflang="\(language.rawValue)"\
            \(flag: language == page.language, " aria-current=\"true\"")>\(language.endonym)</a></li>
            """
        }
    }

    private static func menu(_ page: Page) -> [HTML] {
        entries(page) { if case .main = $0.place { true } else { false } }.map { entry in
            let isHere =
                page.context.path.text == entry.path.text || page.context.path.text.hasPrefix(entry.path.text + "/")
            return """
                <li><a href="\(page.link(entry.path))"\(flag: isHere, " aria-current=\"page\"")>\(page(entry.title))</a></li>
                """
        }
    }

    private static func account(_ page: Page) -> HTML {
        guard page.actor.isSignedIn else {
            return
                "<a class=\"btn small\" href=\"\(page.link(page.context.site.identity.signIn))\">\(page(WebPhrases.signIn))</a>"
        }
        let inner = entries(page) { if case .workspace = $0.place { true } else { false } }
        let items = inner.map { entry -> HTML in "<li>\(page.anchor(entry.path, entry.title))</li>" }
        return """
            <details class="menu"><summary class="btn small">\(page(WebPhrases.mySpace))</summary><ul>\
            <li class="muted"><bdi>\(page.actor.name)</bdi></li>\(items)\
            <li>\(page.form(page.context.site.identity.signOut, style: "", "<button>\(page(WebPhrases.signOut))</button>"))</li></ul></details>
            """
    }

    static func entries(_ page: Page, _ isWanted: (MenuEntry) -> Bool) -> [MenuEntry] {
        page.context.site.menu.filter { isWanted($0) && $0.access.admits(page.actor) }
    }

    private static func foot(_ page: Page) -> HTML {
        var columns: [(title: Phrase, entries: [MenuEntry])] = []
        for entry in entries(page, { if case .footer = $0.place { true } else { false } }) {
            guard case .footer(let title) = entry.place else { continue }
            if let index = columns.firstIndex(where: { $0.title == title }) {
                columns[index].entries.append(entry)
            } else {
                columns.append((title, [entry]))
            }
        }
        let blocks = columns.map { column -> HTML in
            let items = column.entries.map { entry -> HTML in "<li>\(page.anchor(entry.path, entry.title))</li>" }
            return "<div><h2>\(page(column.title))</h2><ul>\(items)</ul></div>"
        }
        return """
            <footer class="foot"><div class="wrap"><nav class="grid" aria-label="\(page.text(WebPhrases.footer))">\(blocks)</nav>
            <p>\(page.settings.isDemonstration ? page(WebPhrases.demonstrationFoot) : page(page.settings.authority))</p></div></footer>
            """
    }
}

extension Page {
    package func asset(_ name: String) -> String { context.site.assets.url(name) }

    /// What a demonstration says of itself on every page; nil in a real installation.
    package var demonstration: HTML? {
        settings.isDemonstration
            ? "<b>\(self(WebPhrases.demonstration))</b> · \(self(WebPhrases.demonstrationTop))" : nil
    }
}
