import Calls
import Labels
import Phrases
import Values
import Web

enum DraftPage {
    static func show(_ call: Call, _ label: Label, _ context: Context, _ faults: FormFaults = FormFaults()) -> Response
    {
        let page = context.page
        let bar = ContractBar.html(page, page(ContractPhrases.draftTitle), meta: page(label.name))
        return context.show(
            context.words(ContractPhrases.draftTitle), status: faults.isEmpty ? .ok : .invalid, layout: .work(bar: bar)
        ) { page in
            """
            <div class="wrap wide band stack">\(page.crumbs(
                [(ContractPhrases.ofCall(call.number ?? ""), ContractPaths.list(call.id))],
                here: page(ContractPhrases.draftTitle)))\
            <div class="measure stack airy">\(page.summary(of: faults, labels: labels))\
            \(page.facts([
                (ContractPhrases.cluster, page(label.name)),
                (ContractPhrases.label, page.code(label.signature?.number ?? "")),
                (ContractPhrases.dossier, page.code(label.dossierNumber)),
            ]))\(form(call, label, page, faults))</div></div>
            """
        }
    }

    private static let labels: [String: Phrase] = [
        "years": ContractPhrases.years, "amount": ContractPhrases.amountPerYear, "starts-on": ContractPhrases.startsOn,
        "rib": ContractPhrases.rib, "rib-reason": ContractPhrases.ribReason,
    ]

    private static func form(_ call: Call, _ label: Label, _ page: Page, _ faults: FormFaults) -> HTML {
        let typed = page.context.form
        let support = call.configuration.support
        return page.form(
            ContractPaths.list(call.id),
            """
            <input type="hidden" name="label" value="\(label.id.text)">\
            \(page.field("years", ContractPhrases.years, .number, in: typed, faults, value: String(support.years)))\
            \(page.field(
                "amount", ContractPhrases.amountPerYear, .amount, in: typed, faults,
                value: page.words.number(Int(support.amountPerYear.minor / 100)), hint: ContractPhrases.amountHint,
                unit: ContractPhrases.dirhams))\
            \(page.field(
                "starts-on", ContractPhrases.startsOn, .day, in: typed, faults, value: label.grantedOn.description,
                hint: ContractPhrases.startsHint))\
            \(page.field("rib", ContractPhrases.rib, .code, in: typed, faults, hint: ContractPhrases.ribHint))\
            \(override(typed, page, faults))<button class="btn main">\(page(ContractPhrases.draftSend))</button>
            """)
    }

    /// Offered only once a key did not hold: nobody ticks it beforehand.
    private static func override(_ typed: Form, _ page: Page, _ faults: FormFaults) -> HTML {
        guard faults["rib"] == ContractPhrases.ribKey || typed.has("rib-override") else { return .empty }
        let tick = page.field("rib-override", ContractPhrases.ribOverride, .tick, in: typed, faults, required: false)
        return tick
            + page.field("rib-reason", ContractPhrases.ribReason, .area(rows: 3), in: typed, faults, required: false)
    }
}
