import Phrases
import Programmes
import Record
import Values
import Web

/// Names, place and beginnings, with "not published" where no public text says.
enum IdentityPanel {
    static func panel(_ profile: ClusterProfile, _ page: Page) -> HTML {
        page.panel("identity", FactPhrases.identity, page.facts(facts(profile, page)))
    }

    private static func facts(_ profile: ClusterProfile, _ page: Page) -> [(Phrase, HTML)] {
        let cluster = profile.cluster
        var pairs: [(Phrase, HTML)] = Language.allCases.compactMap { language in
            FactPhrases.nameIn[language].map {
                ($0, cluster.name[language].map { page.inLanguage($0, language) } ?? page.notPublished)
            }
        }
        if let long = cluster.longName { pairs.append((FactPhrases.longName, page.inLanguage(long, .en))) }
        pairs.append((ClusterPhrases.sector, page(profile.titles.sectorName(cluster.sector))))
        if !cluster.otherSectors.isEmpty {
            pairs.append(
                (
                    FactPhrases.otherSectors,
                    cluster.otherSectors.map { page(profile.titles.sectorName($0)) }.joined(page.comma)
                ))
        }
        pairs.append((FactPhrases.city, city(cluster, page)))
        let region = cluster.region.flatMap(profile.titles.regionName)
        pairs.append((ClusterPhrases.region, region.map { page($0) } ?? page.notPublished))
        pairs.append((FactPhrases.founded, founded(cluster, page)))
        if let governance = cluster.governance {
            pairs.append((FactPhrases.governance, said(governance, profile, page)))
        }
        return pairs
    }

    private static func city(_ cluster: Cluster, _ page: Page) -> HTML {
        cluster.city.isEmpty
            ? page.notPublished : "\(page(cluster.city))\(inferred(cluster.citation, "place", page))"
    }

    private static func founded(_ cluster: Cluster, _ page: Page) -> HTML {
        cluster.founded.map { "\(page.date($0))\(inferred(cluster.citation, "founded", page))" } ?? page.notPublished
    }

    private static func inferred(_ citation: Citation, _ field: String, _ page: Page) -> HTML {
        citation.inferred.contains(field) ? page.inferred : .empty
    }

    private static func said(_ governance: Cluster.Governance, _ profile: ClusterProfile, _ page: Page) -> HTML {
        let parts: [HTML] = [
            page(governance.kind), governance.commissions.map { page(FactPhrases.commissions($0)) } ?? .empty,
            page(governance.note),
        ]
        let marks = page.sources(Citation(source: governance.source), in: profile.book)
        return "\(parts.filter { !$0.isEmpty }.joined("<br>"))\(marks)"
    }
}

/// What no public text gives of this cluster, named rather than left blank.
enum MissingPanel {
    static func panel(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let cluster = profile.cluster
        var missing: [HTML] = []
        func note(_ isMissing: Bool, _ what: Phrase) { if isMissing { missing.append(page(what)) } }
        note(cluster.city.isEmpty, FactPhrases.city)
        note(cluster.founded == nil, FactPhrases.founded)
        note(profile.figures(.members).isEmpty, FactPhrases.members)
        note(profile.labels.contains { $0.decided == nil }, FactPhrases.labelDate)
        note(profile.people.isEmpty, FactPhrases.people)
        missing += cluster.citation.missing.map { page.code($0) }
        guard !missing.isEmpty else { return .empty }
        let items = missing.map { item -> HTML in "<li class=\"todo\">\(Grain.open.html)<span>\(item)</span></li>" }
        return page.panel(
            "missing", FactPhrases.missing,
            "<p class=\"hint\">\(page(FactPhrases.missingIntro))</p><ul class=\"checks\">\(items)</ul>")
    }
}
