import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// One plain answer, or what stands in one cell of a table.
struct AnswerCell {
    private let page: Page
    /// Two or three: looked through faster than a dictionary.
    private let registers: [(name: String, choices: [DossierSources.Choice])]
    private let (yes, no): (HTML, HTML)

    init(_ page: Page, _ registers: [String: [DossierSources.Choice]]) {
        self.page = page
        self.registers = registers.map { ($0.key, $0.value) }
        (yes, no) = (page(DossierPhrases.yes), page(DossierPhrases.no))
    }

    func write(_ value: JSONView, _ layout: CellLayout, on out: HTML.Writer) {
        switch value.kind {
        case .integer: write(value.number ?? 0, isMoney: layout.isMoney, on: out)
        case .bool: out.write(value.flag == true ? yes : no)
        case .string: write(string: value, layout, on: out)
        case .null, .array, .object: return
        }
    }

    private func write(string value: JSONView, _ layout: CellLayout, on out: HTML.Writer) {
        switch layout.kind {
        case .decimal:
            out.write("<bdi>")
            value.withText { page.write(decimal: $0, on: out) }
            out.write("</bdi>")
        case .line, .text, .whole, .amount, .tick, .yesNo:
            out.write("<bdi>")
            value.withText { out.write(text: $0) }
            out.write("</bdi>")
        case .day, .ice, .rib, .word, .register: write(value.text ?? "", layout, on: out)
        }
    }

    func write(_ number: Int, isMoney: Bool, on out: HTML.Writer) {
        out.write("<bdi>")
        out.write { text in
            if isMoney {
                page.words.write(money: Money(minor: Int64(number)), &text)
            } else {
                page.words.write(number: number, &text)
            }
        }
        out.write("</bdi>")
    }

    /// What the register says of a member.
    func write(_ member: Member, _ column: MemberColumn, _ layout: CellLayout, on out: HTML.Writer) {
        switch column {
        case .name: page.write(written: member.name, on: out)
        case .type: write(member.kind.rawValue, layout, on: out)
        case .size: if let size = member.size { write(size, isMoney: false, on: out) }
        case .ice: if let ice = member.ice { write(ice.description, layout, on: out) }
        case .region: if let region = member.region { write(region, layout, on: out) }
        case .college: if let college = member.college { page.write(written: college, on: out) }
        case .joined: if let joined = member.joined { page.write(joined, on: out) }
        case .feePaid: out.write(member.isFeePaid ? yes : no)
        }
    }

    /// Of a closed list or a register, a day, or a code.
    private func write(_ text: String, _ layout: CellLayout, on out: HTML.Writer) {
        switch layout.kind {
        case .day:
            if let day = Day(text) { page.write(day, on: out) } else { page.write(written: text, on: out) }
        case .ice, .rib: page.write(code: text, on: out)
        case .word: out.write(layout.said(text, page))
        case .register(let list): write(text, of: list, on: out)
        default: page.write(written: text, on: out)
        }
    }

    private func write(_ id: String, of list: String, on out: HTML.Writer) {
        for (name, choices) in registers where name == list {
            // By their places: a choice of names in three languages is long to copy.
            for place in choices.indices where choices[place].id == id {
                return page.write(choices[place].name, on: out)
            }
        }
        page.write(code: id, on: out)
    }
}
