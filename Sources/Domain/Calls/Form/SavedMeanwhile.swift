import Database
import History
import Phrases
import Values
import Web

/// What somebody else saved while a draft was being edited: told above the form, which keeps everything that was typed.
struct SavedMeanwhile: Sendable {
    let by: String
    let at: LocalTime?
    /// The draft as it is saved now.
    let fields: Form
    let revision: Int
    /// Fields that nobody can change, and no form sends.
    let fixed: Set<String>

    static func read(_ call: Call, _ form: CallForm, _ names: CallNames, in db: any Connection) throws -> SavedMeanwhile
    {
        let last = try History.lines(of: .init("call", call.id), limit: 1, in: db).first
        let people = try names.people(last.map { [$0.actor] } ?? [], db)
        return SavedMeanwhile(
            by: last.flatMap { people[$0.actor] } ?? "—", at: last.map { LocalTime($0.at) },
            fields: form.fields(of: call),
            revision: call.revision,
            fixed: Set(form.parts.filter { !CallForm.isOptional($0) }.map { "part.\($0.id)" }))
    }

    /// Who saved when, and each field that stands otherwise there.
    func notice(_ typed: Form, _ labels: [String: Phrase], _ page: Page) -> HTML {
        let other = labels.keys.sorted().filter { !fixed.contains($0) && !isSame($0, typed) }
        let items = other.compactMap { name in labels[name].map { item(name, $0, page) } }
        let list: HTML = items.isEmpty ? .empty : "<p>\(page(CallFormPhrases.savedOtherwise))</p><ul>\(items)</ul>"
        let saved = at.map { at -> HTML in "<p>\(page(CallFormPhrases.savedBy(by, at)))</p>" }
        return page.notice(
            .warn,
            """
            <h2>\(page(CallFormPhrases.changedMeanwhile))</h2>\
            \(saved)\(list)<p>\(page(CallFormPhrases.saveAgain))</p>
            """)
    }

    /// An amount is the same however it is grouped.
    private func isSame(_ name: String, _ typed: Form) -> Bool {
        let (here, there) = (typed[name] ?? "", fields[name] ?? "")
        if here == there { return true }
        guard CallForm.amounts.contains(name), let amount = Money(typed: here) else { return false }
        return amount == Money(typed: there)
    }

    private func item(_ name: String, _ label: Phrase, _ page: Page) -> HTML {
        let isTick = ["track.", "criterion.", "rule.", "part."].contains { name.hasPrefix($0) }
        let value: HTML
        if isTick {
            value = page(fields.has(name) ? CallFormPhrases.ticked : CallFormPhrases.notTicked)
        } else if CallForm.amounts.contains(name), let amount = fields[name].flatMap({ Money(typed: $0) }) {
            value = "<bdi>\(page.words.money(amount))</bdi>"
        } else if let text = fields[name], !text.isEmpty {
            value =
                LocalTime(text).map { page.time($0.instant) } ?? Day(text).map { page.day($0) } ?? page.written(text)
        } else {
            value = page(CallFormPhrases.leftEmpty)
        }
        return "<li>\(page(label))\(page(CallFormPhrases.colon))\(value)</li>"
    }
}
