package import Calls

/// What one cell of a table, or one plain field, takes.
package enum AnswerKind: Sendable, Equatable {
    case line
    /// Several lines.
    case text
    /// A number with up to four decimals, kept as its shortest text: `3.5`.
    case decimal
    case whole
    case amount
    case day
    case ice
    case rib
    case tick
    case yesNo
    /// One of a closed list, each with the word by which the catalogue names it.
    case word([String])
    /// One of a register: `regions`, `sectors`.
    case register(String)

    package static func column(_ name: String, years: Int) -> AnswerKind {
        switch name {
        case "year": .word((1...max(years, 1)).map { "year-\($0)" })
        case "type": .word(Member.Kind.allCases.map(\.rawValue))
        case "trl": .word((1...9).map(String.init))
        case "cost", "budget", "amount": .amount
        case "joined", "from", "to": .day
        case "size": .whole
        case "ice": .ice
        case "region": .register("regions")
        case "fee-paid": .tick
        default: .line
        }
    }

    /// nil for fields that are tables, files or computed.
    package static func of(_ field: PartField) -> AnswerKind? {
        switch field.kind {
        case .text: field.format == "ice" ? .ice : field.format == "rib" ? .rib : .line
        case .longText: .text
        case .number, .percent: .decimal
        case .amount: .amount
        case .date: .day
        case .choice: field.choicesFrom.map { .register($0) } ?? .word(field.choices ?? [])
        case .yesNo: .yesNo
        case .list, .file, .memberList, .projectList, .table, .computed: nil
        }
    }
}
