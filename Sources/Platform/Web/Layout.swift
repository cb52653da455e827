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
        let frame = page.context.site.frames.frame(of: page)
        return """
            \(frame.start)\(title)\(frame.head)\(alternates(page))</head>
            <body\(flag: isDense, " class=\"dense\"")>
            \(frame.top)\(languages(page))\(frame.brand)\(menu(frame, page))</ul></nav>
            \(account(frame, page))
            </div></div>
            </header>
            \(bar)\(page.said)<main id="main">\(body)</main>
            \(frame.footStart)\(columns(frame, page))\(frame.footEnd)
            </body>
            </html>

            """
    }

    private static func alternates(_ page: Page) -> HTML {
        let out = HTML.Writer()
        for language in Language.allCases where language != page.language {
            out.write("<link rel=\"alternate\" hreflang=\"")
            out.write(text: language.rawValue)
            out.write("\" href=\"")
            out.write(page.context.path, in: language)
            out.write("\">\n")
        }
        return out.finished()
    }

    private static func languages(_ page: Page) -> HTML {
        let out = HTML.Writer()
        for language in Language.allCases {
            out.write("<li><a href=\"")
            out.write(page.context.path, in: language)
            out.write("\" lang=\"")
            out.write(text: language.rawValue)
            out.write("\" hreflang=\"")
            out.write(text: language.rawValue)
            out.write(language == page.language ? "\" aria-current=\"true\">" : "\">")
            out.write(text: language.endonym)
            out.write("</a></li>")
        }
        return out.finished()
    }

    private static func menu(_ frame: Frame, _ page: Page) -> HTML {
        let out = HTML.Writer()
        let path = page.context.path.text
        for item in frame.main where item.entry.access.admits(page.actor) {
            out.write(path == item.entry.path.text || path.hasPrefix(item.below) ? item.here : item.link)
        }
        return out.finished()
    }

    private static func account(_ frame: Frame, _ page: Page) -> HTML {
        let account = frame.account
        guard page.actor.isSignedIn else { return account.signIn }
        return """
            \(account.start)\(page.actor.name)</bdi></li>\(items(frame.workspace, page))\
            \(account.signOut)\(page.signature)\(account.end)
            """
    }

    /// Of each column the entries that lead somewhere for whoever reads; none where there are none.
    private static func columns(_ frame: Frame, _ page: Page) -> HTML {
        let out = HTML.Writer()
        for column in frame.columns {
            var isAny = false
            for item in column.entries where item.entry.access.admits(page.actor) {
                if !isAny {
                    out.write("<div><h2>")
                    out.write(column.title)
                    out.write("</h2><ul>")
                }
                isAny = true
                out.write(item.link)
            }
            if isAny { out.write("</ul></div>") }
        }
        return out.finished()
    }

    private static func items(_ entries: [Frame.Entry], _ page: Page) -> HTML {
        let out = HTML.Writer()
        for item in entries where item.entry.access.admits(page.actor) { out.write(item.link) }
        return out.finished()
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
