import Phrases

/// The sentences of one language into which nothing is put, as markup made once: most of what a page says.
final class PlainPhrases: Sendable {
    private let made: [String: HTML]
    let kept = KeptPieces()
    init(_ words: Words) { made = words.plain.mapValues { HTML(text: $0) } }
    subscript(_ phrase: Phrase) -> HTML? { phrase.arguments.isEmpty ? made[phrase.key] : nil }
}
