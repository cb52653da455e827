import Access
import Phrases
import Record
import Values
import Web

/// The public page of a cluster.
enum ProfilePage {
    static func show(_ profile: ClusterProfile, panels: [ClusterPanel.Drawing], _ page: Page) -> HTML {
        """
        \(head(profile, page))
        <div class="wrap split band"><div class="stack airy">\
        \(FactTimeline.section(profile, page))\(ContractCards.section(profile, page))\
        \(FigureTables.members(profile, page))\(FigureTables.results(profile, page))\
        \(FactLists.poles(profile, page))\(FactLists.names(profile, page))\(FactLists.people(profile, page))\
        \(FactLists.partners(profile, page))\(FactLists.projects(profile, page))\
        \(Contradictions.section(profile, page))\(SourceList.section(profile.quoted, in: profile.book, page))</div>
        <aside class="stack" aria-label="\(page.text(FactPhrases.identity))">\(seal(profile, page))\
        \(panels.map { $0(page) })\(IdentityPanel.panel(profile, page))\(SupportPanel.panel(profile.support, page))\
        \(MissingPanel.panel(profile, page))\(historyLink(profile, page))</aside></div>
        """
    }

    private static func head(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let cluster = profile.cluster
        let acronym = page.acronym(cluster.acronym, beside: cluster.name)
        let region = cluster.region.flatMap(profile.titles.regionName)
        let tag: HTML = region.map { "<span class=\"tag\">\(page($0))</span>" } ?? .empty
        return """
            <div class="wrap pagehead">\(page.crumbs([(ClusterPhrases.menu, ClusterPaths.list)], here: page(cluster.name)))\
            <h1>\(page(cluster.name))\(acronym)</h1>\
            <p class="meta mt-s"><span class="tag">\(page(profile.titles.sectorName(cluster.sector)))</span>\(tag)\
            \(page.state(of: cluster.standing))</p>\
            \(note(profile, page))</div>
            """
    }

    private static func note(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let note = profile.cluster.citation.note
        return note.isEmpty ? .empty : "<p class=\"hint mt-s\">\(page(FactPhrases.note)) \(page(note))</p>"
    }

    private static func seal(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let standing = profile.cluster.standing
        return """
            <section class="seal" aria-labelledby="last-fact">\(Mark.small)<div class="stack tight">\
            <h2 id="last-fact" class="over">\(page(ClusterPhrases.lastFact))</h2>\
            <p><strong>\(page(ClusterPhrases.standing(standing)))</strong></p>\
            \(profile.cluster.lastKnown.map { "<p class=\"hint\">\(page(FactPhrases.lastKnown)) \(page.date($0))</p>" })\
            </div></section>
            """
    }

    private static func historyLink(_ profile: ClusterProfile, _ page: Page) -> HTML {
        guard ClusterRules.history(page.actor, profile.cluster, at: page.now).isAllowed else { return .empty }
        return "<p>\(page.anchor(ClusterPaths.history(profile.cluster.id), ClusterPhrases.history))</p>"
    }
}

extension Page {
    /// The record's remark on a fact.
    func remark(_ fact: Citation) -> HTML {
        fact.note.isEmpty ? .empty : "<small>\(self(fact.note))</small>"
    }

    func section(_ id: String, _ title: Phrase, _ body: HTML) -> HTML {
        "<section class=\"stack\" aria-labelledby=\"\(id)\"><h2 id=\"\(id)\">\(self(title))</h2>\(body)</section>"
    }

    func panel(_ id: String, _ title: Phrase, _ body: HTML) -> HTML {
        """
        <section class="panel" aria-labelledby="\(id)"><header><h2 id="\(id)">\(self(title))</h2></header>\
        <div class="stack tight">\(body)</div></section>
        """
    }
}
