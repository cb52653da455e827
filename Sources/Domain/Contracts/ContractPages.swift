import Access
import Files
import History
import Labels
import Phrases
import Values
import Web

/// What a contract's page shows.
struct ContractModel: Sendable {
    let held: HeldContract
    let history: HistoryPage
    let names: [String: String]
    let duties: [Duty]
    /// Of the decision that the contract rests on.
    let condition: String?
    /// Somebody saved other terms between the reading of these and their signing.
    var isStale = false
    /// The document that came with a signature which was not recorded.
    var kept: Evidence?
    var contract: Contract { held.contract }
}

enum ContractPages {
    static func list(_ held: [HeldContract], next: String?, isFirst: Bool, _ context: Context) -> Response {
        let page = context.page
        let bar = ContractBar.html(page, page(ContractPhrases.title), meta: page(ContractPhrases.titleText))
        return context.show(context.words(ContractPhrases.title), layout: .work(bar: bar)) { page in
            """
            <div class="wrap wide band stack">\(ContractTable.html(ContractPhrases.title, held, page))\
            \(page.more(next.map { ContractPaths.all.with([("before", $0)]) }, first: isFirst ? nil : ContractPaths.all))</div>
            """
        }
    }

    static func show(_ model: ContractModel, _ context: Context, _ faults: FormFaults) -> Response {
        let (page, contract) = (context.page, model.contract)
        let changes = ChangeViews(held: model.held, duties: model.duties, names: model.names, page: page)
        let labels = SignatureViews.labels.merging(ChangeForm.labels) { first, _ in first }
        let bar = ContractBar.html(
            page, page(contract.name), meta: page.code(contract.number), state: ContractBar.state(contract.state, page))
        return context.show(
            context.words(ContractPhrases.titleOf(contract.number)),
            status: model.isStale ? .conflict : faults.isEmpty ? .ok : .invalid,
            layout: .work(bar: bar)
        ) { page in
            """
            <div class="wrap wide band stack">\(crumbs(model, page))<div class="split"><div class="stack airy">\
            \(page.summary(of: faults, labels: labels))\(SignatureViews.stale(model, page))\(warning(model, page))\(openCondition(model, page))\(changes.standing)\(figures(model, page))\
            \(tranches(model, page))\(TermsPage.door(model.held, page))\(SignatureViews.section(model, page, faults))\
            \(changes.acts(faults))</div>\
            <aside class="stack">\(facts(model, page))\(ContractTimeline.panel(model.held, page))\
            <section class="panel"><header><h2>\(page(WebPhrases.history))</h2></header>\
            <div>\(page.history(model.history, names: model.names, saying: words, at: ContractPaths.show(model.contract.id)))</div></section></aside></div></div>
            """
        }
    }

    /// The account in groups, as everywhere on the page.
    private static let words = HistoryWords { field, text, _, page in
        field == "contract.rib" ? page.code(BankAccount(stored: text, overrideReason: nil).grouped) : nil
    }

    private static func crumbs(_ model: ContractModel, _ page: Page) -> HTML {
        page.crumbs([(ContractPhrases.title, ContractPaths.all)], here: page.code(model.contract.number))
    }

    private static func warning(_ model: ContractModel, _ page: Page) -> HTML {
        switch model.held.label.state {
        case .suspended, .withdrawn: page.notice(.warn, ContractPhrases.labelNotValid)
        case .proposed, .valid: .empty
        }
    }

    /// Recalled until it is established as a condition of the first tranche.
    private static func openCondition(_ model: ContractModel, _ page: Page) -> HTML {
        let isMet = model.held.tranches.first?.conditions.contains { $0.kind == .decision && $0.met != nil } ?? false
        return isMet ? .empty : condition(model.condition, page)
    }

    static func condition(_ text: String?, _ page: Page) -> HTML {
        guard let text else { return .empty }
        let title = page(ContractPhrases.decisionCondition)
        return page.notice(.warn, "<p><strong>\(title)</strong></p>\(page.paragraphs(text))")
    }

    private static func figures(_ model: ContractModel, _ page: Page) -> HTML {
        let amounts: [(Phrase, Money)] = [
            (ContractPhrases.total, model.contract.total), (ContractPhrases.received, model.held.received),
            (ContractPhrases.remaining, model.held.remaining),
        ]
        let items = amounts.map { name, amount -> HTML in
            // Nothing is an amount, not a number of millions.
            let figure = amount == .zero ? page.words.money(amount) : page.words.millions(amount)
            return "<div><dt>\(page(name))</dt><dd><bdi>\(figure)</bdi></dd></div>"
        }
        return "<dl class=\"figures small\">\(items)</dl>"
    }

    private static func tranches(_ model: ContractModel, _ page: Page) -> HTML {
        // Item by item for the tranche whose turn it is; those after it are far off, and each has its page.
        let turn = model.held.tranches.first { $0.state == .planned }?.year
        let rows = model.held.tranches.map { tranche -> [HTML] in
            let isFarOff = tranche.state == .planned && tranche.year != turn
            let missing =
                isFarOff
                ? page(ContractPhrases.laterCount(tranche.missing.count)) : TrancheViews.missingLine(tranche, page)
            let path = ContractPaths.tranche(tranche.contract, tranche.year)
            return [
                "<span class=\"nowrap\">\(page.anchor(path, ContractPhrases.trancheOf(tranche.year)))</span>",
                "<span class=\"nowrap\">\(page.day(tranche.dueOn))</span>",
                "<bdi>\(page.words.money(tranche.amount))</bdi>", TrancheViews.state(tranche, page), missing,
            ]
        }
        return """
            <section class="stack" aria-labelledby="tranches"><h2 id="tranches">\(page(ContractPhrases.tranches))</h2>\
            \(page.cards(ContractPhrases.tranches, head: [
                (ContractPhrases.tranche, false), (ContractPhrases.dueOn, false), (ContractPhrases.amount, true),
                (ContractPhrases.state, false), (ContractPhrases.missing, false),
            ], rows))</section>
            """
    }

    private static func facts(_ model: ContractModel, _ page: Page) -> HTML {
        let contract = model.contract
        var facts: [(Phrase, HTML)] = [
            (ContractPhrases.label, page.code(model.held.label.signature?.number ?? "")),
            (ContractPhrases.dossier, page.code(model.held.label.dossierNumber)),
            (ContractPhrases.startsOn, page.day(contract.startsOn)),
            (ContractPhrases.endsOn, page.day(contract.endsOn)),
            (ContractPhrases.amountPerYear, "<bdi>\(page.words.money(contract.amountPerYear))</bdi>"),
            (ContractPhrases.rib, page.code(contract.account.grouped)),
        ]
        if let reason = contract.account.overrideReason {
            facts.append((ContractPhrases.ribOverridden, page.paragraphs(reason)))
        }
        return """
            <section class="panel" aria-labelledby="facts"><header><h2 id="facts">\(page(ContractPhrases.contract))</h2></header>\
            <div>\(page.facts(facts, style: "kv close"))</div></section>
            """
    }
}
