import Phrases
import Values

/// The words for the facts of a cluster. What the record names by a code of its own, such as a measure, has a phrase here; a code that
/// has none is shown as it stands in the file.
enum FactPhrases {
    static let identity: Phrase = "clusters.identity"
    static let nameIn = [Language.fr: nameFr, .ar: nameAr, .en: nameEn]
    private static let nameFr: Phrase = "clusters.name-fr"
    private static let nameAr: Phrase = "clusters.name-ar"
    private static let nameEn: Phrase = "clusters.name-en"
    static let longName: Phrase = "clusters.long-name"
    static let otherSectors: Phrase = "clusters.other-sectors"
    static let city: Phrase = "clusters.city"
    static let founded: Phrase = "clusters.founded"
    static let governance: Phrase = "clusters.governance"
    static func commissions(_ count: Int) -> Phrase { "clusters.commissions \(count, as: "count")" }
    static let lastKnown: Phrase = "clusters.last-known"

    static let note: Phrase = "clusters.note"
    static let sources: Phrase = "clusters.sources"
    static let missing: Phrase = "clusters.missing"
    static let missingIntro: Phrase = "clusters.missing-intro"

    static let timeline: Phrase = "clusters.timeline"
    static let dateNotPublished: Phrase = "clusters.date-not-published"
    static func label(_ authority: Localized) -> Phrase { "clusters.label-by \(authority, as: "authority")" }
    static func edition(_ edition: String) -> Phrase { "clusters.edition \(edition, as: "edition")" }
    static let call: Phrase = "clusters.call"
    static let labelHere: Phrase = "clusters.label-here"
    static let labelSuspended: Phrase = "clusters.label-suspended"
    static let labelWithdrawn: Phrase = "clusters.label-withdrawn"
    static let givenHere: Phrase = "clusters.given-here"
    static let signature: Phrase = "clusters.signature"
    static let renamed: Phrase = "clusters.renamed"
    static let onNetworkList: Phrase = "clusters.on-network-list"
    static let foundation: Phrase = "clusters.foundation"
    static let launch: Phrase = "clusters.launch"

    static let contracts: Phrase = "clusters.contracts"
    static let noContract: Phrase = "clusters.no-contract"
    static let contractNotSeen: Phrase = "clusters.contract-not-seen"
    static let contract: Phrase = "clusters.contract"
    static func contractSigned(_ date: PartialDate) -> Phrase { "clusters.contract-signed \(date, as: "date")" }
    static let collective: Phrase = "clusters.collective"
    static let signedAt: Phrase = "clusters.signed-at"
    static let period: Phrase = "clusters.period"
    static func fromTo(_ from: PartialDate, _ to: PartialDate) -> Phrase {
        "clusters.from-to \(from, as: "from") \(to, as: "to")"
    }
    static func from(_ date: PartialDate) -> Phrase { "clusters.from \(date, as: "date")" }
    static let length: Phrase = "clusters.length"
    static func years(_ count: Int) -> Phrase { "clusters.years \(count, as: "count")" }
    static let amount: Phrase = "clusters.amount"
    static func perYear(_ amount: Money) -> Phrase { "clusters.per-year \(amount, as: "amount")" }
    static func inTotal(_ amount: Money) -> Phrase { "clusters.in-total \(amount, as: "amount")" }
    static let targets: Phrase = "clusters.targets"
    static let target: Phrase = "clusters.target"
    static let withoutTarget: Phrase = "clusters.without-target"

    static let support: Phrase = "clusters.support"
    static func supportMonths(_ count: Int) -> Phrase { "clusters.support-months \(count, as: "count")" }
    static func supportUntil(_ day: Day) -> Phrase { "clusters.support-until \(day, as: "day")" }
    static func supportLine(_ first: Day, _ last: Day) -> Phrase {
        "clusters.support-line \(first, as: "first") \(last, as: "last")"
    }
    static let supportHow: Phrase = "clusters.support-how"
    static let fromSignature: Phrase = "clusters.from-signature"
    static let suspension: Phrase = "clusters.suspension"

    static let members: Phrase = "clusters.members"
    static let membersNone: Phrase = "clusters.members-none"
    static let results: Phrase = "clusters.results"
    static let announced: Phrase = "clusters.announced"
    static let date: Phrase = "clusters.date"
    static let labelDate: Phrase = "clusters.label-date"
    static let measure: Phrase = "clusters.measure"
    static let value: Phrase = "clusters.value"
    static let detail: Phrase = "clusters.detail"
    static func atLeast(_ value: String) -> Phrase { "clusters.at-least \(value, as: "value")" }
    static func approximately(_ value: String) -> Phrase { "clusters.approximately \(value, as: "value")" }

    static let poles: Phrase = "clusters.poles"
    static func fundedBy(_ fund: Localized) -> Phrase { "clusters.funded-by \(fund, as: "fund")" }
    static let formerNames: Phrase = "clusters.former-names"
    static func seen(_ date: PartialDate) -> Phrase { "clusters.seen \(date, as: "date")" }
    static let people: Phrase = "clusters.people"
    static let peopleNote: Phrase = "clusters.people-note"
    static let partners: Phrase = "clusters.partners"
    static func since(_ date: PartialDate) -> Phrase { "clusters.since \(date, as: "date")" }
    static let projects: Phrase = "clusters.projects"
    static let ownFunds: Phrase = "clusters.own-funds"

    static let contradictions: Phrase = "clusters.contradictions"
    static let contradictionsIntro: Phrase = "clusters.contradictions-intro"
    static let otherField: Phrase = "clusters.field.other"
    static let keptAbove: Phrase = "clusters.kept-above"
}
