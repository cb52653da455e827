import Calls
import Phrases
import Values
import Web

/// A fact of the candidate as readers see it, with what it was computed from.
struct FactView {
    let page: Page
    let configuration: CallConfiguration

    func draw(_ fact: String, _ facts: DossierFacts) -> HTML {
        switch fact {
        case "contracts.results":
            return
                "\(periods(facts.cluster))\(TrancheFacts(page: page).sums(facts.cluster.tranches))\(untold(facts.cluster))"
        case "contracts.payments":
            return
                "\(periods(facts.cluster))\(TrancheFacts(page: page).table(facts.cluster.tranches))\(untold(facts.cluster))"
        case "support.months.total":
            return "<p>\(page(DossierPhrases.months(facts.cluster.supportMonths)))</p>\(periods(facts.cluster))"
        case "members.companies.share":
            guard facts.members.active > 0 else { return unknown }
            return """
                <p>\(value(facts.values[fact])) <span class="muted">\
                \(page(DossierPhrases.companiesOf(facts.members.companies, facts.members.active)))</span></p>
                """
        case "track" where facts.values[fact] == nil:
            let (labels, months) = (facts.cluster.pastLabels, facts.cluster.supportMonths)
            return "<p class=\"muted\">\(page(DossierPhrases.noTrackFits(labels: labels, months: months)))</p>"
        default: return facts.values[fact] == nil ? unknown : "<p>\(value(facts.values[fact]))</p>"
        }
    }

    /// One value on one line, for tables.
    func value(_ value: FactValue?) -> HTML {
        switch value {
        case .integer(let number): "<bdi>\(page.words.number(number))</bdi>"
        // Cut to tenths, as in the sentence of the rule: 59.96 % is not 60.
        case .percent(let numerator, let denominator):
            denominator == 0
                ? unknown
                : "<bdi>\(page.words.percent(page.words.tenths(numerator * 1000 / denominator)))</bdi>"
        case .instant(let instant): page.time(instant)
        case .word(let word):
            configuration.track(TrackID(rawValue: word)).map { page($0.name) } ?? DossierNames.word(word, page)
        case nil: unknown
        }
    }

    private func untold(_ facts: ClusterFacts) -> HTML {
        guard facts.isBeforePlatform else { return .empty }
        return "<p class=\"muted\">\(page(DossierPhrases.beforePlatform))</p>"
    }

    private var unknown: HTML { "<p class=\"muted\">\(page(DossierPhrases.notKnownYet))</p>" }

    private func periods(_ facts: ClusterFacts) -> HTML {
        guard !facts.periods.isEmpty else { return "<p class=\"muted\">\(page(DossierPhrases.noContracts))</p>" }
        let lines = facts.periods.map { period -> HTML in
            let until: HTML = period.until.map { " – \(page.date($0))" } ?? ""
            let name = period.contract.map { page.code($0) } ?? page(DossierPhrases.programmeContract)
            return """
                <li>\(Grain.full.html)<div>\(name)<p class="muted">\(page.date(period.from))\(until)</p></div>\
                <span>\(page(DossierPhrases.months(period.months)))</span></li>
                """
        }
        return "<ul class=\"lines\">\(lines)</ul>"
    }
}
