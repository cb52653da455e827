import Phrases
import Synchronization
import Values

/// What the frame of every page says in one language, whoever reads which page: made once. Classes, as every page goes through them.
final class Frame: Sendable {
    /// Up to the page's title, and from there on to the links of the head that depend on the page.
    let (start, head): (HTML, HTML)
    /// From the top of the body to the choice of languages, and on to the menu.
    let (top, brand): (HTML, HTML)
    let main: [Entry]
    let workspace: [Entry]
    let account: Account
    let columns: [Column]
    /// The foot around its columns.
    let (footStart, footEnd): (HTML, HTML)

    final class Entry: Sendable {
        let entry: MenuEntry
        let link: HTML
        /// The same on the entry's own pages.
        let here: HTML
        /// What the paths of those pages begin with.
        let below: String

        init(_ entry: MenuEntry, _ page: Page) {
            self.entry = entry
            link = "<li>\(page.anchor(entry.path, entry.title))</li>"
            below = entry.path.text + "/"
            here = "<li><a href=\"\(page.link(entry.path))\" aria-current=\"page\">\(page(entry.title))</a></li>"
        }
    }

    /// A column of the foot.
    struct Column: Sendable {
        let title: HTML
        let entries: [Entry]
    }

    struct Account: Sendable {
        let signIn: HTML
        /// Up to the person's name, and from the signature of the button that ends the session on.
        let (start, end): (HTML, HTML)
        let signOut: HTML
    }

    /// Of `page`, only the site and the language are used.
    init(_ page: Page) {
        start = """
            <!doctype html>
            <html lang="\(page.language.rawValue)" dir="\(page.language.direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>
            """
        head = """
             · \(page.text(WebPhrases.product))</title>
            <link rel="icon" href="\(page.asset("images/logo.svg"))" type="image/svg+xml">
            <link rel="stylesheet" href="\(page.asset("css/grappe.css"))">

            """
        top = """
            <a class="skip" href="#main">\(page(WebPhrases.skip))</a>
            <header class="masthead">
            <div class="masthead-top"><div class="wrap"><p>\(page.demonstration ?? page(page.settings.authority))</p>
            <nav aria-label="\(page.text(WebPhrases.languages))"><ul class="langs">
            """
        brand = """
            </ul></nav></div></div>
            <div class="masthead-main"><div class="wrap">
            <a class="brand" href="\(page.link("/"))">\(Mark.small)<span><b>\(page(WebPhrases.product))</b><small>\(page(WebPhrases.tagline))</small></span></a>
            <nav class="topnav" aria-label="\(page.text(WebPhrases.mainMenu))"><ul>
            """
        let menu = page.context.site.menu
        main = menu.filter { if case .main = $0.place { true } else { false } }.map { Entry($0, page) }
        workspace = menu.filter { if case .workspace = $0.place { true } else { false } }.map { Entry($0, page) }
        account = Account(page)
        columns = Column.all(menu, page)
        footStart =
            "<footer class=\"foot\"><div class=\"wrap\"><nav class=\"grid\" aria-label=\"\(page.text(WebPhrases.footer))\">"
        footEnd = """
            </nav>
            <p>\(page.settings.isDemonstration ? page(WebPhrases.demonstrationFoot) : page(page.settings.authority))</p></div></footer>
            """
    }
}

extension Frame.Column {
    static func all(_ menu: [MenuEntry], _ page: Page) -> [Frame.Column] {
        var columns: [(title: Phrase, entries: [Frame.Entry])] = []
        for entry in menu {
            guard case .footer(let title) = entry.place else { continue }
            if let index = columns.firstIndex(where: { $0.title == title }) {
                columns[index].entries.append(Frame.Entry(entry, page))
            } else {
                columns.append((title, [Frame.Entry(entry, page)]))
            }
        }
        return columns.map { Frame.Column(title: page($0.title), entries: $0.entries) }
    }
}

extension Frame.Account {
    init(_ page: Page) {
        let identity = page.context.site.identity
        signIn = "<a class=\"btn small\" href=\"\(page.link(identity.signIn))\">\(page(WebPhrases.signIn))</a>"
        start = """
            <details class="menu"><summary class="btn small">\(page(WebPhrases.mySpace))</summary><ul>\
            <li class="muted"><bdi>
            """
        signOut = "<li><form class=\"\" method=\"post\" action=\"\(page.link(identity.signOut))\">"
        end = "<button>\(page(WebPhrases.signOut))</button></form></li></ul></details>"
    }
}

/// The frames of a site, each made when the first page in its language is.
final class Frames: Sendable {
    private let made = Mutex<[Language: Frame]>([:])

    func frame(of page: Page) -> Frame {
        if let frame = made.withLock({ $0[page.language] }) { return frame }
        let frame = Frame(page)
        made.withLock { $0[page.language] = frame }
        return frame
    }
}
