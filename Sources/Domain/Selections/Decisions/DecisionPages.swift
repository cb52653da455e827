import Access
import Calls
import Dossiers
import Evaluations
import Phrases
import Values
import Web

enum DecisionPages {
    /// - Parameters:
    ///   - typed: the form that came back.
    ///   - isStale: it came back because other decisions were proposed since it was shown.
    static func show(
        _ held: HeldSelection, _ names: [String: String], _ typed: Form?, _ faults: FormFaults, isStale: Bool = false,
        _ context: Context
    ) -> Response {
        let (page, call) = (context.page, held.call.call)
        let ranking = page.anchor(RankingRoutes.path(call.id), SelectionPhrases.rankingTitle, style: "btn small push")
        let bar = page.bar(
            page(SelectionPhrases.decisionsTitle), [page.code(call.number ?? call.id.text), page(call.name)], ranking)
        return context.show(
            context.words(SelectionPhrases.decisionsTitle), status: Proposed.status(faults, isStale),
            layout: .work(bar: bar)
        ) { page in
            // Whoever may propose reads the words in the fields, but for those that somebody else has proposed since.
            let isInForm = !isStale && SelectionRules.propose(page.actor, held, at: page.now).isAllowed
            return """
                <div class="wrap wide band stack">\(page.crumbs(of: call, here: page(SelectionPhrases.decisionsTitle)))\(page.summary(of: faults, labels: DecisionForm.labels(of: held, held.table.rows.map(\.dossier))))\
                \(isStale ? Proposed.notice(page) : .empty)\(decided(held, names, isInForm: isInForm, page))\
                \(isMendable(held, page) ? Proposed.withoutArabic(held, page) : .empty)\(signing(held, page))\(publishing(held, page))\(proposing(held, typed, faults, page))</div>
                """
        }
    }

    /// The actor writes the proposals, or signs them.
    private static func isMendable(_ held: HeldSelection, _ page: Page) -> Bool {
        SelectionRules.propose(page.actor, held, at: page.now).isAllowed
            || SelectionRules.sign(page.actor, held, at: page.now).isAllowed
    }

    private static func decided(
        _ held: HeldSelection, _ names: [String: String], isInForm: Bool, _ page: Page
    ) -> HTML {
        let lines = held.table.rows.compactMap { row -> HTML? in
            guard let decision = held.current(row.dossier) else { return nil }
            let words: HTML = isInForm || decision.isSigned ? "" : Proposed.words(decision, page)
            return """
                <li><div><p>\(page.anchor(NoticeRoutes.path(row.dossier), page(row.name))) \(page.code(row.number)) \
                \(page.decided(decision))</p><p class="hint">\(acts(decision, names, page))</p>\
                \(Proposed.replaced(by: decision, in: held, page))\(words)</div></li>
                """
        }
        guard !lines.isEmpty else { return "<p class=\"muted\">\(page(SelectionPhrases.noDecisions))</p>" }
        let appeal: HTML =
            isInForm || held.proposals.isEmpty
            ? "" : held.appeal.map { Proposed.appeal($0, held.call.call, page) } ?? ""
        return "<ul class=\"lines\">\(lines)</ul>\(appeal)"
    }

    static func acts(_ decision: SelectionDecision, _ names: [String: String], _ page: Page) -> HTML {
        let name = { (id: ID<Person>) -> String in names[id.text] ?? page.text(WebPhrases.bySomebody) }
        var out = page(SelectionPhrases.proposedBy(name(decision.proposedBy), LocalTime(decision.proposedAt)))
        if let by = decision.signedBy, let at = decision.signedAt {
            out += " · \(page(SelectionPhrases.signedBy(name(by), LocalTime(at))))"
        } else {
            out += " · \(page(SelectionPhrases.proposedState))"
        }
        return out
    }

    private static func signing(_ held: HeldSelection, _ page: Page) -> HTML {
        guard !held.proposals.isEmpty else { return .empty }
        switch SelectionRules.sign(page.actor, held, at: page.now) {
        case .hidden: return .empty
        case .refused(let reason): return page.notice(.info, reason)
        case .allowed:
            let path = DecisionRoutes.signature(held.call.call.id)
            return """
                <section class="stack"><p>\(page(SelectionPhrases.signHint))</p>\
                <p>\(page.anchor(path, SelectionPhrases.sign, style: "btn main"))</p></section>
                """
        }
    }

    private static func publishing(_ held: HeldSelection, _ page: Page) -> HTML {
        let path = ResultRoutes.path(held.call.call.id)
        if held.publishedAt != nil { return "<p>\(page.anchor(path, SelectionPhrases.seeResults))</p>" }
        guard SelectionRules.publish(page.actor, held, at: page.now).isAllowed else { return .empty }
        return """
            <section class="stack"><p>\(page(SelectionPhrases.publishHint))</p>\
            \(page.button(path, SelectionPhrases.publish, style: "btn main"))</section>
            """
    }

    private static func proposing(_ held: HeldSelection, _ typed: Form?, _ faults: FormFaults, _ page: Page) -> HTML {
        switch SelectionRules.propose(page.actor, held, at: page.now) {
        case .hidden: return .empty
        case .refused(let reason): return held.frozen == nil ? page.notice(.info, reason) : .empty
        case .allowed:
            let form = typed ?? ProposalFields.prefilled(held, page)
            let panels = held.table.ranking().places.compactMap { place in
                held.table.row(place.candidate.id).map { ProposalFields.panel($0, place, form, faults, page) }
            }
            let body: HTML = """
                \(Proposed.mark(held.proposals))\(panels)\(ProposalFields.appeal(form, faults, page))\
                <div class="row"><button class="btn main">\(page(SelectionPhrases.propose))</button></div>
                """
            return page.form(DecisionRoutes.path(held.call.call.id), body)
        }
    }
}
