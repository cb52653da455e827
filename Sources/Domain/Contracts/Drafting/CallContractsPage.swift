import Access
import Calls
import Labels
import Phrases
import Values
import Web

enum CallContractsPage {
    static func show(_ model: CallContracts, _ context: Context) -> Response {
        let title = ContractPhrases.ofCall(model.call.number ?? "")
        let page = context.page
        let bar = ContractBar.html(page, page(title), meta: page(model.call.name))
        return context.show(context.words(title), layout: .work(bar: bar)) { page in
            """
            <div class="wrap wide band stack airy">\(page.crumbs(of: model.call, here: page(title)))\(ContractTable.html(title, model.held, page))\(open(model, page))</div>
            """
        }
    }

    /// Labels without a contract, each with the way to its draft.
    private static func open(_ model: CallContracts, _ page: Page) -> HTML {
        guard !model.withoutContract.isEmpty else { return .empty }
        let items = model.withoutContract.map { open -> HTML in
            let label = open.label
            let act: HTML =
                switch ContractRules.draft(page.actor, open, at: page.now) {
                case .allowed: page.anchor(ContractPaths.draft(label), ContractPhrases.draftLink, style: "btn small")
                case .refused(let reason): "<span class=\"muted\">\(page(reason))</span>"
                case .hidden: .empty
                }
            return """
                <li>\(Grain.open.html)<div>\(page(label.name))<p>\(page.code(label.signature?.number ?? ""))</p></div>\(act)</li>
                """
        }
        return """
            <section class="stack" aria-labelledby="without"><h2 id="without">\(page(ContractPhrases.withoutContract))</h2>\
            <ul class="lines">\(items)</ul></section>
            """
    }
}

/// Contracts as lines: cluster, state, money, what is next.
enum ContractTable {
    static func html(_ caption: Phrase, _ held: [HeldContract], _ page: Page) -> HTML {
        guard !held.isEmpty else { return "<div class=\"empty\"><h2>\(page(ContractPhrases.none))</h2></div>" }
        return page.cards(
            caption,
            head: [
                (ContractPhrases.cluster, false), (ContractPhrases.state, false), (ContractPhrases.received, true),
                (ContractPhrases.remaining, true), (ContractPhrases.nextTranche, false),
            ],
            held.map { row($0, page) })
    }

    private static func row(_ held: HeldContract, _ page: Page) -> [HTML] {
        let contract = held.contract
        let next: HTML =
            held.next.map { tranche in
                "\(page(ContractPhrases.trancheOf(tranche.year))) \(TrancheViews.state(tranche, page))<small>\(TrancheViews.missingLine(tranche, page))</small>"
            } ?? page(ContractPhrases.allPaid)
        return [
            "\(page.anchor(ContractPaths.show(contract.id), page(contract.name)))<br>\(page.code(contract.number))",
            ContractBar.state(contract.state, page), "<bdi>\(page.words.money(held.received))</bdi>",
            "<bdi>\(page.words.money(held.remaining))</bdi>", next,
        ]
    }
}
