import CanonicalJSON
import Calls
import Values
import Web

/// Saved answers as the form that would have given them: pages are filled from a form, whether it was saved or just typed.
enum AnswerForm {
    static func of(_ answers: [String: JSONValue], _ fields: [PartField], years: Int) -> Form {
        var form = Form()
        for field in fields {
            if let answer = answers[field.id] { write(answer, field, years, into: &form) }
        }
        return form
    }

    private static func write(_ answer: JSONValue, _ field: PartField, _ years: Int, into form: inout Form) {
        if let kind = AnswerKind.of(field) { return put(answer, field.id, kind, into: &form) }
        if field.kind == .list {
            return form.append(field.id, (answer.items ?? []).compactMap(\.text).joined(separator: "\n"))
        }
        switch TableShape.of(field, years: years) {
        case .rows(let columns):
            for (index, row) in (answer.items ?? []).enumerated() {
                for column in columns {
                    put(row[column], "\(field.id).\(index).\(column)", .column(column, years: years), into: &form)
                }
            }
        case .named(let rows):
            for row in rows { put(answer[row], "\(field.id).\(row)", .text, into: &form) }
        case .crossed(let rows, let columns, let isMoney):
            for row in rows {
                for column in columns {
                    let name = "\(field.id).\(row).\(column)"
                    put(answer[row]?[column], name, isMoney ? .amount : .decimal, into: &form)
                }
            }
        case nil: return
        }
    }

    private static func put(_ value: JSONValue?, _ name: String, _ kind: AnswerKind, into form: inout Form) {
        guard let value else { return }
        switch value {
        case .string(let text): form.append(name, text)
        case .integer(let number): form.append(name, kind == .amount ? typedAmount(number) : String(number))
        case .bool(let flag):
            if kind == .yesNo { form.append(name, flag ? "yes" : "no") } else if flag { form.append(name, "yes") }
        case .null, .array, .object: return
        }
    }

    /// As everywhere, and as it can be typed in again: `12 000,50`.
    static func typedAmount(_ minor: Int) -> String {
        let whole = Array(String(minor / 100))
        let first = whole.count % 3
        let groups =
            (first > 0 ? [whole.prefix(first)] : [])
            + stride(from: first, to: whole.count, by: 3).map { whole[$0..<$0 + 3] }
        let text = groups.map { String($0) }.joined(separator: "\u{202F}")
        return minor % 100 == 0 ? text : "\(text),\(Digits.pad(minor % 100, 2))"
    }
}
