import Access
import Calls
import Phrases
import Values
import Web

/// What blocks the deposit, each linked to its field, and the button where nothing does.
enum SubmitPanel {
    static func draw(_ model: OverviewPages.Model, _ isCompletion: Bool, _ faults: FormFaults, _ page: Page) -> HTML {
        let held = model.held
        let title = isCompletion ? DossierPhrases.beforeSending : DossierPhrases.beforeDeposit
        let state: HTML =
            model.missing.isEmpty
            ? model.unchanged.isEmpty ? page.state(.ok, .done, DossierPhrases.nothingBlocks) : .empty
            : page.state(.bad, .bang, DossierPhrases.blockers(model.missing.count))
        let body: [HTML] = [checks(model, page), warnings(model, isCompletion, page), verbs(held, page)].filter {
            !$0.isEmpty
        }
        return """
            <section class="panel" id="blockers"><header><h2>\(page(title))</h2>\(state)</header>\
            \(body.isEmpty ? .empty : "<div class=\"stack\">\(body)</div>")\
            <footer>\(button(model, isCompletion, faults, page))</footer></section>
            """
    }

    private static func checks(_ model: OverviewPages.Model, _ page: Page) -> HTML {
        let parts = model.held.parts.filter { part in model.missing.contains { $0.part.id == part.id } }
        let groups = parts.map { part -> HTML in
            let fields = model.missing.filter { $0.part.id == part.id }.map { missing -> HTML in
                let path = DossierPaths.part(model.held.dossier.id, part.id).at("f-\(missing.control)")
                let gaps: HTML =
                    missing.gaps.isEmpty
                    ? .empty
                    : "<p class=\"muted\">\(GapWords(field: missing.field, years: model.held.years, page: page).draw(missing.gaps))</p>"
                return "<li>\(page.anchor(path, page(missing.field.name)))\(gaps)</li>"
            }
            return """
                <li class="todo">\(Grain.bang.html)<div><strong>\(page(part.name))</strong><ul>\(fields)</ul></div></li>
                """
        }
        return groups.isEmpty ? .empty : "<ul class=\"checks\">\(groups)</ul>"
    }

    /// What does not block and may cost the selection: the rules as they stand today, doubts of the budget, declarations answered with no.
    private static func warnings(_ model: OverviewPages.Model, _ isCompletion: Bool, _ page: Page) -> HTML {
        let rules = isCompletion ? .empty : RulePreview(model.held, model.facts).beforeDeposit(page)
        return rules + budget(model, isCompletion, page)
            + declined(model.content.declined(model.held), of: model.held, page)
    }

    private static func budget(_ model: OverviewPages.Model, _ isCompletion: Bool, _ page: Page) -> HTML {
        let doubts = BudgetDoubts(call: model.held.call.configuration, page: page)
        let parts = model.held.parts.filter { part in
            !isCompletion
                || BudgetDoubts.areAbout(
                    part.asked.filter { field in
                        model.items.contains { $0.part == part.id && $0.field == field.id }
                    })
        }
        return parts.map { part in
            let link = page.anchor(DossierPaths.part(model.held.dossier.id, part.id), page(part.name))
            return doubts.draw(part, model.content.answers(of: part.id), link: " \(link)")
        }.joined()
    }

    static func declined(_ fields: [MissingField], of held: HeldDossier, _ page: Page) -> HTML {
        guard !fields.isEmpty else { return .empty }
        return page.notice(
            .warn,
            "<h2>\(page(DossierPhrases.answeredNo))</h2>\(links(fields, of: held, page))<p>\(page(DossierPhrases.answeredNoText))</p>"
        )
    }

    private static func links(_ fields: [MissingField], of held: HeldDossier, _ page: Page) -> HTML {
        let lines = fields.map { missing -> HTML in
            let path = DossierPaths.part(held.dossier.id, missing.part.id).at("f-\(missing.field.id)")
            return "<li>\(page.anchor(path, page(missing.field.name)))</li>"
        }
        return "<ul>\(lines)</ul>"
    }

    /// The one answer is used up by sending it: what would go as it was deposited is named, and ticked by whoever means it.
    private static func confirmation(_ model: OverviewPages.Model, _ faults: FormFaults, _ page: Page) -> HTML {
        guard !model.unchanged.isEmpty else { return .empty }
        let named = page.notice(
            .warn,
            "<h2>\(page(DossierPhrases.unchangedTitle))</h2>\(links(model.unchanged, of: model.held, page))<p>\(page(DossierPhrases.onceOnlyYours))</p>"
        )
        return named + page.field("unchanged", DossierPhrases.unchangedConfirm, .tick, in: page.context.form, faults)
    }

    private static func button(
        _ model: OverviewPages.Model, _ isCompletion: Bool, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        let label = isCompletion ? DossierPhrases.sendCompletion : DossierPhrases.deposit
        guard model.missing.isEmpty else {
            return
                "<button class=\"btn main\" disabled>\(page(label))</button><p class=\"hint mt-s\">\(page(DossierPhrases.activeWhenComplete))</p>"
        }
        let until = LocalTime(model.held.completionDue ?? model.held.call.deadline)
        let hint = isCompletion ? DossierPhrases.completionHint(until) : DossierPhrases.depositHint(until)
        return page.form(
            DossierPaths.submission(model.held.dossier.id), style: "stack",
            """
            <input type="hidden" name="revision" value="\(model.held.dossier.revision)">\
            \(isCompletion ? confirmation(model, faults, page) : .empty)<button class="btn main">\(page(label))</button><p class="hint">\(page(hint))</p>
            """)
    }

    /// Reopening and withdrawing, as far as the actor may.
    static func verbs(_ held: HeldDossier, _ page: Page) -> HTML {
        var out = HTML.empty
        if DossierRules.reopen(page.actor, held, at: page.now).isAllowed {
            out += page.button(DossierPaths.reopening(held.dossier.id), DossierPhrases.reopen)
            if held.dossier.state == .submitted { out += "<p class=\"hint\">\(page(DossierPhrases.reopenHint))</p>" }
        }
        if DossierRules.withdraw(page.actor, held, at: page.now).isAllowed {
            out += """
                <details class="fold"><summary>\(page(DossierPhrases.withdraw))</summary><div class="stack">\
                <p>\(page(DossierPhrases.withdrawHint(LocalTime(held.call.deadline))))</p>\
                \(page.button(DossierPaths.withdrawal(held.dossier.id), DossierPhrases.withdraw, style: "btn danger"))</div></details>
                """
        }
        return out
    }
}
