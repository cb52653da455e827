import CanonicalJSON
import Phrases
import Values
import Web

/// One plain answer, or what stands in one cell of a table.
struct AnswerCell {
    private let page: Page
    /// Two or three: looked through faster than a dictionary.
    private let registers: [Entries]

    private final class Entries {
        let list: String
        let register: DossierSources.Register
        init(_ list: String, _ register: DossierSources.Register) { (self.list, self.register) = (list, register) }
    }
    private let (yes, no): (HTML, HTML)

    init(_ page: Page, _ registers: [String: DossierSources.Register]) {
        self.page = page
        self.registers = registers.map { Entries($0.key, $0.value) }
        (yes, no) = (page(DossierPhrases.yes), page(DossierPhrases.no))
    }

    func write(_ value: JSONLeaf, _ layout: CellLayout, on out: HTML.Writer) {
        write(value, layout.form, layout, on: out)
    }

    /// - Parameter layout: asked for only where the form needs more than itself.
    func write(_ value: JSONLeaf, _ form: CellForm, _ layout: @autoclosure () -> CellLayout, on out: HTML.Writer) {
        switch value.kind {
        case .integer: write(value.number ?? 0, isMoney: form == .amount, on: out)
        case .bool: out.write(value.flag == true ? yes : no)
        case .string: value.withText { write($0, form, layout, on: out) }
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

    private func write(
        _ text: UnsafeBufferPointer<UInt8>, _ form: CellForm, _ layout: () -> CellLayout, on out: HTML.Writer
    ) {
        switch form {
        case .plain, .amount: page.write(written: text, on: out)
        case .decimal:
            out.write("<bdi>")
            page.write(decimal: text, on: out)
            out.write("</bdi>")
        case .day:
            if let day = Day(utf8: text) { return page.write(day, on: out) }
            page.write(written: String(decoding: text, as: UTF8.self), on: out)
        case .code: page.write(code: text, on: out)
        case .word: layout().write(word: text, page, on: out)
        case .register: write(text, of: layout().register, on: out)
        }
    }

    private func write(_ id: UnsafeBufferPointer<UInt8>, of list: String, on out: HTML.Writer) {
        for entries in registers where entries.list == list {
            if entries.register.write(nameOf: id, page, on: out) { return }
        }
        page.write(code: id, on: out)
    }
}
