import Calls
import Web

/// What one cell of a table, or one plain answer, shows, with the words of its closed list as they are said.
struct CellLayout: Sendable {
    let kind: AnswerKind
    private let words: [(word: String, said: HTML)]

    init(_ kind: AnswerKind, _ page: Page) {
        self.kind = kind
        if case .word(let list) = kind {
            words = list.map { ($0, DossierNames.word($0, page)) }
        } else {
            words = []
        }
    }

    var isFigure: Bool {
        switch kind {
        case .decimal, .whole, .amount: true
        default: false
        }
    }

    var isMoney: Bool { if case .amount = kind { true } else { false } }

    /// Also for a word that the list does not hold any more.
    func said(_ word: String, _ page: Page) -> HTML {
        for known in words where known.word == word { return known.said }
        return DossierNames.word(word, page)
    }
}
