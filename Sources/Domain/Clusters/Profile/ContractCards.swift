import Phrases
import Programmes
import Record
import Values
import Web

/// The contracts of a cluster: period, amounts, targets, each with its sources.
enum ContractCards {
    static func section(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let cards = profile.contracts.map { card($0, profile, page) }
        // One that was signed here is told beside, with the months of support.
        if cards.isEmpty, !profile.support.lines.isEmpty { return .empty }
        let body: HTML = cards.isEmpty ? "<p class=\"muted\">\(page(FactPhrases.noContract))</p>" : cards.joined()
        return page.section("contracts", FactPhrases.contracts, body)
    }

    private static func card(_ contract: ProgrammeContract, _ profile: ClusterProfile, _ page: Page) -> HTML {
        let title = contract.signed.map(FactPhrases.contractSigned) ?? FactPhrases.contract
        return """
            <article class="card" id="\(contract.id.text)"><h3>\(page(title))\
            \(page.sources(contract.citation, field: "signed", in: profile.book))</h3>\
            \(body(contract, profile, page))\(page.remark(contract.citation))</article>
            """
    }

    private static func body(_ contract: ProgrammeContract, _ profile: ClusterProfile, _ page: Page) -> HTML {
        if contract.status == "labelled-contract-not-seen" {
            return "<p class=\"muted\">\(page(FactPhrases.contractNotSeen))</p>"
        }
        return "\(page.facts(facts(contract, profile, page)))\(targets(contract, profile, page))"
    }

    private static func facts(
        _ contract: ProgrammeContract, _ profile: ClusterProfile, _ page: Page
    ) -> [(Phrase, HTML)] {
        var pairs: [(Phrase, HTML)] = []
        if let edition = profile.titles.edition(contract.call, page) { pairs.append((FactPhrases.call, edition)) }
        if contract.isCollective { pairs.append((FactPhrases.collective, companions(contract, profile, page))) }
        pairs.append((FactPhrases.signedAt, contract.city.isEmpty ? page.notPublished : page(contract.city)))
        pairs.append((FactPhrases.length, contract.years.map { page(FactPhrases.years($0)) } ?? page.notPublished))
        pairs.append((FactPhrases.period, period(contract, page)))
        pairs.append((FactPhrases.amount, amount(contract, page)))
        return pairs
    }

    private static func companions(_ contract: ProgrammeContract, _ profile: ClusterProfile, _ page: Page) -> HTML {
        contract.clusters.map { id -> HTML in
            let name = profile.companions[id].map { page($0) } ?? page.code(id.text)
            return id == profile.cluster.id ? name : page.anchor(ClusterPaths.show(id), name)
        }.joined(page.comma)
    }

    private static func period(_ contract: ProgrammeContract, _ page: Page) -> HTML {
        guard let starts = contract.starts else { return page.notPublished }
        let tag: HTML =
            contract.citation.isInferred("period")
            ? page.inferred : .empty
        let words = contract.ends.map { FactPhrases.fromTo(starts, $0) } ?? FactPhrases.from(starts)
        return "\(page(words))\(tag)"
    }

    private static func amount(_ contract: ProgrammeContract, _ page: Page) -> HTML {
        switch (contract.amount, contract.amountMeans) {
        case (let amount?, .perYear): page(FactPhrases.perYear(amount))
        case (let amount?, _): page(FactPhrases.inTotal(amount))
        case (nil, _): page.notPublished
        }
    }

    private static func targets(_ contract: ProgrammeContract, _ profile: ClusterProfile, _ page: Page) -> HTML {
        guard !contract.targets.isEmpty else { return .empty }
        let rows = contract.targets.map { target -> HTML in
            """
            <tr><th scope="row">\(page(target.name))\(page.sources(target.citation, in: profile.book))\
            \(page.remark(target.citation))</th><td class="n">\(page.words.number(target.value))</td></tr>
            """
        }
        let unmeasured: HTML =
            contract.withoutTarget.isEmpty
            ? .empty
            : """
            <p class="hint">\(page(FactPhrases.withoutTarget)) \
            \(contract.withoutTarget.map { profile.titles.indicatorName($0).map { page($0) } ?? page.code($0) }.joined(page.comma))</p>
            """
        return """
            \(page.table(FactPhrases.targets, head: [(FactPhrases.targets, false), (FactPhrases.target, true)], rows))\(unmeasured)
            """
    }
}
