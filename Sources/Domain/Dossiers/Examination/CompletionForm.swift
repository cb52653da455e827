import Calls
import Phrases
import Values
import Web

/// The officer's form of the one request for missing items: which fields, why, until when.
enum CompletionForm {
    static func draw(_ examination: Examination, _ faults: FormFaults, _ page: Page) -> HTML {
        let held = examination.held
        let missing = examination.missing
        let parts = held.parts.map { part(_: $0, missing, page) }
        let due = held.call.due(.completionDue)
        let suggested = due.flatMap { $0.instant > page.now ? $0.description : nil }
        let says: HTML =
            faults["item"].map {
                page.says("item", page($0))
            } ?? ""
        let body: HTML = """
            <fieldset class="\(faults["item"] == nil ? "field" : "field wrong")" id="f-item" tabindex="-1">\
            <legend>\(page(DossierPhrases.itemsAsked))</legend>\(parts)\(says)</fieldset>\
            \(page.field("message", DossierPhrases.completionMessage, .area(rows: 4), in: page.context.form, faults))\
            \(page.field("due", DossierPhrases.completionDue, .time, in: page.context.form, faults, value: suggested, hint: DossierPhrases.casablanca))\
            <button class="btn">\(page(DossierPhrases.askCompletion))</button>
            """
        return """
            <section class="panel"><header><h2>\(page(DossierPhrases.askCompletion))</h2></header><div class="stack">\
            <p class="hint">\(page(DossierPhrases.onceOnly))</p>\
            \(page.form(DossierPaths.completion(held.dossier.id), body))</div></section>
            """
    }

    private static func part(_ part: Part, _ missing: [MissingField], _ page: Page) -> HTML {
        let missing = Set(missing.filter { $0.part.id == part.id }.map(\.field.id))
        let ticked = page.context.form.has("message") ? Set(page.context.form.all("item")) : nil
        let fields = part.asked.filter { $0.kind != .computed }.map { field -> HTML in
            let value = "\(part.id)/\(field.id)"
            let isTicked = ticked?.contains(value) ?? missing.contains(field.id)
            let note = "note.\(part.id).\(field.id)"
            return """
                <div class="row asked"><label class="choice"><input type="checkbox" name="item" value="\(value)"\(flag: isTicked, " checked")>\
                <span>\(page(field.name))</span></label><label class="sr" for="f-\(note)">\(page(DossierPhrases.noteOn)) \(page(field.name))</label>\
                <input class="input mid" id="f-\(note)" name="\(note)" dir="auto" value="\(page.context.form[note] ?? "")"></div>
                """
        }
        guard !fields.isEmpty else { return .empty }
        // Nothing that was ticked or written is folded away.
        let isOpen =
            !missing.isEmpty || ticked?.contains { $0.hasPrefix("\(part.id)/") } ?? false
            || part.asked.contains { !(page.context.form["note.\(part.id).\($0.id)"] ?? "").isEmpty }
        return
            "<details class=\"fold\"\(flag: isOpen, " open")><summary>\(page(part.name))</summary><div class=\"stack\">\(fields)</div></details>"
    }
}

/// The request as both sides see it.
enum CompletionNotice {
    /// - Parameter unchanged: of the items, what was sent again as it was deposited; nil for those who answered it themselves.
    static func draw(
        _ request: CompletionRequest, _ items: [CompletionItem], unchanged: [MissingField]? = nil, _ held: HeldDossier,
        _ page: Page
    ) -> HTML {
        let lines = items.compactMap { item -> HTML? in
            guard let part = held.parts.first(where: { $0.id == item.part }),
                let field = part.fields.first(where: { $0.id == item.field })
            else { return nil }
            let name: HTML =
                held.standing == nil
                ? page.anchor(DossierPaths.show(held.dossier.id).at("part-\(part.id)"), page(field.name))
                : page.anchor(DossierPaths.part(held.dossier.id, part.id).at("f-\(field.id)"), page(field.name))
            let note: HTML = item.note.isEmpty ? .empty : " — \(page.written(item.note))"
            guard request.answeredAt != nil, let unchanged else { return "<li>\(name)\(note)</li>" }
            let isSame = unchanged.contains { $0.part.id == item.part && $0.field.id == item.field }
            let answer = isSame ? DossierPhrases.itemUnchanged : DossierPhrases.itemChanged
            return "<li>\(name)\(note) <span class=\"muted\">(\(page(answer)))</span></li>"
        }
        let clock: Phrase
        if let answered = request.answeredAt {
            clock = DossierPhrases.completionAnswered(LocalTime(answered))
        } else if page.now < request.due {
            clock = DossierPhrases.clockSuspended(LocalTime(request.askedAt), LocalTime(request.due))
        } else {
            clock = DossierPhrases.completionNotAnswered(LocalTime(request.due))
        }
        return page.notice(
            request.answeredAt == nil || unchanged?.isEmpty == false ? .warn : .ok,
            """
            <h2>\(page(DossierPhrases.completionTitle))</h2>\(page.paragraphs(request.message))<ul>\(lines)</ul>\
            <p>\(page(DossierPhrases.completionUntil(LocalTime(request.due))))</p><p class="muted">\(page(clock))</p>
            """)
    }
}
