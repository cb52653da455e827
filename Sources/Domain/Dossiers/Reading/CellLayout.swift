import Calls
import Web

/// What one cell of a table, or one plain answer, shows, with the words of its closed list as they are said. A class: each cell of a table
/// comes by it.
final class CellLayout: Sendable {
    /// How a text is written that stands there.
    enum Form { case plain, decimal, day, code, word, register }

    let form: Form
    let isFigure: Bool
    let isMoney: Bool
    /// The register of which a text is an entry.
    let register: String
    private let words: [(word: String, said: HTML)]

    init(_ kind: AnswerKind, _ page: Page) {
        isMoney = kind == .amount
        isFigure = isMoney || kind == .decimal || kind == .whole
        form =
            switch kind {
            case .line, .text, .whole, .amount, .tick, .yesNo: .plain
            case .decimal: .decimal
            case .day: .day
            case .ice, .rib: .code
            case .word: .word
            case .register: .register
            }
        register = if case .register(let list) = kind { list } else { "" }
        words = if case .word(let list) = kind { list.map { ($0, DossierNames.word($0, page)) } } else { [] }
    }

    /// Also a word that the list does not hold any more.
    func write(word: UnsafeBufferPointer<UInt8>, _ page: Page, on out: HTML.Writer) {
        for place in words.indices where words[place].word.isSaid(by: word) { return out.write(words[place].said) }
        out.write(DossierNames.word(String(decoding: word, as: UTF8.self), page))
    }
}

extension String {
    /// These bytes are its own: told without a string made of them.
    func isSaid(by bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard utf8.count == bytes.count else { return false }
        var text = self
        return text.withUTF8 { $0.elementsEqual(bytes) }
    }
}
