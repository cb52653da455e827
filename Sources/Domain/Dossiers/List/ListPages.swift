import Calls
import Phrases
import Values
import Web

enum ListPages {
    static func show(
        _ call: Call, _ list: DossierList, _ lines: [DossierList.Line], _ sight: ReadingProgress.Sight, hasMore: Bool,
        _ context: Context
    ) -> Response {
        let title = context.words(DossierPhrases.deposits) + " · " + call.name.text(context.language)
        return context.show(title, layout: .work(bar: .empty)) { page in
            let tracks = Dictionary(uniqueKeysWithValues: call.configuration.tracks.map { ($0.id, page($0.name)) })
            let needed = call.configuration.evaluatorsPerDossier
            let states = Dictionary(
                uniqueKeysWithValues: Set(lines.map(\.state)).map { ($0, StateLabel.draw($0, page)) })
            let readings = Readings(page)
            let rows = lines.map { row($0, tracks[$0.track], states[$0.state], readings, sight, needed, page) }
            let head: [(Phrase, isNumber: Bool)] = [
                (DossierPhrases.number, false), (DossierPhrases.name, false), (DossierPhrases.track, false),
                (DossierPhrases.state, false), (DossierPhrases.members, true), (DossierPhrases.depositedAt, false),
                (DossierPhrases.readings, true),
                (DossierPhrases.score, true),
            ]
            let table: HTML =
                rows.isEmpty
                ? "<p class=\"muted\">\(page(DossierPhrases.noDeposits))</p>"
                : page.cards(DossierPhrases.deposits, head: head, title: 1, rows)
            let next = hasMore ? path(list, after: lines.last?.ordinal) : nil
            return """
                <div class="wrap wide band stack">\(crumbs(call, page))<h1>\(page(DossierPhrases.deposits))</h1>\
                <p>\(page(call.name)) \(page.code(call.number ?? "")) · <span class="muted">\(page(DossierPhrases.until(LocalTime(call.deadline))))</span></p>\
                \(filters(call, list, page))\(table)\(page.more(next, first: list.after > 0 ? path(list, after: nil) : nil))</div>
                """
        }
    }

    private static func crumbs(_ call: Call, _ page: Page) -> HTML {
        page.crumbs([(DossierPhrases.ofCall(call.name), CallPaths.call(call.id))], here: page(DossierPhrases.deposits))
    }

    /// Before the deadline: how many there are, and why no more is said.
    static func sealed(_ call: Call, _ count: Int, _ reason: Phrase, _ context: Context) -> Response {
        let title = context.words(DossierPhrases.deposits) + " · " + call.name.text(context.language)
        return context.show(title, layout: .work(bar: .empty)) { page in
            """
            <div class="wrap wide band stack">\(crumbs(call, page))<h1>\(page(DossierPhrases.deposits))</h1>\
            <p>\(page(call.name)) \(page.code(call.number ?? ""))</p>\
            <p><strong>\(page(DossierPhrases.depositedSoFar(count)))</strong></p>\(page.notice(.info, reason))</div>
            """
        }
    }

    private static func path(_ list: DossierList, after: Int?) -> Path {
        DossierPaths.list(list.call).with([
            ("state", list.state?.rawValue), ("track", list.track?.rawValue), ("search", list.search),
            ("after", after.map { String($0) }),
        ])
    }

    private static func row(
        _ line: DossierList.Line, _ track: HTML?, _ state: HTML?, _ readings: Readings, _ sight: ReadingProgress.Sight,
        _ needed: Int, _ page: Page
    ) -> [HTML] {
        let members = line.members.map { page.number($0) }
        let readings = line.progress.map { readings.said($0.readings, of: max($0.readers, needed)) }
        let score = line.progress?.score(to: sight, needed: needed).map { page.tenths($0) }
        return [
            page.anchor(DossierPaths.show(line.id), page.code(line.number)), page(line.name), track ?? .empty,
            state ?? .empty, members ?? .empty, page.time(line.submittedAt), readings ?? .empty, score ?? .empty,
        ]
    }

    private static func filters(_ call: Call, _ list: DossierList, _ page: Page) -> HTML {
        let states = Dossier.State.allCases.filter { $0 != .draft && $0 != .withdrawn }
        let query = page.context.query
        return """
            <form class="toolbar" method="get" action="\(page.link(DossierPaths.list(call.id)))">\
            \(page.field("search", DossierPhrases.search, .search, in: query))\
            \(page.field("state", DossierPhrases.state, .select(states.map { .init($0.rawValue, page(StateLabel.word($0))) }), in: query))\
            \(page.field("track", DossierPhrases.track, .select(call.configuration.tracks.map { .init($0.id.rawValue, page($0.name)) }), in: query))\
            <button class="btn">\(page(DossierPhrases.filter))</button></form>
            """
    }
}

/// "2 of 3", said once for all the rows in which it stands.
private final class Readings {
    private let page: Page
    private var made: [(readings: Int, readers: Int, said: HTML)] = []
    init(_ page: Page) { self.page = page }

    func said(_ readings: Int, of readers: Int) -> HTML {
        if let known = made.first(where: { $0.readings == readings && $0.readers == readers }) { return known.said }
        let said = page(DossierPhrases.readings(readings, of: readers))
        made.append((readings, readers, said))
        return said
    }
}
