import Phrases
import Values
import Web

/// The form of a call, the same for a new one and for a draft.
struct CallFormPage {
    let form: CallForm
    let typed: Form
    let faults: FormFaults
    /// Where the form posts to, and where one goes back to.
    let target: Path
    let back: Path
    let title: Phrase
    /// What somebody else saved since the form was opened.
    var meanwhile: SavedMeanwhile?

    func bar(_ page: Page) -> HTML {
        """
        <section class="workbar" aria-labelledby="bar-title"><div class="wrap"><h1 id="bar-title">\(page(title))</h1>\(page.anchor(back, CallFormPhrases.back, style: "btn"))</div></section>
        """
    }

    func body(_ page: Page) -> HTML {
        """
        <div class="wrap band stack">\(meanwhile?.notice(typed, labels, page))\(page.summary(of: faults, labels: labels))\
        \(index(page))\(page.form(target, fields(page)))</div>
        """
    }

    private func fields(_ page: Page) -> HTML {
        let rules = RulesTable(form: form, typed: typed, faults: faults).render(page)
        let grid = CriteriaTable(form: form, typed: typed, faults: faults).render(page)
        return """
            \(revision)\(names(page))\(time(page))\(tracks(page))<div id="rules">\(rules)</div><div id="grid">\(grid)</div>\
            \(reading(page))\(parts(page))\(money(page))\(end(page))
            """
    }

    /// The sections by name: the form is long.
    private func index(_ page: Page) -> HTML {
        let sections: [(String, Phrase)] = [
            ("names", CallFormPhrases.nameTitle), ("dates", CallFormPhrases.timeTitle),
            ("tracks", CallPagePhrases.tracksTitle), ("rules", CallFormPhrases.rulesTitle),
            ("grid", CallPagePhrases.gridTitle), ("reading", CallFormPhrases.readingTitle),
            ("parts", CallPagePhrases.partsTitle), ("money", CallPagePhrases.supportTitle),
        ]
        let links = sections.map { id, title -> HTML in "<li><a href=\"#\(id)\">\(page(title))</a></li>" }
        return "<nav aria-label=\"\(page.text(CallFormPhrases.indexTitle))\"><ul class=\"row\">\(links)</ul></nav>"
    }

    private var revision: HTML? {
        typed["revision"].map { "<input type=\"hidden\" name=\"revision\" value=\"\($0)\">" }
    }

    private func names(_ page: Page) -> HTML {
        section(
            "names", CallFormPhrases.nameTitle,
            """
            \(page.field("name-fr", CallFormPhrases.nameFr, in: typed, faults))\
            \(page.field("name-ar", CallFormPhrases.nameAr, in: typed, faults, required: false, hint: CallFormPhrases.neededToPublish))\
            \(page.field("name-en", CallFormPhrases.nameEn, in: typed, faults, required: false, hint: CallFormPhrases.neededToPublish))
            """, page)
    }

    private func time(_ page: Page) -> HTML {
        let steps = form.steps.map { step -> HTML in
            page.field(
                "step.\(step.step.rawValue)", CallPhrases.step(step.step),
                step.step == .questionsClose ? .time : .day, in: typed, faults, required: false)
        }
        return section(
            "dates", CallFormPhrases.timeTitle,
            """
            <div class="grid two">\(page.field("launch", CallPhrases.stepLaunch, .day, in: typed, faults))\
            \(page.field("deadline", CallPhrases.stepDeadline, .time, in: typed, faults, hint: CallFormPhrases.localTime))</div>\
            <p class="hint">\(page(CallFormPhrases.stepsText))</p><div class="grid two">\(steps)</div>
            """, page)
    }

    private func tracks(_ page: Page) -> HTML {
        let boxes = form.tracks.map { tick("track.\($0.id.rawValue)", page($0.name), page) }
        return section("tracks", CallPagePhrases.tracksTitle, "\(boxes)", page)
    }

    private func reading(_ page: Page) -> HTML {
        section(
            "reading", CallFormPhrases.readingTitle,
            """
            <div class="grid two">\(page.field("evaluators", CallFormPhrases.evaluators, .number, in: typed, faults))\
            \(page.field("gap", CallFormPhrases.gap, .number, in: typed, faults, hint: CallFormPhrases.gapHint))</div>
            """, page)
    }

