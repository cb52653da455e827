import CanonicalJSON
import Phrases
import Values
import Web

/// One plain answer, or what stands in one cell of a table.
struct AnswerCell {
    private let page: Page
    /// Two or three: looked through faster than a dictionary.
    private let registers: [(list: String, register: DossierSources.Register)]
    private let (yes, no): (HTML, HTML)

    init(_ page: Page, _ registers: [String: DossierSources.Register]) {
        self.page = page
        self.registers = registers.map { ($0.key, $0.value) }
        (yes, no) = (page(DossierPhrases.yes), page(DossierPhrases.no))
    }

    func write(_ value: JSONView, _ layout: CellLayout, on out: HTML.Writer) {
        switch value.kind {
        case .integer: write(value.number ?? 0, isMoney: layout.isMoney, on: out)
        case .bool: out.write(value.flag == true ? yes : no)
        case .string: value.withText { write($0, layout, on: out) }
        case .null, .array, .object: return
        }
    }

    func write(_ number: Int, isMoney: Bool, on out: HTML.Writer) {
        if isMoney {
            page.write(money: Money(minor: Int64(number)), on: out)
        } else {
            page.write(number: number, on: out)
        }
    }

    private func write(_ text: UnsafeBufferPointer<UInt8>, _ layout: CellLayout, on out: HTML.Writer) {
        switch layout.form {
        case .plain: page.write(written: text, on: out)
        case .decimal:
            out.write("<bdi>")
            page.write(decimal: text, on: out)
            out.write("</bdi>")
        case .day:
            if let day = Day(utf8: text) { return page.write(day, on: out) }
            page.write(written: String(decoding: text, as: UTF8.self), on: out)
        case .code: page.write(code: text, on: out)
        case .word: layout.write(word: text, page, on: out)
        case .register: write(text, of: layout.register, on: out)
        }
    }

    private func write(_ id: UnsafeBufferPointer<UInt8>, of list: String, on out: HTML.Writer) {
        for place in registers.indices where registers[place].list == list {
            if let name = registers[place].register.name(of: id) { return page.write(name, on: out) }
        }
        page.write(code: id, on: out)
    }
}
