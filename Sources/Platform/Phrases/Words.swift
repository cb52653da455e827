package import Values

/// One reader's language: says phrases, numbers, dates and amounts in it.
package struct Words: Sendable {
    package let language: Language
    private let texts: [String: Taken]

    /// Takes every sentence apart once, here, so that none is searched for braces while a page is made.
    package init(_ language: Language, _ catalogue: Catalogue) {
        self.language = language
        let own = catalogue.texts[language]!
        texts = catalogue.texts[.fr]!.merging(own) { _, own in own }.mapValues(Taken.init)
    }

    /// A piece of a said phrase: the sentence's own words, or what was put in, with the language it is in when it is another.
    package enum Piece: Equatable { case words(String), value(String, language: Language?), figure(String) }

    /// The phrase as plain text: titles, attributes, mail.
    package func callAsFunction(_ phrase: Phrase) -> String {
        pieces(phrase).map {
            switch $0 {
            case .words(let text), .value(let text, _), .figure(let text): text
            }
        }.joined()
    }

    /// The phrase in pieces, so that a page can isolate what was put in from the direction of the sentence.
    package func pieces(_ phrase: Phrase) -> [Piece] {
        var pieces: [Piece] = []
        for part in template(phrase) {
            switch part {
            case .words(let text): pieces.append(.words(text))
            case .argument(let name):
                if let argument = phrase.arguments[name] {
                    pieces.append(contentsOf: said(argument))
                } else {
                    pieces.append(.words("{\(name)}"))
                }
            }
        }
        return pieces
    }

    /// A key without a text shows itself in angle quotes: the page test refuses that.
    private func template(_ phrase: Phrase) -> Template {
        switch texts[phrase.key] {
        case .plain(let template): return template
        case .plural(let forms):
            guard case .value(.number(let count))? = phrase.arguments["count"] else { return forms[.other] ?? [] }
            return forms[PluralForm.of(count, language)] ?? forms[.other] ?? []
        case nil: return [.words("‹\(phrase.key)›")]
        }
    }

    private func said(_ argument: Phrase.Argument) -> [Piece] {
        guard case .value(let value) = argument else { return [] }
        switch value {
        case .text(let text): return [.value(text, language: nil)]
        case .number(let number): return [.figure(self.number(number))]
        case .day(let day): return [.words(self.day(day))]
        case .time(let time): return [.words(self.time(time))]
        case .partial(let date): return [.words(self.date(date))]
        case .money(let money): return [.words(self.money(money))]
        case .tenths(let tenths): return [.figure(self.tenths(tenths))]
        case .localized(let text):
            guard let best = text.best(language) else { return [] }
            return [.value(best.text, language: best.language)]
        case .phrase(let phrase): return pieces(phrase)
        }
    }
}
