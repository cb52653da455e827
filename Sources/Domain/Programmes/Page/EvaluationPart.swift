import Phrases
import Record
import Values
import Web

/// What an evaluation of the contracts found and advised, and what was never published of it.
struct EvaluationPart {
    let page: Page
    let evaluation: ContractEvaluation
    let names: [String: Localized]
    let book: SourceBook

    var html: HTML {
        """
        <section class="wrap band stack"><h2 id="evaluation">\
        \(page(ProgrammePhrases.evaluationTitle(evaluation.year)))\(page.sources(evaluation.citation, field: "year", in: book))</h2>\
        \(page.facts(facts))\(list(ProgrammePhrases.findings, isAdvice: false))\(list(ProgrammePhrases.advice, isAdvice: true))\
        \(missing)</section>
        """
    }

    private var facts: [(Phrase, HTML)] {
        [
            (ProgrammePhrases.evaluatorHead, page.inLanguage(evaluation.evaluator, .fr)),
            (ProgrammePhrases.purposeHead, evaluation.purpose.isEmpty ? page.notPublished : page(evaluation.purpose)),
            (
                ProgrammePhrases.durationHead,
                evaluation.months.map { page(ProgrammePhrases.months($0)) } ?? page.notPublished
            ),
            (ProgrammePhrases.clustersHead, clusters(evaluation.clusters)),
        ]
    }

    private func list(_ title: Phrase, isAdvice: Bool) -> HTML {
        let items = evaluation.lines.filter { $0.isAdvice == isAdvice }.map { line -> HTML in
            let whose: HTML = line.clusters.isEmpty ? "" : "\(clusters(line.clusters))\(page.words.colon)"
            return "<li>\(whose)\(page(line.text))</li>"
        }
        return items.isEmpty ? "" : "<h3>\(page(title))</h3><ul>\(items)</ul>"
    }

    private func clusters(_ ids: [String]) -> HTML {
        return ids.map { id in names[id].map { page($0) } ?? page.code(id.uppercased()) }.joined(page.comma)
    }

    private var missing: HTML {
        let lines = evaluation.citation.missing.compactMap { ProgrammePhrases.missing[$0] }
        guard !lines.isEmpty else { return .empty }
        let items = lines.map { "<li>\(page($0))\(page.words.colon)\(page.notPublished)</li>" as HTML }
        return "<h3>\(page(ProgrammePhrases.missingTitle))</h3><ul>\(items)</ul>"
    }
}
