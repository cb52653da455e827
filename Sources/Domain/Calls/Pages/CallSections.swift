import Phrases
import Values
import Web

/// The sections of a call's page, each from the call's own configuration.
struct CallSections {
    let call: Call
    let page: Page

    private var configuration: CallConfiguration { call.configuration }

    func tracks() -> HTML {
        let cards = configuration.tracks.enumerated().map { index, track -> HTML in
            let words = RuleWords(facts: configuration.facts)
            let rules = track.rules.compactMap { id in configuration.rules.first { $0.id == id } }.filter(\.isEnabled)
            let items = rules.map { rule -> HTML in
                "<li>\(Grain.open.html)<span>\(page(words.of(rule)))</span></li>"
            }
            let parts = configuration.parts(for: track.id).count
            return """
                <article class="card"><p class="over">\(page(CallPagePhrases.track(index + 1)))</p><h3>\(page(track.name))</h3>\
                <ul class="checks end">\(items)</ul><p class="hint">\(page(CallPagePhrases.partCount(parts)))</p></article>
                """
        }
        return """
            <section class="stack" aria-labelledby="tracks"><h2 id="tracks">\(page(CallPagePhrases.tracksTitle))</h2>\
            <div class="grid two">\(cards)</div><p class="hint">\(page(CallPagePhrases.tracksHint))</p></section>
            """
    }

    func support() -> HTML {
        let support = configuration.support
        let facts: [(Phrase, HTML)] = [
            (
                CallPagePhrases.subsidy,
                page(CallPagePhrases.perYear(page.words.millions(support.amountPerYear)))
            ),
            (CallPagePhrases.duration, page(CallPagePhrases.years(support.years))),
            (CallPagePhrases.subsidyTotal, HTML(text: page.words.millions(support.amountPerYear * support.years))),
            (CallPagePhrases.budget, page(CallPagePhrases.budgetPerYear(page.words.millions(support.budgetPerYear)))),
        ]
        return """
            <section class="stack" aria-labelledby="support"><h2 id="support">\(page(CallPagePhrases.supportTitle))</h2>\
            \(page.facts(facts))</section>
            """
    }

    /// Criteria with weights and thresholds by track, rescaled to 100.
    func grid() -> HTML {
        let tracks = configuration.tracks
        let scaled = tracks.map { configuration.scaledCriteria(for: $0.id) }
        let rows = configuration.criteria.map { criterion -> HTML in
            let cells = zip(tracks, scaled).map { track, list -> HTML in
                let label: HTML = " data-label=\"\(track.name.text(page.language))\""
                guard let found = list.first(where: { $0.criterion.id == criterion.id }) else {
                    return "<td role=\"cell\" class=\"n\"\(label)>–</td>"
                }
                let threshold = found.threshold.map { value -> HTML in
                    "<small>\(page(CallPagePhrases.threshold)) \(page.exact(value))</small>"
                }
                return
                    "<td role=\"cell\" class=\"n\"\(label)><span>\(page.exact(found.weight))\(threshold)</span></td>"
            }
            let subs = criterion.subs.map { sub -> HTML in "<li>\(page(sub.name))</li>" }
            let looked: HTML? = subs.isEmpty ? nil : "<ul class=\"plain muted\">\(subs)</ul>"
            return
                "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">\(page(criterion.name))\(looked)</th>\(cells)</tr>"
        }
        let totals = tracks.map { track -> HTML in
            "<td role=\"cell\" class=\"n\" data-label=\"\(track.name.text(page.language))\">100</td>"
        }
        let heads = tracks.map { track -> HTML in
            "<th role=\"columnheader\" scope=\"col\" class=\"n\">\(page(track.name))</th>"
        }
        return """
            <section class="stack" aria-labelledby="grid"><h2 id="grid">\(page(CallPagePhrases.gridTitle))</h2>\
            <p class="muted measure">\(page(CallPagePhrases.gridText(configuration.evaluatorsPerDossier, configuration.moderationGap)))</p>\
            <table class="table stacks" role="table" aria-label="\(page.regionName(CallPagePhrases.gridTitle))">\
            <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">\(page(CallPagePhrases.criterion))</th>\(heads)</tr></thead>\
            <tbody role="rowgroup">\(rows)<tr class="sum" role="row"><th role="rowheader" scope="row">\(page(CallPagePhrases.total))</th>\(totals)</tr></tbody></table></section>
            """
    }

    func parts() -> HTML {
        let rows = configuration.parts.filter { part in
            configuration.tracks.contains { part.tracks?.contains($0.id) ?? true }
        }.sorted { $0.order < $1.order }.map { part -> HTML in
            let only = part.tracks.map { ids in configuration.tracks.filter { ids.contains($0.id) } }
            let note = only?.map { track -> HTML in
                "<p class=\"hint\">\(page(CallPagePhrases.only(track.name)))</p>"
            }
            return "<li>\(Icon.file.html)<div>\(page(part.name))\(note ?? [])</div></li>"
        }
        return """
            <section class="stack" aria-labelledby="parts"><h2 id="parts">\(page(CallPagePhrases.partsTitle))</h2>\
            <ol class="lines">\(rows)</ol></section>
            """
    }
}
