import Phrases
import Values

// What the forms of the parts say.
extension DossierPhrases {
    static func partPlace(_ place: Int, of whole: Int) -> Phrase {
        "dossiers.write.place \(place, as: "place") \(whole, as: "of")"
    }
    static let saveAndNext: Phrase = "dossiers.write.next"
    static func saved(_ time: LocalTime) -> Phrase { "dossiers.write.saved \(time, as: "time")" }
    static func savedTogether(_ time: LocalTime, _ fields: String) -> Phrase {
        "dossiers.write.saved-together \(time, as: "time") \(fields, as: "fields")"
    }
    static let nothingSaved: Phrase = "dossiers.write.nothing-saved"
    static let notSavedTitle: Phrase = "dossiers.write.not-saved-title"
    static let conflictTitle: Phrase = "dossiers.write.conflict-title"
    static let conflictWithOneself: Phrase = "dossiers.write.conflict-own"
    static let conflictText: Phrase = "dossiers.write.conflict-text"
    static let savedMeanwhile: Phrase = "dossiers.write.saved-meanwhile"
    static let onePerLine: Phrase = "dossiers.write.one-per-line"
    static func words(_ count: Int) -> Phrase { "dossiers.write.words \(count, as: "count")" }
    static let dirhams: Phrase = "dossiers.write.dirhams"
    static let inDirhams: Phrase = "dossiers.write.in-dirhams"
    static let iceHint: Phrase = "dossiers.write.ice-hint"
    static func iceShort(_ typed: Int, missing count: Int) -> Phrase {
        "dossiers.write.ice-short \(typed, as: "typed") \(count, as: "count")"
    }
    static func iceLong(_ typed: Int, over count: Int) -> Phrase {
        "dossiers.write.ice-long \(typed, as: "typed") \(count, as: "count")"
    }
    static let iceNotDigits: Phrase = "dossiers.write.ice-not-digits"
    static let joinsLater: Phrase = "dossiers.write.joins-later"
    static let iceTwice: Phrase = "dossiers.write.ice-twice"
    static let iceDoubt: Phrase = "dossiers.write.ice-doubt"
    static let ribHint: Phrase = "dossiers.write.rib-hint"
    static let notARIB: Phrase = "dossiers.write.not-a-rib"
    static let notANumber: Phrase = "dossiers.write.not-a-number"
    static let notAPercentage: Phrase = "dossiers.write.not-a-percentage"
    static let memberNeedsName: Phrase = "dossiers.write.member-name"
    static let memberNeedsType: Phrase = "dossiers.write.member-type"
    static let membersHint: Phrase = "dossiers.write.members-hint"
    static let moreRows: Phrase = "dossiers.write.more-rows"
    static func row(_ number: Int) -> Phrase { "dossiers.write.row \(number, as: "number")" }
    static func beyondResources(_ budget: Money, _ resources: Money, _ rest: Money) -> Phrase {
        "dossiers.write.beyond-resources \(budget, as: "budget") \(resources, as: "resources") \(rest, as: "rest")"
    }
    static func beyondSupport(_ years: String, _ support: Money) -> Phrase {
        "dossiers.write.beyond-support \(years, as: "years") \(support, as: "support")"
    }
    static func unbalanced(_ budget: Money, _ resources: Money, year: Int) -> Phrase {
        "dossiers.write.unbalanced \(year, as: "year") \(budget, as: "budget") \(resources, as: "resources")"
    }
    static let budgetTitle: Phrase = "dossiers.write.budget-title"
    static let budgetText: Phrase = "dossiers.write.budget-text"
    static func gaps(_ count: Int) -> Phrase { "dossiers.write.gaps \(count, as: "count")" }
    static let endsBefore: Phrase = "dossiers.write.ends-before"
    static func project(_ number: Int) -> Phrase { "dossiers.write.project \(number, as: "number")" }
    static let removeFile: Phrase = "dossiers.write.remove-file"
    static let severalFiles: Phrase = "dossiers.write.several-files"
    static let computedHint: Phrase = "dossiers.write.computed-hint"
    static let notKnownYet: Phrase = "dossiers.write.not-known-yet"
    static let noContracts: Phrase = "dossiers.write.no-contracts"
    static func noTrackFits(labels: Int, months: Int) -> Phrase {
        "dossiers.write.no-track-fits \(labels, as: "labels")\(months, as: "months")"
    }
    static let tellOfThem: Phrase = "dossiers.write.tell-of-them"
    static let noughtCounts: Phrase = "dossiers.write.nought-counts"
    static let beforePlatform: Phrase = "dossiers.write.before-platform"
    static func trackChosen(_ name: Localized) -> Phrase { "dossiers.write.track-chosen \(name, as: "track")" }
    static let programmeContract: Phrase = "dossiers.write.programme-contract"
    static let contractSums: Phrase = "dossiers.write.contract-sums"
    static let tranches: Phrase = "dossiers.write.tranches"
    static let contractNumber: Phrase = "dossiers.write.contract-number"
    static let trancheYear: Phrase = "dossiers.write.tranche-year"
    static let dueOn: Phrase = "dossiers.write.due-on"
    static let planned: Phrase = "dossiers.write.planned"
    static let approved: Phrase = "dossiers.write.approved"
    static let approvedOn: Phrase = "dossiers.write.approved-on"
    static let paid: Phrase = "dossiers.write.paid"
    static let paidOn: Phrase = "dossiers.write.paid-on"
    static func months(_ count: Int) -> Phrase { "dossiers.write.months \(count, as: "count")" }
    static func companiesOf(_ companies: Int, _ active: Int) -> Phrase {
        "dossiers.write.companies-of \(companies, as: "companies") \(active, as: "active")"
    }
    static let noAnswer: Phrase = "dossiers.write.no-answer"
    static let notAsked: Phrase = "dossiers.write.not-asked"
    static let yes: Phrase = "dossiers.write.yes"
    static let no: Phrase = "dossiers.write.no"
    static let total: Phrase = "dossiers.write.total"
    static let savedTotal: Phrase = "dossiers.write.saved-total"
    static let savedMembers: Phrase = "dossiers.write.saved-members"
    static func year(_ year: Int) -> Phrase { "dossiers.write.year \(year, as: "year")" }
}
