import Access
import CanonicalJSON
import Calls
import Phrases
import Values
import Web

/// The page of one part: its form where it may be written, its answers where not.
enum PartPages {
    static func show(_ sheet: PartSheet, _ status: Status, _ context: Context) -> Response {
        let page = Page(context)
        let held = sheet.held
        let title = sheet.part.name.text(context.language) + " · " + held.dossier.name.text(context.language)
        let asked = sheet.items.map { sheet.content.missing(of: held, among: $0) } ?? sheet.content.missing(held)
        let missing = asked + sheet.unchanged.filter { !asked.contains($0) }
        // What has to be confirmed at the deposit is neither missing nor done.
        let isTold =
            DossierRules.write(page.actor, held, at: page.now).isAllowed && (!asked.isEmpty || sheet.unchanged.isEmpty)
        let name: HTML =
            "<p><strong>\(page.anchor(DossierPaths.show(held.dossier.id), page(held.dossier.name)))</strong></p>"
        let bar = WorkBar.draw(held, forApplicant: true, title: name, blockers: isTold ? asked.count : nil, page)
        return context.show(title, status: status, layout: .work(bar: bar)) { page in
            let list = PartList(held: held, content: sheet.content, facts: sheet.facts, missing: missing)
                .draw(here: sheet.part.id, flawed: status == .invalid || status == .conflict, page)
            // What is wrong stands over the list of parts, which on a phone comes before the form.
            let messages = messages(sheet, status, page)
            return """
                <div class="wrap wide band stack">\(messages.isEmpty ? .empty : head(sheet, page) + messages)\
                <div class="bench">\(list)<div class="stack airy">\(messages.isEmpty ? head(sheet, page) : .empty)\(body(sheet, page))</div></div></div>
                """
        }
    }

    private static func head(_ sheet: PartSheet, _ page: Page) -> HTML {
        let parts = sheet.held.parts
        let place = (parts.firstIndex { $0.id == sheet.part.id } ?? 0) + 1
        return """
            <div class="stack tight"><p class="over">\(page(DossierPhrases.partPlace(place, of: parts.count)))</p>\
            <h1>\(page(sheet.part.name))</h1></div>
            """
    }

    private static func messages(_ sheet: PartSheet, _ status: Status, _ page: Page) -> HTML {
        switch status {
        case .conflict:
            return page.notice(
                .bad,
                "<h2>\(page(sheet.isOwn ? DossierPhrases.conflictWithOneself : DossierPhrases.conflictTitle))</h2><p>\(page(DossierPhrases.conflictText))</p>"
            )
        case .invalid:
            let places = ControlPlace(fields: sheet.asked, years: sheet.years, page: page)
            let items = sheet.faults.order.map { name -> HTML in
                let place = places.name(name).map { "\($0) — " as HTML }
                return "<li><a href=\"#f-\(name)\">\(place)\(sheet.faults[name].map { page($0) })</a></li>"
            }
            return page.notice(
                .bad,
                """
                <h2>\(page(WebPhrases.toCorrect(items.count)))</h2><ul>\(items)</ul><p>\(page(DossierPhrases.nothingSaved))</p>
                """)
        default: return .empty
        }
    }

    private static func body(_ sheet: PartSheet, _ page: Page) -> HTML {
        switch DossierRules.write(page.actor, sheet.held, at: page.now) {
        case .allowed where sheet.asked.isEmpty: return readOnly(sheet, DossierPhrases.notAsked, page)
        case .allowed: return warnings(sheet, page) + form(sheet, page)
        case .refused(let reason): return readOnly(sheet, reason, page)
        case .hidden: return .empty
        }
    }

    /// What the rules say today of what this part asks or shows, while it can still be changed.
    private static func warnings(_ sheet: PartSheet, _ page: Page) -> HTML {
        let declined = sheet.content.declined(sheet.held).filter { $0.part.id == sheet.part.id }
        let rules = sheet.items == nil ? RulePreview(sheet.held, sheet.facts).over(sheet.part, page) : .empty
        let budget =
            BudgetDoubts.areAbout(sheet.asked)
            ? BudgetDoubts(call: sheet.held.call.configuration, page: page)
                .draw(sheet.part, sheet.content.answers(of: sheet.part.id)) : .empty
        return asking(sheet, page) + rules + budget + SubmitPanel.declined(declined, of: sheet.held, page)
    }

