import Access
import Files
import Phrases
import Values
import Web

enum TranchePage {
    /// - Parameter names: of whoever approved and recorded, for the division alone.
    static func show(
        _ held: HeldTranche, _ names: [String: String], _ context: Context, _ faults: FormFaults = FormFaults()
    ) -> Response {
        let (page, contract, tranche) = (context.page, held.held.contract, held.tranche)
        let title = page(ContractPhrases.trancheOf(tranche.year))
        let bar = ContractBar.html(
            page, "\(title) · \(page(contract.name))", meta: page.code(contract.number),
            state: TrancheViews.state(tranche, page))
        let name = "\(context.words(ContractPhrases.trancheOf(tranche.year)))\(context.words.comma)\(contract.number)"
        return context.show(name, status: faults.isEmpty ? .ok : .invalid, layout: .work(bar: bar)) { page in
            """
            <div class="wrap wide band stack">\(page.crumbs(
                [(ContractPhrases.title, ContractPaths.all), (ContractPhrases.titleOf(contract.number), ContractPaths.show(contract.id))],
                here: title))\
            <div class="measure stack airy">\(page.summary(of: faults, labels: labels(tranche)))\(facts(tranche, page))\
            \(conditions(held, page, faults))\(approval(held, names, page))\(payment(held, names, page, faults))</div></div>
            """
        }
    }

    static let labels: [String: Phrase] = [
        "reference": ContractPhrases.reference, "paid-on": ContractPhrases.paymentDay, "amount": ContractPhrases.amount,
    ]

    private static func labels(_ tranche: Tranche) -> [String: Phrase] {
        var labels = labels
        for condition in tranche.conditions {
            labels[ConditionForm.note(condition.kind)] = ContractPhrases.condition(condition.kind)
            labels[ConditionForm.file(condition.kind)] = ContractPhrases.condition(condition.kind)
        }
        return labels
    }

    private static func facts(_ tranche: Tranche, _ page: Page) -> HTML {
        page.facts([
            (ContractPhrases.amount, "<bdi>\(page.words.money(tranche.amount))</bdi>"),
            (ContractPhrases.dueOn, page.day(tranche.dueOn)),
        ])
    }

    private static func conditions(_ held: HeldTranche, _ page: Page, _ faults: FormFaults) -> HTML {
        let missing = held.tranche.missing.count
        let told: HTML =
            missing == 0
            ? page.notice(.ok, ContractPhrases.nothingMissing)
            : page.notice(.warn, ContractPhrases.missingCount(missing))
        // Whoever owes the papers cannot note them here.
        let isOwed =
            missing > 0 && held.held.contract.state == .signed
            && !ContractRules.follow(page.actor, at: page.now).isAllowed
        let how: HTML = isOwed ? "<p>\(page(ContractPhrases.owedHow))</p>" : .empty
        let items = held.tranche.conditions.map { ConditionViews.item($0, held, page, faults) }
        return """
            <section class="stack" aria-labelledby="conditions"><h2 id="conditions">\(page(ContractPhrases.conditions))</h2>\
            \(told)\(how)<ul class="checks">\(items)</ul></section>
            """
    }

    private static func approval(_ held: HeldTranche, _ names: [String: String], _ page: Page) -> HTML {
        let body: HTML
        if let at = held.tranche.approvedAt {
            let name = held.tranche.approvedBy.flatMap { names[$0.text] }
            let told = name.map { ContractPhrases.approvedBy($0, LocalTime(at)) }
            body = "<p>\(page(told ?? ContractPhrases.approvedAt(LocalTime(at))))</p>"
        } else {
            switch ContractRules.approve(page.actor, held, at: page.now) {
            case .allowed:
                body =
                    "<p>\(page(ContractPhrases.approveText))</p>\(page.button(ContractPaths.approval(held.tranche), ContractPhrases.approve, style: "btn main"))"
            case .refused(let reason): body = page.notice(.quiet, reason)
            case .hidden: body = "<p class=\"muted\">\(page(ContractPhrases.approvalText))</p>"
            }
        }
        return """
            <section class="stack" aria-labelledby="approval"><h2 id="approval">\(page(ContractPhrases.approval))</h2>\(body)</section>
            """
    }

    private static func payment(
        _ held: HeldTranche, _ names: [String: String], _ page: Page, _ faults: FormFaults
    ) -> HTML {
        let body: HTML
        if let payment = held.tranche.payment {
            let at = LocalTime(payment.recordedAt)
            let recorded = names[payment.recordedBy.text].map { ContractPhrases.recordedBy($0, at) }
            body = page.facts([
                (ContractPhrases.reference, page.code(payment.reference)),
                (ContractPhrases.paymentDay, page.day(payment.paidOn)),
                (ContractPhrases.amount, "<bdi>\(page.words.money(payment.amount))</bdi>"),
                (ContractPhrases.recorded, page(recorded ?? ContractPhrases.recordedAt(at))),
            ])
        } else {
            switch ContractRules.pay(page.actor, held, at: page.now) {
            case .allowed: body = form(held.tranche, page, faults)
            case .refused(ContractPhrases.approverPays): body = page.notice(.quiet, ContractPhrases.approverPays)
            case .refused, .hidden: body = "<p class=\"muted\">\(page(ContractPhrases.paymentText))</p>"
            }
        }
        return """
            <section class="stack" aria-labelledby="payment"><h2 id="payment">\(page(ContractPhrases.payment))</h2>\(body)</section>
            """
    }

    private static func form(_ tranche: Tranche, _ page: Page, _ faults: FormFaults) -> HTML {
        let typed = page.context.form
        return page.form(
            ContractPaths.payment(tranche),
            """
            \(page.field(
                "reference", ContractPhrases.reference, in: typed, faults, hint: ContractPhrases.referenceHint,
                autocomplete: "off"))\
            \(page.field("paid-on", ContractPhrases.paymentDay, .day, in: typed, faults))\
            \(page.field("amount", ContractPhrases.amount, .amount, in: typed, faults, unit: ContractPhrases.dirhams))\
            <button class="btn main">\(page(ContractPhrases.paySend))</button>
            """)
    }
}
