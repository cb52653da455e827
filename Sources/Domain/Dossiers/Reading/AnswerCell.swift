import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// One plain answer, or what stands in one cell of a table.
struct AnswerCell {
    let page: Page
    let registers: [String: [DossierSources.Choice]]

    func write(_ value: JSONView, _ kind: AnswerKind, on out: HTML.Writer) {
        switch (value.kind, kind) {
        case (.integer, _): write(value.number ?? 0, kind, on: out)
        case (.bool, _): out.write(page(value.flag == true ? DossierPhrases.yes : DossierPhrases.no))
        case (.string, .decimal):
            out.write("<bdi>")
            out.write(text: page.words.decimal(value.text ?? ""))
            out.write("</bdi>")
        case (.string, .line), (.string, .text), (.string, .whole), (.string, .amount), (.string, .tick),
            (.string, .yesNo):
            out.write("<bdi>")
            value.withText { out.write(text: $0) }
            out.write("</bdi>")
        case (.string, _): write(value.text ?? "", kind, on: out)
        case (.null, _), (.array, _), (.object, _): return
        }
    }

    func write(_ number: Int, _ kind: AnswerKind, on out: HTML.Writer) {
        out.write("<bdi>")
        out.write { text in
            if kind == .amount {
                page.words.write(money: Money(minor: Int64(number)), &text)
            } else {
                page.words.write(number: number, &text)
            }
        }
        out.write("</bdi>")
    }

    /// What the register says of a member under the name of a column.
    func write(_ member: Member, _ column: String, _ kind: AnswerKind, on out: HTML.Writer) {
        switch column {
        case "name": out.write(page.written(member.name))
        case "type": write(member.kind.rawValue, kind, on: out)
        case "size": if let size = member.size { write(size, kind, on: out) }
        case "ice": if let ice = member.ice { write(ice.description, kind, on: out) }
        case "region": if let region = member.region { write(region, kind, on: out) }
        case "college": if let college = member.college { out.write(page.written(college)) }
        case "joined": if let joined = member.joined { out.write(page.day(joined)) }
        case "fee-paid": out.write(page(member.isFeePaid ? DossierPhrases.yes : DossierPhrases.no))
        default: return
        }
    }

    /// Of a closed list or a register, a day, or a code.
    private func write(_ text: String, _ kind: AnswerKind, on out: HTML.Writer) {
        switch kind {
        case .day: out.write(Day(text).map { page.day($0) } ?? page.written(text))
        case .ice, .rib: out.write(page.code(text))
        case .word: out.write(DossierNames.word(text, page))
        case .register(let list):
            out.write(registers[list]?.first { $0.id == text }.map { page($0.name) } ?? page.code(text))
        default: out.write(page.written(text))
        }
    }
}
