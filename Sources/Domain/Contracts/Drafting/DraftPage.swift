import Calls
import Labels
import Phrases
import Values
import Web

enum DraftPage {
    /// - Parameter condition: what the decision asks for besides.
    static func show(
        _ call: Call, _ label: Label, _ condition: String?, _ context: Context, _ faults: FormFaults = FormFaults()
    ) -> Response {
        let page = context.page
        let bar = ContractBar.html(page, page(ContractPhrases.draftTitle), meta: page(label.name))
        return context.show(
            context.words(ContractPhrases.draftTitle), status: faults.isEmpty ? .ok : .invalid, layout: .work(bar: bar)
        ) { page in
            """
            <div class="wrap wide band stack">\(page.crumbs(
                of: call, through: [(ContractPhrases.ofCall(call.number ?? ""), ContractPaths.list(call.id))],
                here: page(ContractPhrases.draftTitle)))\
            <div class="measure stack airy">\(page.summary(of: faults, labels: labels))\
            \(page.facts([
                (ContractPhrases.cluster, page(label.name)),
                (ContractPhrases.label, page.code(label.signature?.number ?? "")),
                (ContractPhrases.labelUntil, page.day(label.validUntil)),
                (ContractPhrases.dossier, page.code(label.dossierNumber)),
            ]))\(ContractPages.condition(condition, page))\(form(call, label, page, faults))</div></div>
            """
        }
    }

    static let labels: [String: Phrase] = [
        "years": ContractPhrases.years, "amount": ContractPhrases.amountPerYear, "starts-on": ContractPhrases.startsOn,
        "rib": ContractPhrases.rib, "rib-reason": ContractPhrases.ribReason,
    ]

    private static func form(_ call: Call, _ label: Label, _ page: Page, _ faults: FormFaults) -> HTML {
        let support = call.configuration.support
        let known = TermsFields(years: support.years, amount: support.amountPerYear, startsOn: label.grantedOn)
        return page.form(
            ContractPaths.list(call.id),
            """
            <input type="hidden" name="label" value="\(label.id.text)">\(known.html(page, faults))\
            <button class="btn main">\(page(ContractPhrases.draftSend))</button>
            """)
    }
}
