import Calls
import Dossiers
import Evaluations
import Phrases
import Values
import Web

/// The fields of one proposal, in the form of a call and in that of a correction.
enum ProposalFields {
    /// What was proposed before, else what the ranking says; equals across the line are left open.
    static func prefilled(_ held: HeldSelection, _ page: Page) -> Form {
        var form = Form()
        for place in held.table.ranking().places {
            guard let row = held.table.row(place.candidate.id) else { continue }
            if let decision = held.current(row.dossier) {
                fill(&form, decision)
            } else {
                suggest(&form, row.dossier, place.outcome)
            }
        }
        for language in Language.allCases {
            let text = held.appeal?[language] ?? page.context.site.words(language)(SelectionPhrases.appealDefault)
            form.set("appeal-\(language.rawValue)", text)
        }
        return form
    }

    static func fill(_ form: inout Form, _ decision: SelectionDecision) {
        let id = decision.dossier
        form.set(DecisionForm.name("outcome", id), decision.outcome.rawValue)
        form.set(DecisionForm.name("rank", id), decision.reserveRank.map { String($0) } ?? "")
        for language in Language.allCases {
            form.set(DecisionForm.name(language.rawValue, id), decision.reasons[language] ?? "")
        }
        form.set(DecisionForm.name("conditions", id), decision.conditions ?? "")
    }

    private static func suggest(_ form: inout Form, _ id: ID<Dossier>, _ outcome: Ranking.Outcome) {
        switch outcome {
        case .withinBudget:
            form.set(DecisionForm.name("outcome", id), SelectionDecision.Outcome.selected.rawValue)
        case .reserve(let place):
            form.set(DecisionForm.name("outcome", id), SelectionDecision.Outcome.reserve.rawValue)
            form.set(DecisionForm.name("rank", id), String(place))
        case .belowThreshold, .unread:
            form.set(DecisionForm.name("outcome", id), SelectionDecision.Outcome.notSelected.rawValue)
        case .acrossTheLine: break
        }
    }

    static func panel(
        _ row: RankingTable.Row, _ place: Ranking.Place, _ form: Form, _ faults: FormFaults, _ page: Page
    ) -> HTML {
        let rank: HTML = place.rank.map { "<bdi>\($0)</bdi> · " } ?? ""
        let score: HTML = row.total.map { "<span class=\"score\">\(page.points($0))</span> · " } ?? ""
        return """
            <section class="panel"><header><h2>\(page(row.name))</h2>\
            <span class="hint">\(rank)\(score)\(page.simulated(place.outcome))</span></header>\
            <div class="stack">\(fields(row.dossier, form, faults, page))</div></section>
            """
    }

    static func fields(_ id: ID<Dossier>, _ form: Form, _ faults: FormFaults, _ page: Page) -> HTML {
        let options = SelectionDecision.Outcome.allCases.map { Field.Option($0.rawValue, page($0.phrase)) }
        let name = { (field: String) in DecisionForm.name(field, id) }
        return """
            \(page.field(name("outcome"), SelectionPhrases.outcomeField, .select(options), in: form, faults))\
            \(page.field(name("rank"), SelectionPhrases.reserveRank, .number, in: form, faults, required: false, hint: SelectionPhrases.reserveRankHint))\
            \(page.field(name("fr"), SelectionPhrases.reasonsFr, .area(rows: 3), in: form, faults))\
            \(page.field(name("ar"), SelectionPhrases.reasonsAr, .area(rows: 3), in: form, faults, required: false))\
            \(page.field(name("en"), SelectionPhrases.reasonsEn, .area(rows: 3), in: form, faults, required: false))\
            \(page.field(name("conditions"), SelectionPhrases.conditions, .area(rows: 2), in: form, faults, required: false, hint: SelectionPhrases.conditionsHint))
            """
    }

    static func appeal(_ form: Form, _ faults: FormFaults, _ page: Page) -> HTML {
        """
        <section class="panel"><header><h2>\(page(SelectionPhrases.appealTitle))</h2>\
        <span class="hint">\(page(SelectionPhrases.appealText))</span></header><div class="stack">\
        \(page.field("appeal-fr", SelectionPhrases.appealFr, .area(rows: 4), in: form, faults))\
        \(page.field("appeal-ar", SelectionPhrases.appealAr, .area(rows: 4), in: form, faults, required: false))\
        \(page.field("appeal-en", SelectionPhrases.appealEn, .area(rows: 4), in: form, faults, required: false))</div></section>
        """
    }
}
