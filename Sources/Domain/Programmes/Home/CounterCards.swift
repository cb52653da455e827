import Phrases
import Record
import Web

/// Four counters, never one: each the value announced last, with its date and source and, apart from it, what the register counts.
struct CounterCards {
    let page: Page
    let counters: [Counter]
    let register: RegisterCounts.Answer?
    let book: SourceBook

    var html: HTML {
        """
        <section class="band" aria-labelledby="counters"><div class="wrap"><h2 id="counters">\
        \(page(ProgrammePhrases.fourCounters))</h2><p class="measure muted mt-s">\(page(ProgrammePhrases.fourCountersWhy))</p>\
        <div class="grid four mt">\(CounterMeasure.four.map(card))</div></div></section>
        """
    }

    private func card(_ measure: CounterMeasure) -> HTML {
        let announced = counters.last(measure)
        let value: HTML = announced.map { "\(page.words.number($0.value))" } ?? page.notPublished
        let source: HTML =
            announced.map {
                "<p class=\"hint\">\(page(ProgrammePhrases.announced($0.asOf))) \(page.source($0.citation, in: book))</p>"
            }
            ?? ""
        return """
            <article class="card"><h3>\(page(ProgrammePhrases.counter(measure)))</h3>\
            <dl class="figures small"><div><dt>\(page(ProgrammePhrases.lastAnnounced))</dt><dd>\(value)</dd></div>\(counted(measure))</dl>\
            \(source)\(announced.map { page.note($0.citation) })\(rule(measure))</article>
            """
    }

    private func counted(_ measure: CounterMeasure) -> HTML {
        guard let register else { return .empty }
        let value: HTML = register.counters[measure].map { "\(page.words.number($0.value))" } ?? "–"
        return "<div><dt>\(page(ProgrammePhrases.registerCounts))</dt><dd>\(value)</dd></div>"
    }

    private func rule(_ measure: CounterMeasure) -> HTML {
        guard let register else { return .empty }
        let rule = register.counters[measure]?.rule ?? ProgrammePhrases.registerCannotCount
        return "<p class=\"hint\">\(page(rule))</p>"
    }
}
