import Phrases
import Programmes
import Record
import Values
import Web

/// What happened to a cluster in the programme, in order: foundation, labels, contracts, renames, the network's list.
enum FactTimeline {
    static func section(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let moments = moments(profile, page)
        guard !moments.isEmpty else { return .empty }
        return page.section(
            "timeline", FactPhrases.timeline, "<ol class=\"timeline\">\(moments.map { item($0, page) })</ol>")
    }

    private struct Moment {
        let date: PartialDate?
        let grain: Grain
        let what: HTML
        var detail: HTML = .empty
    }

    private static func item(_ moment: Moment, _ page: Page) -> HTML {
        let date: HTML =
            moment.date.map { page.date($0) } ?? "<p>\(page(FactPhrases.dateNotPublished))</p>"
        return "<li class=\"past\">\(moment.grain.html)\(date)<strong>\(moment.what)</strong>\(moment.detail)</li>"
    }

    /// The oldest first; what has no date stands last.
    private static func moments(_ profile: ClusterProfile, _ page: Page) -> [Moment] {
        let all =
            beginnings(profile, page) + profile.events.map { event($0, profile, page) }
            + profile.labels.map { label($0, profile, page) } + signatures(profile, page) + renames(profile, page)
            + profile.memberships.map { membership($0, profile, page) } + profile.furtherAwards.map { award($0, page) }
        let dated = all.enumerated().filter { $0.element.date != nil }
            .sorted { ($0.element.date!.firstDay, $0.offset) < ($1.element.date!.firstDay, $1.offset) }
        return dated.map(\.element) + all.filter { $0.date == nil }
    }

    private static func beginnings(_ profile: ClusterProfile, _ page: Page) -> [Moment] {
        let cluster = profile.cluster
        let founded = cluster.founded.map {
            Moment(
                date: $0, grain: .begun,
                what:
                    "\(page(FactPhrases.foundation))\(page.sources(cluster.citation, field: "founded", in: profile.book))",
                detail: remark(cluster.foundedNote, page))
        }
        let launched = cluster.launched.map {
            Moment(
                date: $0, grain: .begun,
                what: "\(page(FactPhrases.launch))\(page.sources(cluster.citation, in: profile.book))",
                detail: remark(cluster.launchedNote, page))
        }
        return [founded, launched].compactMap(\.self)
    }

    private static func event(_ event: ClusterEvent, _ profile: ClusterProfile, _ page: Page) -> Moment {
        Moment(
            date: event.date, grain: .open,
            what: "\(page(event.text))\(page.sources(event.citation, in: profile.book))",
            detail: remark(event.citation.note, page))
    }

    private static func label(_ label: ClusterLabel, _ profile: ClusterProfile, _ page: Page) -> Moment {
        let authority = profile.titles.authorityName(label.authority)
        let edition: HTML = profile.titles.edition(label.call, page).map { " · \($0)" } ?? .empty
        return Moment(
            date: label.decided, grain: .done,
            what: "\(page(FactPhrases.label(authority)))\(page.sources(label.citation, in: profile.book))",
            detail:
                "<p>\(page.code(label.kind, CodePhrases.labelKinds))\(edition)</p>\(remark(label.citation.note, page))")
    }

    private static func signatures(_ profile: ClusterProfile, _ page: Page) -> [Moment] {
        profile.contracts.compactMap { contract in
            contract.signed.map {
                Moment(
                    date: $0, grain: .full,
                    what: """
                        \(page.anchor(ClusterPaths.show(profile.cluster.id).at(contract.id.text), FactPhrases.signature))\
                        \(page.sources(contract.citation, field: "signed", in: profile.book))
                        """,
                    detail: contract.city.isEmpty ? .empty : "<p>\(page(contract.city))</p>")
            }
        }
    }

    private static func award(_ award: ClusterAward, _ page: Page) -> Moment {
        let here = page(FactPhrases.givenHere)
        guard case .label(let title) = award.kind else {
            return Moment(
                date: PartialDate(award.on), grain: .full, what: page(FactPhrases.signature),
                detail: "<p>\(here)</p>")
        }
        let standing: HTML =
            switch title.state {
            case .stands: page(FactPhrases.supportLine(title.first, title.last))
            case .suspended: page(FactPhrases.labelSuspended)
            case .withdrawn: page(FactPhrases.labelWithdrawn)
            }
        // Not every installation names an authority.
        let name = title.authority.isEmpty ? FactPhrases.labelHere : FactPhrases.label(title.authority)
        return Moment(
            date: PartialDate(award.on), grain: title.state == .stands ? .done : .bar,
            what: page.anchor(title.page, name), detail: "<p>\(here) · \(standing)</p>")
    }

    private static func renames(_ profile: ClusterProfile, _ page: Page) -> [Moment] {
        profile.names.compactMap { name in
            name.from.map {
                Moment(
                    date: $0, grain: .here,
                    what:
                        "\(page(FactPhrases.renamed)) \(page(name.name))\(page.sources(name.citation, in: profile.book))"
                )
            }
        }
    }

    private static func membership(_ line: NetworkMembership, _ profile: ClusterProfile, _ page: Page) -> Moment {
        Moment(
            date: line.date, grain: .half,
            what: "\(page(FactPhrases.onNetworkList))\(page.sources(line.citation, in: profile.book))",
            detail: "<p>\(page.inLanguage(line.listedAs, .fr))</p>")
    }

    private static func remark(_ note: Localized, _ page: Page) -> HTML {
        note.isEmpty ? .empty : "<p>\(page(note))</p>"
    }
}
