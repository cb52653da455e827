import Phrases
import Programmes
import Record
import Values
import Web

/// The shorter lists of a cluster's page; one that holds nothing is not shown.
enum FactLists {
    static func poles(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let cards = profile.poles.map { pole -> HTML in
            let fund = pole.fundedBy.map { profile.titles.fundName($0) ?? Localized(fr: $0) }
            return """
                <article class="card"><h3>\(page(pole.name))</h3>\
                \(fund.map { "<p class=\"muted\">\(page(FactPhrases.fundedBy($0)))</p>" })</article>
                """
        }
        return cards.isEmpty
            ? .empty : page.section("poles", FactPhrases.poles, "<div class=\"grid two\">\(cards)</div>")
    }

    static func names(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let items = profile.names.map { name -> HTML in
            let when: HTML =
                switch (name.from, name.until, name.seen) {
                case (let from?, let until?, _): page(FactPhrases.fromTo(from, until))
                case (let from?, nil, _): page(FactPhrases.from(from))
                case (nil, let until?, _): page.date(until)
                case (nil, nil, let seen?): page(FactPhrases.seen(seen))
                case (nil, nil, nil): page(FactPhrases.dateNotPublished)
                }
            return line(page(name.name), when, name.citation, profile, page)
        }
        return list("names", FactPhrases.formerNames, items, page)
    }

    static func people(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let items = profile.people.map { person -> HTML in
            let role = page.code(person.role, CodePhrases.roles)
            return line(
                "\(page.inLanguage(person.name, .fr))\(page.comma)\(role)", page(FactPhrases.seen(person.seen)),
                person.citation, profile,
                page)
        }
        return items.isEmpty
            ? .empty
            : page.section(
                "people", FactPhrases.people,
                "<p class=\"hint\">\(page(FactPhrases.peopleNote))</p><ul class=\"lines\">\(items)</ul>")
    }

    static func partners(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let items = profile.partners.map { partner -> HTML in
            let country: HTML = partner.country.map { " (\(page.code($0)))" } ?? .empty
            let since = partner.since.map { page(FactPhrases.since($0)) } ?? page(FactPhrases.dateNotPublished)
            return line("\(page.inLanguage(partner.name, .fr))\(country)", since, partner.citation, profile, page)
        }
        return list("partners", FactPhrases.partners, items, page)
    }

    static func projects(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let items = profile.projects.map { project -> HTML in
            let when =
                project.from.flatMap { from in project.until.map { page(FactPhrases.fromTo(from, $0)) } }
                ?? page(FactPhrases.dateNotPublished)
            let own: HTML =
                project.ownFunds.map { " · \(page(FactPhrases.ownFunds)) \(page.words.money($0))" } ?? .empty
            let amount = project.amount.map { page(FactPhrases.inTotal($0)) } ?? page.notPublished
            return line(
                page.inLanguage(project.title, .fr), "\(when) · \(amount)\(own)", project.citation, profile, page)
        }
        return list("projects", FactPhrases.projects, items, page)
    }

    private static func line(
        _ what: HTML, _ when: HTML, _ citation: Citation, _ profile: ClusterProfile, _ page: Page
    ) -> HTML {
        """
        <li>\(Grain.full.html)<div><strong>\(what)</strong>\(page.sources(citation, in: profile.book))\
        <p>\(when)</p>\(citation.note.isEmpty ? HTML.empty : "<p>\(page(citation.note))</p>")</div></li>
        """
    }

    private static func list(_ id: String, _ title: Phrase, _ items: [HTML], _ page: Page) -> HTML {
        items.isEmpty ? .empty : page.section(id, title, "<ul class=\"lines\">\(items)</ul>")
    }
}
