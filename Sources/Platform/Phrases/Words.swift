package import Values

/// One language of readers: says phrases, numbers, dates and amounts in it. A class, since every page hands it on by the hundred.
package final class Words: Sendable {
    package let language: Language
    private let index: KeyIndex
    /// By the places of their keys.
    private let texts: [Taken]
    private let keys: [String]
    /// The names of the months, from January.
    let months: [String]
    /// The same as they stand in a date: after a space at which no line is broken.
    let betweenDayAndYear: [String]

    /// Takes every sentence apart once, here, so that none is searched for braces while a page is made.
    package init(_ language: Language, _ catalogue: Catalogue) {
        (self.language, months) = (language, Self.months[language]!)
        betweenDayAndYear = months.map { "\u{A0}\($0) " }
        let own = catalogue.texts[language]!
        let all = catalogue.texts[.fr]!.merging(own) { _, own in own }
        keys = all.keys.sorted()
        (index, texts) = (KeyIndex(keys), keys.map { Taken(all[$0]!) })
    }

    /// A piece of a said phrase: the sentence's own words, or what was put in, with the language it is in when it is another.
    package enum Piece: Equatable { case words(String), value(String, language: Language?), figure(String) }

    /// The phrase as plain text: titles, attributes, mail.
    package func callAsFunction(_ phrase: Phrase) -> String {
        var out = ""
        say(phrase) {
            switch $0 {
            case .words(let text), .value(let text, _), .figure(let text): out += text
            }
        }
        return out
    }

    /// The phrase piece by piece, so that a page can isolate what was put in from the direction of the sentence.
    package func say(_ phrase: Phrase, _ take: (Piece) -> Void) {
        for part in template(phrase) {
            switch part {
            case .words(let text): take(.words(text))
            case .argument(let name):
                if let value = phrase[name] { say(value, take) } else { take(.words("{\(name)}")) }
            }
        }
    }

    /// The keys of sentences into which nothing is put, each with its text.
    package var plain: [(key: String, text: String)] {
        zip(keys, texts).compactMap { key, taken in
            guard case .plain(let template) = taken, template.count == 1, case .words(let text) = template[0] else {
                return nil
            }
            return (key, text)
        }
    }

    /// What stands between the items of a list on one line.
    package var comma: String { language == .ar ? "، " : ", " }

    /// What stands between a name and what is told of it: French sets the colon off by a narrow no-break space.
    package var colon: String { language == .fr ? "\u{202F}: " : ": " }

    /// A key without a text shows itself in angle quotes: the page test refuses that.
    private func template(_ phrase: Phrase) -> Template {
        switch index.find(phrase.key).map({ texts[$0] }) {
        case .plain(let template): return template
        case .plural(let forms):
            guard case .number(let count)? = phrase["count"] else { return forms[PluralForm.other.place] }
            return forms[PluralForm.of(count, language).place]
        case nil: return [.words("‹\(phrase.key)›")]
        }
    }

    private func say(_ value: Phrase.Value, _ take: (Piece) -> Void) {
        switch value {
        case .text(let text): take(.value(text, language: nil))
        case .number(let number): take(.figure(self.number(number)))
        case .day(let day): take(.words(self.day(day)))
        case .time(let time): take(.words(self.time(time)))
        case .partial(let date): take(.words(self.date(date)))
        case .money(let money): take(.words(self.money(money)))
        case .tenths(let tenths): take(.figure(self.tenths(tenths)))
        case .localized(let text):
            if let best = text.best(language) { take(.value(best.text, language: best.language)) }
        case .phrase(let phrase): say(phrase, take)
        }
    }
}
