import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// Reads the form of one part into answers. Nothing is required here: a draft may be incomplete; what is there must be right.
struct AnswerReader {
    let form: Form
    /// Of each register that the part asks for: the ids that can be chosen.
    let registers: [String: Set<String>]
    let years: Int
    /// What lies after it is doubted where it can only lie before.
    let today: Day
    private(set) var faults = FormFaults()
    /// By field: what lets through but wants another look.
    private(set) var doubts: [String: Phrase] = [:]

    /// More rows than any real register holds.
    static let rowsAtMost = 500

    init(_ form: Form, registers: [String: Set<String>], years: Int, today: Day) {
        (self.form, self.registers, self.years, self.today) = (form, registers, years, today)
    }

    /// The answers of the fields given; one without answer is absent.
    mutating func answers(_ fields: [PartField]) -> [String: JSONValue] {
        var answers: [String: JSONValue] = [:]
        for field in fields {
            if let answer = answer(field), answer.isAnswer { answers[field.id] = answer }
        }
        return answers
    }

    private mutating func answer(_ field: PartField) -> JSONValue? {
        if let kind = AnswerKind.of(field) {
            let value = value(field.id, kind)
            if field.kind == .percent { limit(value, field.id) }
            return value
        }
        if field.kind == .list { return list(field.id) }
        switch TableShape.of(field, years: years) {
        case .rows(let columns): return rows(field, columns)
        case .named(let rows): return .object(cells(rows.map { ($0, "\(field.id).\($0)") }, .text))
        case .crossed(let rows, let columns, let isMoney):
            var out: [String: JSONValue] = [:]
            for row in rows {
                let cells = cells(columns.map { ($0, "\(field.id).\(row).\($0)") }, isMoney ? .amount : .decimal)
                if !isMoney, IndicatorUnit.of(row) == .percent { limit(cells, "\(field.id).\(row)") }
                if !cells.isEmpty { out[row] = .object(cells) }
            }
            return .object(out)
        case nil: return nil
        }
    }

    /// Shares of a whole.
    private mutating func limit(_ share: JSONValue?, _ name: String) {
        if let text = share?.text, DecimalText.isAbove100(text) { faults.add(name, DossierPhrases.notAPercentage) }
    }

    private mutating func limit(_ shares: [String: JSONValue], _ row: String) {
        for (column, share) in shares.sorted(by: { $0.key < $1.key }) { limit(share, "\(row).\(column)") }
    }

    private mutating func cells(_ cells: [(key: String, name: String)], _ kind: AnswerKind) -> [String: JSONValue] {
        var out: [String: JSONValue] = [:]
        for cell in cells {
            if let value = value(cell.name, kind), value.isAnswer { out[cell.key] = value }
        }
        return out
    }

    private mutating func rows(_ field: PartField, _ columns: [String]) -> JSONValue {
        var rows: [JSONValue] = []
        var seen: Set<String> = []
        for index in 0..<Self.rowsAtMost {
            let name = "\(field.id).\(index)"
            guard columns.contains(where: { form.has("\(name).\($0)") }) else { break }
            // A year chosen in a row left empty otherwise is no row; a member of whom only the type is told is one without a name.
            let isEmpty = columns.allSatisfy { column in
                column == "year" || (form["\(name).\(column)"] ?? "").allSatisfy(\.isWhitespace)
            }
            if !isEmpty { rows.append(.object(row(field, name, columns))) }
            if field.kind == .memberList, let ice = rows.last?["ice"]?.text, !isEmpty, !seen.insert(ice).inserted {
                doubts["\(name).ice"] = DossierPhrases.iceTwice
            }
        }
        return .array(rows)
    }

    private mutating func row(_ field: PartField, _ name: String, _ columns: [String]) -> [String: JSONValue] {
        var row: [String: JSONValue] = [:]
        for column in columns {
            row[column] = value("\(name).\(column)", .column(column, years: years))
        }
        if let joined = row["joined"]?.text.flatMap(Day.init), joined > today {
            doubts["\(name).joined"] = DossierPhrases.joinsLater
        }
        // A member needs at least a name and a type, or it cannot be counted.
        if field.kind == .memberList {
            if row["name"] == nil { faults.add("\(name).name", DossierPhrases.memberNeedsName) }
            if row["type"] == nil { faults.add("\(name).type", DossierPhrases.memberNeedsType) }
        }
        if let from = row["from"]?.text.flatMap(Day.init), let to = row["to"]?.text.flatMap(Day.init), to < from {
            faults.add("\(name).to", DossierPhrases.endsBefore)
        }
        return row
    }

    private mutating func list(_ name: String) -> JSONValue {
        var reader = FormReader(form)
        let text = reader.text(name, required: false) ?? ""
        if let fault = reader.faults[name] { faults.add(name, fault) }
        let lines = text.split(separator: "\n").map {
            DigitGroups.joined($0.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
        return .array(lines.filter { !$0.isEmpty }.map(JSONValue.string))
    }

    private mutating func value(_ name: String, _ kind: AnswerKind) -> JSONValue? {
        var reader = FormReader(form)
        let value: JSONValue?
        switch kind {
        case .line: value = reader.line(name, required: false, most: 400).map { .string(DigitGroups.joined($0)) }
        case .text: value = reader.text(name, required: false).map(JSONValue.string)
        case .whole: value = reader.int(name, in: 0...10_000_000, required: false).map(JSONValue.integer)
        case .amount: value = reader.money(name, required: false).map { .integer(Int($0.minor)) }
        case .day: value = reader.day(name, required: false).map { .string($0.description) }
        case .tick: value = .bool(reader.isTicked(name))
        case .yesNo: value = form[name].flatMap { ["yes": .bool(true), "no": .bool(false)][$0] }
        case .word(let words): value = chosen(name, among: Set(words))
        case .register(let list): value = chosen(name, among: registers[list] ?? [])
        case .decimal, .ice, .rib:
            value = reader.line(name, required: false, most: 60).flatMap { coded(name, kind, $0) }
        }
        if let fault = reader.faults[name] { faults.add(name, fault) }
        return value
    }

    private mutating func chosen(_ name: String, among known: Set<String>) -> JSONValue? {
        guard let typed = form[name], !typed.isEmpty else { return nil }
        if !known.contains(typed) { faults.add(name, WebPhrases.chooseOne) }
        return .string(typed)
    }

    private mutating func coded(_ name: String, _ kind: AnswerKind, _ typed: String) -> JSONValue? {
        switch kind {
        case .ice: return ice(name, typed)
        case .rib:
            if let rib = try? RIB(typed: typed) { return .string(rib.description) }
            faults.add(name, DossierPhrases.notARIB)
        default:
            if let text = DecimalText.read(typed) { return .string(text) }
            faults.add(name, DossierPhrases.notANumber)
        }
        return nil
    }

    /// A key that does not hold is a doubt: the number is kept, and the division reads it again.
    private mutating func ice(_ name: String, _ typed: String) -> JSONValue? {
        do throws(ICE.Fault) {
            let ice = try ICE(typed: typed)
            if !ice.keyHolds { doubts[name] = DossierPhrases.iceDoubt }
            return .string(ice.description)
        } catch {
            switch error {
            case .notDigits: faults.add(name, DossierPhrases.iceNotDigits)
            case .length(let count) where count < 15:
                faults.add(name, DossierPhrases.iceShort(count, missing: 15 - count))
            case .length(let count): faults.add(name, DossierPhrases.iceLong(count, over: count - 15))
            }
            return nil
        }
    }
}
