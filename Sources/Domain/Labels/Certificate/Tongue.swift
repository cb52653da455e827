import Phrases
import Values
import Web

/// Says phrases in a given language, whatever the reader's: a certificate is in French and Arabic for everybody.
struct Tongue {
    let words: Words

    func callAsFunction(_ phrase: Phrase) -> HTML {
        let out = HTML.Writer()
        words.say(phrase) { piece in
            switch piece {
            case .words(let text): out.write(text: text)
            case .value(let text, _), .figure(let text): out.write("<bdi>\(text)</bdi>")
            }
        }
        return out.finished()
    }

    /// One part of a sentence pair as markup: the language and the direction said where they are not French.
    var mark: HTML {
        words.language == .fr ? "" : " lang=\"\(words.language.rawValue)\" dir=\"\(words.language.direction)\""
    }
}
