import Phrases
import Values
import Web

/// The criteria with a tick, a weight for each track, and a threshold; beside each weight what it comes to of 100.
struct CriteriaTable {
    let form: CallForm
    let typed: Form
    let faults: FormFaults

    func render(_ page: Page) -> HTML {
        let rows = form.criteria.map { row($0, page) }
        let heads = form.tracks.map { track -> HTML in
            "<th role=\"columnheader\" scope=\"col\" class=\"n\">\(page(track.name))</th>"
        }
        return """
            <fieldset class="panel stack"><legend>\(page(CallPagePhrases.gridTitle))</legend>\
            <p class="hint">\(page(CallFormPhrases.weightsText))</p>\
            <div class="scroll" tabindex="0" role="region" aria-label="\(page.regionName(CallPagePhrases.gridTitle))"><table class="table stacks" role="table">\
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">\(page(CallPagePhrases.criterion))</th>\(heads)\
            <th role="columnheader" scope="col" class="n">\(page(CallPagePhrases.thresholdHead))</th></tr></thead>\
            <tbody role="rowgroup">\(rows)\(totals(page))</tbody></table></div></fieldset>
            """
    }

    private func row(_ criterion: Criterion, _ page: Page) -> HTML {
        let cells = form.tracks.map { track -> HTML in
            let column: HTML = "<td role=\"cell\" class=\"n\" data-label=\"\(track.name.text(page.language))\"><div>"
            guard criterion.tracks?.contains(track.id) ?? true else { return "\(column)–</div></td>" }
            let name = "weight.\(criterion.id).\(track.id.rawValue)"
            let share = rescaled(criterion, track).map { share -> HTML in
                "<small>\(page(CallFormPhrases.rescaled)) \(page.exact(share))</small>"
            }
            return
                "\(column)\(number(name, CallFormPhrases.weightOf(criterion.name, on: track.name), page))\(share)</div></td>"
        }
        let tick = "criterion.\(criterion.id)"
        return """
            <tr role="row"><th role="rowheader" scope="row"><label class="choice"><input type="checkbox" id="f-\(tick)" name="\(tick)" value="yes"\
            \(flag: typed.has(tick), " checked")><span>\(page(criterion.name))</span></label></th>\(cells)\
            <td role="cell" class="n" data-label="\(page.text(CallPagePhrases.thresholdHead))"><div>\
            \(number("threshold.\(criterion.id)", CallFormPhrases.thresholdOf(criterion.name), page))</div></td></tr>
            """
    }

    private func number(_ name: String, _ label: Phrase, _ page: Page) -> HTML {
        let fault = faults[name]
        let says = fault.map { fault -> HTML in
            page.says(name, page(fault))
        }
        let told: HTML = fault == nil ? "" : " aria-invalid=\"true\" aria-describedby=\"e-\(name)\""
        let style: HTML = fault == nil ? "field" : "field wrong"
        return """
            <div class="\(style)"><label class="sr" for="f-\(name)">\(page(label))</label>\
            <input class="input short" dir="ltr" inputmode="numeric" id="f-\(name)" name="\(name)" value="\(typed[name] ?? "")"\(told)>\(says)</div>
            """
    }

    /// What the ticked weights of each track add up to, and that another sum than 100 is brought to it.
    private func totals(_ page: Page) -> HTML {
        let cells = form.tracks.map { track -> HTML in
            let own = form.criteria.filter { $0.tracks?.contains(track.id) ?? true }.map { weight($0, track) }
            let total = own.contains(nil) ? nil : own.reduce(0) { $0 + ($1 ?? 0) }
            let sum: HTML = total.map { "<bdi>\($0)</bdi>" } ?? "–"
            let note: HTML =
                total.map { $0 == 100 || $0 == 0 ? .empty : "<small>\(page(CallFormPhrases.broughtTo100))</small>" }
                ?? .empty
            return
                "<td role=\"cell\" class=\"n\" data-label=\"\(track.name.text(page.language))\"><div>\(sum)\(note)</div></td>"
        }
        return """
            <tr role="row" class="sum"><th role="rowheader" scope="row">\(page(CallPagePhrases.total))</th>\(cells)\
            <td role="cell"><div></div></td></tr>
            """
    }

    /// As typed; 0 for one that is not ticked, nil for what is no number.
    private func weight(_ criterion: Criterion, _ track: Track) -> Int? {
        guard typed.has("criterion.\(criterion.id)") else { return 0 }
        let text = typed["weight.\(criterion.id).\(track.id.rawValue)"] ?? ""
        return text.isEmpty ? 0 : Digits.read(Digits.western(text).utf8).flatMap { $0 <= 1000 ? $0 : nil }
    }

    /// What a weight comes to when all that is ticked is rescaled to 100; nil while something is not a number.
    private func rescaled(_ criterion: Criterion, _ track: Track) -> Fraction? {
        let all = form.criteria.map { weight($0, track) }
        guard !all.contains(nil), let own = weight(criterion, track) else { return nil }
        let total = all.reduce(0) { $0 + ($1 ?? 0) }
        return total > 0 && own > 0 ? Fraction(100 * own, total) : nil
    }
}
