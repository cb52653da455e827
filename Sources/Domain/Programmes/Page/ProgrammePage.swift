import Database
import Phrases
import Record
import Values
import Web

/// The programme by its sources: who runs it, its frame, money, goals and results, duties, evaluation, contradictions.
struct ProgrammePage {
    let page: Page
    let slots: Slots
    let db: any Connection
    let book: SourceBook
    let frameworks: [Framework]
    let counters: [Counter]

    init(page: Page, slots: Slots, db: any Connection) throws {
        (self.page, self.slots, self.db) = (page, slots, db)
        book = try SourceStore.book(in: db)
        frameworks = try ProgrammeStore.frameworks(in: db)
        counters = try CounterStore.all(in: db)
    }

    func body() throws -> HTML {
        let budgets = try ProgrammeStore.budgets(in: db)
        let panels = try slots.programme.sorted { $0.order < $1.order }.map { try $0.render(page, db) }
        let evaluations = try ProgrammeStore.evaluations(in: db)
        let names = try slots.counts?.read(db).names ?? [:]
        return """
            <div class="wrap band stack"><h1>\(page(ProgrammePhrases.programmeTitle))</h1>\(definition)</div>
            \(section("frame", ProgrammePhrases.frame, frame))
            \(section("bodies", ProgrammePhrases.bodies, Bodies(page: page, authorities: try AuthorityStore.all(in: db), book: book).html))
            \(section("budgets", ProgrammePhrases.budgetsTitle, money(budgets)))
            \(section("goals", ProgrammePhrases.goalsTitle, goals(try ProgrammeStore.goals(in: db))))
            \(section("counters", ProgrammePhrases.countersOverTime, countersOverTime))
            \(section("national", ProgrammePhrases.nationalTitle, national(try ProgrammeStore.nationalFigures(in: db))))
            \(section("duties", ProgrammePhrases.dutiesTitle, duties(try ProgrammeStore.obligations(in: db))))
            \(evaluations.map { EvaluationPart(page: page, evaluation: $0, names: names, book: book).html })
            \(section("contradictions", ProgrammePhrases.contradictions, contradictions(try AuthorityStore.all(in: db))))
            \(panels)
            """
    }

    private func section(_ id: StaticString, _ title: Phrase, _ body: HTML) -> HTML {
        let id = id.description
        guard !body.isEmpty else { return .empty }
        return """
            <section class="wrap band stack"><h2 id="\(id)">\(page(title))</h2>\(body)</section>
            """
    }

    private var definition: HTML {
        let paragraphs = ["cluster-definition", "what-the-subsidy-pays"].compactMap { id in
            frameworks.first { $0.id == id }
        }
        return paragraphs.map {
            "<p class=\"measure\">\(page($0.text))\(page.sources($0.citation, in: book))</p>" as HTML
        }
        .joined()
    }

    private var frame: HTML {
        frameworks.filter { $0.date != nil }.map { item -> HTML in
            let name: HTML = item.name.isEmpty ? "" : "<h3>\(page(item.name))</h3>"
            let place: HTML = item.city.isEmpty ? "" : " · \(page(item.city))"
            let date: HTML = item.date.map { "<p class=\"hint\">\(page.date($0))\(place)</p>" } ?? ""
            let text: HTML =
                item.text.isEmpty
                ? "" : "<p class=\"measure\">\(page(item.text))\(page.sources(item.citation, in: book))</p>"
            return name + list(item.steps, ProgrammePhrases.plannedSteps, item, isOrdered: true)
                + list(item.themes, ProgrammePhrases.themes, item, isOrdered: false) + text + date
        }.joined()
    }

    private func list(_ lines: [Localized], _ title: Phrase, _ item: Framework, isOrdered: Bool) -> HTML {
        guard !lines.isEmpty else { return .empty }
        let items = lines.map { "<li>\(page($0))</li>" as HTML }
        let list: HTML = isOrdered ? "<ol>\(items)</ol>" : "<ul>\(items)</ul>"
        return "<h3>\(page(title))\(page.sources(item.citation, in: book))</h3>\(list)"
    }

    private func money(_ budgets: [Budget]) -> HTML {
        guard !budgets.isEmpty else { return .empty }
        let rows = budgets.map { budget -> HTML in
            """
            <tr><th scope="row">\(page(ProgrammePhrases.period(budget.from, budget.to)))</th><td>\(page(budget.fund))</td>\
            <td class="n">\(page.words.money(budget.amount))</td><td>\(page.source(budget.citation, in: book))\(page.note(budget.citation))</td></tr>
            """
        }
        let head: [(Phrase, isNumber: Bool)] = [
            (ProgrammePhrases.periodHead, false), (ProgrammePhrases.fundHead, false),
            (ProgrammePhrases.amountHead, true),
            (ProgrammePhrases.saidBy, false),
        ]
        return """
            <div class="split even"><div>\(page.table(ProgrammePhrases.budgetsTitle, head: head, rows))</div>\
            <div>\(BudgetChart(page: page, budgets: budgets).html)</div></div>\
            <p class="hint">\(page(ProgrammePhrases.betweenBudgets))</p>
            """
    }

    private func goals(_ goals: [ProgrammeGoal]) -> HTML {
        guard !goals.isEmpty else { return .empty }
        let rows = goals.map { goal -> HTML in
            """
            <tr><th scope="row">\(page(ProgrammePhrases.goal(goal.measure)))\(page.sources(goal.citation, in: book))</th>\
            <td>\(page.date(goal.by))</td><td class="n">\(page.words.number(goal.value))</td><td>\(result(goal))</td></tr>
            """
        }
        let head: [(Phrase, isNumber: Bool)] = [
            (ProgrammePhrases.goalHead, false), (ProgrammePhrases.byHead, false), (ProgrammePhrases.aimHead, true),
            (ProgrammePhrases.resultHead, false),
        ]
        return page.table(ProgrammePhrases.goalsTitle, head: head, rows)
            + "<p class=\"hint\">\(page(ProgrammePhrases.resultsWhy))</p>"
    }

    /// What was announced of the same kind of count up to the goal's end; never a figure of another kind.
    private func result(_ goal: ProgrammeGoal) -> HTML {
        guard goal.measure == .clustersLabelled, let known = counters.nearest(to: goal.by) else {
            return "<span class=\"muted\">\(page(ProgrammePhrases.resultNotPublished))</span>"
        }
        let phrase = ProgrammePhrases.nearestResult(known.value, ProgrammePhrases.counter(known.measure), known.asOf)
        return page(phrase) + page.sources(known.citation, in: book)
    }

    private var countersOverTime: HTML {
        let rows = counters.map { counter -> HTML in
            """
            <tr><th scope="row">\(page(ProgrammePhrases.counter(counter.measure)))</th><td>\(page.date(counter.asOf))</td>\
            <td class="n">\(page.words.number(counter.value))</td>\
            <td>\(page.source(counter.citation, in: book))\(page.note(counter.citation))</td></tr>
            """
        }
        let head: [(Phrase, isNumber: Bool)] = [
            (ProgrammePhrases.fact, false), (ProgrammePhrases.asOfHead, false), (ProgrammePhrases.saidValue, true),
            (ProgrammePhrases.saidBy, false),
        ]
        return rows.isEmpty ? "" : page.table(ProgrammePhrases.countersOverTime, head: head, rows)
    }
}
