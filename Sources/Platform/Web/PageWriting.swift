package import Phrases
package import Values

/// The same as the functions of these names that make markup, written in place: for pages that show hundreds of values.
extension Page {
    package func write(_ phrase: Phrase, on out: HTML.Writer) {
        if let made = plain[phrase] { return out.write(made) }
        write(pieces: phrase, on: out)
    }

    func write(pieces phrase: Phrase, on out: HTML.Writer) {
        words.say(phrase) { piece in
            switch piece {
            case .words(let text): out.write(text: text)
            case .value(let text, nil): out.write(isolated(text))
            case .value(let text, let other?): write(text, in: other, on: out)
            case .figure(let text): write(written: text, on: out)
            }
        }
    }

    package func write(_ text: Localized, on out: HTML.Writer) {
        if let best = text.best(language) { write(best.text, in: best.language, on: out) }
    }

    private func write(_ text: String, in other: Language, on out: HTML.Writer) {
        if other == language { return out.write(text: text) }
        out.write("<bdi lang=\"")
        out.write(text: other.rawValue)
        out.write("\" dir=\"")
        out.write(text: other.direction)
        out.write("\">")
        out.write(text: text)
        out.write("</bdi>")
    }

    /// What a person wrote.
    package func write(written text: String, on out: HTML.Writer) {
        out.write("<bdi>")
        out.write(text: text)
        out.write("</bdi>")
    }

    /// The same, of bytes of UTF-8.
    package func write(written text: UnsafeBufferPointer<UInt8>, on out: HTML.Writer) {
        out.write("<bdi>")
        out.write(text: text)
        out.write("</bdi>")
    }

    package func write(number: Int, on out: HTML.Writer) {
        out.write("<bdi>")
        out.write { words.write(number: number, &$0) }
        out.write("</bdi>")
    }

    package func write(money: Money, on out: HTML.Writer) {
        out.write("<bdi>")
        out.write { words.write(money: money, &$0) }
        out.write("</bdi>")
    }

    /// An identifier or a code.
    package func write(code text: String, on out: HTML.Writer) {
        var text = text
        text.withUTF8 { write(code: $0, on: out) }
    }

    /// The same, of bytes of UTF-8.
    package func write(code text: UnsafeBufferPointer<UInt8>, on out: HTML.Writer) {
        out.write(text.count > Self.longestPiece ? "<bdi class=\"id long\">" : "<bdi class=\"id\">")
        out.write(text: text)
        out.write("</bdi>")
    }

    package func write(_ day: Day, on out: HTML.Writer) {
        out.write("<time datetime=\"")
        out.write { day.write(&$0) }
        out.write("\">")
        out.write { words.write(day: day, &$0) }
        out.write("</time>")
    }

    /// A number that is written with a point, in bytes of UTF-8, as the language writes it.
    package func write(decimal text: UnsafeBufferPointer<UInt8>, on out: HTML.Writer) {
        guard language != .en, let point = text.firstIndex(of: UInt8(ascii: ".")) else { return out.write(text: text) }
        out.write(text: UnsafeBufferPointer(rebasing: text[..<point]))
        out.write(",")
        write(decimal: UnsafeBufferPointer(rebasing: text[(point + 1)...]), on: out)
    }
}
