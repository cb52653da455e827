import Access
import Calls
import History
import Phrases
import Values
import Web

/// What a label's inner page shows.
struct LabelModel: Sendable {
    let held: HeldLabel
    let history: HistoryPage
    let names: [String: String]
    /// Of the decision that stands.
    let condition: String?
    var label: Label { held.label }
}

enum LabelPages {
    static func show(_ model: LabelModel, _ context: Context, _ faults: FormFaults) -> Response {
        let page = context.page
        let meta: HTML =
            "\(page.code(model.label.signature?.number ?? model.label.dossierNumber))<span>\(page(model.held.call.name))</span>"
        let bar = WorkBar.html(
            page, page(model.label.name), meta: meta,
            state: Standing.html(model.label.standing(on: page.now.localDay), page))
        return context.show(
            model.label.name.text(context.language), status: faults.isEmpty ? .ok : .invalid, layout: .work(bar: bar)
        ) { page in
            """
            <div class="wrap wide band stack">\(page.crumbs(
                of: model.held.call, through: [(LabelPhrases.ofCall(model.held.call.number ?? ""), LabelPaths.list(model.label.call))], here: page(model.label.name)))\
            <div class="split"><div class="stack airy">\(page.summary(of: faults, labels: labels))\
            \(facts(model, page))\(model.condition.map { DecisionCondition.html($0, page) })\(signing(model, page))\(correction(model, page, faults))\(LabelChangeViews.all(model, page, faults))</div>\
            <aside class="panel"><header><h2>\(page(WebPhrases.history))</h2></header>\
            <div>\(page.history(model.history, names: model.names, at: LabelPaths.record(model.label)))</div></aside></div></div>
            """
        }
    }

    static let kinds = ValueWords("kind", LabelChange.Kind.self, Standing.change)

    static let labels: [String: Phrase] = [
        "name-fr": LabelPhrases.nameFr, "name-ar": LabelPhrases.nameAr, "name-en": LabelPhrases.nameEn,
        "granted-on": LabelPhrases.grantedOn, "valid-until": LabelPhrases.validUntil, "kind": LabelPhrases.changeKind,
        "reason": LabelPhrases.reason,
    ]

    private static func facts(_ model: LabelModel, _ page: Page) -> HTML {
        let label = model.label
        var facts: [(Phrase, HTML)] = [
            (LabelPhrases.dossier, page.code(label.dossierNumber)), (LabelPhrases.decidedOn, page.day(label.decidedOn)),
            (LabelPhrases.grantedOn, page.day(label.grantedOn)), (LabelPhrases.validUntil, page.day(label.validUntil)),
            (LabelPhrases.proposedBy, who(label.proposedBy.text, model, page)),
        ]
        guard let signature = label.signature else { return page.facts(facts) }
        facts.append((LabelPhrases.signedBy, who(signature.signedBy.text, model, page)))
        facts.append((LabelPhrases.signedAt, page.time(signature.signedAt)))
        facts.append((LabelPhrases.code, page.code(signature.code.description)))
        facts.append((LabelPhrases.digest, "<span class=\"hash\">\(signature.digest)</span>"))
        return """
            \(page.facts(facts))<div class="row">\(page.anchor(LabelPaths.certificate(label.id), LabelPhrases.certificate, style: "btn"))\
            \(page.anchor(LabelPaths.verification(signature.code), LabelPhrases.publicPage, style: "btn"))</div>
            """
    }

    private static func who(_ person: String, _ model: LabelModel, _ page: Page) -> HTML {
        model.names[person].map { page.written($0) } ?? page(WebPhrases.bySomebody)
    }

    /// The second person's button, or why it is not there.
    private static func signing(_ model: LabelModel, _ page: Page) -> HTML {
        guard model.label.state == .proposed else { return .empty }
        let act: HTML =
            switch LabelRules.sign(page.actor, model.held, at: page.now) {
            case .allowed:
                page.form(
                    LabelPaths.signature(model.label),
                    """
                    <input type="hidden" name="terms" value="\(model.label.termsDigest)">\
                    <button class="btn main">\(page(LabelPhrases.sign))</button>
                    """)
            case .refused(let reason): page.notice(.quiet, reason)
            case .hidden: page.notice(.quiet, LabelPhrases.waitsForHead)
            }
        return """
            <section class="stack measure" aria-labelledby="sign"><h2 id="sign">\(page(LabelPhrases.signature))</h2>\
            <p>\(page(LabelPhrases.signText))</p>\(act)</section>
            """
    }

    private static func correction(_ model: LabelModel, _ page: Page, _ faults: FormFaults) -> HTML {
        let label = model.label
        guard LabelRules.edit(page.actor, model.held, at: page.now).isAllowed else { return .empty }
        let typed = page.context.form
        let names: [HTML] = [
            page.field("name-fr", LabelPhrases.nameFr, in: typed, faults, value: label.name.fr, required: false),
            page.field("name-ar", LabelPhrases.nameAr, in: typed, faults, value: label.name.ar, required: false),
            page.field("name-en", LabelPhrases.nameEn, in: typed, faults, value: label.name.en, required: false),
        ]
        let days: [HTML] = [
            page.field(
                "granted-on", LabelPhrases.grantedOn, .day, in: typed, faults, value: label.grantedOn.description),
            page.field(
                "valid-until", LabelPhrases.validUntil, .day, in: typed, faults, value: label.validUntil.description),
        ]
        return """
            <section class="stack measure" aria-labelledby="correct"><h2 id="correct">\(page(LabelPhrases.correct))</h2>\
            \(page.form(LabelPaths.proposal(label), "\(names)\(days)<button class=\"btn\">\(page(WebPhrases.save))</button>"))\
            <p class="muted">\(page(LabelPhrases.discardText))</p>\
            \(page.button(LabelPaths.discarding(label), LabelPhrases.discard, style: "btn danger"))</section>
            """
    }
}
