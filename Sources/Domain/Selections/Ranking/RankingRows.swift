import Calls
import Dossiers
import Evaluations
import Phrases
import Values
import Web

/// The table of the ranking. On a narrow screen each row stands as a card, every figure with its name.
enum RankingRows {
    static func show(_ held: HeldSelection, _ ranking: Ranking, _ page: Page) -> HTML {
        let heads: [(Phrase, Bool)] = [
            (SelectionPhrases.rank, true), (SelectionPhrases.dossier, false), (SelectionPhrases.track, false),
            (SelectionPhrases.score, true), (SelectionPhrases.criteria, false), (SelectionPhrases.readings, true),
            (SelectionPhrases.spread, true), (SelectionPhrases.underBudget, false),
        ]
        let columns = heads.map { title, isNumber -> HTML in
            "<th role=\"columnheader\" scope=\"col\"\(flag: isNumber, " class=\"n\"")>\(page(title))</th>"
        }
        let funded = ranking.places.count { $0.outcome == .withinBudget }
        var rows = ranking.places.map { row($0, held, page) }
        rows.insert(cut(ranking, funded, page), at: funded)
        return """
            <table class="table compact stacks" role="table" aria-label="\(page.text(SelectionPhrases.rankingCaption))">\
            <thead role="rowgroup"><tr role="row">\(columns)</tr></thead><tbody role="rowgroup">\(rows)</tbody></table>
            """
    }

    private static func cut(_ ranking: Ranking, _ funded: Int, _ page: Page) -> HTML {
        let line = SelectionPhrases.budgetLine(funded, ranking.committedPerYear, ranking.remainderPerYear)
        return "<tr class=\"cut\" role=\"row\"><td role=\"cell\" colspan=\"8\">\(page(line))</td></tr>"
    }

    private static func row(_ place: Ranking.Place, _ held: HeldSelection, _ page: Page) -> HTML {
        guard let row = held.table.row(place.candidate.id) else { return .empty }
        let rank: HTML = place.rank.map { "\($0)" } ?? "<span class=\"muted\">\(page(SelectionPhrases.unranked))</span>"
        let tied: HTML = place.isTied ? " <small>\(page(SelectionPhrases.tied))</small>" : ""
        let score: HTML = row.total.map { "<span class=\"score\">\(page.points($0))</span>" } ?? "—"
        let totals = row.readings.map { page.points($0.total) }.joined(" · ")
        let scores: HTML =
            row.total == nil
            ? "" : "<small>\(page.anchor(ScoresRoutes.path(row.dossier), SelectionPhrases.seeScores))</small>"
        let signed: HTML =
            held.signed(row.dossier).map {
                "<small>\(page(SelectionPhrases.signedDecision)) \(page.decided($0))</small>"
            }
            ?? ""
        return """
            <tr role="row"\(flag: place.rank == nil, " class=\"out\"")><td role="cell" class="n num"\(label(SelectionPhrases.rank, page))><span>\(rank)\(tied)</span></td>\
            <th role="rowheader" scope="row">\(page(row.name))<small>\(page.code(row.number))</small>\(scores)</th>\
            <td role="cell"\(label(SelectionPhrases.track, page))>\(page.trackName(row.track, held.call.call))</td>\
            <td role="cell" class="n"\(label(SelectionPhrases.score, page))>\(score)</td>\
            <td role="cell"\(label(SelectionPhrases.criteria, page))>\(bars(row, held.table, page))</td>\
            <td role="cell" class="n"\(label(SelectionPhrases.readings, page))><span>\(totals)</span></td>\
            <td role="cell" class="n"\(label(SelectionPhrases.spread, page))>\(row.readings.count < 2 ? "—" : page.points(row.spread))</td>\
            <td role="cell"\(label(SelectionPhrases.underBudget, page))>\(page.simulated(place.outcome))\(signed)</td></tr>
            """
    }

    private static func label(_ phrase: Phrase, _ page: Page) -> HTML { " data-label=\"\(page.text(phrase))\"" }

    /// One bar a criterion, as a share of its weight; below a threshold in the tone of a fault. The same values follow in words.
    private static func bars(_ row: RankingTable.Row, _ table: RankingTable, _ page: Page) -> HTML {
        let lines = table.grids[row.track.rawValue] ?? []
        guard row.total != nil, !lines.isEmpty else { return "—" }
        let names = Dictionary(uniqueKeysWithValues: table.columns.map { ($0.id, $0.name) })
        var (drawn, said) = (HTML.empty, [HTML]())
        for (index, line) in lines.enumerated() {
            guard let points = row.points[line.criterion], let name = names[line.criterion] else { continue }
            let isBelow = row.below.contains(line.criterion)
            let height = (points.value * Fraction(24) / line.weight.value).tenths
            let style: HTML = isBelow ? "fbad" : "f1"
            drawn += """
                <rect class="f0" x="\(index * 15)" y="2" width="11" height="24"/>\
                <rect class="\(style)" x="\(index * 15)" y="\(decimal(260 - height))" width="11" height="\(decimal(height))"/>
                """
            said.append(
                isBelow
                    ? "<li class=\"bad\">\(told(name, points, line, page))</li>"
                    : "<li>\(told(name, points, line, page))</li>")
        }
        let width = lines.count * 15 - 4
        return """
            <svg class="mini" viewBox="0 0 \(width) 28" width="\(width)" height="28" aria-hidden="true">\(drawn)</svg>\
            <ul class="told">\(said)</ul>
            """
    }

    /// The name, the points of how many, and the threshold where there is one.
    private static func told(_ name: Localized, _ points: ExactPoints, _ line: RankingTable.Line, _ page: Page) -> HTML
    {
        let (got, weight) = (points.value.tenths, line.weight.value.tenths)
        guard let threshold = line.threshold?.value else {
            return page(SelectionPhrases.criterionPoints(name, got, of: weight))
        }
        return page(
            points.value < threshold
                ? SelectionPhrases.criterionBelow(name, got, of: weight, threshold.tenths)
                : SelectionPhrases.criterionAbove(name, got, of: weight, threshold.tenths))
    }

    private static func decimal(_ tenths: Int) -> String { "\(tenths / 10).\(tenths % 10)" }
}
