import Calls
import Web

/// How the answers to one field are shown: all that does not depend on what was answered.
enum AnswerLayout: Sendable {
    case plain(CellLayout, isPercent: Bool)
    case paragraphs
    case list
    case rows(TableLayout)
    case named([(name: String, said: HTML)])
    case crossed(CrossedLayout)
    /// A file, or a fact that is computed: not an answer.
    case none

    init(_ field: PartField, years: Int, _ page: Page) {
        if let kind = AnswerKind.of(field) {
            self = kind == .text ? .paragraphs : .plain(CellLayout(kind, page), isPercent: field.kind == .percent)
            return
        }
        if field.kind == .list {
            self = .list
            return
        }
        switch TableShape.of(field, years: years) {
        case .rows(let columns): self = .rows(TableLayout(field, columns, years: years, page))
        case .named(let rows): self = .named(rows.map { ($0, DossierNames.row($0, page)) })
        case .crossed(let rows, let columns, let isMoney):
            self = .crossed(CrossedLayout(field, rows: rows, columns: columns, isMoney: isMoney, page))
        case nil: self = .none
        }
    }
}
