import CanonicalJSON
import Calls
import Dossiers

/// An answer of the right kind for every field that a call asks.
enum Answers {
    static func of(_ part: Part, years: Int, _ dice: inout Dice) -> [String: JSONValue] {
        var out: [String: JSONValue] = [:]
        for field in part.asked { out[field.id] = answer(field, years, &dice) }
        return out
    }

    private static func answer(_ field: PartField, _ years: Int, _ dice: inout Dice) -> JSONValue? {
        switch field.kind {
        case .computed, .file, .memberList: nil
        case .text: .string(field.format == "rib" ? "230780000000000000000052" : dice.text(words: 4))
        case .longText: .string(dice.text(words: 120))
        case .number, .percent: .string(String(1 + dice.upTo(60)))
        case .amount: .integer((100 + dice.upTo(900)) * 1_000_00)
        case .date: .string("2022-01-10")
        case .choice: .string(field.choices?.first ?? (field.choicesFrom == "regions" ? "oriental" : "ict"))
        case .yesNo: .bool(true)
        case .list: .array((0..<4).map { _ in .string(dice.text(words: 5)) })
        case .projectList, .table: table(field, years, &dice)
        }
    }

    private static func table(_ field: PartField, _ years: Int, _ dice: inout Dice) -> JSONValue? {
        switch TableShape.of(field, years: years) {
        case .rows(let columns):
            .array((0..<3).map { _ in .object(row(columns, &dice)) })
        case .named(let rows): .object(row(rows, &dice))
        case .crossed(let rows, let columns, let isMoney):
            .object(
                Dictionary(
                    uniqueKeysWithValues: rows.map { name in
                        (name, .object(figures(columns, isMoney, &dice)))
                    }))
        case nil: nil
        }
    }

    private static func row(_ columns: [String], _ dice: inout Dice) -> [String: JSONValue] {
        var out: [String: JSONValue] = [:]
        for column in columns {
            out[column] =
                ["budget", "cost", "amount"].contains(column) ? .integer(15_000_000) : .string(dice.text(words: 5))
        }
        return out
    }

    private static func figures(_ columns: [String], _ isMoney: Bool, _ dice: inout Dice) -> [String: JSONValue] {
        var out: [String: JSONValue] = [:]
        for column in columns { out[column] = isMoney ? .integer(20_000_000) : .string(String(dice.upTo(90))) }
        return out
    }
}