    private func parts(_ page: Page) -> HTML {
        let boxes = form.parts.map { part -> HTML in
            let only = part.tracks.map { ids in form.tracks.filter { ids.contains($0.id) } } ?? []
            let note = only.map { track -> HTML in " <small>\(page(CallPagePhrases.only(track.name)))</small>" }
            guard CallForm.isOptional(part) else {
                return "<p>\(Icon.lock.html) \(page(part.name)) <small>\(page(CallFormPhrases.always))</small></p>"
            }
            return tick("part.\(part.id)", "\(page(part.name))\(note)", page)
        }
        return section("parts", CallPagePhrases.partsTitle, "\(boxes)", page)
    }

    private func money(_ page: Page) -> HTML {
        section(
            "money", CallPagePhrases.supportTitle,
            """
            <div class="grid two">\(page.field("amount", CallFormPhrases.amount, .amount, in: grouped(page), faults, unit: CallFormPhrases.dirhams))\
            \(page.field("years", CallFormPhrases.years, .number, in: typed, faults))\
            \(page.field("budget", CallFormPhrases.budget, .amount, in: grouped(page), faults, hint: CallFormPhrases.budgetHint, unit: CallFormPhrases.dirhams))</div>
            """, page)
    }

    /// Amounts as everywhere; what is none stays as it was typed.
    private func grouped(_ page: Page) -> Form {
        var form = typed
        for name in CallForm.amounts where faults[name] == nil {
            if let amount = typed[name].flatMap({ Money(typed: $0) }) { form.set(name, page.words.typed(amount)) }
        }
        return form
    }

    /// Saving stands first, so that it is what the Enter key does.
    private func end(_ page: Page) -> HTML {
        """
        <p class="hint">\(page(CallFormPhrases.thenPreview))</p>\
        <p class="row"><button class="btn main">\(page(CallFormPhrases.save))</button>\
        <button class="btn" name="recompute" value="yes">\(page(CallFormPhrases.recompute))</button></p>
        """
    }

    private func tick(_ name: String, _ label: HTML, _ page: Page) -> HTML {
        var field = Field(name, label, .tick)
        field.value = typed[name]
        field.fault = faults[name].map { page($0) }
        return page.render(field)
    }

    private func section(_ id: String, _ title: Phrase, _ content: HTML, _ page: Page) -> HTML {
        "<fieldset class=\"panel stack\" id=\"\(id)\"><legend>\(page(title))</legend>\(content)</fieldset>"
    }

    /// Those that are the same in every call.
    static let plainLabels: [String: Phrase] = [
        "name-fr": CallFormPhrases.nameFr, "name-ar": CallFormPhrases.nameAr, "name-en": CallFormPhrases.nameEn,
        "launch": CallPhrases.stepLaunch, "deadline": CallPhrases.stepDeadline,
        "evaluators": CallFormPhrases.evaluators, "gap": CallFormPhrases.gap, "amount": CallFormPhrases.amount,
        "years": CallFormPhrases.years, "budget": CallFormPhrases.budget,
    ]

    private var labels: [String: Phrase] {
        var labels = Self.plainLabels
        for step in form.steps { labels["step.\(step.step.rawValue)"] = CallPhrases.step(step.step) }
        for track in form.tracks { labels["track.\(track.id.rawValue)"] = CallFormPhrases.fact(track.name) }
        for part in form.parts { labels["part.\(part.id)"] = CallFormPhrases.fact(part.name) }
        for rule in form.offeredRules {
            labels[CallForm.field(rule)] = RulesTable.title(rule, form)
            for (index, limit) in rule.require.limits.enumerated() {
                labels[CallForm.field(rule, limit: index)] = RulesTable.label(limit, form)
            }
        }
        for criterion in form.criteria {
            labels["criterion.\(criterion.id)"] = CallFormPhrases.fact(criterion.name)
            labels["threshold.\(criterion.id)"] = CallFormPhrases.thresholdOf(criterion.name)
            for track in form.tracks {
                labels["weight.\(criterion.id).\(track.id.rawValue)"] = CallFormPhrases.weightOf(
                    criterion.name, on: track.name)
            }
        }
        return labels
    }
}
