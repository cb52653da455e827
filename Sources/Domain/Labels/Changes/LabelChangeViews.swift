import Access
import Phrases
import Values
import Web

/// Suspension, reinstatement and withdrawal on a label's inner page.
enum LabelChangeViews {
    static func all(_ model: LabelModel, _ page: Page, _ faults: FormFaults) -> HTML {
        guard model.label.signature != nil else { return .empty }
        return "\(settled(model, page))\(waiting(model, page))\(proposal(model, page, faults))"
    }

    private static func settled(_ model: LabelModel, _ page: Page) -> HTML {
        guard let change = model.held.lastChange, let at = change.settledAt else { return .empty }
        return page.notice(
            change.kind == .reinstatement ? .ok : .warn,
            """
            <p><strong>\(page(Standing.change(change.kind)))</strong> · \(page(LabelPhrases.signedOn(LocalTime(at))))</p>\
            \(page.paragraphs(change.reason))
            """)
    }

    private static func waiting(_ model: LabelModel, _ page: Page) -> HTML {
        guard let change = model.held.openChange else { return .empty }
        let sign: HTML =
            switch LabelRules.signChange(page.actor, model.held, at: page.now) {
            case .allowed:
                page.button(LabelPaths.changeSignature(model.label, change), LabelPhrases.sign, style: "btn main")
            case .refused(let reason): page.notice(.quiet, reason)
            case .hidden: page.notice(.quiet, LabelPhrases.waitsForHead)
            }
        let refuse: HTML? =
            LabelRules.refuseChange(page.actor, model.held, at: page.now).isAllowed
            ? page.button(LabelPaths.changeRefusal(model.label, change), LabelPhrases.refuse) : nil
        let who: HTML = model.names[change.proposedBy.text].map { page.written($0) } ?? page(WebPhrases.bySomebody)
        return """
            <section class="stack measure" aria-labelledby="waiting"><h2 id="waiting">\(page(LabelPhrases.changeToSign))</h2>\
            \(page.facts([
                (LabelPhrases.changeKind, page(Standing.change(change.kind))),
                (LabelPhrases.reason, page.paragraphs(change.reason)), (LabelPhrases.proposedBy, who),
            ]))\(sign)\(refuse)</section>
            """
    }

    private static func proposal(_ model: LabelModel, _ page: Page, _ faults: FormFaults) -> HTML {
        guard LabelRules.change(page.actor, model.held, at: page.now).isAllowed else { return .empty }
        let typed = page.context.form
        let options = model.held.possibleChanges.map { Field.Option($0.rawValue, page(Standing.change($0))) }
        return """
            <section class="stack measure" aria-labelledby="change"><h2 id="change">\(page(LabelPhrases.change))</h2>\
            <p class="muted">\(page(LabelPhrases.changeText))</p>\
            \(page.form(LabelPaths.changes(model.label), """
                \(page.field("kind", LabelPhrases.changeKind, .radio(options), in: typed, faults))\
                \(page.field("reason", LabelPhrases.reason, .area(rows: 4), in: typed, faults, hint: LabelPhrases.reasonHint))\
                <button class="btn">\(page(LabelPhrases.changeSend))</button>
                """))</section>
            """
    }
}
