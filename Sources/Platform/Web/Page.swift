package import Access
package import Phrases
package import Values

/// What page functions render with: the reader's language, links, and the signature of forms. A class, since views and closures keep it by
/// the hundred.
package final class Page: Sendable {
    package let context: Context
    private let plain: PlainPhrases
    package init(_ context: Context) {
        self.context = context
        plain = context.site.plain(context.language)
    }

    package var language: Language { context.language }
    package var words: Words { context.words }
    package var actor: Actor { context.actor }
    package var now: Instant { context.now }
    package var settings: SiteSettings { context.site.settings }

    /// A phrase as plain text, for attributes and titles.
    package func text(_ phrase: Phrase) -> String { words(phrase) }

    /// A phrase as markup: what was put into it stands in `bdi`, so that it cannot disturb the direction of the sentence.
    package func callAsFunction(_ phrase: Phrase) -> HTML {
        if let made = plain[phrase] { return made }
        var out = HTML(room: 128)
        words.say(phrase) { piece in
            switch piece {
            case .words(let text): out.append(text: text)
            case .value(let text, nil): out += isolated(text)
            case .value(let text, let other?): out += inLanguage(text, other)
            case .figure(let text):
                out.append("<bdi>")
                out.append(text: text)
                out.append("</bdi>")
            }
        }
        return out
    }

    /// A text of the record in the reader's language or, marked as such, in the one there is.
    package func callAsFunction(_ text: Localized) -> HTML {
        guard let best = text.best(language) else { return .empty }
        return inLanguage(best.text, best.language)
    }

    /// What a person wrote.
    package func written(_ text: String) -> HTML { "<bdi>\(text)</bdi>" }

    /// Several lines that a person wrote, as paragraphs.
    package func paragraphs(_ text: String) -> HTML {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { "<p dir=\"auto\">\(Substring($0))</p>" as HTML }.joined()
    }

    package func inLanguage(_ text: String, _ other: Language) -> HTML {
        other == language
            ? HTML(text: text) : "<bdi lang=\"\(other.rawValue)\" dir=\"\(other.direction)\">\(text)</bdi>"
    }

    package func link(_ path: Path) -> Path { path.inLanguage(language) }

    /// The hidden field that every form carries.
    package var signature: HTML {
        "<input type=\"hidden\" name=\"csrf\" value=\"\(Signature.of(context.seed, settings.key))\">"
    }

    package func time(_ instant: Instant) -> HTML {
        var out = HTML(room: 96)
        out.append("<time datetime=\"")
        out.append(text: instant.description)
        out.append("\">")
        out.append(text: words.time(instant))
        out.append("</time>")
        return out
    }
    package func day(_ day: Day) -> HTML { "<time datetime=\"\(day.description)\">\(words.day(day))</time>" }
    package func date(_ date: PartialDate) -> HTML { "<time datetime=\"\(date.text)\">\(words.date(date))</time>" }
}
