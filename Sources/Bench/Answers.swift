import CanonicalJSON
import Calls
import Dossiers
import Values

/// An answer of the right kind for every field that a call asks.
enum Answers {
    static func of(_ part: Part, years: Int, _ dice: inout Dice) -> [String: JSONValue] {
        var out: [String: JSONValue] = [:]
        for field in part.asked { out[field.id] = answer(field, years, &dice) }
        return out
    }

    private static func answer(_ field: PartField, _ years: Int, _ dice: inout Dice) -> JSONValue? {
        if let kind = AnswerKind.of(field) { return answer(kind, &dice) }
        return switch field.kind {
        case .list: .array((0..<4).map { _ in .string(dice.text(words: 5)) })
        case .projectList, .table: table(field, years, &dice)
        default: nil
        }
    }

    private static func answer(_ kind: AnswerKind, _ dice: inout Dice) -> JSONValue {
        switch kind {
        case .line: .string(dice.text(words: 5))
        case .text: .string(dice.text(words: 120))
        case .decimal: .string(String(1 + dice.upTo(89)))
        case .whole: .integer(1 + dice.upTo(59))
        case .amount: .integer((100 + dice.upTo(900)) * 1_000_00)
        case .day: .string("\(2024 + dice.upTo(5))-\(Digits.pad(1 + dice.upTo(11), 2))-01")
        case .ice: .string("001234567000089")
        case .rib: .string("230780000000000000000052")
        case .tick, .yesNo: .bool(true)
        case .word(let list): .string(list.isEmpty ? "" : list[dice.upTo(list.count - 1)])
        case .register(let name): .string(name == "regions" ? "oriental" : "ict")
        }
    }

    private static func table(_ field: PartField, _ years: Int, _ dice: inout Dice) -> JSONValue? {
        switch TableShape.of(field, years: years) {
        case .rows(let columns):
            .array((0..<3).map { _ in .object(row(columns, years, &dice)) })
        case .named(let rows): .object(texts(rows, &dice))
        case .crossed(let rows, let columns, let isMoney):
            .object(
                Dictionary(
                    uniqueKeysWithValues: rows.map { name in
                        (name, .object(figures(columns, isMoney, &dice)))
                    }))
        case nil: nil
        }
    }

    private static func texts(_ rows: [String], _ dice: inout Dice) -> [String: JSONValue] {
        var out: [String: JSONValue] = [:]
        for row in rows { out[row] = .string(dice.text(words: 5)) }
        return out
    }

    private static func row(_ columns: [String], _ years: Int, _ dice: inout Dice) -> [String: JSONValue] {
        var out: [String: JSONValue] = [:]
        for column in columns { out[column] = answer(AnswerKind.column(column, years: years), &dice) }
        return out
    }

    private static func figures(_ columns: [String], _ isMoney: Bool, _ dice: inout Dice) -> [String: JSONValue] {
        var out: [String: JSONValue] = [:]
        for column in columns { out[column] = answer(isMoney ? .amount : .decimal, &dice) }
        return out
    }
}
