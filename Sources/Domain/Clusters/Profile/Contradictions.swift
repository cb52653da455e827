import Phrases
import Record
import Values
import Web

/// What other sources say otherwise, beside what the register keeps. Nothing is dropped.
enum Contradictions {
    static func section(_ profile: ClusterProfile, _ page: Page) -> HTML {
        let cluster = profile.cluster.citation.conflicts.map { row($0, kept(in: profile.cluster, $0, page), profile, page) }
        let contracts = profile.contracts.flatMap { contract in
            contract.citation.conflicts.map { row($0, link(to: contract, profile, page), profile, page) }
        }
        let rows = cluster + contracts
        guard !rows.isEmpty else { return .empty }
        return page.section(
            "contradictions", FactPhrases.contradictions,
            """
            <p class="hint">\(page(FactPhrases.contradictionsIntro))</p>\
            \(page.table(
                FactPhrases.contradictions,
                head: [(FactPhrases.field, false), (FactPhrases.kept, false), (FactPhrases.other, false)], rows))
            """)
    }

    private static func row(
        _ conflict: Citation.Conflict, _ kept: HTML, _ profile: ClusterProfile, _ page: Page
    ) -> HTML {
        let note: HTML = conflict.note.map { "<small>\(page.inLanguage($0, .en))</small>" } ?? .empty
        return """
            <tr><th scope="row">\(page.code(conflict.field, CodePhrases.fields))</th><td>\(kept)</td>\
            <td>\(value(conflict, page))\(profile.sources.marks(conflict.source.map { [$0] } ?? [], page))\(note)</td></tr>
            """
    }

    /// A date or a number in the reader's words; anything else as the record writes it, in English.
    private static func value(_ conflict: Citation.Conflict, _ page: Page) -> HTML {
        if let date = PartialDate(conflict.value), conflict.field == "founded" { return page.date(date) }
        if let number = Digits.read(conflict.value.utf8) { return page.written(page.words.number(number)) }
        return page.inLanguage(conflict.value, .en)
    }

    private static func kept(in cluster: Cluster, _ conflict: Citation.Conflict, _ page: Page) -> HTML {
        switch conflict.field {
        case "founded": cluster.founded.map { page.date($0) } ?? page.notPublished
        case "city": cluster.city.map { page.written($0) } ?? page.notPublished
        default: page(FactPhrases.keptAbove)
        }
    }

    private static func link(to contract: ProgrammeContract, _ profile: ClusterProfile, _ page: Page) -> HTML {
        page.anchor(
            ClusterPaths.show(profile.cluster.id).at(contract.id.text),
            contract.signed.map(FactPhrases.contractSigned) ?? FactPhrases.contract)
    }
}
