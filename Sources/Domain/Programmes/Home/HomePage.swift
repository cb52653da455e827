import Database
import Phrases
import Values
import Web

/// What the programme is, what is open, how far it has come, where the clusters are, and a door for each kind of reader.
struct HomePage {
    let page: Page
    let slots: Slots
    let db: any Connection

    func body() throws -> HTML {
        let book = try SourceStore.book(in: db)
        let counters = try CounterStore.all(in: db)
        let register = try slots.counts?.read(db)
        return """
            \(try hero())
            \(figures(counters, try ProgrammeStore.budgets(in: db), book))
            \(CounterCards(page: page, counters: counters, register: register, book: book).html)
            \(map(try RegionStore.all(in: db), register))
            \(try panels(.band))
            \(HomeDoors(page: page, doors: slots.doors).html)
            """
    }

    private func panels(_ place: HomePanel.Place) throws -> [HTML] {
        try slots.home.filter { $0.place == place }.sorted { $0.order < $1.order }.map { try $0.render(page, db) }
    }

    private func hero() throws -> HTML {
        """
        <section class="hero">\(HeroMark.html)<div class="wrap split"><div>\
        <h1>\(page(ProgrammePhrases.homeTitle))</h1><p class="intro">\(page(ProgrammePhrases.homeIntro))</p>\
        <p class="mt">\(page.anchor(ProgrammePaths.programme, ProgrammePhrases.readProgramme, style: "btn"))</p></div>\
        <div class="stack">\(try panels(.hero))</div></div></section>
        """
    }

    private func figures(_ counters: [Counter], _ budgets: [Budget], _ book: SourceBook) -> HTML {
        var cells: [HTML] = []
        if let calls = counters.last(.callsLaunched) {
            cells.append(
                figure(
                    "\(calls.value)", ProgrammePhrases.callsLaunched(calls.asOf), page.source(calls.citation, in: book))
            )
        }
        for budget in budgets {
            let name = ProgrammePhrases.budget(budget.from, budget.to)
            cells.append(figure("\(page.words.millions(budget.amount))", name, page.source(budget.citation, in: book)))
        }
        guard !cells.isEmpty else { return .empty }
        return """
            <section class="band" aria-labelledby="figures"><div class="wrap"><div class="head">\
            <h2 id="figures">\(page(ProgrammePhrases.keyFigures))</h2></div><dl class="figures">\(cells)</dl></div></section>
            """
    }

    private func figure(_ value: HTML, _ name: Phrase, _ source: HTML) -> HTML {
        "<div><dt>\(page(name)) (\(source))</dt><dd>\(value)</dd></div>"
    }

    private func map(_ regions: [Region], _ register: RegisterCounts.Answer?) -> HTML {
        guard !regions.isEmpty else { return .empty }
        let map = RegionMap(page: page, regions: regions, counts: register?.byRegion)
        let unplaced: HTML =
            register.map {
                $0.unplaced > 0 ? "<p class=\"hint\">\(page(ProgrammePhrases.unplaced($0.unplaced)))</p>" : ""
            } ?? ""
        let more: HTML =
            slots.doors.directory.map { "<p>\(page.anchor($0, ProgrammePhrases.openDirectory))</p>" } ?? ""
        return """
            <section class="band tint" aria-labelledby="map-h"><div class="wrap split even"><div class="stack">\
            <h2 id="map-h">\(page(map.title))</h2>\(map.explanation)\(map.list)\(map.legend)\(unplaced)\(more)</div>\
            <div>\(map.drawing)</div></div></section>
            """
    }
}
