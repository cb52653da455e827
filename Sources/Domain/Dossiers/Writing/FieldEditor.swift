import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// Draws the controls of one part's fields, each filled from the sheet's form, its fault beside it.
struct FieldEditor {
    let sheet: PartSheet
    let page: Page

    func draw(_ field: PartField) -> HTML {
        let theirs = theirs(field)
        if field.kind == .computed { return computed(field) }
        if field.kind == .file { return FileEditor(sheet: sheet, page: page).draw(field) }
        if field.kind == .list {
            return plain(field, .area(rows: 4), hint: page(DossierPhrases.onePerLine)) + theirs
        }
        if let kind = AnswerKind.of(field) { return one(field, kind) + theirs }
        return TableEditor(sheet: sheet, page: page).draw(field) + theirs
    }

    private func one(_ field: PartField, _ kind: AnswerKind) -> HTML {
        switch kind {
        case .text: plain(field, .area(rows: 8), hint: words(sheet.form[field.id]))
        case .decimal: plain(field, .number, unit: field.kind == .percent ? "%" : nil)
        case .whole: plain(field, .number)
        case .amount: plain(field, .amount, unit: page.text(DossierPhrases.dirhams))
        case .day: plain(field, .day)
        case .ice: plain(field, .code, hint: page(DossierPhrases.iceHint))
        case .rib: plain(field, .code, hint: page(DossierPhrases.ribHint))
        case .tick: plain(field, .tick)
        case .yesNo:
            plain(field, .radio([.init("yes", page(DossierPhrases.yes)), .init("no", page(DossierPhrases.no))]))
        case .word(let words):
            plain(field, .select(words.map { .init($0, DossierNames.word($0, page)) }))
        case .register(let list):
            plain(
                field,
                .select((sheet.registers[list] ?? []).map { .init($0.id, HTML(text: $0.name.text(page.language))) }))
        case .line: plain(field, .line)
        }
    }

    private func plain(_ field: PartField, _ kind: Field.Kind, hint: HTML? = nil, unit: String? = nil) -> HTML {
        var out = Field(field.id, page(field.name), kind)
        out.value = sheet.form[field.id]
        out.hint = hint
        out.unit = unit
        out.isRequired = field.isRequired || sheet.items != nil
        out.fault = sheet.faults[field.id].map { page($0) }
        out.doubt = sheet.doubts[field.id].map { page($0) }
        return page.render(out)
    }

    /// How long a text is now, in words.
    private func words(_ text: String?) -> HTML {
        page(
            DossierPhrases.words(
                (text ?? "").split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } })
        )
    }

    /// What was saved meanwhile, beside what was typed.
    private func theirs(_ field: PartField) -> HTML {
        guard let answer = sheet.theirs[field.id] else { return .empty }
        let shown = AnswerView(page: page, years: sheet.years, registers: sheet.registers).draw(JSONView(answer), field)
        return page.notice(.warn, "<p>\(page(DossierPhrases.savedMeanwhile))</p>\(shown)")
    }

    /// Where the register has nothing to compute it from, the place for it.
    private func instead(_ field: PartField) -> HTML {
        guard ["contracts.results", "contracts.payments"].contains(field.fact), sheet.facts.cluster.isBeforePlatform
        else { return .empty }
        return " \(page(DossierPhrases.tellOfThem))"
    }

    /// Beside the track that the facts open, the one that was chosen.
    private func chosen(_ field: PartField) -> HTML {
        let held = sheet.held
        guard field.fact == "track", let track = held.call.configuration.track(held.dossier.track) else {
            return .empty
        }
        return " \(page(DossierPhrases.trackChosen(track.name)))"
    }

    private func computed(_ field: PartField) -> HTML {
        """
        <div class="field" id="f-\(field.id)"><p><strong>\(page(field.name))</strong></p>\
        \(FactView(page: page, configuration: sheet.held.call.configuration).draw(field.fact ?? "", sheet.facts))\
        <p class="hint">\(page(DossierPhrases.computedHint))\(chosen(field))\(instead(field))</p></div>
        """
    }
}
