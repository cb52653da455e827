import Phrases

/// The sentences of one language into which nothing is put, as markup made once: most of what a page says.
final class PlainPhrases: Sendable {
    private let index: KeyIndex
    private let made: [HTML]
    let kept = KeptPieces()

    init(_ words: Words) {
        let plain = words.plain
        (index, made) = (KeyIndex(plain.map(\.key)), plain.map { HTML(text: $0.text) })
    }

    subscript(_ phrase: Phrase) -> HTML? {
        phrase.arguments.isEmpty ? index.find(phrase.key).map { made[$0] } : nil
    }
}
