import Labels
import Phrases
import Values
import Web

/// The course of a contract by days: what was, where it stands, what is to come.
enum ContractTimeline {
    static func panel(_ held: HeldContract, _ page: Page) -> HTML {
        let contract = held.contract
        var steps: [(day: Day, isPast: Bool, what: HTML)] = [
            (held.label.grantedOn, true, page(ContractPhrases.stepLabel)),
            (contract.draftedAt.localDay, true, page(ContractPhrases.stepDraft)),
        ]
        if let signature = contract.signature {
            steps.append((signature.signedOn, true, page(ContractPhrases.stepSigned)))
        }
        for tranche in held.tranches {
            let what = page(ContractPhrases.trancheOf(tranche.year))
            if let payment = tranche.payment {
                steps.append((payment.paidOn, true, "\(what) · \(page(ContractPhrases.stepPaid))"))
            } else {
                steps.append((tranche.dueOn, false, "\(what) · \(page(ContractPhrases.stepDue))"))
            }
        }
        for change in held.changes where change.state == .confirmed && change.kind != .end {
            steps.append((change.effectiveOn, true, page(ContractPhrases.change(change.kind))))
        }
        steps.append((contract.endsOn, contract.state == .ended, page(ContractPhrases.stepEnd)))
        let items = steps.sorted { $0.day < $1.day }.map { step -> HTML in
            step.isPast
                ? "<li class=\"past\">\(Grain.full.html)\(page.day(step.day))\(step.what)</li>"
                : "<li>\(Grain.open.html)\(page.day(step.day))\(step.what)</li>"
        }
        return """
            <section class="panel" aria-labelledby="course"><header><h2 id="course">\(page(ContractPhrases.course))</h2></header>\
            <div><ol class="timeline">\(items)</ol></div></section>
            """
    }
}
