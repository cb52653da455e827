package import Access
import Glibc
package import Phrases
package import Values

/// What page functions render with: the reader's language, links, and the signature of forms. A class, since views and closures keep it by
/// the hundred.
package final class Page: Sendable {
    package let context: Context
    package let (language, words): (Language, Words)
    let plain: PlainPhrases
    package init(_ context: Context) {
        (self.context, language, words) = (context, context.language, context.words)
        plain = context.site.plain(context.language)
    }

    package var actor: Actor { context.actor }
    package var now: Instant { context.now }
    package var settings: SiteSettings { context.site.settings }

    /// A phrase as plain text, for attributes and titles.
    package func text(_ phrase: Phrase) -> String { words(phrase) }

    /// A phrase as markup: what was put into it stands in `bdi`, so that it cannot disturb the direction of the sentence.
    package func callAsFunction(_ phrase: Phrase) -> HTML {
        if let made = plain[phrase] { return made }
        let out = HTML.Writer()
        write(pieces: phrase, on: out)
        return out.finished()
    }

    /// A text of the record in the reader's language or, marked as such, in the one there is.
    package func callAsFunction(_ text: Localized) -> HTML { HTML(text, in: language) }

    /// What a person wrote.
    package func written(_ text: String) -> HTML { "<bdi>\(text)</bdi>" }

    /// Several lines that a person wrote, as paragraphs.
    package func paragraphs(_ text: String) -> HTML {
        var text = text
        let out = HTML.Writer()
        text.withUTF8 { writeParagraphs($0, on: out) }
        return out.finished()
    }

    /// The same, of bytes of UTF-8.
    package func writeParagraphs(_ text: UnsafeBufferPointer<UInt8>, on out: HTML.Writer) {
        guard let start = text.baseAddress else { return }
        var at = 0
        while at < text.count {
            let rest = start + at
            let end = memchr(rest, 0x0A, text.count - at).map { UnsafeRawPointer($0) }
            let line = end.map { $0 - UnsafeRawPointer(rest) } ?? text.count - at
            if line > 0 {
                out.write("<p dir=\"auto\">")
                out.write(text: UnsafeBufferPointer(start: rest, count: line))
                out.write("</p>")
            }
            at += line + 1
        }
    }

    package func inLanguage(_ text: String, _ other: Language) -> HTML { HTML(text, of: other, in: language) }

    package func link(_ path: Path) -> Path { path.inLanguage(language) }

    /// The hidden field that every form carries.
    package var signature: HTML {
        "<input type=\"hidden\" name=\"csrf\" value=\"\(Signature.of(context.seed, settings.key))\">"
    }

    package func time(_ instant: Instant) -> HTML {
        let out = HTML.Writer()
        write(instant, on: out)
        return out.finished()
    }
    package func day(_ day: Day) -> HTML {
        let out = HTML.Writer()
        write(day, on: out)
        return out.finished()
    }
    package func number(_ value: Int) -> HTML { HTML { words.write(number: value, &$0) } }
    package func tenths(_ value: Int) -> HTML { HTML { words.write(tenths: value, &$0) } }
    package func money(_ money: Money) -> HTML { HTML { words.write(money: money, &$0) } }
    package func date(_ date: PartialDate) -> HTML { "<time datetime=\"\(date.text)\">\(words.date(date))</time>" }
}

extension HTML {
    /// A text of the record in a reader's language or, marked as such, in the one there is.
    package init(_ text: Localized, in language: Language) {
        self = text.best(language).map { HTML($0.text, of: $0.language, in: language) } ?? .empty
    }

    fileprivate init(_ text: String, of other: Language, in language: Language) {
        self =
            other == language
            ? HTML(text: text) : "<bdi lang=\"\(other.rawValue)\" dir=\"\(other.direction)\">\(text)</bdi>"
    }
}
