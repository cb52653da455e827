import Phrases
import Record
import Values
import Web

/// The page of a past edition, from the public record: what is known, who says otherwise, what nobody published.
struct EditionPage {
    let view: EditionView

    private var edition: Edition { view.edition }

    static func badge(_ edition: Edition, _ page: Page) -> HTML {
        switch edition.status {
        case .closed: page.state(.quiet, .done, CallPagePhrases.closed)
        case .resultUnknown: page.state(.quiet, .half, EditionPhrases.resultUnknown)
        case .noPublicText: page.state(.quiet, .optional, EditionPhrases.noPublicText)
        }
    }

    static func unknown(_ page: Page) -> HTML { "<span class=\"muted\">\(page(WebPhrases.unknown))</span>" }

    func body(_ page: Page) -> HTML {
        """
        <div class="wrap pagehead">\(page.crumbs([(CallPhrases.menu, CallPaths.list)], here: page(edition.name)))\
        <h1>\(page(edition.name))</h1><p class="meta mt-s">\(Self.badge(edition, page))\
        <span>\(page(EditionPhrases.editionOf(edition.label)))</span>\(inferred(edition.citation.certainty == .inferred, page))</p></div>
        <div class="wrap stack airy">\(page.notice(.info, EditionPhrases.fromRecord))\(EditionTimetable(view: view, page: page).render())\
        \(clusters(page))\(terms(page))\(EditionSources(view: view, page: page).render())</div><div class="band"></div>
        """
    }

    private func inferred(_ isInferred: Bool, _ page: Page) -> HTML {
        isInferred ? page.state(.warn, .optional, EditionPhrases.inferred) : .empty
    }

    private func clusters(_ page: Page) -> HTML {
        let count = edition.candidateCount.map { page(EditionPhrases.candidateCount($0)) } ?? Self.unknown(page)
        let named: HTML? =
            view.candidates.isEmpty
            ? nil
            : """
            <p>\(page(EditionPhrases.namedByPress))</p><ul class="lines">\(view.candidates.map { line($0, page) })</ul>
            """
        let note: HTML = edition.candidateNote.isEmpty ? .empty : "<p class=\"hint\">\(page(edition.candidateNote))</p>"
        let won: HTML =
            view.laureates.isEmpty
            ? "<p>\(Self.unknown(page))</p>" : "<ul class=\"lines\">\(view.laureates.map { line($0, page) })</ul>"
        return """
            <section class="stack" aria-labelledby="laureates"><h2 id="laureates">\(page(EditionPhrases.laureates))</h2>\
            \(edition.laureateCount.map { "<p>\(page(EditionPhrases.laureateCount($0)))</p>" as HTML })\(won)</section>
            <section class="stack" aria-labelledby="candidates"><h2 id="candidates">\(page(EditionPhrases.candidates))</h2>\
            <p>\(count)</p>\(named)\(note)</section>
            """
    }

    private func line(_ cluster: EditionCluster, _ page: Page) -> HTML {
        let name = view.names[cluster.cluster].map { name in
            page.anchor("/clusters/\(cluster.cluster)", page(name))
        }
        let kind: HTML? = cluster.kind.map { kind in
            "<span class=\"hint\">\(page(kind == .renewal ? EditionPhrases.renewal : EditionPhrases.newCluster))</span>"
        }
        return """
            <li>\(Grain.full.html)\(name ?? page.code(cluster.cluster))\(kind)\(inferred(cluster.isInferred, page))</li>
            """
    }

    /// Money, tracks, rules, criteria and documents, as far as a public text gives them.
    private func terms(_ page: Page) -> HTML {
        let words = RuleWords(facts: view.template?.facts ?? [])
        let tracks = edition.tracks.compactMap { id in view.template?.tracks.first { $0.id.rawValue == id } }
        let rules = edition.rules.compactMap { id in view.template?.rules.first { $0.id == id } }
        let criteria = edition.criteria.compactMap { id in view.template?.criteria.first { $0.id == id } }
        var facts: [(Phrase, HTML)] = []
        if let aim = edition.aim { facts.append((EditionPhrases.aim, HTML(text: page.words.number(aim)))) }
        if let amount = edition.supportPerYear {
            let years = edition.supportYears.map { years -> HTML in "\(page.comma)\(page(CallPagePhrases.years(years)))"
            }
            facts.append(
                (CallPagePhrases.subsidy, "\(page(CallPagePhrases.perYear(page.words.millions(amount))))\(years)"))
        }
        if !tracks.isEmpty {
            let named = tracks.map { track -> HTML in
                let own = rules.filter { track.rules.contains($0.id) && isOwn($0, tracks) }
                return "\(page(track.name))\(own.isEmpty ? .empty : list(own.map { page(words.of($0)) }))"
            }
            facts.append((CallPagePhrases.tracksTitle, list(named)))
        }
        let shared = rules.filter { !isOwn($0, tracks) }
        if !shared.isEmpty { facts.append((EditionPhrases.rules, list(shared.map { page(words.of($0)) }))) }
        if !criteria.isEmpty { facts.append((EditionPhrases.criteria, list(criteria.map { page($0.name) }))) }
        if !edition.documents.isEmpty {
            facts.append((EditionPhrases.documents, list(edition.documents.map { page($0) })))
        }
        guard !facts.isEmpty else { return .empty }
        return """
            <section class="stack" aria-labelledby="terms"><h2 id="terms">\(page(EditionPhrases.terms))</h2>\(page.facts(facts))</section>
            """
    }

    /// A condition of one track and not of all: it stands under its track.
    private func isOwn(_ rule: EligibilityRule, _ tracks: [Track]) -> Bool {
        tracks.contains { $0.rules.contains(rule.id) } && !tracks.allSatisfy { $0.rules.contains(rule.id) }
    }

    private func list(_ items: [HTML]) -> HTML {
        "<ul>\(items.map { item -> HTML in "<li>\(item)</li>" })</ul>"
    }
}
