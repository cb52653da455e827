import Phrases
import Web

/// The names of columns, rows and answers that a call's configuration gives as words, in three languages. A word that a call
/// invented is shown as it is.
enum DossierNames {
    static func column(_ name: String, _ page: Page) -> HTML {
        if name.hasPrefix("year-"), let year = Int(name.dropFirst(5)) { return page(DossierPhrases.year(year)) }
        return said(columns[name], name, page)
    }

    static func row(_ name: String, _ page: Page) -> HTML { said(rows[name], name, page) }

    static func word(_ name: String, _ page: Page) -> HTML {
        if name.hasPrefix("year-"), let year = Int(name.dropFirst(5)) { return page(DossierPhrases.year(year)) }
        return said(words[name], name, page)
    }

    private static func said(_ phrase: Phrase?, _ name: String, _ page: Page) -> HTML {
        phrase.map { page($0) } ?? page.written(name)
    }

    private static let columns: PhrasesByName = [
        "name": "dossiers.column.name", "type": "dossiers.column.type", "size": "dossiers.column.size",
        "ice": "dossiers.column.ice", "region": "dossiers.column.region", "college": "dossiers.column.college",
        "joined": "dossiers.column.joined", "fee-paid": "dossiers.column.fee-paid", "year": "dossiers.column.year",
        "action": "dossiers.column.action", "deliverable": "dossiers.column.deliverable",
        "owner": "dossiers.column.owner", "cost": "dossiers.column.cost", "title": "dossiers.column.title",
        "theme": "dossiers.column.theme", "partners": "dossiers.column.partners", "lead": "dossiers.column.lead",
        "budget": "dossiers.column.budget", "trl": "dossiers.column.trl", "from": "dossiers.column.from",
        "to": "dossiers.column.to", "funding-window": "dossiers.column.funding-window",
        "baseline": "dossiers.column.baseline", "role": "dossiers.column.role",
        "organisation": "dossiers.column.organisation", "share": "dossiers.column.share",
        "amount": "dossiers.column.amount", "heading": "dossiers.column.heading", "source": "dossiers.column.source",
    ]

    private static let rows: PhrasesByName = [
        "strengths": "dossiers.row.strengths", "weaknesses": "dossiers.row.weaknesses",
        "opportunities": "dossiers.row.opportunities", "threats": "dossiers.row.threats",
        "team": "dossiers.row.team", "running-costs": "dossiers.row.running-costs", "studies": "dossiers.row.studies",
        "communication": "dossiers.row.communication", "international": "dossiers.row.international",
        "training": "dossiers.row.training", "shared-equipment": "dossiers.row.shared-equipment",
        "project-setup": "dossiers.row.project-setup", "audit": "dossiers.row.audit", "state": "dossiers.row.state",
        "fees": "dossiers.row.fees", "services": "dossiers.row.services", "other": "dossiers.row.other",
        "I01": "dossiers.row.i01", "I02": "dossiers.row.i02", "I09": "dossiers.row.i09", "I11": "dossiers.row.i11",
        "I15": "dossiers.row.i15", "I17": "dossiers.row.i17", "I19": "dossiers.row.i19", "I24": "dossiers.row.i24",
    ]

    private static let words: PhrasesByName = [
        "association": "dossiers.word.association", "other": "dossiers.word.other", "none": "dossiers.word.none",
        "bronze": "dossiers.word.bronze", "silver": "dossiers.word.silver", "gold": "dossiers.word.gold",
        "large": "dossiers.word.large", "mid-cap": "dossiers.word.mid-cap", "sme": "dossiers.word.sme",
        "micro": "dossiers.word.micro", "startup": "dossiers.word.startup", "research": "dossiers.word.research",
        "training": "dossiers.word.training", "public": "dossiers.word.public",
        "industrial": "dossiers.word.industrial", "technological": "dossiers.word.technological",
    ]
}

/// Phrases found by the word that they are the name of.
private struct PhrasesByName: Sendable, ExpressibleByDictionaryLiteral {
    private let index: KeyIndex
    private let phrases: [Phrase]

    init(dictionaryLiteral named: (String, Phrase)...) {
        (index, phrases) = (KeyIndex(named.map(\.0)), named.map(\.1))
    }

    subscript(name: String) -> Phrase? { index.find(name).map { phrases[$0] } }
}
