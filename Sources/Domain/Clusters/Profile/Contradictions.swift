import Phrases
import Programmes
import Record
import Values
import Web

/// What other sources say otherwise, beside what the register keeps. Nothing is dropped.
enum Contradictions {
    static func section(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let cluster = page.conflicts(profile.cluster.citation, in: profile.book) { field in
            (name(field), kept(field, in: profile.cluster, page))
        }
        let contracts = profile.contracts.map { contract in
            page.conflicts(contract.citation, in: profile.book) { (name($0), link(to: contract, profile, page)) }
        }
        let tables = ([cluster] + contracts).filter { !$0.isEmpty }
        guard !tables.isEmpty else { return .empty }
        return page.section(
            "contradictions", FactPhrases.contradictions,
            "<p class=\"hint\">\(page(FactPhrases.contradictionsIntro))</p>\(tables)")
    }

    private static func name(_ field: String) -> Phrase { CodePhrases.fields[field] ?? FactPhrases.otherField }

    private static func kept(_ field: String, in cluster: Cluster, _ page: Page) -> HTML {
        switch field {
        case "founded": cluster.founded.map { page.date($0) } ?? page.notPublished
        case "city": cluster.city.isEmpty ? page.notPublished : page(cluster.city)
        default: page(FactPhrases.keptAbove)
        }
    }

    private static func link(to contract: ProgrammeContract, _ profile: ClusterProfile, _ page: Page) -> HTML {
        page.anchor(
            ClusterPaths.show(profile.cluster.id).at(contract.id.text),
            contract.signed.map(FactPhrases.contractSigned) ?? FactPhrases.contract)
    }
}
