import Access
import Phrases
import Values
import Web

/// Suspension, resumption, termination and end on a contract's page.
struct ChangeViews {
    let held: HeldContract
    let duties: [Duty]
    let names: [String: String]
    let page: Page

    /// What holds now and why, above everything else; the cluster reads it too.
    var standing: HTML {
        guard let change = held.lastChange else { return .empty }
        return page.notice(
            change.kind == .resumption || change.kind == .end ? .ok : .warn,
            """
            <p><strong>\(page(ContractPhrases.changed(change.kind, change.effectiveOn)))</strong></p>\
            <p>\(ground(change.ground))</p>\(page.paragraphs(change.reason))
            """)
    }

    /// What waits for the second person, or the form that asks for a change: the division's alone.
    func acts(_ faults: FormFaults) -> HTML {
        guard page.actor.has(any: ContractRules.readers) else { return .empty }
        if let change = held.openChange { return waiting(change) }
        guard ContractRules.change(page.actor, held, at: page.now).isAllowed else { return .empty }
        return proposal(faults)
    }

    func ground(_ ground: ChangeGround) -> HTML {
        switch ground {
        case .documentsMissing: page(ContractPhrases.groundDocuments)
        case .label: page(ContractPhrases.groundLabel)
        case .clusterAsked: page(ContractPhrases.groundAsked)
        case .remedied: page(ContractPhrases.groundRemedied)
        case .yearsOver: page(ContractPhrases.groundYearsOver)
        case .duty(let id): duties.first { $0.id == id }.map { page($0.text) } ?? page.code(id)
        }
    }

    private func waiting(_ change: ContractChange) -> HTML {
        let confirm: HTML =
            switch ContractRules.confirmChange(page.actor, held, at: page.now) {
            case .allowed:
                page.button(ContractPaths.confirmation(change), ContractPhrases.changeConfirm, style: "btn main")
            case .refused(let reason): page.notice(.quiet, reason)
            case .hidden: page.notice(.quiet, ContractPhrases.changeWaitsForHead)
            }
        let refuse: HTML? =
            ContractRules.refuseChange(page.actor, held, at: page.now).isAllowed
            ? page.button(ContractPaths.refusal(change), ContractPhrases.changeRefuse) : nil
        let who: HTML = names[change.proposedBy.text].map { page.written($0) } ?? page(WebPhrases.bySomebody)
        return """
            <section class="stack measure" aria-labelledby="change"><h2 id="change">\(page(ContractPhrases.changeToConfirm))</h2>\
            \(page.facts([
                (ContractPhrases.changeKind, page(ContractPhrases.change(change.kind))),
                (ContractPhrases.effectiveOn, page.day(change.effectiveOn)),
                (ContractPhrases.changeGround, ground(change.ground)),
                (ContractPhrases.changeReason, page.paragraphs(change.reason)), (ContractPhrases.proposedBy, who),
            ]))\(confirm)\(refuse)</section>
            """
    }

    private func proposal(_ faults: FormFaults) -> HTML {
        let (typed, kinds) = (page.context.form, held.possibleChanges(at: page.now))
        let options = kinds.map { Field.Option($0.rawValue, page(ContractPhrases.change($0))) }
        let grounds = ChangeForm.grounds(kinds, duties).map { Field.Option($0.stored, ground($0)) }
        let isOpen = ChangeForm.labels.keys.contains { faults[$0] != nil }
        let form = page.form(
            ContractPaths.changes(held.contract.id),
            """
            \(page.field("kind", ContractPhrases.changeKind, .radio(options), in: typed, faults))\
            \(page.field("ground", ContractPhrases.changeGround, .select(grounds), in: typed, faults))\
            \(page.field(
                "effective-on", ContractPhrases.effectiveOn, .day, in: typed, faults,
                value: min(page.now.localDay, held.contract.endsOn).description, hint: ContractPhrases.effectiveHint))\
            \(page.field(
                "reason", ContractPhrases.changeReason, .area(rows: 4), in: typed, faults,
                hint: ContractPhrases.changeReasonHint))\
            <button class="btn">\(page(ContractPhrases.changeSend))</button>
            """)
        return """
            <section class="stack measure" aria-labelledby="change"><h2 id="change">\(page(ContractPhrases.changeTitle))</h2>\
            <p class="muted">\(page(ContractPhrases.changeText))</p><details class="fold"\(flag: isOpen, " open")>\
            <summary><span>\(page(ContractPhrases.changeOpen))</span></summary><div>\(form)</div></details></section>
            """
    }
}
