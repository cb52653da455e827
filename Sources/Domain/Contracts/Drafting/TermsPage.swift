import Access
import Calls
import Phrases
import Values
import Web

/// The form that corrects a draft.
enum TermsPage {
    struct Model: Sendable {
        let held: HeldContract
        let call: Call
        /// Who saved the terms as they stand; nil when the name is not known.
        let author: String?
    }

    /// The way to the form, on the contract's page.
    static func door(_ held: HeldContract, _ page: Page) -> HTML {
        guard ContractRules.edit(page.actor, held, at: page.now).isAllowed else { return .empty }
        return "<p>\(page.anchor(ContractPaths.terms(held.contract.id), ContractPhrases.editTitle, style: "btn"))</p>"
    }

    /// - Parameter isStale: somebody saved between the opening of the form and its posting.
    static func show(
        _ model: Model, _ context: Context, _ faults: FormFaults = FormFaults(), isStale: Bool = false
    ) -> Response {
        let (page, contract) = (context.page, model.held.contract)
        let title = page(ContractPhrases.editTitle)
        let bar = ContractBar.html(
            page, "\(title) · \(page(contract.name))", meta: page.code(contract.number),
            state: ContractBar.state(contract.state, page))
        return context.show(
            context.words(ContractPhrases.editTitle), status: isStale ? .conflict : faults.isEmpty ? .ok : .invalid,
            layout: .work(bar: bar)
        ) { page in
            """
            <div class="wrap wide band stack">\(page.crumbs(
                [(ContractPhrases.title, ContractPaths.all), (ContractPhrases.titleOf(contract.number), ContractPaths.show(contract.id))],
                here: title))\
            <div class="measure stack airy">\(page.summary(of: faults, labels: DraftPage.labels))\
            \(isStale ? stale(contract, author: model.author, then: ContractPhrases.staleSaved, page) : .empty)\(form(contract, page, faults))</div></div>
            """
        }
    }

    /// Who saved, when, and what stands now: what comes next is done with open eyes.
    static func stale(_ contract: Contract, author: String?, then next: Phrase, _ page: Page) -> HTML {
        let (author, at) = (author ?? page.text(WebPhrases.bySomebody), LocalTime(contract.draftedAt))
        let saved = page.facts([
            (ContractPhrases.years, "<bdi>\(page.words.number(contract.years))</bdi>"),
            (ContractPhrases.amountPerYear, "<bdi>\(page.words.money(contract.amountPerYear))</bdi>"),
            (ContractPhrases.startsOn, page.day(contract.startsOn)),
            (ContractPhrases.rib, page.code(contract.account.grouped)),
        ])
        return page.notice(
            .bad,
            """
            <h2>\(page(ContractPhrases.staleTitle))</h2><p>\(page(ContractPhrases.staleText(author, at)))</p>\
            <p>\(page(next))</p>\(saved)
            """)
    }

    /// The version is always the one that was just read: after a mismatch the page shows what it holds.
    private static func form(_ contract: Contract, _ page: Page, _ faults: FormFaults) -> HTML {
        let saved = TermsFields(
            years: contract.years, amount: contract.amountPerYear, startsOn: contract.startsOn,
            account: contract.account)
        // A form with faults keeps the version that its author saw: the mismatch is told when the faults are gone.
        let seen = faults.isEmpty ? nil : page.context.form["version"]
        return page.form(
            ContractPaths.terms(contract.id),
            """
            <input type="hidden" name="version" value="\(seen ?? String(contract.version))">\(saved.html(page, faults))\
            <button class="btn main">\(page(ContractPhrases.draftSend))</button>
            """)
    }
}