    /// What the administration wrote when it asked for the items below, each with its own remark.
    private static func asking(_ sheet: PartSheet, _ page: Page) -> HTML {
        guard let request = sheet.request else { return .empty }
        return page.notice(
            .warn,
            """
            <h2>\(page(DossierPhrases.completionTitle))</h2>\(page.paragraphs(request.message))\
            <p>\(page(DossierPhrases.completionUntil(LocalTime(request.due))))</p>
            """)
    }

    private static func form(_ sheet: PartSheet, _ page: Page) -> HTML {
        let hasControls = sheet.asked.contains { $0.kind != .computed }
        let id = sheet.held.dossier.id
        let editor = FieldEditor(sheet: sheet, page: page)
        let fields = sheet.asked.map { field -> HTML in
            let note = sheet.items?.first { $0.part == sheet.part.id && $0.field == field.id }?.note ?? ""
            let asked: HTML = note.isEmpty ? .empty : page.notice(.warn, page.paragraphs(note))
            return asked + editor.draw(field)
        }
        // What Enter presses: the first button of a form, which would else be one that adds rows.
        let first: HTML =
            hasControls
            ? "<button class=\"sr\" tabindex=\"-1\" aria-hidden=\"true\">\(page(WebPhrases.save))</button>" : .empty
        let hasFiles = sheet.asked.contains { $0.kind == .file }
        let buttons: HTML =
            hasControls
            ? """
            <div class="row"><button class="btn main">\(page(WebPhrases.save))</button>\
            <button class="btn" name="next" value="yes">\(page(DossierPhrases.saveAndNext))</button></div>
            """ : .empty
        return page.form(
            hasFiles ? DossierPaths.partFiles(id, sheet.part.id) : DossierPaths.part(id, sheet.part.id),
            upload: hasFiles,
            """
            \(first)<input type="hidden" name="revision" value="\(sheet.revision)">\
            <input type="hidden" name="opened" value="\(sheet.opened ?? Meeting.mark(sheet.saved, sheet.asked))">\(fields)\(buttons)
            """)
    }

    /// What came too late, to be read and copied.
    private static func unsaved(_ sheet: PartSheet, _ page: Page) -> HTML {
        let view = AnswerView(page: page, years: sheet.years, registers: sheet.registers)
        let fields = sheet.part.asked.compactMap { field -> HTML? in
            sheet.unsaved[field.id].map { "<h3>\(page(field.name))</h3>\(view.draw(JSONView($0), field))" }
        }
        let places = ControlPlace(fields: sheet.part.asked, years: sheet.years, page: page)
        let others = sheet.unread.map { control, text -> HTML in
            "<h3>\(places.name(control) ?? .empty)</h3>\(page.paragraphs(text))"
        }
        guard !fields.isEmpty || !others.isEmpty else { return .empty }
        return page.notice(.bad, "<h2>\(page(DossierPhrases.notSavedTitle))</h2>\(fields)\(others)")
    }

    private static func readOnly(_ sheet: PartSheet, _ reason: Phrase, _ page: Page) -> HTML {
        let view = AnswerView(page: page, years: sheet.years, registers: sheet.registers)
        let saved = sheet.saved
        let fields = sheet.part.asked.map { field -> HTML in
            let body: HTML
            switch field.kind {
            case .computed:
                body = FactView(page: page, configuration: sheet.held.call.configuration).draw(
                    field.fact ?? "", sheet.facts)
            case .file:
                let files = sheet.content.files.filter { $0.part == sheet.part.id && $0.field == field.id }
                body = DossierView.files(files, sheet.held.dossier.id, page)
            default: body = view.draw(saved[field.id].map(JSONView.init), field)
            }
            return "<div class=\"stack tight\" id=\"f-\(field.id)\"><h2>\(page(field.name))</h2>\(body)</div>"
        }
        return page.notice(.quiet, reason) + unsaved(sheet, page) + fields.joined()
    }
}
