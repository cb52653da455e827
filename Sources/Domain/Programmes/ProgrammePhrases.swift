package import Phrases
import Values

/// What this module says.
package enum ProgrammePhrases {
    static let homeName: Phrase = "programmes.home-name"
    static let homeTitle: Phrase = "programmes.home-title"
    static let homeIntro: Phrase = "programmes.home-intro"
    static let readProgramme: Phrase = "programmes.read-programme"
    static let keyFigures: Phrase = "programmes.key-figures"
    static let fourCounters: Phrase = "programmes.four-counters"
    static let fourCountersWhy: Phrase = "programmes.four-counters-why"
    static let lastAnnounced: Phrase = "programmes.last-announced"
    static let registerCounts: Phrase = "programmes.register-counts"
    static let registerCannotCount: Phrase = "programmes.register-cannot-count"
    static let mapTitle: Phrase = "programmes.map-title"
    static let mapExplanation: Phrase = "programmes.map-explanation"
    static let regionsTitle: Phrase = "programmes.regions-title"
    static let fiveOrMore: Phrase = "programmes.five-or-more"
    static let oneToFour: Phrase = "programmes.one-to-four"
    static let none: Phrase = "programmes.none"
    static let openDirectory: Phrase = "programmes.open-directory"
    static let youAre: Phrase = "programmes.you-are"
    static let sponsor: Phrase = "programmes.door-sponsor"
    static let sponsorText: Phrase = "programmes.door-sponsor-text"
    static let company: Phrase = "programmes.door-company"
    static let companyText: Phrase = "programmes.door-company-text"
    static let director: Phrase = "programmes.door-director"
    static let directorText: Phrase = "programmes.door-director-text"
    static let evaluator: Phrase = "programmes.door-evaluator"
    static let evaluatorText: Phrase = "programmes.door-evaluator-text"
    static let citizen: Phrase = "programmes.door-citizen"
    static let citizenText: Phrase = "programmes.door-citizen-text"
    static let journalist: Phrase = "programmes.door-journalist"
    static let journalistText: Phrase = "programmes.door-journalist-text"
    static let verifier: Phrase = "programmes.door-verifier"
    static let verifierText: Phrase = "programmes.door-verifier-text"
    static let programmeMenu: Phrase = "programmes.menu"
    static let presentation: Phrase = "programmes.presentation"
    static let programmeTitle: Phrase = "programmes.title"
    static let frame: Phrase = "programmes.frame"
    static let bodies: Phrase = "programmes.bodies"
    static let plannedSteps: Phrase = "programmes.planned-steps"
    static let themes: Phrase = "programmes.themes"
    static let budgetsTitle: Phrase = "programmes.budgets"
    static let betweenBudgets: Phrase = "programmes.between-budgets"
    static let periodHead: Phrase = "programmes.period-head"
    static let fundHead: Phrase = "programmes.fund-head"
    static let amountHead: Phrase = "programmes.amount-head"
    static let goalsTitle: Phrase = "programmes.goals"
    static let goalHead: Phrase = "programmes.goal-head"
    static let byHead: Phrase = "programmes.by-head"
    static let aimHead: Phrase = "programmes.aim-head"
    static let resultHead: Phrase = "programmes.result-head"
    static let resultNotPublished: Phrase = "programmes.result-not-published"
    static let resultsWhy: Phrase = "programmes.results-why"
    static let countersOverTime: Phrase = "programmes.counters-over-time"
    static let asOfHead: Phrase = "programmes.as-of-head"
    static let nationalTitle: Phrase = "programmes.national"
    static let dutiesTitle: Phrase = "programmes.duties"
    static let contradictions: Phrase = "programmes.contradictions"
    static let fact: Phrase = "programmes.fact"
    static let saidValue: Phrase = "programmes.said-value"
    static let saidBy: Phrase = "programmes.said-by"
    static let remark: Phrase = "programmes.remark"
    static let kept: Phrase = "programmes.kept"
    static let inferred: Phrase = "programmes.inferred"
    static let notPublished: Phrase = "programmes.not-published"
    static let nameOfUnit: Phrase = "programmes.name-of-unit"
    static let pastNames: Phrase = "programmes.past-names"
    static let findings: Phrase = "programmes.findings"
    static let advice: Phrase = "programmes.advice"
    static let evaluatorHead: Phrase = "programmes.evaluator-head"
    static let purposeHead: Phrase = "programmes.purpose-head"
    static let durationHead: Phrase = "programmes.duration-head"
    static let clustersHead: Phrase = "programmes.clusters-head"
    static let missingTitle: Phrase = "programmes.missing-title"
    static let sourcesTitle: Phrase = "programmes.sources"
    static let notDated: Phrase = "programmes.not-dated"

    static func sourceNamed(_ number: Int, _ name: String) -> Phrase {
        "programmes.source-named \(number, as: "number") \(name, as: "name")"
    }
    static func callsLaunched(_ date: PartialDate) -> Phrase { "programmes.calls-launched \(date, as: "date")" }
    static func budget(_ from: PartialDate, _ to: PartialDate) -> Phrase {
        "programmes.budget \(from, as: "from") \(to, as: "to")"
    }
    static func period(_ from: PartialDate, _ to: PartialDate) -> Phrase {
        "programmes.period \(from, as: "from") \(to, as: "to")"
    }
    static func announced(_ date: PartialDate) -> Phrase { "programmes.announced \(date, as: "date")" }
    static func unplaced(_ count: Int) -> Phrase { "programmes.unplaced \(count, as: "count")" }
    static func sourcesIntro(_ count: Int) -> Phrase { "programmes.sources-intro \(count, as: "count")" }
    static func founding(_ number: Int) -> Phrase { "programmes.founding \(number, as: "number")" }
    static func nearestResult(_ value: Int, _ what: Phrase, _ date: PartialDate) -> Phrase {
        "programmes.nearest-result \(value, as: "value") \(what, as: "what") \(date, as: "date")"
    }
    static func namedIn(_ date: PartialDate) -> Phrase { "programmes.named-in \(date, as: "date")" }
    static func dateOf(_ name: Localized) -> Phrase { "programmes.date-of \(name, as: "name")" }
    static func evaluationTitle(_ year: PartialDate) -> Phrase { "programmes.evaluation-title \(year, as: "year")" }
    static func months(_ count: Int) -> Phrase { "programmes.months \(count, as: "count")" }

    /// The name of a counter, as every page says it.
    package static func counter(_ measure: CounterMeasure) -> Phrase {
        switch measure {
        case .selectedEver: "programmes.counter.selected-ever"
        case .labelledNow: "programmes.counter.labelled-now"
        case .supportedNow: "programmes.counter.supported-now"
        case .networkMembers: "programmes.counter.network-members"
        case .callsLaunched: "programmes.counter.calls-launched"
        }
    }

    static func goal(_ measure: Goal.Measure) -> Phrase {
        switch measure {
        case .clustersLabelled: "programmes.goal.clusters-labelled"
        case .collaborativeProjects: "programmes.goal.collaborative-projects"
        case .clustersInSecondCall: "programmes.goal.clusters-in-second-call"
        case .patents: "programmes.goal.patents"
        case .startups: "programmes.goal.startups"
        }
    }

    static func kind(_ kind: Authority.Kind) -> Phrase {
        switch kind {
        case .authority: "programmes.kind.authority"
        case .unit: "programmes.kind.unit"
        case .body: "programmes.kind.body"
        case .partner: "programmes.kind.partner"
        }
    }

    static func nationalValue(_ unit: NationalIndicator.Unit, _ value: String) -> Phrase {
        switch unit {
        case .percent: "programmes.national.percent \(value, as: "value")"
        case .perThousand: "programmes.national.per-thousand \(value, as: "value")"
        case .perMillion: "programmes.national.per-million \(value, as: "value")"
        case .rank: "programmes.national.rank \(value, as: "value")"
        }
    }

    /// What the record names as missing, in words.
    static let missing: [String: Phrase] = [
        "advice-for-mmc": "programmes.missing.advice-for-mmc",
        "date-of-renewal": "programmes.missing.date-of-renewal",
        "indicators-reached": "programmes.missing.indicators-reached",
    ]
}
