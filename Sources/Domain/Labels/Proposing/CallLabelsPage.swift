import Access
import Calls
import Phrases
import Values
import Web

enum CallLabelsPage {
    static func show(_ model: CallLabels, _ context: Context, _ faults: FormFaults = FormFaults()) -> Response {
        let number = model.call.number ?? ""
        let title = context.words(LabelPhrases.ofCall(number))
        return context.show(
            title, status: faults.isEmpty ? .ok : .invalid,
            layout: .work(
                bar: WorkBar.html(
                    context.page, context.page(LabelPhrases.ofCall(number)), meta: context.page(model.call.name)))
        ) { page in
            """
            <div class="wrap wide band stack airy">\(page.crumbs(of: model.call, here: context.page(LabelPhrases.ofCall(number))))\(page.summary(of: faults, labels: labels))\
            \(table(model, page))\(proposal(model, page, faults))</div>
            """
        }
    }

    private static let labels: [String: Phrase] = [
        "dossiers": LabelPhrases.dossiers, "granted-on": LabelPhrases.grantedOn, "valid-until": LabelPhrases.validUntil,
    ]

    private static func table(_ model: CallLabels, _ page: Page) -> HTML {
        guard !model.selected.isEmpty || !model.labels.isEmpty else {
            return
                "<div class=\"empty\"><h2>\(page(LabelPhrases.noneSelected))</h2><p class=\"muted\">\(page(LabelPhrases.noneSelectedText))</p></div>"
        }
        let given = model.labels.map { row($0, model, page) }
        let open = model.open.map { dossier -> [HTML] in
            [
                "\(page(dossier.name))<br>\(page.code(dossier.number))", track(dossier, model, page), .empty, .empty,
                page.state(.quiet, .open, LabelPhrases.notProposedYet),
            ]
        }
        return page.cards(
            LabelPhrases.ofCall(model.call.number ?? ""),
            head: [
                (LabelPhrases.cluster, false), (LabelPhrases.track, false), (LabelPhrases.label, false),
                (LabelPhrases.period, false), (LabelPhrases.state, false),
            ], given + open)
    }

    private static func row(_ label: Label, _ model: CallLabels, _ page: Page) -> [HTML] {
        let dossier = model.selected.first { $0.id == label.dossier }
        let number: HTML = label.signature.map { page.code($0.number) } ?? page(LabelPhrases.withoutNumber)
        return [
            "\(page(label.name))<br>\(page.code(label.dossierNumber))",
            dossier.map { track($0, model, page) } ?? .empty,
            page.anchor(LabelPaths.record(label), number),
            page(LabelPhrases.fromTo(label.grantedOn, label.validUntil)),
            Standing.html(label.standing(on: page.now.localDay), page),
        ]
    }

    private static func track(_ dossier: SelectedDossier, _ model: CallLabels, _ page: Page) -> HTML {
        model.call.configuration.track(dossier.track).map { page($0.name) } ?? .empty
    }

    private static func proposal(_ model: CallLabels, _ page: Page, _ faults: FormFaults) -> HTML {
        guard LabelRules.propose(page.actor, model.call, at: page.now).isAllowed else { return .empty }
        guard !model.open.isEmpty else {
            return model.own.isEmpty ? .empty : page.notice(.quiet, LabelPhrases.own)
        }
        let typed = page.context.form
        let isBack = !typed.fields.isEmpty
        let boxes = model.open.map { dossier -> HTML in
            let name = ProposalForm.field(dossier.id)
            return """
                <label class="choice"><input type="checkbox" name="\(name)" value="yes"\(flag: !isBack || typed.has(name), " checked")>\
                <span>\(page(dossier.name)) \(page.code(dossier.number))\
                <small>\(page(LabelPhrases.selectedOn(dossier.signedAt.localDay)))</small></span></label>\
                \(dossier.conditions.map { DecisionCondition.html($0, page) })
                """
        }
        let years = model.call.configuration.support.years
        let today = page.now.localDay
        let fault: HTML =
            faults["dossiers"].map {
                page.says("dossiers", page($0))
            } ?? ""
        return """
            <section class="stack measure" aria-labelledby="propose"><h2 id="propose">\(page(LabelPhrases.propose))</h2>\
            <p class="muted">\(page(LabelPhrases.proposeText))</p>\
            \(page.form(LabelPaths.list(model.call.id), """
                <fieldset class="\(flag: faults["dossiers"] != nil, "wrong ")field" id="f-dossiers"><legend>\(page(LabelPhrases.dossiers))</legend>\
                \(boxes)\(fault)</fieldset>\
                \(page.field("granted-on", LabelPhrases.grantedOn, .day, in: typed, faults, value: today.description))\
                \(page.field(
                    "valid-until", LabelPhrases.validUntil, .day, in: typed, faults, required: false,
                    hint: LabelPhrases.untilHint(years)))\
                <button class="btn main">\(page(LabelPhrases.proposeSend))</button>
                """))</section>
            """
    }
}
