import Mail
import Phrases
import Values
import Web

enum MailboxPages {
    static func list(_ entries: [(EmlFolder.Entry, ReadMail)], _ page: Page) -> HTML {
        let lines = entries.map { entry, mail -> HTML in
            """
            <li>\(page.time(entry.at))<div><strong>\(page.anchor(MailboxPaths.show(entry.name), page.written(mail.subject)))</strong>\
            <p class="muted">\(page.code(mail.to))</p></div></li>
            """
        }
        let list: HTML =
            lines.isEmpty ? page.notice(.quiet, MailboxPhrases.none) : "<ul class=\"lines dated\">\(lines)</ul>"
        return """
            <div class="wrap narrow band stack"><h1>\(page(MailboxPhrases.title))</h1>
            <p class="muted measure">\(page(MailboxPhrases.explained))</p>\(list)</div>
            """
    }

    static func show(_ mail: ReadMail, _ page: Page) -> HTML {
        let facts = page.facts([
            (MailboxPhrases.to, page.code(mail.to)), (MailboxPhrases.from, page.code(mail.from)),
            (MailboxPhrases.date, "<bdi>\(mail.date)</bdi>"),
        ])
        return """
            <div class="wrap narrow band stack">\(page.crumbs([(MailboxPhrases.title, MailboxPaths.list)], here: page.written(mail.subject)))
            <h1 dir="auto">\(mail.subject)</h1>\(facts)<div class="stack card">\(body(mail.text, page))</div></div>
            """
    }

    /// The text with the links of this site made followable.
    private static func body(_ text: String, _ page: Page) -> HTML {
        text.split(separator: "\n").map { line -> HTML in
            let words = line.split(separator: " ", omittingEmptySubsequences: false).map { word -> HTML in
                let base = page.settings.baseURL
                guard word.hasPrefix(base + "/"), let path = Path(returned: String(word.dropFirst(base.count))) else {
                    return HTML(text: String(word))
                }
                return "<a href=\"\(path)\">\(page.code(String(word)))</a>"
            }
            return "<p dir=\"auto\">\(words.joined(" "))</p>"
        }.joined()
    }
}
