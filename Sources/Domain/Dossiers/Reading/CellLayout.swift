import Calls
import Phrases
import Web

/// How a text or a number is written that stands in a cell.
enum CellForm: Sendable { case plain, amount, decimal, day, code, word, register }

/// What one cell of a table, or one plain answer, shows, with the words of its closed list as they are said.
final class CellLayout: Sendable {
    let form: CellForm
    let isFigure: Bool
    /// The register of which a text is an entry.
    let register: String
    private let words: KeyIndex
    /// By the places of the words.
    private let said: [HTML]

    init(_ kind: AnswerKind, _ page: Page) {
        isFigure = kind == .amount || kind == .decimal || kind == .whole
        form =
            switch kind {
            case .line, .text, .whole, .tick, .yesNo: .plain
            case .amount: .amount
            case .decimal: .decimal
            case .day: .day
            case .ice, .rib: .code
            case .word: .word
            case .register: .register
            }
        register = if case .register(let list) = kind { list } else { "" }
        // A call may name a word twice: it is said alike.
        let list = if case .word(let list) = kind { Array(Set(list)) } else { [String]() }
        (words, said) = (KeyIndex(list), list.map { DossierNames.word($0, page) })
    }

    /// Also a word that the list does not hold any more.
    func write(word: UnsafeBufferPointer<UInt8>, _ page: Page, on out: HTML.Writer) {
        if let place = words.find(word) { return out.write(said[place]) }
        out.write(DossierNames.word(String(decoding: word, as: UTF8.self), page))
    }
}
