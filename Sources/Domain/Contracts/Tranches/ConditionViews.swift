import Access
import Files
import Phrases
import Values
import Web

/// One condition of a tranche: established on what, or the form that establishes it.
enum ConditionViews {
    static func item(
        _ condition: TrancheCondition, _ held: HeldTranche, _ page: Page, _ faults: FormFaults
    ) -> HTML {
        let name = page(ContractPhrases.condition(condition.kind))
        let words: HTML = condition.asked.map { page.paragraphs($0) } ?? .empty
        let optional: HTML = condition.isRequired ? "" : " <span class=\"opt\">\(page(WebPhrases.optional))</span>"
        // The signature is established by recording the signed contract, and by nothing else.
        let mayAct = condition.kind != .signature && ContractRules.establish(page.actor, held, at: page.now).isAllowed
        if let met = condition.met {
            return """
                <li class="done">\(Grain.done.html)<div><strong>\(name)</strong>\(words)\(evidence(met, condition, held.tranche, page))\
                \(mayAct ? page.button(ContractPaths.reopening(held.tranche, condition.kind), ContractPhrases.reopen, style: "btn small") : "")</div></li>
                """
        }
        let form: HTML = mayAct ? form(condition, held.tranche, page, faults) : ""
        let (style, grain): (HTML, Grain) = condition.isRequired ? ("todo", .bang) : ("wait", .optional)
        return "<li class=\"\(style)\">\(grain.html)<div><strong>\(name)</strong>\(optional)\(words)\(form)</div></li>"
    }

    private static func evidence(
        _ met: TrancheCondition.Met, _ condition: TrancheCondition, _ tranche: Tranche, _ page: Page
    ) -> HTML {
        let note: HTML = met.note.map { page.paragraphs($0) } ?? ""
        let file: HTML =
            met.file.map {
                "<p><a href=\"\(page.link(ContractPaths.evidence(tranche, condition.kind)))\">\(page.written($0.name))</a></p>"
            } ?? ""
        return "<p class=\"muted\">\(page(ContractPhrases.metAt(LocalTime(met.at))))</p>\(note)\(file)"
    }

    private static func form(_ condition: TrancheCondition, _ tranche: Tranche, _ page: Page, _ faults: FormFaults)
        -> HTML
    {
        let (typed, kind) = (page.context.form, condition.kind)
        let (note, file) = (ConditionForm.note(kind), ConditionForm.file(kind))
        let isOpen = faults[note] != nil || faults[file] != nil
        let taken = FilePhrases.taken(FileType.documents, upTo: page.settings.limits.fileSize)
        let body = page.form(
            ContractPaths.condition(tranche, kind), upload: true,
            """
            <p>\(page(ContractPhrases.evidenceEither))</p>\(page.field(note, ContractPhrases.note, .area(rows: 2), in: typed, faults))\
            \(page.field(
                file, ContractPhrases.file, .file(accept: FileType.accept(FileType.documents)), in: typed, faults,
                hint: taken))\
            <button class="btn">\(page(ContractPhrases.establish))</button>
            """)
        return """
            <details class="fold"\(flag: isOpen, " open")><summary><span>\(page(ContractPhrases.establish))</span></summary><div>\(body)</div></details>
            """
    }
}
